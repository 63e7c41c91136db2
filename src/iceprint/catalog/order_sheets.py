"""Reads on which sheets a line of an order is printed, and refuses what cannot be laid on them.

Whether the sheet is large enough is not known here: that takes the pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from iceprint.catalog.nodes import Scalar
from iceprint.catalog.scalars import WrongValueError
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.model.format import Format
from iceprint.model.order import OrderedSheets, Stock, Surface
from iceprint.model.plan import Thrift
from iceprint.model.sheet import MOST_PLATE_COST, PLANNED, Scheme, Sheet
from iceprint.model.sheet_order import CALIPERS
from iceprint.model.units import in_mm

_NUMBER = re.compile(r"[1-9][0-9]?\Z", re.ASCII)  # of plates


class SheetsReader:
    """The sheets that there are, and what a line wants of them."""

    def __init__(self, sheets: Callable[[], Mapping[str, Sheet]]) -> None:
        self._sheets = sheets

    def read(self, line: Fields, paper: Format, stock: Stock) -> OrderedSheets | None:
        """What a line says of sheets; None if it does not, or names none that there is. Mistakes are noted."""
        if line.absent("sheets"):
            return None
        fields = line.part("sheets")
        sheet = self._sheet(fields)
        if sheet is None:
            return None
        usual = Scheme.SADDLE if paper.booklet else Scheme.GANG
        wanted = OrderedSheets(
            sheet=sheet,
            scheme=usual if fields.absent("scheme") else fields.one_of("scheme", Scheme),
            place=fields.here,
            plates=_plates(fields),
            plate_cost=None if fields.absent("plate_cost") else fields.whole("plate_cost"),
            caliper=None if fields.absent("caliper") else fields.length("caliper"),
        )
        fields.done()
        if stock.surface is Surface.PLASTIC:
            what = f'"{stock.id}" is not printed on sheets: makers of plastic cards lay them out by themselves'
            fields.refuse(fields.here, what, "choose a paper as stock, or leave out `sheets`")
        if fields.sound:
            _judge(fields, wanted, paper)
        return wanted

    def _sheet(self, fields: Fields) -> Sheet | None:
        name = fields.text("sheet")
        known = self._sheets() if name else {}
        presses = [each.id for each in known.values() if not each.office]
        if name in presses:
            return known[name]
        if name in known:
            what = f'the sheet "{name}" is for an office printer'
            fields.refuse(fields.place("sheet"), what, f"take one of a press: {', '.join(presses)}")
        elif name:
            fields.refuse(fields.place("sheet"), f'there is no sheet "{name}"', suggestion(name, presses))
        return None


def _judge(fields: Fields, wanted: OrderedSheets, paper: Format) -> None:
    """Note what contradicts the paper, or itself."""
    scheme = wanted.scheme
    if (scheme is Scheme.SADDLE) != bool(paper.booklet):
        what = f'the format "{paper.id}" is {"" if paper.booklet else "not "}bound, and the scheme is "{scheme}"'
        remedy = f"write scheme: {Scheme.SADDLE}" if paper.booklet else f"write scheme: {Scheme.GANG}"
        fields.refuse(fields.place("scheme"), what, f"{remedy}, or leave it out")
    if len(paper.sides) == 1 and scheme in (Scheme.TURN, Scheme.TUMBLE, Scheme.PERFECT):
        what = f'the format "{paper.id}" is printed on one side; the scheme "{scheme}" is for two'
        fields.refuse(fields.place("scheme"), what, f"write scheme: {Scheme.GANG}")
    if wanted.plates is not Thrift.FEWEST and scheme not in PLANNED:
        what = f'the scheme "{scheme}" leaves nothing to choose about plates'
        fields.refuse(fields.place("plates"), what, f"leave out `plates`, or take one of {', '.join(PLANNED)}")
    if wanted.plate_cost is not None:
        _judge_cost(fields, wanted.plate_cost, wanted)
    least, most = CALIPERS
    if wanted.caliper is not None and scheme is not Scheme.SADDLE:
        fields.refuse(fields.place("caliper"), "only booklets ask how thick the paper is", "leave out `caliper`")
    elif wanted.caliper is not None and not least <= wanted.caliper <= most:
        remedy = f"write a length from {in_mm(least):g} mm to {in_mm(most):g} mm"
        fields.refuse(fields.place("caliper"), "this is not how thick paper is", remedy)


def _judge_cost(fields: Fields, cost: int, wanted: OrderedSheets) -> None:
    if wanted.plates is not Thrift.BALANCED:
        what = "what a plate costs only counts where plates and paper are weighed against each other"
        remedy = f"write plates: {Thrift.BALANCED}, or leave out `plate_cost`"
        fields.refuse(fields.place("plate_cost"), what, remedy)
    if cost > MOST_PLATE_COST:
        remedy = f"write how many printed sheets cost as much, 0 to {MOST_PLATE_COST}"
        fields.refuse(fields.place("plate_cost"), f"a plate costs as much as {cost} sheets", remedy)


def _plates(fields: Fields) -> int | Thrift:
    usual: int | Thrift = Thrift.FEWEST
    return usual if fields.absent("plates") else fields.value("plates", _plates_of, usual)


def _plates_of(scalar: Scalar) -> int | Thrift:
    if scalar.text in {each.value for each in Thrift}:
        return Thrift(scalar.text)
    if _NUMBER.match(scalar.text):
        return int(scalar.text)
    raise WrongValueError(f'is "{scalar.text}"', f"write {', '.join(Thrift)}, or how many plates are to be made")
