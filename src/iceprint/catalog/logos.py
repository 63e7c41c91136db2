"""Reads the logo of a partner: flat outlines, each in an ink of which a print shop knows what it is, or pixels.

A colour of a screen is no recipe for a press, and conversions differ. So the press values of a flat colour come from
somebody: black is black ink alone, our own inks are as `data/inks.yaml` has them, and all others stand in a file beside
the logo, `harbor-house.press.yaml` for `harbor-house.svg`. A picture has too many colours for that: see `pictures`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from pathlib import Path

from iceprint.catalog.logo_limits import MOST_INK, PALEST, SIDE, require_form, too_pale
from iceprint.catalog.schema import Fields
from iceprint.catalog.svg import Outline, read_svg
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import ContentError, IceprintError, Place, raise_all
from iceprint.model.ink import Ink
from iceprint.model.output_condition import OutputCondition
from iceprint.model.page import Matrix
from iceprint.model.partner import Logo, Segments, Shape
from iceprint.model.units import Box, hull

MOST_COLOURS = 8
OURS = ("brand", "mist", "alert", "alert-mist", "slate", "slate-mist")
BLACK, WHITE, PAPER = "#000000", "#ffffff", "paper"
PICTURES = (".png", ".jpg", ".jpeg")
OTHERS = (".gif", ".tif", ".tiff", ".webp", ".bmp", ".psd", ".heic", ".avif", ".jp2")
WANTED = "ask for the vector drawing as SVG, with text and strokes turned into outlines and flat colours"
WANTED_INSTEAD = f"{WANTED}, or for a picture as PNG or JPEG"
_HEX = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_OPTIONAL = ("fontTools", "PIL")


def read_logo(path: Path, file: str, inks: Mapping[str, Ink], condition: Callable[[], OutputCondition]) -> Logo:
    """Read a logo. `file` is its name in messages; `condition` tells the press that pictures are meant for.

    Raises all that is wrong, together.
    """
    kind = path.suffix.lower()
    if kind not in {".svg", *PICTURES}:
        what = f'"{path.suffix[:10]}" is no kind of {"picture" if kind in OTHERS else "logo"} that can be read'
        raise ContentError(what, remedy=WANTED_INSTEAD, where=Place(file))
    try:
        return _read_drawing(path, file, inks) if kind == ".svg" else _read_picture(path, file, condition())
    except ImportError as error:
        library = (error.name or "").partition(".")[0]
        if library not in _OPTIONAL:
            raise
        what = f"logos cannot be read: {'Pillow' if library == 'PIL' else library} is not installed"
        raise ContentError(what, remedy="pip install 'iceprint[logos]'", where=Place(file)) from error


def _read_drawing(path: Path, file: str, inks: Mapping[str, Ink]) -> Logo:
    drawing = read_svg(path, file)
    box = _box_of(drawing.outlines, drawing.window, file)
    colours = tuple(dict.fromkeys(each.colour for each in drawing.outlines))
    names, own = _inks_of(colours, path, file, inks)
    scale = SIDE / max(box.width, box.height)
    matrix = (scale, 0.0, 0.0, scale, -box.x * scale, -box.y * scale)
    shapes = tuple(Shape(_moved(each.segments, matrix), names[each.colour], each.even_odd) for each in drawing.outlines)
    digest = hashlib.sha256(repr((shapes, own)).encode()).hexdigest()[:8]
    return Logo(box.width * scale, box.height * scale, shapes, own, digest)


def _read_picture(path: Path, file: str, condition: OutputCondition) -> Logo:
    from iceprint.catalog.pictures import read_picture  # noqa: PLC0415 - an optional library

    if press_file(path).exists() and not path.with_suffix(".svg").exists():  # those of a drawing beside it are its own
        what = "press colours stand beside the logo, but those of a picture of pixels cannot be given one by one"
        remedy = f"take {press_file(path).name} away, or {WANTED}"
        raise ContentError(what, remedy=remedy, where=Place(file))
    pixels, digest = read_picture(path, file, condition)
    require_form(pixels.width, pixels.height, file)
    scale = SIDE / max(pixels.width, pixels.height)
    return Logo(pixels.width * scale, pixels.height * scale, (), (), digest, pixels)


def press_file(path: Path) -> Path:
    """Where the press colours of a logo stand, if it has others than ours."""
    return path.with_suffix(".press.yaml")


def _box_of(drawn: tuple[Outline, ...], window: Box, file: str) -> Box:
    """The box around all outlines, of which every one has to be seen."""
    from iceprint.catalog.svg_outlines import LARGEST, bounds  # noqa: PLC0415 - an optional library

    if not drawn:
        raise ContentError("the logo draws nothing", remedy=WANTED, where=Place(file))
    for each in drawn:
        if not all(isfinite(value) and abs(value) <= LARGEST for _, values in each.segments for value in values):
            remedy = "save it at the size of a sheet of paper"
            raise ContentError("the logo has outlines that are too large", remedy=remedy, where=each.place)
    slack = max(window.width, window.height) / 500
    for each in drawn:
        if not window.inset(-slack).contains(bounds(each.segments)):
            remedy = "make the viewBox (the artboard) as large as the drawing, or delete what lies outside of it"
            raise ContentError("a part of the logo lies outside of what viewers show", remedy=remedy, where=each.place)
    box = hull(bounds(each.segments) for each in drawn)
    require_form(box.width, box.height, file)
    return box


def _inks_of(
    colours: tuple[str, ...], path: Path, file: str, inks: Mapping[str, Ink]
) -> tuple[dict[str, str], tuple[Ink, ...]]:
    """The names of inks by colour, and those inks that are none of ours."""
    given, problems = {}, list[IceprintError]()
    beside = press_file(path)
    told = f"{file.removesuffix(path.suffix)}.press.yaml"
    if beside.exists():
        given = _read_press(beside, told, colours, problems)
    known = {f"#{bytes(inks[name].screen).hex()}": name for name in OURS} | {WHITE: PAPER}
    own: list[Ink] = []
    names: dict[str, str] = {}
    for colour in colours:
        press = given.get(colour, (0.0, 0.0, 0.0, 100.0) if colour == BLACK else None)
        if press:
            names[colour] = f"logo-{colour[1:]}"
            own.append(Ink(names[colour], _screen(colour), press))
        elif colour in known:
            names[colour] = known[colour]
        else:
            remedy = f'write into {told} what the owner of the logo prints it with: "{colour}": [C, M, Y, K] in percent'
            problems.append(ContentError(f"nobody says how {colour} is printed", remedy=remedy, where=Place(file)))
    if len(colours) > MOST_COLOURS:
        what = f"the logo has {len(colours)} colours, and {MOST_COLOURS} are the most"
        problems.append(
            ContentError(what, remedy="ask for a form of the logo with fewer flat colours", where=Place(file))
        )
    if all(min(_screen(colour)) >= PALEST for colour in colours):
        problems.append(too_pale(file))
    raise_all(problems)
    return names, tuple(own)


def _read_press(
    path: Path, file: str, colours: tuple[str, ...], problems: list[IceprintError]
) -> dict[str, tuple[float, float, float, float]]:
    fields = Fields(read_yaml(path, file), problems)
    found = {}
    for key, place, _ in fields.each():
        cyan, magenta, yellow, black = press = fields.numbers(key, 4)
        colour = key.lower()
        if not _HEX.match(key) or colour not in colours:
            remedy = f"its colours are: {', '.join(colours)}"
            fields.refuse(place, f'"{key[:20]}" is no colour of the logo', remedy)
        elif not all(0 <= share <= 100 for share in press) or sum(press) > MOST_INK:  # noqa: PLR2004 - percent
            what = f'"{key}" is not four shares of ink in percent, {MOST_INK:g} together at most'
            fields.refuse(place, what, "write cyan, magenta, yellow and black: [95, 45, 40, 40]")
        found[colour] = (cyan, magenta, yellow, black)
    return found


def _screen(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _moved(segments: Segments, matrix: Matrix) -> Segments:
    return tuple((operator, tuple(_placed(values, matrix))) for operator, values in segments)


def _placed(values: tuple[float, ...], matrix: Matrix) -> Iterator[float]:
    """Points scaled and moved, rounded so that they are the same on every machine."""
    scale, _, _, _, x, y = matrix
    for at, value in enumerate(values):
        yield round(value * scale + (y if at % 2 else x), 4) + 0.0
