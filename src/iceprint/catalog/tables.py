"""Reads the program's own data: formats, inks and products."""

from __future__ import annotations

import re

from iceprint.catalog.nodes import Keys, Scalar
from iceprint.catalog.scalars import WrongValueError
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, raise_all
from iceprint.model.format import FoldedPanel, FoldedSide, Format
from iceprint.model.ink import Ink
from iceprint.model.material import Product, ProductKind, Slot, SlotKind
from iceprint.model.units import in_mm

SAME = 0.01  # points
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")


def read_formats(document: Keys) -> dict[str, Format]:
    """`data/formats.yaml`, by id."""
    problems: list[IceprintError] = []
    formats = {name: _format(name, fields) for name, _, fields in Fields(document, problems).each_part()}
    raise_all(problems)
    return formats


def _format(name: str, fields: Fields) -> Format:
    paper = Format(
        id=name,
        name=fields.text("name"),
        width=fields.length("width"),
        height=fields.length("height"),
        bleed=fields.length("bleed"),
        safe=fields.length("safe"),
        corner=fields.length("corner"),
        least_module=fields.length("least_module"),
        most_ink=fields.number("most_ink"),
    )
    if not fields.absent("folded"):
        paper = _folded(paper, fields)
    fields.done()
    return paper


def _folded(paper: Format, fields: Fields) -> Format:
    """The paper with its panels, which must be as wide together as it is."""
    sides = []
    for side, place, inner in fields.part("folded").each_part():
        panels = tuple(FoldedPanel(panel, inner.length(panel)) for panel, _, _ in inner.each())
        sides.append(FoldedSide(side, panels))
        if inner.sound and abs(sum(panel.width for panel in panels) - paper.width) > SAME:
            total, wanted = in_mm(sum(panel.width for panel in panels)), in_mm(paper.width)
            what = f'the panels of "{side}" are {total:.2f} mm wide together, the paper is {wanted:.2f} mm'
            fields.refuse(place, what, "correct the width of a panel")
    return paper._replace(fold_safe=fields.length("fold_safe"), folded=tuple(sides))


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
        filled = tuple(_slot(slot, inner) for slot, _, inner in slots)
        products[name] = Product(name, kind, filled, *map(fields.truth, ("pairs", "together", "imprint")))
        fields.done()
    raise_all(problems)
    return products


def _slot(name: str, fields: Fields) -> Slot:
    kind = fields.one_of("kind", SlotKind)
    slot = Slot(name, kind, optional=fields.truth("optional"))
    if kind is SlotKind.MESSAGES:
        slot = slot._replace(least=fields.whole("least"), most=fields.whole("most"))
    elif kind is SlotKind.FACT:
        slot = slot._replace(fact_kinds=tuple(kind for kind, _ in fields.texts("of")))
    fields.done()
    return slot
