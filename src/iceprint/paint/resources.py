"""What the pages of a file share: embedded fonts, drawings, graphics states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from iceprint.model.edition import Use
from iceprint.model.ink import Ink
from iceprint.model.page import Bitmap, Curves, GlyphRun, Page, Placed, inked
from iceprint.model.pixels import Pixels
from iceprint.model.units import Box, hull
from iceprint.paint.font_objects import add_font
from iceprint.paint.fonts import EmbeddedFont, embed
from iceprint.paint.inks import KNOCKOUT, OVERPRINT, separation
from iceprint.paint.objects import Dictionary, Reference, Stream, array, deflate, dictionary, name, number
from iceprint.paint.pdf_file import PdfFile
from iceprint.text.faces import Face

Segments = tuple[tuple[str, tuple[float, ...]], ...]
SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}  # by channels; the output intent says what they mean
Drawn = tuple[Segments, bool]  # whether every second layer is a hole


class Resources(NamedTuple):
    """What the pages use, by the names they use: fonts by face, drawings by outlines, pages that others show.

    A drawing that is shown once has no name: it is drawn where it stands, which takes less room. `areas` are the parts
    of those pages that are shown; `separations` the inks with plates of their own; `pictures` those of pixels.
    """

    fonts: Mapping[str, EmbeddedFont]
    drawings: Mapping[Drawn, str]
    separations: tuple[Ink, ...] = ()
    placed: Mapping[Page, str] = {}
    areas: Mapping[str, Box] = {}
    pictures: Mapping[Pixels, str] = {}

    def write(
        self, file: PdfFile, use: Use, layers: Mapping[str, Reference], contents: Mapping[str, bytes]
    ) -> Reference:
        """Add everything to the file, with the `contents` of placed pages. Returns what all pages refer to."""
        fonts, forms = self._fonts(file), self._objects(file, use)
        own = self._dictionary(fonts, forms, use, layers)
        if not contents:
            return file.add(own)
        inside = file.add(own)
        shown = {each: file.add(_shown(data, self.areas[each], inside)) for each, data in contents.items()}
        return file.add(self._dictionary(fonts, {**forms, **shown}, use, layers))

    def entries(self, file: PdfFile, use: Use, layers: Mapping[str, Reference]) -> dict[str, object]:
        """Add everything but the resource dictionary to the file. Returns its entries."""
        return self._dictionary(self._fonts(file), self._objects(file, use), use, layers).entries

    def _fonts(self, file: PdfFile) -> dict[str, Reference]:
        return {font.resource: add_font(file, font) for font in self.fonts.values()}

    def _objects(self, file: PdfFile, use: Use) -> dict[str, Reference]:
        forms = {resource: file.add(_form(drawn)) for drawn, resource in self.drawings.items()}
        return forms | {resource: file.add(_picture(each, use)) for each, resource in self.pictures.items()}

    def _dictionary(
        self,
        fonts: Mapping[str, Reference],
        forms: Mapping[str, Reference],
        use: Use,
        layers: Mapping[str, Reference],
    ) -> Dictionary:
        return dictionary(
            Font=dictionary(**fonts),
            XObject=dictionary(**forms) if forms else None,
            **(self._press_entries() if use is Use.PRESS else {}),
            Properties=dictionary(**layers) if layers else None,
        )

    def _press_entries(self) -> dict[str, object]:
        spaces = {ink.name: separation(ink) for ink in self.separations}
        return {"ExtGState": _press_states(), "ColorSpace": dictionary(**spaces) if spaces else None}


def gather(pages: Sequence[Page], faces: Mapping[str, Face], inks: Mapping[str, Ink]) -> Resources:
    """What pages need. `faces` holds the faces of its runs by name, `inks` those of its items."""
    painted = [item for page in pages for item in (*page.items, *page.marks)]
    items = [*inked(painted), *(contour for page in pages for contour in page.steps)]
    shown = [item for item in painted if isinstance(item, Placed)]
    placed = {page: f"P{index}" for index, page in enumerate(dict.fromkeys(item.page for item in shown), start=1)}
    clips: dict[str, list[Box]] = {}
    for item in shown:
        clips.setdefault(placed[item.page], []).append(item.clip)
    drawings = Counter((item.segments, item.even_odd) for item in items if isinstance(item, Curves))
    again = [drawn for drawn, times in drawings.items() if times > 1]
    pictures = dict.fromkeys(item.pixels for item in items if isinstance(item, Bitmap))
    used = (inks[name] for name in dict.fromkeys(item.ink for item in items))
    return Resources(
        embed((item for item in items if isinstance(item, GlyphRun)), faces),
        {drawn: f"D{index}" for index, drawn in enumerate(again, start=1)},
        tuple(ink for ink in used if ink.separation),
        placed,
        {each: hull(boxes) for each, boxes in clips.items()},
        {pixels: f"I{index}" for index, pixels in enumerate(pictures, start=1)},
    )


def _press_states() -> object:
    over = dictionary(Type=name("ExtGState"), OP="true", op="true", OPM=1)
    knock = dictionary(Type=name("ExtGState"), OP="false", op="false", OPM=0)
    return dictionary(**{OVERPRINT: over, KNOCKOUT: knock})


def _shown(content: bytes, area: Box, resources: Reference) -> Stream:
    """A page that others show, as a form with fonts of its own."""
    box = array(number(value, 3) for value in (area.x, area.y, area.right, area.top))
    return Stream(content, {"Type": name("XObject"), "Subtype": name("Form"), "BBox": box, "Resources": resources})


def _form(drawn: Drawn) -> Stream:
    """A drawing that takes the ink in use where it is shown."""
    content, box = _drawing(drawn)
    return Stream(content, {"Type": name("XObject"), "Subtype": name("Form"), "BBox": array(box)}, "deflated")


def _picture(pixels: Pixels, use: Use) -> Stream:
    """Pixels as a screen shows them, or as the press inks them (ISO 32000-1, 8.9.5)."""
    samples = pixels.press if use is Use.PRESS else pixels.screen
    entries = {
        "Type": name("XObject"),
        "Subtype": name("Image"),
        "Width": pixels.width,
        "Height": pixels.height,
        "ColorSpace": name(SPACES[samples.channels]),
        "BitsPerComponent": samples.bits,
    }
    return Stream(samples.deflated, entries, "deflated")


@cache
def drawing_operators(drawn: Drawn) -> str:
    """The path of a drawing, filled, which closes it too (ISO 32000-1, 8.5.3.1). Cached: the same few recur."""
    segments, even_odd = drawn
    path = "".join(f"{' '.join(number(value, 3) for value in points)} {op}\n" for op, points in _unclosed(segments))
    return f"{path}{'f*' if even_odd else 'f'}\n"


def _unclosed(segments: Segments) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The segments without those that only lead back to where their outline began."""
    start: tuple[float, ...] = ()
    for (op, points), (following, _) in pairwise((*segments, ("h", ()))):
        start = points if op == "m" else start
        back = op == "l" and points == start and following in "hm"
        if op != "h" and not back:
            yield op, points


@cache
def _drawing(drawn: Drawn) -> tuple[bytes, tuple[str, ...]]:
    """Deflated operators and bounding box of a drawing. Cached: all proofs share the same few."""
    segments, _ = drawn
    xs = [value for _, points in segments for value in points[::2]]
    ys = [value for _, points in segments for value in points[1::2]]
    box = tuple(number(value, 3) for value in (min(xs), min(ys), max(xs), max(ys)))
    return deflate(drawing_operators(drawn).encode("ascii")), box
