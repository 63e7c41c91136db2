"""Reads `content/orders/<id>.yaml`: which materials are printed in which languages how often, and how.

All mistakes are reported at once, those that no print shop could make sense of among them: a fold that the format has
not, a coating that does not hold on the stock, more ink than the stock takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from iceprint.catalog.deliveries import read_deliveries
from iceprint.catalog.form_words import day, several, short
from iceprint.catalog.making import MakingReader
from iceprint.catalog.nodes import Keys
from iceprint.catalog.order_lines import LinesReader
from iceprint.catalog.order_sheets import SheetsReader
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.format import Format
from iceprint.model.material import Material, Product
from iceprint.model.order import Contact, Order, PrintWork, ProofWanted
from iceprint.model.sheet import Sheet

MOST_OVERRUN = 10  # percent
QUALITY_LEVELS = 5  # of GPO Publication 310.1
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
    ordered, lines = day(fields, "date"), reader.lines(fields)
    order = Order(
        id=order_id,
        name=short(fields, "name"),
        date=ordered,
        contact=_contact(fields.part("contact")),
        deliveries=read_deliveries(fields, ordered, lines),
        proof=fields.one_of("proof", ProofWanted),
        lines=lines,
        place=Place(document.place.file),
        overrun=_bounded_number(fields, "overrun", 0, MOST_OVERRUN),
        quality_level=_bounded_number(fields, "quality_level", 1, QUALITY_LEVELS),
        notes=several(fields, "notes", optional=True),
    )
    fields.done()
    raise_all(problems)
    return order


def _contact(fields: Fields) -> Contact:
    contact = Contact(short(fields, "name"), short(fields, "phone"), short(fields, "email"))
    for key, words, form, what in (
        ("phone", contact.phone, _PHONE, "telephone number"),
        ("email", contact.email, _MAIL, "mailbox"),
    ):
        if words and not form.match(words):
            fields.refuse(fields.place(key), f'"{words}" is no {what}', "write it as the print shop will use it")
    fields.done()
    return contact


def _bounded_number(fields: Fields, key: str, least: int, most: int) -> int | None:
    """A whole number, or None if the key is missing."""
    if fields.absent(key):
        return None
    number = fields.whole(key, default=least)
    if not least <= number <= most:
        fields.refuse(fields.place(key), f'"{key}" is {number}', f"write {least} to {most}")
    return number
