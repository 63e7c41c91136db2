"""A sheet: what goes through the press or the office printer. Data from `data/sheets.yaml`; lengths in points."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.model.units import Box

MOST_PLATE_COST = 100_000  # sheets; more is a slip of the finger


class Turn(StrEnum):
    """About which axis a sheet is turned to print its back."""

    SIDEWAYS = "sideways"  # the upright one, as a page is turned: the same edge goes first into the press
    ENDWAYS = "endways"  # the level one: head becomes foot, and the other edge goes first


class Scheme(StrEnum):
    """How pieces share sheets."""

    STEP = "step"  # one language fills the sheet
    GANG = "gang"  # several languages, each with as many places as its quantity asks for
    CUT_STACK = "cut-stack"  # the cut piles, laid on each other, are in order
    TURN = "turn"  # fronts and backs on one plate, the sheet turned sideways
    TUMBLE = "tumble"  # as above, turned endways
    PERFECT = "perfect"  # both sides in one pass through a press that turns the sheet endways
    SADDLE = "saddle"  # a booklet, stitched through its fold

    @property
    def turn(self) -> Turn:
        return Turn.ENDWAYS if self in (Scheme.TUMBLE, Scheme.PERFECT) else Turn.SIDEWAYS

    @property
    def one_plate(self) -> bool:
        """Whether fronts and backs stand on one plate, which prints both sides of the sheet."""
        return self in (Scheme.TURN, Scheme.TUMBLE)


PLANNED = (Scheme.GANG, Scheme.TURN, Scheme.TUMBLE, Scheme.PERFECT)  # several languages share a plate


class Stock(NamedTuple):
    """Perforated places in the middle of a sheet, without room between them."""

    width: float
    height: float
    columns: int
    rows: int


class Sheet(NamedTuple):
    """A sheet seen from the side that is printed; the `gripper` pulls it by its lower edge.

    Nothing is printed within `gripper` of that edge and `edge` of the others. Sheets of an `office` printer have no
    marks of the press, and are printed in the colours of a screen. `plate_cost` is what one more plate costs there, for
    front and back in all their inks, with setting up the press: as much as so many printed sheets.
    """

    id: str
    name: str
    width: float
    height: float
    gripper: float
    edge: float
    office: bool = False
    stock: Stock | None = None
    plate_cost: int = 0

    @property
    def box(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    def printable(self, turn: Turn) -> Box:
        """Where ink may stand on both sides. Turned endways, the sheet is pulled by each of two edges."""
        both = max(self.gripper, self.edge)
        foot, head = (both, both) if turn is Turn.ENDWAYS else (self.gripper, self.edge)
        return Box(self.edge, foot, self.width - 2 * self.edge, self.height - foot - head)
