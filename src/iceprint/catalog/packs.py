"""Packs that would fall apart: plastic is smooth, and a high stack of it slips out of what holds it."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.catalog.paper_limits import INCH
from iceprint.model.order import Order, OrderLine

MOST_HEIGHT = 3 * INCH
SLACK = 0.01  # of the height: thirty mil is a little less than 0.76 mm


def tall_packs(order: Order) -> Iterator[str]:
    """A note for each line with such packs: worth knowing, and no mistake."""
    for line in order.lines:
        if not line.making.stock.is_paper and (height := _height(line)) > MOST_HEIGHT * (1 + SLACK):
            packing = line.making.packing
            most = int(MOST_HEIGHT * (1 + SLACK) / line.making.stock.thickness)
            yield (
                f"{line.place}: {packing.per_pack} pieces of plastic are {height / INCH:.1f} in high and may not hold "
                f'in "{packing.wrap}"; {most} are {MOST_HEIGHT / INCH:g} in'
            )


def _height(line: OrderLine) -> float:
    return line.making.packing.per_pack * line.making.stock.thickness
