"""Reads a drawing in SVG as flat outlines. What we would print otherwise than it looks is refused, never left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.svg_looks import NONE, USUAL, Classes, Look, Objection, look_of, read_classes
from iceprint.catalog.svg_shapes import DRAWN, UNMOVED, length, numbers, path_data, transformed
from iceprint.catalog.xml_files import XmlElement, XmlKind, read_xml
from iceprint.errors import ContentError, IceprintError, Place, raise_all
from iceprint.model.page import Matrix
from iceprint.model.partner import Segments
from iceprint.model.units import Box

LIMIT = 1 << 20  # bytes; a logo of flat outlines has some thousand
MOST_SEGMENTS = 20_000
MOST_REPORTED = 20
ASK = "a plain SVG of filled outlines"
SVG = XmlKind(ContentError, LIMIT, "correct its name in the list", f"ask for {ASK}", ASK)
OUTLINES = "convert it to outlines"
FLAT = "give each outline one flat colour"
SPACE = "http://www.w3.org/2000/svg "  # before the names of its elements
UNSAID = ("title", "desc", "metadata")
BANNED = {  # by local name, in any namespace where they would act
    "script": ("a script", f"ask for {ASK}"),
    "foreignObject": ("another document", f"ask for {ASK}"),
    "image": ("a picture", "ask for the drawing itself: a picture inside an SVG is no vector drawing"),
    "text": ("text, which looks different on each machine", OUTLINES),
    "use": ("a copy of another element", "in the drawing program: unlink clones, or expand symbols"),
    "symbol": ("a symbol", "in the drawing program: expand symbols"),
    "a": ("a link", "take the link away: the number beside the logo is pressed instead"),
    "clipPath": ("a clipping mask", "release it, and cut the outlines themselves"),
    "mask": ("a mask", "release it, and cut the outlines themselves"),
    "linearGradient": ("a gradient", FLAT),
    "radialGradient": ("a gradient", FLAT),
    "pattern": ("a pattern", FLAT),
    "filter": ("a filter", FLAT),
    "animate": ("an animation", "take it away"),
    "set": ("an animation", "take it away"),
    "svg": ("a drawing inside the drawing", "in the drawing program: ungroup it"),
}


ACTING = ("script", "foreignObject")  # in browsers also where they are of another namespace


class Outline(NamedTuple):
    """Filled outlines of one colour, as #rrggbb."""

    segments: Segments
    colour: str
    even_odd: bool
    place: Place


class SvgDrawing(NamedTuple):
    """The outlines in painting order, y upwards; `window` is the part of the plane that a viewer shows."""

    outlines: tuple[Outline, ...]
    window: Box


def read_svg(path: Path, file: str) -> SvgDrawing:
    """Read a drawing. Raises ContentError with all that cannot be printed of it."""
    root = read_xml(path, file, SVG)
    if root.name != f"{SPACE}svg":
        raise ContentError("this is XML, but no SVG drawing", remedy=f"ask for {ASK}", where=Place(file, root.line))
    reader = _Reader(file, root)
    raise_all(reader.problems[:MOST_REPORTED])
    return SvgDrawing(tuple(reader.outlines), reader.window)


class _Reader:
    """One walk through a drawing; keeps what it draws and what is wrong with it."""

    def __init__(self, file: str, root: XmlElement) -> None:
        self.problems: list[IceprintError] = []
        self.outlines: list[Outline] = []
        self.window = Box(0.0, 0.0, 0.0, 0.0)
        self._file, self._segments = file, 0
        self._classes: Classes = self._style_sheets(root)
        try:
            self.window = _window(root.attributes)
        except ValueError as error:
            self._refuse(root, f"it does not say how large it is: {error}", "save it with a viewBox")
        self._inside(root, (1.0, 0.0, 0.0, -1.0, 0.0, 0.0), Look())

    def _style_sheets(self, root: XmlElement) -> Classes:
        classes: dict[str, dict[str, str]] = {}
        for element in _walk(root):
            if element.name == f"{SPACE}style":
                own, found = read_classes("".join(each for each in element.children if isinstance(each, str)))
                classes |= own
                self._object(element, found)
        return classes

    def _inside(self, element: XmlElement, outer: Matrix, around: Look) -> None:
        """An element that holds others, or draws itself."""
        if len(self.problems) >= MOST_REPORTED:
            return
        self._judge_attributes(element)
        look, found = look_of(element.attributes, self._classes, around)
        self._object(element, found)
        name = element.name.removeprefix(SPACE)
        try:
            matrix = transformed(element.attributes.get("transform", ""), outer)
            if name in DRAWN:
                self._draw(element, path_data(name, element.attributes), matrix, look)
        except ValueError as error:
            self._refuse(element, f"{error}", "save the drawing again as plain SVG")
            matrix = UNMOVED
        for child in element.children:
            if isinstance(child, XmlElement):
                self._child(child, matrix, look)
            elif child.strip() and name in {"svg", "g"}:
                self._refuse(element, f'it holds the words "{child.strip()[:20]}"', OUTLINES)

    def _child(self, element: XmlElement, matrix: Matrix, look: Look) -> None:
        ours = element.name.startswith(SPACE)
        local = element.name.rpartition(" ")[2]
        if local in BANNED and (ours or local in ACTING):
            kind, remedy = BANNED[local]
            self._refuse(element, f"it holds {kind} (<{local}>)", remedy)
        elif not ours or local in (*UNSAID, "style"):
            return  # what programs note for themselves is drawn by nobody
        elif local == "defs":  # nobody draws what stands there, unless something refers to it, which is refused
            acting = (each for each in _walk(element) if each.name.rpartition(" ")[2] in ACTING)
            for each in acting:
                self._refuse(each, f"it holds {BANNED[each.name.rpartition(' ')[2]][0]}", f"ask for {ASK}")
        elif local in {"g", *DRAWN}:
            self._inside(element, matrix, look)
        else:
            self._refuse(element, f"it holds <{local[:30]}>, which is not understood", f"ask for {ASK}")

    def _draw(self, element: XmlElement, data: str, matrix: Matrix, look: Look) -> None:
        if not data or look.fill == NONE:
            return
        from iceprint.catalog.svg_outlines import outlines  # noqa: PLC0415 - an optional library

        if self._segments > MOST_SEGMENTS or len(data) > LIMIT:
            return
        segments = outlines(data, matrix)
        self._segments += len(segments)
        if self._segments > MOST_SEGMENTS:
            self._refuse(element, f"it has more than {MOST_SEGMENTS} pieces of outline", "ask for a simpler drawing")
        elif any(operator in {"l", "c"} for operator, _ in segments):
            self.outlines.append(Outline(segments, look.fill, look.even_odd, Place(self._file, element.line)))

    def _judge_attributes(self, element: XmlElement) -> None:
        for name, value in element.attributes.items():
            local = name.rpartition(" ")[2]
            fetched = "url(" in value.lower() and local not in {"fill", "style", *USUAL}
            if local.lower() == "href" or fetched:
                self._refuse(element, f'it refers to something ({local}="{value[:30]}")', "take the reference away")
            elif name.lower().startswith("on"):
                self._refuse(element, f"it holds a script ({name}=)", f"ask for {ASK}")

    def _object(self, element: XmlElement, found: list[Objection]) -> None:
        for what, remedy in found:
            self._refuse(element, what, remedy)

    def _refuse(self, element: XmlElement, what: str, remedy: str) -> None:
        local = element.name.rpartition(" ")[2]
        where = Place(self._file, element.line)
        self.problems.append(
            ContentError(f"the logo cannot be printed: {what}, at <{local}>", remedy=remedy, where=where)
        )


def _walk(element: XmlElement) -> Iterator[XmlElement]:
    yield element
    for child in element.children:
        if isinstance(child, XmlElement):
            yield from _walk(child)


def _window(attributes: dict[str, str]) -> Box:
    """What a viewer shows, y upwards. ValueError if it is nothing."""
    if "viewBox" in attributes:
        found = numbers(attributes["viewBox"])
    else:
        found = (0.0, 0.0, *(length(key, attributes.get(key, "")) for key in ("width", "height")))
    match found:
        case x, y, width, height if width > 0 and height > 0:
            return Box(x, -y - height, width, height)
        case _:
            raise ValueError(f"the window is {' '.join(map(str, found[:5]))}")
