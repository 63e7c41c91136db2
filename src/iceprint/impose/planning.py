"""Plans that need no solver: one plate for each piece, one plate for all, and a good one in between.

Pieces share a plate if it prints each of them at least as often as ordered. On one plate the fewest sheets are found
exactly. For several, pieces are sorted by quantity and neighbours share a plate, the best of all such divisions: sheets
are saved where quantities on a plate are alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from iceprint.errors import UsageError
from iceprint.impose.solver import better_plan, solver_is_there
from iceprint.model.plan import Order, Plan, Plate, Thrift


def plan_for(
    orders: Sequence[Order], places: int, plates: int | Thrift = Thrift.FEWEST, copies: int = 1, plate_cost: int = 0
) -> Plan:
    """The plan with the fewest plates, or so many, or as many as cost least; and of these with the fewest sheets.

    `plate_cost` is what a plate costs, in printed sheets. Without the solver it is a plan of neighbours. Raises
    UsageError for fewer plates than the pieces need.
    """
    least = fewest_plates(orders, places)
    if not isinstance(plates, Thrift) and not least <= plates <= len(orders):
        what = f"{len(orders)} pieces with {places} places on a plate cannot stand on {plates} plates"
        raise UsageError(what, remedy=f"name a number from {least} to {len(orders)}, or none")
    halves = tuple(order._replace(quantity=_rounds(order.quantity, copies)) for order in orders)
    if plates is Thrift.BALANCED:
        plan = _cheapest(halves, places, least, plate_cost)
    else:
        plan = neighbours_plan(halves, places, least if plates is Thrift.FEWEST else plates)
    if not plan.proven and solver_is_there():
        plan = better_plan(plan)
    return plan._replace(orders=tuple(orders), copies=copies)


def _cheapest(orders: Sequence[Order], places: int, least: int, plate_cost: int) -> Plan:
    """Of the plans of neighbours with any number of plates, the one that costs least; of equal ones, fewer plates."""
    most = len(orders)
    if plate_cost:  # more plates cannot pay: every plan needs at least the sheets that hold all copies
        floor = _rounds(sum(order.quantity for order in orders), places)
        most = min(most, least + (neighbours_plan(orders, places, least).sheets - floor) // plate_cost)
    plans = (neighbours_plan(orders, places, plates) for plates in range(least, most + 1))
    plan = min(plans, key=lambda each: (len(each.plates) * plate_cost + each.sheets, len(each.plates)))
    return plan._replace(plate_cost=plate_cost)


def naive_plan(orders: Sequence[Order], places: int, copies: int = 1) -> Plan:
    """What is done without planning: each piece fills a plate of its own."""
    plates = tuple(Plate(((order.tag, places),), _rounds(order.quantity, places * copies)) for order in orders)
    return Plan(places, tuple(orders), plates, copies=copies)


def fewest_plates(orders: Sequence[Order], places: int) -> int:
    """How many plates hold every piece once."""
    return _rounds(len(orders), places)


def neighbours_plan(orders: Sequence[Order], places: int, plates: int) -> Plan:
    """The plan with the fewest sheets among those in which neighbours by quantity share a plate, each whole.

    It is proven to be the best of all if there is one plate. Needs as many places as there are orders.
    """
    ranked = sorted(orders, key=lambda order: (-order.quantity, order.tag))

    @cache
    def best(start: int, left: int) -> tuple[int, tuple[int, ...]]:
        """The sheets of the orders from `start` on, on so many plates, and where each plate ends."""
        if left == 1:
            fits = len(ranked) - start <= places
            return (sheets_for(ranked[start:], places), (len(ranked),)) if fits else (_NEVER, ())
        last = min(start + places, len(ranked) - left + 1)
        options = []
        for end in range(start + 1, last + 1):
            after, ends = best(end, left - 1)
            options.append((sheets_for(ranked[start:end], places) + after, (end, *ends)))
        return min(options, default=(_NEVER, ()))

    _, ends = best(0, min(plates, len(ranked)))
    starts = (0, *ends)
    shares = [ranked[start:end] for start, end in zip(starts, ends, strict=False)]
    return Plan(places, tuple(orders), tuple(one_plate(share, places) for share in shares), proven=len(shares) == 1)


def one_plate(orders: Sequence[Order], places: int) -> Plate:
    """The plate that prints some orders with the fewest sheets, and no place more than they need."""
    sheets = sheets_for(orders, places)
    return Plate(tuple((order.tag, _rounds(order.quantity, sheets)) for order in orders), sheets)


def sheets_for(orders: Sequence[Order], places: int) -> int:
    """The fewest sheets of one plate: the least number for which the places that are needed are there."""
    low, high = 1, max(order.quantity for order in orders)
    while low < high:
        middle = (low + high) // 2
        if sum(_rounds(order.quantity, middle) for order in orders) <= places:
            high = middle
        else:
            low = middle + 1
    return low


_NEVER = 10**12  # sheets


def _rounds(quantity: int, each: int) -> int:
    """Divided, and rounded up."""
    return -(-quantity // each)
