"""A plan of plates: which pieces stand on a plate how often, and how many sheets it prints."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Thrift(StrEnum):
    """What is saved first, where nobody says how many plates there are to be."""

    FEWEST = "fewest"  # plates, whatever it costs in paper
    BALANCED = "balanced"  # money: a plate costs as much as so many sheets


class Order(NamedTuple):
    """So many copies of one piece, which goes by the tag of its language."""

    tag: str
    quantity: int


class Plate(NamedTuple):
    """What stands on a sheet, by tag with its number of places, and how many sheets are printed of it."""

    places: tuple[tuple[str, int], ...]
    sheets: int

    def places_of(self, tag: str) -> int:
        return dict(self.places).get(tag, 0)


class Plan(NamedTuple):
    """Plates of `places` places each that print at least what was ordered. `proven`: no plan needs fewer sheets.

    Every sheet gives so many `copies` of what stands in a place: two, if the plate prints both of its sides.
    `plate_cost` is what a plate was taken to cost, in printed sheets, if that decided how many there are.
    """

    places: int
    orders: tuple[Order, ...]
    plates: tuple[Plate, ...]
    proven: bool = False
    copies: int = 1
    plate_cost: int | None = None

    @property
    def sheets(self) -> int:
        return sum(plate.sheets for plate in self.plates)

    def printed(self, tag: str) -> int:
        """Copies of a piece that come off the press."""
        return self.copies * sum(plate.places_of(tag) * plate.sheets for plate in self.plates)

    @property
    def overrun(self) -> int:
        """Copies that nobody ordered."""
        return sum(self.printed(order.tag) - order.quantity for order in self.orders)

    @property
    def empty(self) -> int:
        """Places that stay white, on all sheets together."""
        filled = sum(count * plate.sheets for plate in self.plates for _, count in plate.places)
        return self.copies * (self.places * self.sheets - filled)

    @property
    def waste(self) -> int:
        """Places on paper that hold nothing that was ordered."""
        return self.overrun + self.empty

    @property
    def wasted_sheets(self) -> float:
        """The waste, put together to whole sheets of paper."""
        return self.waste / (self.places * self.copies)

    @property
    def wasted_percent(self) -> float:
        """The share of the paper that is waste."""
        return 100 * self.wasted_sheets / self.sheets if self.sheets else 0.0

    @property
    def cost(self) -> tuple[int, int, int]:
        """What is kept low: plates, then sheets, then copies that nobody ordered."""
        return len(self.plates), self.sheets, self.overrun
