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
from iceprint.catalog.order_terms import bounded, read_terms, require_phone
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.format import Format
from iceprint.model.material import Material, Product
from iceprint.model.order import Contact, Order, PrintWork, ProofWanted
from iceprint.model.sheet import Sheet

MOST_OVERRUN = 10  # percent
QUALITY_LEVELS = 5  # of GPO Publication 310.1
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
    deliveries = read_deliveries(fields, ordered, lines)
    proof = fields.one_of("proof", ProofWanted)
    order = Order(
        id=order_id,
        name=short(fields, "name"),
        date=ordered,
        contact=_contact(fields.part("contact")),
        deliveries=deliveries,
        proof=proof,
        lines=lines,
        place=Place(document.place.file),
        overrun=bounded(fields, "overrun", 0, MOST_OVERRUN),
        quality_level=bounded(fields, "quality_level", 1, QUALITY_LEVELS),
        notes=several(fields, "notes", optional=True),
        terms=read_terms(fields, ordered, proof, len(deliveries)),
    )
    fields.done()
    raise_all(problems)
    return order


def _contact(fields: Fields) -> Contact:
    contact = Contact(short(fields, "name"), short(fields, "phone"), short(fields, "email"))
    require_phone(fields, contact.phone)
    if contact.email and not _MAIL.match(contact.email):
        remedy = "write it as the print shop will use it"
        fields.refuse(fields.place("email"), f'"{contact.email}" is no mailbox', remedy)
    fields.done()
    return contact
