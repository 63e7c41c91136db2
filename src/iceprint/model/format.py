"""A format: the paper. Data from `data/formats.yaml`; lengths in points."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from iceprint.model.units import Box


class FoldedPanel(NamedTuple):
    """What lies between two folds, or a fold and the edge."""

    name: str
    width: float


class FoldedSide(NamedTuple):
    """One side of a sheet that is folded upright: its panels from left to right, across the whole width."""

    name: str
    panels: tuple[FoldedPanel, ...]

    @property
    def folds(self) -> tuple[float, ...]:
        """Where the folds are, from the left edge."""
        return tuple(accumulate(panel.width for panel in self.panels[:-1]))


class Format(NamedTuple):
    """Trim size, bleed, safe margin, where it is folded, and what its material demands of codes and inks.

    Words keep `fold_safe` away from every fold. The two sides of a sheet have different folds if a panel is tucked in.
    """

    id: str
    name: str
    width: float
    height: float
    bleed: float
    safe: float
    corner: float
    least_module: float  # smallest side of one QR module
    most_ink: float  # of all plates at one spot, in percent
    fold_safe: float = 0.0
    folded: tuple[FoldedSide, ...] = ()  # sides without folds are not listed
    order: tuple[str, ...] = ("cover", "first", "middle", "last", "flap", "back")

    @property
    def trim_box(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def bleed_box(self) -> Box:
        return self.trim_box.inset(-self.bleed)

    @property
    def safe_box(self) -> Box:
        return self.trim_box.inset(self.safe)

    def folds(self, side: str) -> tuple[float, ...]:
        """Where a side is folded, from the left edge, upright across the whole height."""
        return next((each.folds for each in self.folded if each.name == side), ())

    def panels(self, side: str) -> dict[str, Box]:
        """The panels of a side by name, from left to right. A side without folds has none."""
        panels = next((each.panels for each in self.folded if each.name == side), ())
        lefts = accumulate((panel.width for panel in panels), initial=0.0)
        return {panel.name: Box(x, 0.0, panel.width, self.height) for panel, x in zip(panels, lefts, strict=False)}

    def mirrored(self) -> Format:
        """The paper for a language written from right to left: it is folded from the other side."""
        sides = tuple(side._replace(panels=side.panels[::-1]) for side in self.folded)
        return self._replace(folded=sides)
