"""Reads `content/orders/<id>.yaml`: which materials are printed in which languages how often, and how.

All mistakes are reported at once, those that no print shop could make sense of among them: a fold that the format has
not, a coating that does not hold on the stock, more ink than the stock takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from iceprint.catalog.making import MakingReader
from iceprint.catalog.nodes import Keys
from iceprint.catalog.order_lines import LinesReader
from iceprint.catalog.order_sheets import SheetsReader
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.format import Format
from iceprint.model.material import Material, Product
from iceprint.model.order import Contact, Delivery, Order, PrintWork, ProofWanted
from iceprint.model.sheet import Sheet

T = TypeVar("T")
MOST_LETTERS = 200  # of a line of text: it has to stand on a label or a form
MOST_LINES = 8  # of an address, and of notes
MOST_OVERRUN = 10  # percent
QUALITY_LEVELS = 5  # of GPO Publication 310.1
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_PHONE = re.compile(r"\+?[0-9][0-9 ().-]{3,30}\Z", re.ASCII)
_MAIL = re.compile(r"[^\s@<>,;]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\Z", re.ASCII)


def read_order(
    document: Keys,
    order_id: str,
    *,
    work: PrintWork,
    sheets: Callable[[], Mapping[str, Sheet]],
    materials: Sequence[str],
    material: Callable[[str], Material],
    products: Mapping[str, Product],
    formats: Mapping[str, Format],
) -> Order:
    """The order in a file's mapping. `material` opens one of the `materials`; mistakes in it count as the order's.

    `sheets` opens the sheets of presses, for orders that ask for some.
    """
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    reader = LinesReader(problems, MakingReader(work), SheetsReader(sheets), materials, material, products, formats)
    order = Order(
        id=order_id,
        name=_short(fields, "name"),
        date=_day(fields, "date"),
        contact=_contact(fields.part("contact")),
        delivery=_delivery(fields.part("delivery")),
        proof=fields.one_of("proof", ProofWanted),
        lines=reader.lines(fields),
        place=Place(document.place.file),
        overrun=_bounded_number(fields, "overrun", 0, MOST_OVERRUN),
        quality_level=_bounded_number(fields, "quality_level", 1, QUALITY_LEVELS),
        notes=_several(fields, "notes"),
    )
    if fields.sound and order.delivery.by < order.date:
        where = fields.part("delivery").place("by")
        fields.refuse(where, f"it is wanted by {order.delivery.by}, before the order ({order.date})", "correct a date")
    fields.done()
    raise_all(problems)
    return order


def _contact(fields: Fields) -> Contact:
    contact = Contact(_short(fields, "name"), _short(fields, "phone"), _short(fields, "email"))
    for key, words, form, what in (
        ("phone", contact.phone, _PHONE, "telephone number"),
        ("email", contact.email, _MAIL, "mailbox"),
    ):
        if words and not form.match(words):
            fields.refuse(fields.place(key), f'"{words}" is no {what}', "write it as the print shop will use it")
    fields.done()
    return contact


def _delivery(fields: Fields) -> Delivery:
    delivery = Delivery(_several(fields, "to", needed=True), _day(fields, "by"), _several(fields, "notes"))
    fields.done()
    return delivery


def _bounded_number(fields: Fields, key: str, least: int, most: int) -> int | None:
    """A whole number, or None if the key is missing."""
    if fields.absent(key):
        return None
    number = fields.whole(key, default=least)
    if not least <= number <= most:
        fields.refuse(fields.place(key), f'"{key}" is {number}', f"write {least} to {most}")
    return number


def _day(fields: Fields, key: str) -> date:
    day = fields.date(key)
    if day != date.min and not FIRST_DAY <= day <= LAST_DAY:
        fields.refuse(fields.place(key), f'"{key}" is {day}', f"write a day from {FIRST_DAY} to {LAST_DAY}")
    return day


def _short(fields: Fields, key: str) -> str:
    return _bounded(fields, fields.text(key), fields.place(key))


def _several(fields: Fields, key: str, *, needed: bool = False) -> tuple[str, ...]:
    if not needed and fields.absent(key):
        return ()
    lines = fields.texts(key)
    if len(lines) > MOST_LINES:
        fields.refuse(fields.place(key), f'"{key}" has {len(lines)} lines', f"write {MOST_LINES} at most")
    return tuple(_bounded(fields, words, place) for words, place in lines)


def _bounded(fields: Fields, words: str, place: Place) -> str:
    if len(words) > MOST_LETTERS:
        fields.refuse(place, f"this has {len(words)} characters", f"write {MOST_LETTERS} at most")
    return words
