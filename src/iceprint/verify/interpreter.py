"""Runs the operators of a content stream and notes every mark they paint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from iceprint.model.units import Box
from iceprint.verify import colours
from iceprint.verify.case import CannotRun
from iceprint.verify.document import NOTHING, Document, Name, Node, Operation, Value, numbers_of
from iceprint.verify.graphics import Path, Resources, State, seen
from iceprint.verify.marks import Area, Colour, Line, Mark, Picture, Tag
from iceprint.verify.matrix import Matrix, matrix_of
from iceprint.verify.pen import Pen
from iceprint.verify.picture_ink import ink_of
from iceprint.verify.repeats import Repeats
from iceprint.verify.typefaces import Typeface, typeface

MOST_OPERATIONS = 200_000  # of one file: a card has two thousand
MOST_FORMS = 20  # inside each other

Counted = TypeVar("Counted", list[Operation], tuple[Mark, ...])

_FILLS = ("f", "F", "f*", "B", "B*", "b", "b*")
_STROKES = ("S", "s", "B", "B*", "b", "b*")
_PAINTS = {*_FILLS, *_STROKES, "n"}
_CURVES = {"m": 1, "l": 1, "c": 3, "v": 2, "y": 2}  # operators of a path, with the points they take
_NUMBERS = {  # operators that set one number of the state
    "w": "pen",
    "Tc": "letter_space",
    "Tw": "word_space",
    "TL": "leading",
    "Ts": "rise",
}


class Interpreter:
    """Reads the pages of one document; fonts are read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._faces: dict[tuple[int, int], Typeface] = {}
        self._drawings: dict[tuple[int, int], list[Operation]] = {}
        self._left = MOST_OPERATIONS
        self.repeats = Repeats()

    def page(
        self, page: Node, resources: Node, matrix: Matrix
    ) -> tuple[tuple[Mark, ...], tuple[Node, ...], tuple[Box, ...]]:
        """The marks of a page, the resource dictionaries that it and its forms use, and where it shows forms."""
        contents = page.node("Contents")
        streams = [each for each in contents.values() if isinstance(each, Node)] if contents.is_array else [contents]
        run = _Run(self, State(matrix))
        content = b"\n".join(each.content() for each in streams)
        run.content(self.counted(list(self._document.operations(content))), Resources(resources))
        return tuple(run.marks), tuple(run.resources), tuple(run.shown)

    def drawing(self, form: Node) -> list[Operation]:
        """The operators of a form, taken apart once."""
        if form.number not in self._drawings:
            self._drawings[form.number] = list(self._document.operations(form.content()))
        return self.counted(self._drawings[form.number])

    def counted(self, found: Counted) -> Counted:
        """Raises CannotRun if the file has too many operators, or marks of forms that are shown again."""
        self._left -= len(found)
        if self._left < 0:
            raise CannotRun(f"its pages have more than {MOST_OPERATIONS} operators")
        return found

    def face(self, font: Node) -> Typeface | None:
        if not font:
            return None
        if font.number == (0, 0):
            return typeface(font)
        if font.number not in self._faces:
            self._faces[font.number] = typeface(font)
        return self._faces[font.number]


class _Run:
    """One page on the table."""

    def __init__(self, interpreter: Interpreter, state: State) -> None:
        self.marks: list[Mark] = []
        self.resources: list[Node] = []
        self.shown: list[Box] = []  # forms that the page itself shows, each as its bounding box lies on the page
        self._known: set[tuple[int, int]] = set()
        self._interpreter = interpreter
        self._state = state
        self._saved: list[State] = []
        self._path = Path()
        self._tags: list[Tag | None] = []
        self._pen = Pen()
        self._forms: list[tuple[int, int]] = []
        self._here = Resources()

    def content(self, operations: list[Operation], resources: Resources) -> None:
        """Run a stream. What it saved or opened is closed at its end, and it cannot close what was open before."""
        before = self._here, self._saved, self._tags
        self._here, self._saved, self._tags = resources, [], [self._current_tag()]
        if resources.node.number not in self._known:
            self.resources.append(resources.node)
        self._known |= {resources.node.number} - {(0, 0)}  # direct objects have no number of their own
        for operation in operations:
            self._run(operation.operator, operation.operands)
        self._here, self._saved, self._tags = before

    def _run(self, operator: str, values: tuple[Value, ...]) -> None:
        if operator in _NUMBERS:
            setattr(self._state, _NUMBERS[operator], _first_number(values))
        elif operator in _CURVES or operator in {"re", "h"}:
            self._construct(operator, numbers_of(values))
        elif operator in _PAINTS:
            self._paint(operator)
        elif operator in {"g", "rg", "k", "sc", "scn", "cs", "G", "RG", "K", "SC", "SCN", "CS"}:
            self._choose(operator, values)
        elif operator in {"BMC", "BDC"}:
            self._tags.append(self._tag(values))
        elif not self._act(operator, values) and (mark := self._pen.write(operator, values, self._state)):
            self._note(replace(mark, tag=self._current_tag()))

    def _act(self, operator: str, values: tuple[Value, ...]) -> bool:
        """Run an operator of the page as a whole. Returns False for every other."""
        match operator:
            case "q":
                self._saved.append(replace(self._state))
            case "Q":
                self._state = self._saved.pop() if self._saved else self._state
            case "cm":
                self._state.matrix = matrix_of(numbers_of(values)).then(self._state.matrix)
            case "W" | "W*":
                self._path.clips = True
            case "EMC":
                del self._tags[-1:]
            case _:
                return self._use(operator, values)
        return True

    def _use(self, operator: str, values: tuple[Value, ...]) -> bool:
        """Run an operator that takes something from the resources. Returns False for every other."""
        match operator:
            case "gs":
                self._external(values)
            case "Tf":
                self._font(values)
            case "Do":
                self._object(values)
            case "BI":
                self._image(values)
            case "sh":
                self._shade(values)
            case _:
                return False
        return True

    def _external(self, values: tuple[Value, ...]) -> None:
        states = self._here.find("ExtGState", values[0] if values else None)
        self._state.apply(states)
        font = states.node("Font").values()
        if len(font) == 2 and isinstance(font[0], Node):  # noqa: PLR2004 - font and size
            self._state.face, self._state.size = self._interpreter.face(font[0]), _first_number(font[1:])

    def _font(self, values: tuple[Value, ...]) -> None:
        self._state.face = self._interpreter.face(self._here.find("Font", values[0] if values else None))
        self._state.size = _first_number(values[1:])

    def _construct(self, operator: str, numbers: tuple[float, ...]) -> None:
        matrix = self._state.matrix
        if operator == "re" and len(numbers) == 4:  # noqa: PLR2004 - x, y, width, height
            x, y, width, height = numbers
            upright = (matrix.b == matrix.c == 0) or (matrix.a == matrix.d == 0)
            self._path.rectangle(matrix.around(x, y, x + width, y + height), upright=upright)
        elif operator in _CURVES and len(numbers) == 2 * _CURVES[operator]:
            points = (matrix.point(*numbers[at : at + 2]) for at in range(0, len(numbers), 2))
            self._path.add(*points, starts=operator == "m")

    def _paint(self, operator: str) -> None:
        path, self._path = self._path, Path()
        state, box = self._state, path.box
        if operator in _FILLS:
            self._mark(box, lambda part: self._area(part, path))
        if operator in _STROKES and box is not None:
            width = state.pen * state.matrix.thinnest
            outer = box.inset(-width / 2)
            colour, overprints, tag = state.stroke, state.stroke_overprints, self._current_tag()
            self._mark(outer, lambda part: Line(part, colour, overprints, tag, width))
        if path.clips and box is not None:
            state.clip = seen(box, state.clip) or Box(box.x, box.y, 0, 0)

    def _area(self, box: Box, path: Path) -> Area:
        state = self._state
        colour, overprints, tag = state.fill, state.fill_overprints, self._current_tag()
        return Area(box, colour, overprints, tag, path.finest, path.rectangles, path.area)

    def _choose(self, operator: str, values: tuple[Value, ...]) -> None:
        which, spaces = ("fill" if operator.islower() else "stroke"), self._here.spaces
        lower = operator.lower()
        space = getattr(self._state, f"{which}_space")
        if lower == "cs":
            space = values[0] if values else None
            chosen: Colour = colours.first_colour(space, spaces)
        elif lower in colours.DEVICE:
            space = Name(colours.DEVICE[lower])
            chosen = colours.device_colour(space, colours.operands(values))
        else:
            chosen = colours.colour(space, colours.operands(values), spaces)
        setattr(self._state, f"{which}_space", space)
        setattr(self._state, which, chosen)

    def _tag(self, values: tuple[Value, ...]) -> Tag:
        role = values[0] if values and isinstance(values[0], Name) else ""
        properties = values[1] if len(values) > 1 else None
        if isinstance(properties, Name):
            properties = self._here.find("Properties", properties)
        if str(role) == "OC" and isinstance(properties, Node) and is_step(properties):
            around = self._current_tag()
            return Tag("OC", around and around.mcid, around is not None and around.artifact, step=True)
        mcid = properties.real("MCID") if isinstance(properties, Node) else None
        return Tag(str(role), None if mcid is None else int(mcid), role == "Artifact")

    def _current_tag(self) -> Tag | None:
        """The innermost marked content that has an id, is an artifact or a processing step."""
        found = (tag for tag in reversed(self._tags) if tag and (tag.artifact or tag.step or tag.mcid is not None))
        return next(found, None)

    def _object(self, values: tuple[Value, ...]) -> None:
        found = self._here.find("XObject", values[0] if values else None)
        match found.name("Subtype"):
            case "Form":
                self._form(found)
            case "Image":
                self._image((found,))

    def _form(self, form: Node) -> None:
        if form.number in self._forms or len(self._forms) >= MOST_FORMS:
            raise CannotRun("a drawing of the file contains itself")
        self._forms.append(form.number)
        outside, self._state = self._state, replace(self._state)
        self._state.matrix = matrix_of(form.reals("Matrix")).then(self._state.matrix)
        bounds = form.reals("BBox")
        if len(bounds) == 4:  # noqa: PLR2004 - a rectangle has four
            box = self._state.matrix.around(*bounds)
            self.shown += [box] if len(self._forms) == 1 else []
            self._state.clip = seen(box, self._state.clip) or Box(box.x, box.y, 0, 0)
        own = form.node("Resources")
        if len(self._forms) > 1 or not own or not form.number[0] or self._current_tag():
            self.content(self._interpreter.drawing(form), Resources(own) if own else self._here)
        else:
            self._repeated(form, own, outside)
        self._state = outside
        self._forms.pop()

    def _repeated(self, form: Node, own: Node, outside: State) -> None:
        """Show a form of the page itself, which may be shown many times."""
        repeats = self._interpreter.repeats
        if (moved := repeats.moved(form.number, outside)) is not None:
            self.marks += self._interpreter.counted(moved)
            return
        before = len(self.marks)
        self.content(self._interpreter.drawing(form), Resources(own))
        repeats.keep(form.number, outside, self.marks[before:])

    def _image(self, values: tuple[Value, ...]) -> None:
        image = values[0] if values and isinstance(values[0], Node) else NOTHING
        matrix, state = self._state.matrix, self._state
        width = image.real("Width") or image.real("W") or 0
        height = image.real("Height") or image.real("H") or 0
        is_mask = image.get("ImageMask") is True or image.get("IM") is True
        family, base = colours.described(image.get("ColorSpace") or image.get("CS"), self._here.spaces)
        colour = state.fill if is_mask else Colour(family, base=base)
        across, up = matrix.width / 72, matrix.height / 72  # inches
        ppi = min(width / across, height / up) if across and up else 0.0
        bits = 1 if is_mask else int(image.real("BitsPerComponent") or image.real("BPC") or 8)
        ink = None if is_mask else ink_of(image, family, int(width), int(height), bits)
        over, tag = state.fill_overprints, self._current_tag()
        self._mark(matrix.around(0, 0, 1, 1), lambda part: Picture(part, colour, over, tag, ppi, bits, ink))

    def _shade(self, values: tuple[Value, ...]) -> None:
        shading = self._here.find("Shading", values[0] if values else None)
        family, base = colours.described(shading.get("ColorSpace"), self._here.spaces)
        colour, tag = Colour(colours.SHADING, base=base or family), self._current_tag()
        self._mark(self._state.clip, lambda part: Area(part, colour, self._state.fill_overprints, tag, None, 0, 0.0))

    def _mark(self, box: Box | None, make: Callable[[Box], Mark]) -> None:
        """Note a mark, if the clipping path leaves anything of it."""
        part = seen(box, self._state.clip)
        if part is not None:
            self.marks.append(make(part))

    def _note(self, mark: Mark) -> None:
        self._mark(mark.box, lambda part: replace(mark, box=part))


def is_step(layer: Node) -> bool:
    """True for a layer that tells a machine where to work, not what to print (ISO 19593-1)."""
    return layer.node("GTS_Metadata").name("GTS_ProcStepsGroup") == "Structural"


def _first_number(values: tuple[Value, ...]) -> float:
    found = numbers_of(values[:1])
    return found[0] if found else 0.0
