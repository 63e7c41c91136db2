"""The graphics state of a content stream (ISO 32000-1, 8.4): what a mark inherits from the operators before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from iceprint.model.units import Box
from iceprint.verify.colours import BLACK
from iceprint.verify.document import NOTHING, Node
from iceprint.verify.marks import Colour
from iceprint.verify.matrix import Matrix, box_around, overlap
from iceprint.verify.typefaces import Typeface


@dataclass(slots=True)
class State:
    """Saved by q and restored by Q. `spaces` are the colour spaces chosen by cs and CS, for the values that follow."""

    matrix: Matrix
    clip: Box | None = None
    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_space: object = None
    stroke_space: object = None
    fill_overprints: bool = False
    stroke_overprints: bool = False
    pen: float = 1.0
    face: Typeface | None = None
    size: float = 0.0
    leading: float = 0.0
    rise: float = 0.0
    letter_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    mode: int = 0

    def apply(self, states: Node) -> None:
        """The entries of an external graphics state that change what we look at."""
        pen, strokes, fills = states.real("LW"), states.get("OP"), states.get("op")
        if pen is not None:
            self.pen = pen
        if isinstance(strokes, bool):
            self.stroke_overprints = self.fill_overprints = strokes
        if isinstance(fills, bool):
            self.fill_overprints = fills


@dataclass(slots=True)
class Path:
    """The path under construction, in points of the page; its bounds may be those of its control points."""

    points: list[tuple[float, float]] = field(default_factory=list)
    sides: list[float] = field(default_factory=list)  # the shorter side of each rectangle
    others: int = 0  # segments that belong to no rectangle
    clips: bool = False
    _swept: float = 0.0  # twice the area to the left of all segments: outer outlines count against inner ones
    _boxed: float = 0.0  # the area of all rectangles
    _here: tuple[float, float] | None = None
    _start: tuple[float, float] | None = None

    def add(self, *points: tuple[float, float], starts: bool = False) -> None:
        """One segment to the last of its points, by way of the others, or the start of an outline."""
        self.points += points
        self.others += 1
        if starts or self._here is None:
            self._close()
            self._start = self._here = points[-1]
        else:
            self._swept += _swept((self._here, *points))
            self._here = points[-1]

    def _close(self) -> None:
        """An outline that is filled is closed (ISO 32000-1, 8.5.3.3)."""
        if self._here is not None and self._start is not None:
            self._swept += _swept((self._here, self._start))
            self._here = self._start

    @property
    def area(self) -> float:
        """The inked area in square points, if outlines of one direction do not cover each other."""
        self._close()
        return abs(self._swept) / 2 + self._boxed

    def rectangle(self, box: Box, *, upright: bool) -> None:
        self.points += [(box.x, box.y), (box.right, box.top)]
        self._boxed += box.width * box.height
        if upright:
            self.sides.append(min(box.width, box.height))
        else:
            self.others += 1

    @property
    def box(self) -> Box | None:
        return box_around(self.points) if self.points else None

    @property
    def finest(self) -> float | None:
        return min(self.sides) if self.sides and not self.others else None

    @property
    def rectangles(self) -> int:
        return 0 if self.others else len(self.sides)


_CUBIC = 4  # points of a Bézier curve


def _swept(points: Sequence[tuple[float, float]]) -> float:
    """Twice the area between a segment and the origin: of a line, or exactly of a cubic Bézier curve."""
    if len(points) != _CUBIC:
        return sum(x * v - u * y for (x, y), (u, v) in pairwise(points))
    (a, b), (c, d), (e, f), (g, h) = points
    return (
        6 * (a * d - c * b)
        + 3 * (a * f - e * b)
        + (a * h - g * b)
        + 3 * (c * f - e * d)
        + 3 * (c * h - g * d)
        + 6 * (e * h - g * f)
    ) / 10


def seen(box: Box | None, clip: Box | None) -> Box | None:
    """The part of a box that the clipping path lets through."""
    return box if box is None or clip is None else overlap(box, clip)


@dataclass(frozen=True, slots=True)
class Resources:
    """The resource dictionaries of a page or form."""

    node: Node = NOTHING

    def find(self, kind: str, name: object) -> Node:
        return self.node.node(kind).node(name) if isinstance(name, str) else NOTHING

    @property
    def spaces(self) -> Node:
        return self.node.node("ColorSpace")
