"""The text operators of a content stream (ISO 32000-1, 9.4): where letters stand, and how large they really are."""

from __future__ import annotations

from iceprint.model.units import Box
from iceprint.verify.document import Node, Value, numbers_of
from iceprint.verify.graphics import State
from iceprint.verify.marks import Words
from iceprint.verify.matrix import Matrix, box_around, matrix_of

_INVISIBLE, _ONLY_STROKED = 3, 1  # text rendering modes
_SPACE = 32


class Pen:
    """The text matrices between BT and ET."""

    def __init__(self) -> None:
        self._line = self._matrix = Matrix()

    def write(self, operator: str, values: tuple[Value, ...], state: State) -> Words | None:
        """Run a text operator. Returns the words it shows, if it shows any; all other operators do nothing."""
        numbers = numbers_of(values)
        match operator:
            case "BT":
                self._line = self._matrix = Matrix()
            case "Tm":
                self._line = self._matrix = matrix_of(numbers)
            case "Td" | "TD" if len(numbers) == 2:  # noqa: PLR2004 - x and y
                if operator == "TD":
                    state.leading = -numbers[1]
                self._move(*numbers)
            case "T*":
                self._move(0, -state.leading)
            case "Tz" if numbers:
                state.stretch = numbers[0] / 100
            case "Tr" if numbers:
                state.mode = int(numbers[0])
            case "Tj" | "TJ" | "'" | '"':
                return self._say(operator, values, state)
        return None

    def _say(self, operator: str, values: tuple[Value, ...], state: State) -> Words | None:
        if operator in {"'", '"'}:
            if operator == '"' and len(numbers := numbers_of(values[:2])) == 2:  # noqa: PLR2004 - both spaces
                state.word_space, state.letter_space = numbers
            self._move(0, -state.leading)
        shown = values[-1] if values else None
        pieces = shown.values() if isinstance(shown, Node) else (shown,)
        return self._show(pieces, state)

    def _move(self, x: float, y: float) -> None:
        self._line = self._matrix = Matrix(1, 0, 0, 1, x, y).then(self._line)

    def _show(self, pieces: tuple[Value, ...], state: State) -> Words | None:
        face = state.face
        if face is None:
            return None
        shown: list[int] = []
        corners: list[tuple[float, float]] = []
        for piece in pieces:
            if isinstance(piece, int | float):
                self._advance(-piece / 1000 * state.size * state.stretch)
            if not isinstance(piece, bytes):
                continue
            for code in face.codes(piece):
                shown.append(code)
                if bounds := face.bounds(code):
                    corners += self._corners(bounds, state)
                space = state.word_space if code == _SPACE and not face.is_composite else 0.0
                width = face.width(code) / 1000 * state.size + state.letter_space + space
                self._advance(width * state.stretch)
        if not shown:
            return None
        codes = tuple(shown)
        where = self._placed(state)
        return Words(
            box=box_around(corners) if corners else Box(where.e, where.f, 0, 0),
            colour=state.stroke if state.mode == _ONLY_STROKED else state.fill,
            overprints=state.stroke_overprints if state.mode == _ONLY_STROKED else state.fill_overprints,
            tag=None,
            text=face.text(codes),
            codes=codes,
            face=face,
            size=abs(state.size) * self._matrix.then(state.matrix).height,
            hidden=state.mode == _INVISIBLE,
        )

    def _placed(self, state: State) -> Matrix:
        """From em of the face to points of the page."""
        scale = Matrix(state.size * state.stretch, 0, 0, state.size, 0, state.rise)
        return scale.then(self._matrix).then(state.matrix)

    def _corners(self, bounds: tuple[float, float, float, float], state: State) -> list[tuple[float, float]]:
        left, bottom, right, top = bounds
        matrix = self._placed(state)
        return [matrix.point(x, y) for x in (left, right) for y in (bottom, top)]

    def _advance(self, width: float) -> None:
        self._matrix = Matrix(1, 0, 0, 1, width, 0).then(self._matrix)
