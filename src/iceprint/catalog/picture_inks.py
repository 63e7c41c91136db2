"""Colours of pictures become inks by the profile of the press, and inks become colours (littlecms, by Pillow).

What is gray becomes black ink alone, so that letters in a logo do not stand on four plates.
"""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from typing import Any

from PIL import Image, ImageChops, ImageCms, ImageMath

from iceprint.model.output_condition import OutputCondition
from iceprint.project import PACKAGE

MOST_INK = 250  # percent: what plastic takes, the least of all papers
MOST_PROFILE = 4 << 20  # bytes
GRAY = 4  # of 255: how far channels may be apart in a picture that counts as gray
COLOUR = 16  # the same, in a pixel that counts as coloured; in between both are mixed
_SRGB = PACKAGE / "data" / "icc" / "sRGB-v4.icc"
_ID_IS_MADE_OF_NOUGHTS = ((44, 48), (64, 68), (84, 100))  # bytes that do not count (ICC.1:2022, 7.2.18)

Transform = ImageCms.ImageCmsTransform


def in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """A picture in RGB, of which `profile` says what its colours are. Raises PyCMSError for one that does not."""
    if len(profile) > MOST_PROFILE:
        raise ImageCms.PyCMSError("the profile is too large")
    transform = _transform(profile, _SRGB.read_bytes(), "RGB", "RGB")
    return _applied(image, transform)


def in_inks(image: Image.Image, condition: OutputCondition) -> Image.Image:
    """A picture in sRGB as the inks of a press: relative colorimetric, black points aligned, `MOST_INK` at most."""
    inks = _applied(image, _to_press(condition.deflated_profile))
    none = Image.new("L", image.size)
    black_alone = Image.merge("CMYK", (none, none, none, ImageChops.invert(image.convert("L"))))
    coloured = spread(image).point([min(255, value * 255 // COLOUR) for value in range(256)])
    return _limited(Image.composite(inks, black_alone, coloured))


def on_screen(image: Image.Image, condition: OutputCondition) -> Image.Image:
    """A picture in the inks of a press as a screen shows it."""
    return _applied(image, _from_press(condition.deflated_profile))


def spread(image: Image.Image) -> Image.Image:
    """How far apart the channels of each pixel are: what is gray has 0."""
    red, green, blue = image.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return ImageChops.subtract(most, ImageChops.darker(ImageChops.darker(red, green), blue))


def most_ink(image: Image.Image) -> float:
    """The most ink on one spot of a picture in inks or in gray, in percent."""
    if image.mode != "CMYK":
        return 100 - min(image.convert("L").tobytes()) / 2.55
    cyan, magenta, yellow, black = image.split()
    three = ImageMath.lambda_eval(lambda of: of["c"] + of["m"] + of["y"], c=cyan, m=magenta, y=yellow)
    return float(ImageMath.lambda_eval(lambda of: of["cmy"] + of["k"], cmy=three, k=black).getextrema()[1]) / 2.55


def is_meant_for(profile: bytes, condition: OutputCondition) -> bool:
    """Whether a profile is that of a condition, whichever program put it into a file."""
    return _bare(profile) == _bare(zlib.decompress(condition.deflated_profile))


def _bare(profile: bytes) -> bytes:
    bare = bytearray(profile)
    for start, end in _ID_IS_MADE_OF_NOUGHTS:
        bare[start:end] = bytes(end - start)
    return bytes(bare)


def _limited(inks: Image.Image) -> Image.Image:
    """Where there is too much ink, the three colours are taken back alike; black stays."""
    *colours, black = inks.split()
    three = ImageMath.lambda_eval(lambda of: of["a"] + of["b"] + of["c"], **dict(zip("abc", colours, strict=True)))
    room = ImageMath.lambda_eval(lambda of: MOST_INK * 255 // 100 - of["k"], k=black)

    def scaled(of: dict[str, Any]) -> Any:
        return of["convert"](of["x"] * of["min"](of["room"], of["three"]) / of["max"](of["three"], 1), "L")

    bands = (ImageMath.lambda_eval(scaled, x=each, three=three, room=room) for each in colours)
    return Image.merge("CMYK", (*bands, black))


@lru_cache(maxsize=2)
def _to_press(deflated: bytes) -> Transform:
    return _transform(_SRGB.read_bytes(), zlib.decompress(deflated), "RGB", "CMYK")


@lru_cache(maxsize=2)
def _from_press(deflated: bytes) -> Transform:
    return _transform(zlib.decompress(deflated), _SRGB.read_bytes(), "CMYK", "RGB")


def _transform(source: bytes, target: bytes, mode: str, into: str) -> Transform:
    here, there = (ImageCms.ImageCmsProfile(io.BytesIO(each)) for each in (source, target))
    intent, black_points = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    return ImageCms.buildTransform(here, there, mode, into, intent, black_points)


def _applied(image: Image.Image, transform: Transform) -> Image.Image:
    done = ImageCms.applyTransform(image, transform)
    assert done is not None, "it makes a new picture"
    return done
