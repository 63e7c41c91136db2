"""What an item is printed on, and what may be taken instead."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.measures import millimetres
from iceprint.model.form import Entry
from iceprint.model.order import Making, Stock
from iceprint.model.units import POINTS_PER


def stock_rows(making: Making) -> Iterator[Entry]:
    """The stock that was ordered, and whether another one passes."""
    yield Entry("Stock/paper", _stock(making.stock))
    yield Entry("Substitute stock", (_passes(making),))


def _stock(stock: Stock) -> tuple[str, ...]:
    """What is printed on; a paper with the code of its standard, or that there is none."""
    if not stock.is_paper:
        return (stock.name,)
    return stock.name, f"JCP code: {stock.jcp or 'not stated by the order'}"


def _passes(making: Making) -> str:
    """What may be taken instead without asking."""
    stock = making.stock
    if not making.substitutes:
        return "None passes"
    if stock.most:
        return f"The same kind of {_mil(stock.least)} to {_mil(stock.most)} passes; ask before you take another"
    if stock.weight_within:
        return f"The same kind within {stock.weight_within:g} % of this weight passes; ask before you take another"
    return "Ask before you take another"


def _mil(points: float) -> str:
    return f"{1000 * points / POINTS_PER['in']:.0f} mil ({millimetres(points)} mm)"
