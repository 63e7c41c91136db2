"""Reads the program's own data: inks and products."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iceprint.catalog.nodes import Keys, Scalar
from iceprint.catalog.scalars import WrongValueError
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, raise_all
from iceprint.model.ink import Ink
from iceprint.model.material import Product, ProductKind, Slot, SlotKind

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")


def read_inks(document: Keys) -> dict[str, Ink]:
    """`data/inks.yaml`, by name."""
    problems: list[IceprintError] = []
    inks = {name: _ink(name, fields) for name, _, fields in Fields(document, problems).each_part()}
    raise_all(problems)
    return inks


def _ink(name: str, fields: Fields) -> Ink:
    screen = fields.value("screen", _screen_of, (0, 0, 0))
    cyan, magenta, yellow, black = fields.numbers("press", 4)
    overprint, separation = fields.truth("overprint"), fields.maybe_text("separation")
    ink = Ink(name, screen, (cyan, magenta, yellow, black), overprint=overprint, separation=separation)
    fields.done()
    return ink


def _screen_of(scalar: Scalar) -> tuple[int, int, int]:
    if not _COLOUR.match(scalar.text):
        raise WrongValueError(f'is "{scalar.text}", which is not a colour', 'write it as "#RRGGBB", in quotes')
    red, green, blue = bytes.fromhex(scalar.text[1:])
    return red, green, blue


def read_products(document: Keys) -> dict[str, Product]:
    """`data/products.yaml`, by id."""
    problems: list[IceprintError] = []
    products = {}
    for name, _, fields in Fields(document, problems).each_part():
        kind, slots = fields.one_of("kind", ProductKind), fields.part("slots").each_part()
        panels = () if fields.absent("panels") else tuple(_panels(fields.part("panels")))
        products[name] = Product(name, kind, tuple(_slot(slot, inner) for slot, _, inner in slots), panels)
        fields.done()
    raise_all(problems)
    return products


def _panels(fields: Fields) -> Iterator[tuple[str, str]]:
    for side, _, _ in fields.each():
        for panel, _ in fields.texts(side):
            yield side, panel


def _slot(name: str, fields: Fields) -> Slot:
    kind = fields.one_of("kind", SlotKind)
    slot = Slot(name, kind, optional=fields.truth("optional"))
    if kind is SlotKind.MESSAGES:
        slot = slot._replace(least=fields.whole("least"), most=fields.whole("most"))
    elif kind is SlotKind.FACT:
        slot = slot._replace(fact_kinds=tuple(kind for kind, _ in fields.texts("of")))
    fields.done()
    return slot
