"""What is done to a sheet after printing, besides folding: it is cut, perforated, punched, bound. No inks."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.model.area import Area
from iceprint.model.units import Box


class Step(StrEnum):
    """A processing step, by the name of its type in ISO 19593-1, group Structural, in small letters."""

    CUTTING = "cutting"
    PERFORATING = "perforating"
    PUNCHING = "punching"
    FOLDING = "folding"


class Stroke(NamedTuple):
    """A straight line along which something is done: a box without width, or without height."""

    step: Step
    box: Box


class Tabs(NamedTuple):
    """Strips to tear off at the foot, of one width, read from bottom to top. The first one is on the left."""

    many: int
    height: float
    from_right: bool = False  # the first one is on the right

    def areas(self, width: float) -> tuple[Area, ...]:
        """The tabs on a sheet of this width, in the order of reading."""
        own = width / self.many
        numbers = range(self.many, 0, -1) if self.from_right else range(1, self.many + 1)
        tabs = [Area(f"tab {number}", Box(at * own, 0.0, own, self.height), 90) for at, number in enumerate(numbers)]
        return tuple(reversed(tabs) if self.from_right else tabs)

    def strokes(self, width: float) -> tuple[Stroke, ...]:
        """They are torn off along a perforation, and cut apart up to it."""
        own = width / self.many
        cuts = (Stroke(Step.CUTTING, Box(at * own, 0.0, 0.0, self.height)) for at in range(1, self.many))
        return (Stroke(Step.PERFORATING, Box(0.0, self.height, width, 0.0)), *cuts)


class Cells(NamedTuple):
    """Equal boxes in rows, below a head that all share: one for each language. Not mirrored: pairs keep their order."""

    columns: int
    rows: int
    gutter: float
    head: float

    def areas(self, room: Box) -> tuple[Area, ...]:
        """The head and the cells inside a box, row by row from the left."""
        head, rest = room.cut_top(self.head, self.gutter)
        height = (rest.height - self.gutter * (self.rows - 1)) / self.rows
        boxes = (
            box
            for row in range(self.rows)
            for box in Box(rest.x, rest.top - height - row * (height + self.gutter), rest.width, height).columns(
                self.columns, self.gutter
            )
        )
        return (Area("head", head), *(Area(f"cell {number}", box) for number, box in enumerate(boxes, start=1)))


class Edge(StrEnum):
    """The edge of a first page at which a booklet is bound."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"


class Booklet(NamedTuple):
    """Saddle-stitched sheets: the format is one page of them. Words keep `gutter` away from the binding."""

    least: int
    most: int
    binding: Edge
    gutter: float

    def holds(self, pages: int) -> bool:
        """True if so many pages can be bound: every sheet has four."""
        return self.least <= pages <= self.most and pages % 4 == 0

    def mirrored(self) -> Booklet:
        """Bound at the other side, as books are that are read from right to left. What is bound at the top stays."""
        other = {Edge.LEFT: Edge.RIGHT, Edge.RIGHT: Edge.LEFT, Edge.TOP: Edge.TOP}
        return self._replace(binding=other[self.binding])
