"""Reads a logo that is a picture of pixels: upright, on white, without white edges, for the screen and for the press.

Nothing of the file reaches the PDF but its pixels.
"""

from __future__ import annotations

import hashlib
import io
import warnings
import zlib
from functools import reduce
from pathlib import Path

from PIL import Image, ImageChops, ImageCms, ImageOps

from iceprint.catalog import picture_inks
from iceprint.catalog.logo_limits import MOST_INK, PALEST, too_pale
from iceprint.catalog.picture_head import AGAIN, INKS, Head, UnfitPicture, head_of
from iceprint.catalog.source import read_bytes
from iceprint.errors import ContentError, Place
from iceprint.model.output_condition import OutputCondition
from iceprint.model.pixels import Pixels, Samples

LIMIT = 8 << 20  # bytes of a file
KEPT = 1600  # pixels of the longer side: 300 to the inch on 135 mm, and the largest poster shows 71 mm
WHITE = 255
EDGE = 16  # of 255: how much darker than white a pixel is that counts as part of the logo; JPEG is not clean
MANY = 6 << 20  # bytes, deflated, for the screen and the press together
_GAMMA, _SLACK = 0.45455, 0.01  # of sRGB, as PNG tells it
_WHITES = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)  # and its white and primaries
SRGB, USELESS = "save it in sRGB", "the colour profile in the picture is of no use"


def read_picture(path: Path, file: str, condition: OutputCondition) -> tuple[Pixels, str]:
    """A picture and its digest. `condition` is the press that its inks are meant for. Raises ContentError."""
    if_large = "save the logo smaller: it is printed a few centimetres wide"
    data = read_bytes(path, file, ContentError, limit=LIMIT, if_missing="correct the name", if_large=if_large)
    try:
        head = head_of(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of odd notes in a file, which do not concern us
            image = _unpacked(head, condition)
        trimmed = _trimmed(image)
        if trimmed is None:
            raise too_pale(file)
        done = _plain(trimmed)
        pixels = _for_paper(done, condition, image.size, Place(file))
    except UnfitPicture as error:
        raise ContentError(error.what, remedy=error.remedy, where=Place(file)) from error
    return pixels, hashlib.sha256(f"{done.mode} {done.size}".encode() + done.tobytes()).hexdigest()[:8]


def _unpacked(head: Head, condition: OutputCondition) -> Image.Image:
    """The picture in gray, sRGB or inks, upright and on white."""
    try:
        return _coloured(_opened(head), head, condition)
    except UnfitPicture:
        raise
    except Exception as error:  # a decoder may stumble over a foreign file in any way
        raise UnfitPicture(f"the picture cannot be read ({type(error).__name__})", AGAIN) from error


def _opened(head: Head) -> Image.Image:
    """The picture, unpacked and upright."""
    image: Image.Image = Image.open(io.BytesIO(head.data), formats=(head.kind,))
    if image.size != (head.width, head.height):
        raise ValueError("the file says two sizes")
    image.load()
    return ImageOps.exif_transpose(image)


def _coloured(image: Image.Image, head: Head, condition: OutputCondition) -> Image.Image:
    """The picture in gray, sRGB or inks, on white."""
    profile = image.info.get("icc_profile")
    if head.channels == INKS:
        return _checked_inks(image, head, profile, condition)
    if "icc_profile" in image.info and not profile:
        raise UnfitPicture(USELESS, SRGB)
    if not profile and "srgb" not in image.info and _is_odd(image.info):
        raise UnfitPicture("the picture says that its colours are not those of sRGB", SRGB)
    gray = image.mode in {"1", "L", "LA", "I;16"}
    see_through = image.has_transparency_data
    image = image.convert(("LA" if see_through else "L") if gray else "RGBA" if see_through else "RGB")
    colours = image.convert("L" if gray else "RGB")
    if profile and not gray:
        try:
            colours = picture_inks.in_srgb(colours, profile)
        except (ImageCms.PyCMSError, OSError) as error:
            raise UnfitPicture(USELESS, SRGB) from error
    if see_through:
        ground = Image.new(colours.mode, colours.size, "white")
        ground.paste(colours, mask=image.getchannel("A"))
        return ground
    return colours


def _is_odd(info: dict[str | tuple[int, int], object]) -> bool:
    """Whether a PNG tells of other colours than those of sRGB."""
    gamma, primaries = info.get("gamma", _GAMMA), info.get("chromaticity", _WHITES)
    assert isinstance(gamma, float)
    assert isinstance(primaries, tuple)
    pairs = zip((gamma, *primaries), (_GAMMA, *_WHITES), strict=True)
    return any(abs(told - known) > _SLACK for told, known in pairs)


def _checked_inks(image: Image.Image, head: Head, profile: bytes | None, condition: OutputCondition) -> Image.Image:
    """A picture in inks, if it is known which."""
    remedy = f'ask for it in sRGB, or in CMYK with the profile of the press inside: "{condition.description}"'
    if not profile:
        raise UnfitPicture("the picture is in CMYK, and has no profile that says for which press", remedy)
    if not picture_inks.is_meant_for(profile, condition):
        raise UnfitPicture("the picture is in CMYK for another press than that of the project", remedy)
    if image.mode != "CMYK" or not head.says_inks:
        raise UnfitPicture("the picture is in CMYK, and does not say which way its inks are written", remedy)
    return image


def _trimmed(image: Image.Image) -> Image.Image | None:
    """The picture without white edges; None if nothing would be seen."""
    bands = (ImageChops.invert(image) if image.mode == "CMYK" else image).split()
    lightness = reduce(ImageChops.darker, bands)
    box = lightness.point([255 if value < WHITE - EDGE else 0 for value in range(256)]).getbbox()
    if box is None or min(lightness.tobytes()) >= PALEST:
        return None
    return image.crop(box)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in as few channels and bits as it needs, and not larger than any paper needs."""
    if image.mode == "RGB" and max(picture_inks.spread(image).tobytes()) <= picture_inks.GRAY:
        image = image.convert("L")
    if image.mode == "L" and set(image.tobytes()) <= {0, WHITE}:
        return image.convert("1", dither=Image.Dither.NONE)
    longer = max(image.size)
    if longer <= KEPT:
        return image
    width, height = (max(1, round(side * KEPT / longer)) for side in image.size)
    return image.resize((width, height), Image.Resampling.BOX)


def _for_paper(image: Image.Image, condition: OutputCondition, source: tuple[int, int], place: Place) -> Pixels:
    screen = press = image
    try:
        if image.mode == "CMYK":
            screen = picture_inks.on_screen(image, condition)
        elif image.mode == "RGB":
            press = picture_inks.in_inks(image, condition)
    except (ImageCms.PyCMSError, OSError) as error:
        what = f'no colours can be reckoned with the profile of the press, "{condition.description}"'
        raise UnfitPicture(what, "ask the print shop for a whole profile, or the partner for a logo in gray") from error
    most = picture_inks.most_ink(press)
    if most > MOST_INK:
        what = f"the picture has {most:.0f} % of ink in one place, and {MOST_INK:.0f} % are the most"
        raise UnfitPicture(what, "save it with less, or in sRGB")
    shown = _samples(screen)
    pixels = Pixels(*image.size, shown, shown if press is screen else _samples(press), most, source, place)
    if pixels.weight > MANY:
        remedy = "save it smaller, or ask for the vector drawing as SVG"
        raise UnfitPicture("the picture is so restless that it makes every file heavy", remedy)
    return pixels


def _samples(image: Image.Image) -> Samples:
    bits = 1 if image.mode == "1" else 8
    return Samples(len(image.getbands()), bits, zlib.compress(image.tobytes(), 9))
