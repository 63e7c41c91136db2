"""Reads `data/print_work.yaml`: what a print shop can be asked for, and what is usual."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from iceprint.catalog.nodes import Keys
from iceprint.catalog.scalars import whole_of
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, raise_all
from iceprint.model.material import ProductKind
from iceprint.model.order import Coating, Finishing, Packing, PrintWork, Stock, Surface, Usual

T = TypeVar("T")

MOST_PER_PACK = 10_000


def read_print_work(document: Keys) -> PrintWork:
    """The tables of a file's mapping. What is usual must be in them."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    work = PrintWork(
        stocks=_table(fields, "stocks", _stock),
        coatings=_table(fields, "coatings", _coating),
        finishings=_table(fields, "finishing", _finishing),
        for_formats=_table(fields, "formats", lambda _, inner: _usual(inner)),
        for_kinds={},
    )
    kinds = _table(fields, "kinds", lambda _, inner: _usual(inner))
    fields.done()
    for kind in ProductKind:
        if kind not in kinds:
            fields.refuse(fields.place("kinds"), f'nothing is usual for a "{kind}"', "add a line for it")
    usual = (*work.for_formats.values(), *kinds.values())
    for known, asked in (
        (work.stocks, [each.stock for each in usual]),
        (work.coatings, [each.coating for each in usual]),
        (work.finishings, [name for each in usual for name in each.finishing]),
    ):
        for name in dict.fromkeys(asked):
            if name not in known:
                fields.refuse(fields.here, f'"{name}" is usual, and no table has it', suggestion(name, known))
    raise_all(problems)
    return work._replace(for_kinds={kind: kinds[kind] for kind in ProductKind})


def read_packing(fields: Fields) -> Packing:
    """How pieces are packed; at least one goes into a pack."""
    per_pack, wrap = fields.value("per_pack", whole_of, 1), fields.text("wrap")
    if not 1 <= per_pack <= MOST_PER_PACK:
        fields.refuse(fields.place("per_pack"), f"a pack holds {per_pack} pieces", f"write 1 to {MOST_PER_PACK}")
    fields.done()
    return Packing(per_pack, wrap)


def _table(fields: Fields, key: str, read: Callable[[str, Fields], T]) -> dict[str, T]:
    return {name: read(name, inner) for name, _, inner in fields.part(key).each_part()}


def _stock(name: str, fields: Fields) -> Stock:
    stock = Stock(
        id=name,
        name=fields.text("name"),
        surface=fields.one_of("surface", Surface),
        media=fields.text("media"),
        gloss=fields.text("gloss"),
        weight=0.0 if fields.absent("weight") else fields.number("weight"),
        thickness=0.0 if fields.absent("thickness") else fields.length("thickness"),
        most_ink=fields.number("most_ink"),
        jcp=fields.maybe_text("jcp") or "",
    )
    fields.done()
    return stock


def _coating(name: str, fields: Fields) -> Coating:
    coating = Coating(
        id=name,
        name=fields.text("name"),
        surfaces=fields.several_of("surfaces", Surface),
        laminates=fields.truth("laminates"),
        word=fields.maybe_text("word") or "",
    )
    fields.done()
    return coating


def _finishing(name: str, fields: Fields) -> Finishing:
    finishing = Finishing(name, fields.text("name"), *map(fields.truth, ("corners", "folds")))
    fields.done()
    return finishing


def _usual(fields: Fields) -> Usual:
    stock, coating, packing = fields.text("stock"), fields.text("coating"), read_packing(fields.part("packing"))
    named = fields.words("finishing", optional=True)
    fields.done()
    return Usual(stock, coating, named, packing)
