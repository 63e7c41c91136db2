"""Reads how the pieces of an order are made, and refuses what no print shop can do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from iceprint.catalog.nodes import Scalar
from iceprint.catalog.paper_limits import shown
from iceprint.catalog.print_work import read_carton, read_packing, read_tolerance
from iceprint.catalog.scalars import WrongValueError, text_of
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.model.format import Format
from iceprint.model.material import ProductKind
from iceprint.model.order import Coating, Finishing, Making, PrintWork, Stock, Surface, Tolerance

T = TypeVar("T")

FLAT, FOLDED = "flat", "as designed"

_INKS = re.compile(r"([0-8])/([0-8])\Z", re.ASCII)


class MakingReader:
    """What is asked for, and the usual where nothing is said."""

    def __init__(self, work: PrintWork) -> None:
        self._work = work

    def read(self, fields: Fields, paper: Format, kind: ProductKind) -> Making:
        """How the pieces of a line on this paper are made. Contradictions are noted as mistakes."""
        usual, work = self._work.usual(paper.id, kind), self._work
        stock = _one(fields, "stock", work.stocks, usual.stock)
        if stock.surface is not work.stocks[usual.stock].surface:
            usual = work.for_kinds[kind]  # what is usual for plastic says nothing of paper
        coating = _one(fields, "coating", work.coatings, usual.coating)
        finishing = self._finishing(fields, usual.finishing if stock.id == usual.stock else ())
        packing = usual.packing if fields.absent("packing") else read_packing(fields.part("packing"))
        inks = None if fields.absent("inks") else fields.value("inks", _inks_of, (0, 0))
        folded = bool(paper.folded)
        marks = self._marks(fields, paper, stock)
        flat = not folded or self._flat(fields)
        _judge_fold(fields, paper, stock, folded=folded and not flat)
        _judge_surface(fields, paper, stock, coating)
        for each in finishing:
            _judge_finishing(fields, paper, each, folded=folded and not flat)
        return Making(
            stock,
            coating,
            finishing,
            packing,
            flat,
            marks,
            inks,
            carton=work.carton if fields.absent("carton") else read_carton(fields.part("carton")),
            tolerance=self._tolerance(fields, paper),
            substitutes=fields.absent("substitutes") or fields.truth("substitutes"),
            method=self._method(fields, stock),
        )

    def _tolerance(self, fields: Fields, paper: Format) -> Tolerance:
        """How exact cuts and folds have to be: what is cut farther off than the bleed shows white."""
        if fields.absent("tolerance"):
            return self._work.tolerance
        part = fields.part("tolerance")
        tolerance = read_tolerance(part)
        if part.sound and 0 < paper.bleed < tolerance.trim:
            what = f"cuts may be off by {shown(tolerance.trim)}, and the bleed is {shown(paper.bleed)}"
            fields.refuse(fields.place("tolerance"), what, "write less than the bleed")
        return tolerance

    def _method(self, fields: Fields, stock: Stock) -> str:
        """In words; nothing for a stock that leaves no choice."""
        if not stock.method:
            if not fields.absent("method"):
                fields.refuse(fields.place("method"), f'"{stock.id}" leaves no choice', "leave out `method`")
            return ""
        return _one(fields, "method", self._work.methods, stock.method)

    def _flat(self, fields: Fields) -> bool:
        return not fields.absent("fold") and fields.text("fold") == FLAT

    def _marks(self, fields: Fields, paper: Format, stock: Stock) -> bool:
        """Files have marks if they are asked for, or if tools of the print shop follow lines in them."""
        tooled = bool(paper.die_cut or paper.lines or paper.holes or paper.tabs)
        if fields.absent("marks"):
            return tooled
        marks = fields.truth("marks")
        if tooled and not marks:
            what = f'the format "{paper.id}" is cut, torn or punched, and its lines come with the marks'
            fields.refuse(fields.place("marks"), what, "leave out `marks`")
        if marks and stock.surface is Surface.PLASTIC:
            fields.refuse(fields.place("marks"), "card printers want files without marks", "leave out `marks`")
        return marks

    def _finishing(self, fields: Fields, usual: tuple[str, ...]) -> tuple[Finishing, ...]:
        if fields.absent("finishing"):
            return tuple(self._work.finishings[name] for name in usual)
        found = []
        for name, place in fields.texts("finishing"):
            if name in self._work.finishings:
                found.append(self._work.finishings[name])
            elif name:
                fields.refuse(place, f'the finishing "{name}" is not known', suggestion(name, self._work.finishings))
        if len(set(found)) < len(found):
            fields.refuse(fields.place("finishing"), "a finishing is named twice", "name it once")
        return tuple(found)


def _one(fields: Fields, key: str, known: Mapping[str, T], usual: str) -> T:
    name = usual if fields.absent(key) else fields.text(key)
    if name and name not in known:
        fields.refuse(fields.place(key), f'the {key} "{name}" is not known', suggestion(name, known))
    return known.get(name, known[usual])


def _judge_fold(fields: Fields, paper: Format, stock: Stock, *, folded: bool) -> None:
    asked = "" if fields.absent("fold") else fields.text("fold")
    if asked and asked not in (FLAT, FOLDED):
        remedy = f"write {FLAT}, or leave it out: a piece is folded where its format is"
        fields.refuse(fields.place("fold"), f'"fold" is "{asked}"', remedy)
    elif asked == FOLDED and not paper.folded:
        fields.refuse(fields.place("fold"), f'the format "{paper.id}" has no folds', "leave out `fold`")
    if folded and stock.surface is Surface.PLASTIC:
        what = f'"{stock.id}" cannot be folded, and the format "{paper.id}" is'
        fields.refuse(fields.place("stock"), what, f"choose a paper, or write fold: {FLAT}")


def _judge_surface(fields: Fields, paper: Format, stock: Stock, coating: Coating) -> None:
    if stock.surface not in coating.surfaces:
        key = fields.place("stock" if fields.absent("coating") else "coating")
        fields.refuse(key, f'"{coating.id}" does not hold on "{stock.id}"', "choose another coating or stock")
    if paper.most_ink > stock.most_ink:
        what = f'"{paper.id}" is designed with up to {paper.most_ink:g} % of ink; "{stock.id}" takes {stock.most_ink:g}'
        fields.refuse(fields.place("stock"), what, "choose a stock that takes more ink")


def _judge_finishing(fields: Fields, paper: Format, finishing: Finishing, *, folded: bool) -> None:
    where = fields.place("finishing")
    if finishing.corners and not paper.corner:
        fields.refuse(where, f'the format "{paper.id}" has no round corners', f'leave out "{finishing.id}"')
    if finishing.folds and not folded:
        fields.refuse(where, f'"{finishing.id}" is for pieces that are folded', f'leave out "{finishing.id}"')


def _inks_of(scalar: Scalar) -> tuple[int, int]:
    found = _INKS.match(text_of(scalar))
    if not found:
        raise WrongValueError(f'is "{scalar.text}"', "write the inks of face and back, such as 4/4 or 4/0")
    return int(found[1]), int(found[2])
