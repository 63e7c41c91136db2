"""How a file of sheets names what was ordered and planned, so that it can be held against the promise made for it."""

from __future__ import annotations

from iceprint.model.plan import Order, Plate
from iceprint.model.sheet import Scheme
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.units import in_mm, mm

SHEETS = "sheets"
_PARTS = 8
_DIGITS = 4  # of a millimetre

Plates = tuple[Plate, ...]


def identifier_of_sheets(order: SheetOrder, plates: Plates) -> str:
    """`sheets;tip-card;gang;12x18;es=5000,en=2000;417:es*12,en*6;;`: order and plates in one line."""
    tags = ",".join(f"{each.tag}={each.quantity}" if each.quantity else each.tag for each in order.orders)
    planned = "|".join(
        f"{plate.sheets}:" + ",".join(f"{tag}*{places}" for tag, places in plate.places) for plate in plates
    )
    shift = ",".join(_millimetres(each) for each in order.back_shift) if any(order.back_shift) else ""
    caliper = "" if order.caliper is None else _millimetres(order.caliper)
    return f"{SHEETS};{order.material};{order.scheme};{order.sheet};{tags};{planned};{shift};{caliper}"


def order_of(identifier: str) -> tuple[SheetOrder, Plates] | None:
    """The order and the plates that an identifier names; None if it is no identifier of sheets."""
    parts = identifier.split(";")
    if len(parts) != _PARTS or parts[0] != SHEETS:
        return None
    _, material, scheme, sheet, tags, planned, shift, caliper = parts
    try:
        orders = tuple(_order(each) for each in tags.split(","))
        plates = tuple(_plate(each) for each in planned.split("|")) if planned else ()
        across, _, up = (shift or "0,0").partition(",")
        moved = (mm(float(across)), mm(float(up)))
        thick = mm(float(caliper)) if caliper else None
        order = SheetOrder(material, orders, sheet, Scheme(scheme), back_shift=moved, caliper=thick)
    except ValueError:
        return None
    return order, plates


def _order(text: str) -> Order:
    tag, _, quantity = text.partition("=")
    return Order(tag, int(quantity or 0))


def _plate(text: str) -> Plate:
    sheets, _, places = text.partition(":")
    pairs = (each.partition("*") for each in places.split(","))
    return Plate(tuple((tag, int(count)) for tag, _, count in pairs), int(sheets))


def _millimetres(points: float) -> str:
    return f"{in_mm(points):.{_DIGITS}f}".rstrip("0").rstrip(".")
