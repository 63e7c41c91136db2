"""How much ink a picture of pixels puts on paper, where its pixels are inks as they stand in the file."""

from __future__ import annotations

from iceprint.verify.case import CannotRun
from iceprint.verify.document import MOST_INFLATED, Node
from iceprint.verify.marks import PROCESS, PictureInk

FULL = 255
BLACK = PROCESS[-1]


def ink_of(image: Node, space: str, width: int, height: int, bits: int) -> PictureInk | None:
    """The ink of a picture in gray or CMYK; None where it is packed in another way, seen through, or torn."""
    channels = {"DeviceGray": 1, "DeviceCMYK": 4}.get(space, 0)
    row = (width * channels * bits + 7) // 8
    plain = image.filters() == ("FlateDecode",) and not any(image.get(key) for key in ("DecodeParms", "Decode"))
    opaque = not image.get("SMask") and not image.get("Mask")
    whole = min(width, height, channels) > 0 and row * height <= MOST_INFLATED
    if not (plain and opaque and whole and (bits == 8 or channels == bits == 1)):  # noqa: PLR2004 - of a byte
        return None
    try:
        content = image.content()
    except CannotRun:
        return None
    if len(content) != row * height:
        return None
    if channels > 1:
        return _of_inks(content)
    return _of_gray(content) if bits > 1 else _of_black(content, width, row)


def _of_inks(content: bytes) -> PictureInk:
    planes = [content[place :: len(PROCESS)] for place in range(len(PROCESS))]
    mean = (sum(plane) / len(plane) / FULL for plane in planes)
    peaks = (max(plane) / FULL for plane in planes)
    spots = set(memoryview(content).cast("I"))  # each mixture once: four bytes as a number, in whatever order
    most = max(sum(spot.to_bytes(4, "little")) for spot in spots) / FULL
    return PictureInk(tuple(zip(PROCESS, mean, strict=True)), tuple(zip(PROCESS, peaks, strict=True)), most)


def _of_gray(content: bytes) -> PictureInk:
    peak = 1 - min(content) / FULL
    return PictureInk(((BLACK, 1 - sum(content) / len(content) / FULL),), ((BLACK, peak),), peak)


def _of_black(content: bytes, width: int, row: int) -> PictureInk:
    """A bit that is set is white. The last bits of a row belong to no pixel."""
    spare = 8 * row - width
    rows = [int.from_bytes(content[at : at + row], "big") >> spare for at in range(0, len(content), row)]
    share = 1 - sum(each.bit_count() for each in rows) / (width * len(rows))
    peak = 1.0 if share else 0.0
    return PictureInk(((BLACK, share),), ((BLACK, peak),), peak)
