"""Imposed sheets: finished pages in their places. Positions in points from the lower left corner of the sheet."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.page import Item, Page
from iceprint.model.sheet import Sheet
from iceprint.model.units import Box

Matrix = tuple[float, float, float, float, float, float]


class Pose(NamedTuple):
    """Where a piece of `width` by `height` lies: the lower left corner of its box, and quarter turns to the left."""

    x: float
    y: float
    quarter: int
    width: float
    height: float

    @property
    def box(self) -> Box:
        """What it covers on the sheet."""
        across, up = (self.height, self.width) if self.quarter % 2 else (self.width, self.height)
        return Box(self.x, self.y, across, up)

    @property
    def matrix(self) -> Matrix:
        """From the piece, whose trim begins at 0, 0, to the sheet (ISO 32000-1, 8.3.3)."""
        width, height = self.width, self.height
        match self.quarter:
            case 0:
                return 1.0, 0.0, 0.0, 1.0, self.x, self.y
            case 1:
                return 0.0, 1.0, -1.0, 0.0, self.x + height, self.y
            case 2:
                return -1.0, 0.0, 0.0, -1.0, self.x + width, self.y + height
            case _:
                return 0.0, -1.0, 1.0, 0.0, self.x, self.y + width

    def placed(self, box: Box) -> Box:
        """A box of the piece as it lies on the sheet."""
        a, b, c, d, e, f = self.matrix
        xs = sorted(a * x + c * y + e for x, y in ((box.x, box.y), (box.right, box.top)))
        ys = sorted(b * x + d * y + f for x, y in ((box.x, box.y), (box.right, box.top)))
        return Box(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0])

    def moved(self, x: float, y: float) -> Pose:
        return self._replace(x=self.x + x, y=self.y + y)


class Placement(NamedTuple):
    """One page in its place: `source` counts the sources, `clip` is what is shown of it, in its own coordinates."""

    source: int
    pose: Pose
    clip: Box

    @property
    def shown(self) -> Box:
        """What may be inked of the sheet."""
        return self.pose.placed(self.clip)


class SheetSide(NamedTuple):
    """One side of a sheet. `marks` are the printer's, outside all that is placed.

    `folds` are lines, boxes without width or height, besides those that each page has of its own.
    """

    name: str
    placed: tuple[Placement, ...]
    marks: tuple[Item, ...] = ()
    folds: tuple[Box, ...] = ()


class Imposed(NamedTuple):
    """Sheets, side by side. `sources` are pages whose trim begins at 0, 0.

    `block` is the box around all trims, on every side in the same place; `bleed` is how far ink reaches over it.
    """

    sheet: Sheet
    block: Box
    bleed: float
    sources: tuple[Page, ...]
    sides: tuple[SheetSide, ...]
