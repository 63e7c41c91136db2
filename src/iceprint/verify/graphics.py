"""The graphics state of a content stream (ISO 32000-1, 8.4): what a mark inherits from the operators before it."""

from __future__ import annotations

from dataclasses import dataclass, field

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

    def add(self, *points: tuple[float, float]) -> None:
        self.points += points
        self.others += 1

    def rectangle(self, box: Box, *, upright: bool) -> None:
        self.points += [(box.x, box.y), (box.right, box.top)]
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
