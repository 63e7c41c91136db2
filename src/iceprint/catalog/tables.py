"""Reads the program's own data: inks and products."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from iceprint.catalog.nodes import Items, Keys, Scalar
from iceprint.catalog.scalars import WrongValueError
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, raise_all
from iceprint.model.format import PaperKind
from iceprint.model.ink import Ink
from iceprint.model.material import Product, ProductKind, Sizes, Slot, SlotKind

ENDLESS = 1e6  # points
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
    products: dict[str, Product] = {}
    for name, _, fields in Fields(document, problems).each_part():
        kind, filled = fields.one_of("kind", ProductKind), _slots(fields, products)
        products[name] = Product(
            name,
            kind,
            filled,
            pairs=fields.truth("pairs"),
            paired=() if fields.absent("paired") else _slots_under("paired", fields),
            together=fields.truth("together"),
            imprint=fields.truth("imprint"),
            panels=() if fields.absent("panels") else tuple(_panels(fields)),
            on=() if fields.absent("on") else fields.several_of("on", PaperKind),
            sizes=None if fields.absent("sizes") else _sizes(fields),
        )
        fields.done()
    raise_all(problems)
    return products


def _slots(fields: Fields, products: Mapping[str, Product]) -> tuple[Slot, ...]:
    """Its own slots, or those of a product further up."""
    if fields.absent("filled_like"):
        return _slots_under("slots", fields)
    other = fields.text("filled_like")
    if other not in products:
        what = f'"filled_like" names "{other}", which is no product further up'
        fields.refuse(fields.place("filled_like"), what, suggestion(other, products))
    return products[other].slots if other in products else ()


def _slots_under(key: str, fields: Fields) -> tuple[Slot, ...]:
    return tuple(_slot(name, inner) for name, _, inner in fields.part(key).each_part())


def _sizes(fields: Fields) -> Sizes:
    """The smallest and the largest sheets of a product."""
    inner = fields.part("sizes")
    ends = {key: (0.0, ENDLESS) if inner.absent(key) else _ends(key, inner) for key in ("width", "height")}
    inner.done()
    return Sizes(*ends["width"], *ends["height"])


def _ends(key: str, fields: Fields) -> tuple[float, float]:
    inner = fields.part(key)
    ends = inner.length("least"), ENDLESS if inner.absent("most") else inner.length("most")
    inner.done()
    return ends


def _panels(fields: Fields) -> Iterator[frozenset[str]]:
    """The names of the panels that a design can fill: a list for each way to fold."""
    for node in fields.items("panels"):
        names = node.nodes if isinstance(node, Items) else ()
        if not names or not all(isinstance(name, Scalar) for name in names):
            fields.refuse(
                node.place, '"panels" holds something that is no list of names', "write [cover, left, right, back]"
            )
        yield frozenset(name.text for name in names if isinstance(name, Scalar))


def _slot(name: str, fields: Fields) -> Slot:
    kind = fields.one_of("kind", SlotKind)
    slot = Slot(name, kind, optional=fields.truth("optional"))
    if kind is SlotKind.MESSAGES:
        slot = slot._replace(least=fields.whole("least"), most=fields.whole("most"))
    elif kind is SlotKind.FACT:
        slot = slot._replace(fact_kinds=fields.words("of"))
    fields.done()
    return slot
