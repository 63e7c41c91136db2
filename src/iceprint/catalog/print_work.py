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
from iceprint.model.order import Carton, Coating, Finishing, Packing, PrintWork, Stock, Surface, Tolerance, Usual
from iceprint.model.units import POINTS_PER

T = TypeVar("T")

MOST_PER_PACK = 10_000
LEAST_WEIGHT, MOST_WEIGHT = 10, 60  # of a carton, in pounds
LEAST_TOLERANCE, MOST_TOLERANCE = POINTS_PER["in"] / 128, POINTS_PER["in"] / 8
MOST_WITHIN = 20.0  # percent


def read_print_work(document: Keys) -> PrintWork:
    """The tables of a file's mapping. What is usual must be in them."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    within = fields.number("weight_within")
    if not 0 <= within <= MOST_WITHIN:
        fields.refuse(fields.place("weight_within"), f"{within:g} % of weight", f"write 0 to {MOST_WITHIN:g}")
    methods = _methods(fields.part("methods"))
    work = PrintWork(
        stocks=_table(fields, "stocks", lambda name, inner: _stock(name, inner, within)),
        coatings=_table(fields, "coatings", _coating),
        finishings=_table(fields, "finishing", _finishing),
        for_formats=_table(fields, "formats", lambda _, inner: _usual(inner)),
        for_kinds={},
        methods=methods,
        carton=read_carton(fields.part("carton")),
        tolerance=read_tolerance(fields.part("tolerance")),
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
        (work.methods, [each.method for each in work.stocks.values() if each.method]),
    ):
        for name in dict.fromkeys(asked):
            if name not in known:
                fields.refuse(fields.here, f'"{name}" is usual, and no table has it', suggestion(name, known))
    raise_all(problems)
    return work._replace(for_kinds={kind: kinds[kind] for kind in ProductKind})


def read_carton(fields: Fields) -> Carton:
    """What may be in a carton."""
    carton = Carton(fields.value("most_weight", whole_of, LEAST_WEIGHT), fields.truth("mixed"))
    if not LEAST_WEIGHT <= carton.most_weight <= MOST_WEIGHT:
        what = f"a carton weighs up to {carton.most_weight} pounds"
        fields.refuse(fields.place("most_weight"), what, f"write {LEAST_WEIGHT} to {MOST_WEIGHT}")
    fields.done()
    return carton


def read_tolerance(fields: Fields) -> Tolerance:
    """How exact cuts and folds have to be."""
    tolerance = Tolerance(fields.length("trim"), fields.length("fold"))
    for key, points in tolerance._asdict().items() if fields.sound else ():
        if not LEAST_TOLERANCE <= points <= MOST_TOLERANCE:
            what = f'"{key}" may be off by {points / POINTS_PER["in"]:.4g} in'
            fields.refuse(fields.place(key), what, "write 1/128 in to 1/8 in")
    fields.done()
    return tolerance


def read_packing(fields: Fields) -> Packing:
    """How pieces are packed; at least one goes into a pack."""
    per_pack, wrap = fields.value("per_pack", whole_of, 1), fields.text("wrap")
    if not 1 <= per_pack <= MOST_PER_PACK:
        fields.refuse(fields.place("per_pack"), f"a pack holds {per_pack} pieces", f"write 1 to {MOST_PER_PACK}")
    fields.done()
    return Packing(per_pack, wrap)


def _methods(fields: Fields) -> dict[str, str]:
    return {name: fields.text(name) for name, _, _ in tuple(fields.each())}


def _table(fields: Fields, key: str, read: Callable[[str, Fields], T]) -> dict[str, T]:
    return {name: read(name, inner) for name, _, inner in fields.part(key).each_part()}


def _stock(name: str, fields: Fields, within: float) -> Stock:
    least, most = (0.0, 0.0) if fields.absent("passes") else _passes(fields.part("passes"))
    weight = 0.0 if fields.absent("weight") else fields.number("weight")
    stock = Stock(
        id=name,
        name=fields.text("name"),
        surface=fields.one_of("surface", Surface),
        media=fields.text("media"),
        gloss=fields.text("gloss"),
        weight=weight,
        thickness=0.0 if fields.absent("thickness") else fields.length("thickness"),
        most_ink=fields.number("most_ink"),
        jcp=fields.maybe_text("jcp") or "",
        least=least,
        most=most,
        weight_within=within if weight else 0.0,
        method=fields.maybe_text("method") or "",
    )
    if most and fields.sound and not least <= stock.thickness <= most:
        fields.refuse(fields.place("passes"), "its own thickness does not pass", "write the least and the most")
    fields.done()
    return stock


def _passes(fields: Fields) -> tuple[float, float]:
    """The least and the most thickness that is taken instead."""
    least, most = fields.length("least"), fields.length("most")
    fields.done()
    return least, most


def _coating(name: str, fields: Fields) -> Coating:
    coating = Coating(
        id=name,
        name=fields.text("name"),
        surfaces=fields.several_of("surfaces", Surface),
        laminates=fields.truth("laminates"),
        word=fields.maybe_text("word") or "",
        finish=fields.maybe_text("finish") or "",
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
