"""A part of one side that a design fills on its own: a panel between folds, a tear-off tab, a cell of a poster."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.units import Box


class Area(NamedTuple):
    """Where it lies on the page, and how it stands there: `turn` is in degrees, anticlockwise (0, 90 or 180).

    Nothing may be printed where it is glued.
    """

    name: str
    box: Box
    turn: int = 0
    glued: bool = False

    @property
    def own_box(self) -> Box:
        """The area as its reader sees it, upright, from its own lower left corner."""
        width, height = (self.box.height, self.box.width) if self.turn % 180 else (self.box.width, self.box.height)
        return Box(0.0, 0.0, width, height)

    def placed(self, box: Box) -> Box:
        """Where a box of the upright area lies on the page."""
        match self.turn:
            case 90:
                return Box(self.box.right - box.top, self.box.y + box.x, box.height, box.width)
            case 180:
                return Box(self.box.right - box.right, self.box.top - box.top, box.width, box.height)
            case _:
                return Box(self.box.x + box.x, self.box.y + box.y, box.width, box.height)
