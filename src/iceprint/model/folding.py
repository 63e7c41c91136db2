"""How a sheet is folded: the panels of each side and which way the paper turns between them."""

from __future__ import annotations

from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from iceprint.model.area import Area
from iceprint.model.units import Box


class Axis(StrEnum):
    """How the folds run."""

    UPRIGHT = "upright"  # panels stand side by side
    LEVEL = "level"  # panels lie one under the other


class Turn(StrEnum):
    """How a fold looks from one side. From the other side it looks the other way."""

    MOUNTAIN = "mountain"  # the panels go away from the eye
    VALLEY = "valley"  # the panels come towards the eye

    @property
    def other(self) -> Turn:
        return Turn.VALLEY if self is Turn.MOUNTAIN else Turn.MOUNTAIN


class Folding(StrEnum):
    """The usual ways to fold; what each demands of its panels is judged where formats are read."""

    HALF = "half-fold"
    LETTER = "letter-fold"  # in three; the first panel outside is tucked in (also called C-fold)
    ROLL = "roll-fold"  # in more; each panel is rolled into the next
    Z = "z-fold"
    ACCORDION = "accordion"  # as a Z, of any number of panels
    GATE = "gate-fold"  # two doors that meet in the middle
    TENT = "tent"  # stands on a table or hangs over something: faces back to back, one of them upside down
    OWN = "own"  # any other; its `turns` are given


class FoldedPanel(NamedTuple):
    """What lies between two folds, or a fold and the edge. `width` is measured across the folds.

    A turned panel stands upside down on the flat sheet. On a glued one nothing is printed.
    """

    name: str
    width: float
    turned: bool = False
    glued: bool = False


class FoldedSide(NamedTuple):
    """One side of a folded sheet: its panels from left to right, or from top to bottom, across the whole sheet.

    `turns` are those of its folds in the same order, as this side shows them.
    """

    name: str
    panels: tuple[FoldedPanel, ...]
    turns: tuple[Turn, ...] = ()
    axis: Axis = Axis.UPRIGHT

    @property
    def folds(self) -> tuple[float, ...]:
        """Where the folds are, from the left edge or from the top."""
        return tuple(accumulate(panel.width for panel in self.panels[:-1]))

    def areas(self, width: float, height: float) -> tuple[Area, ...]:
        """The panels on a sheet of this size."""
        starts = accumulate((panel.width for panel in self.panels), initial=0.0)
        return tuple(
            Area(
                panel.name,
                Box(start, 0.0, panel.width, height)
                if self.axis is Axis.UPRIGHT
                else Box(0.0, height - start - panel.width, width, panel.width),
                180 if panel.turned else 0,
                panel.glued,
            )
            for panel, start in zip(self.panels, starts, strict=False)
        )

    def lines(self, width: float, height: float) -> tuple[Box, ...]:
        """The folds on a sheet of this size, as boxes without width."""
        if self.axis is Axis.UPRIGHT:
            return tuple(Box(fold, 0.0, 0.0, height) for fold in self.folds)
        return tuple(Box(0.0, height - fold, width, 0.0) for fold in self.folds)

    def mirrored(self) -> FoldedSide:
        """Folded from the other side. Panels one under the other stay where they are."""
        if self.axis is Axis.LEVEL:
            return self
        return self._replace(panels=self.panels[::-1], turns=self.turns[::-1])
