"""What somebody wants on sheets."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.plan import Order, Thrift
from iceprint.model.sheet import Scheme
from iceprint.model.units import mm

CALIPER = mm(0.1)  # of a leaf, if nobody says: common text paper, 80 lb
CALIPERS = mm(0.02), mm(1.0)  # from bible paper to cover board


class SheetOrder(NamedTuple):
    """One material, in languages by tag with their quantities, on sheets.

    A quantity of 0 says that nobody has named one. `plates` is how many are made, or what is saved first; `plate_cost`
    is what one costs, in printed sheets, and None that of the sheet. `back_shift` moves what is printed on backs, in
    points to the right and up, for a printer that misses it. `caliper` is how thick a leaf of a booklet is, and
    None CALIPER.
    """

    material: str
    orders: tuple[Order, ...]
    sheet: str
    scheme: Scheme
    plates: int | Thrift = Thrift.FEWEST
    plate_cost: int | None = None
    back_shift: tuple[float, float] = (0.0, 0.0)
    caliper: float | None = None

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(order.tag for order in self.orders)

    @property
    def has_quantities(self) -> bool:
        return any(order.quantity for order in self.orders)
