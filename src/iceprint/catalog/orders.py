"""Reads `content/orders/<id>.yaml`: which materials are printed in which languages how often, and how.

All mistakes are reported at once, those that no print shop could make sense of among them: a fold that the format has
not, a coating that does not hold on the stock, more ink than the stock takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from iceprint.catalog.making import MakingReader
from iceprint.catalog.nodes import Keys
from iceprint.catalog.scalars import whole_of
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, Place, flatten, raise_all
from iceprint.model.format import Format
from iceprint.model.material import Material, Product
from iceprint.model.order import Contact, Delivery, Order, OrderLine, PrintWork, ProofWanted

T = TypeVar("T")

MOST_COPIES = 10_000_000  # of one edition; more is a slip of the finger
MOST_LETTERS = 200  # of a line of text: it has to stand on a label or a form
MOST_LINES = 8  # of an address, and of notes
MOST_ITEMS = 50  # materials in one order
MOST_OVERRUN = 10  # percent
QUALITY_LEVELS = 5  # of GPO Publication 310.1
OTHERS = "others"  # the languages that the line does not name
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)

_PHONE = re.compile(r"\+?[0-9][0-9 ().-]{3,30}\Z", re.ASCII)
_MAIL = re.compile(r"[^\s@<>,;]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\Z", re.ASCII)


def read_order(
    document: Keys,
    order_id: str,
    *,
    work: PrintWork,
    materials: Sequence[str],
    material: Callable[[str], Material],
    products: Mapping[str, Product],
    formats: Mapping[str, Format],
) -> Order:
    """The order in a file's mapping. `material` opens one of the `materials`; mistakes in it count as the order's."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    reader = _Lines(problems, MakingReader(work), materials, material, products, formats)
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


class _Lines:
    """The lines of an order, and what is wrong with them."""

    def __init__(
        self,
        problems: list[IceprintError],
        making: MakingReader,
        materials: Sequence[str],
        material: Callable[[str], Material],
        products: Mapping[str, Product],
        formats: Mapping[str, Format],
    ) -> None:
        self._problems, self._making = problems, making
        self._materials, self._material = materials, material
        self._products, self._formats = products, formats

    def lines(self, fields: Fields) -> tuple[OrderLine, ...]:
        nodes = fields.items("lines")
        if len(nodes) > MOST_ITEMS:
            fields.refuse(fields.place("lines"), f"the order has {len(nodes)} lines", f"split it: {MOST_ITEMS} at most")
        found = [self._line(Fields(node, self._problems)) for node in nodes[:MOST_ITEMS]]
        lines = [line for line in found if line]
        first: dict[str, Place] = {}
        for line in lines:
            if line.material in first:
                what = f'"{line.material}" is ordered a second time; the first is on line {first[line.material].line}'
                fields.refuse(line.place, what, "put both into one line")
            first.setdefault(line.material, line.place)
        return tuple(lines)

    def _line(self, fields: Fields) -> OrderLine | None:
        name = fields.text("material")
        material = self._found(fields, name)
        if not fields.absent("sheets"):
            remedy = "leave out `sheets`: the print shop imposes the single-up files"
            fields.refuse(fields.place("sheets"), "imposed sheets cannot be put into a parcel yet", remedy)
        quantities = self._quantities(fields, material)
        if material is None:
            return None
        paper = self._formats[material.format]
        making = self._making.read(fields, paper, self._products[material.product].kind)
        fields.done()
        return OrderLine(name, quantities, making, fields.here)

    def _found(self, fields: Fields, name: str) -> Material | None:
        """The material, or None if there is none of the name, or its own file is wrong."""
        if name and name not in self._materials:
            fields.refuse(fields.place("material"), f'there is no material "{name}"', suggestion(name, self._materials))
        elif name:
            try:
                return self._material(name)
            except IceprintError as error:
                self._problems += flatten(error)
        return None

    def _quantities(self, fields: Fields, material: Material | None) -> dict[str, int]:
        asked = fields.part("quantities")
        found: dict[str, int] = {}
        for tag, place, _ in asked.each():
            found[tag] = copies = asked.value(tag, whole_of, 1)
            if not 1 <= copies <= MOST_COPIES:
                asked.refuse(asked.place(tag), f"{copies} copies", f"order 1 to {MOST_COPIES:,} of an edition")
            if material and tag != OTHERS and not material.has(tag):
                what = f'"{material.id}" has no edition "{tag}"'
                asked.refuse(place, what, suggestion(tag, (*material.editions, OTHERS)))
        if not found and asked.sound:
            asked.refuse(asked.here, "no quantity is given", f"write {{es: 5000, {OTHERS}: 1000}}")
        return _spread(found, material.editions) if material else found


def _spread(asked: Mapping[str, int], editions: Iterable[str]) -> dict[str, int]:
    """The quantities with `others` for every edition that is not named."""
    copies = asked.get(OTHERS)
    known = {tag: asked.get(tag, copies) for tag in editions}
    own = {tag: number for tag, number in known.items() if number}
    return own | {tag: number for tag, number in asked.items() if tag != OTHERS and tag not in own}
