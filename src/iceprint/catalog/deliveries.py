"""Reads where an order goes: all of it to one place, or to each of several its share, which have to add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from iceprint.catalog.copies import OTHERS, read_copies, spread
from iceprint.catalog.form_words import day, several
from iceprint.catalog.order_terms import read_dock
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import Place
from iceprint.model.order import Delivery, OrderLine

MOST_DESTINATIONS = 40
FEW = 4  # editions that a mistake names

Shares = dict[str, dict[str, int]]


def read_deliveries(fields: Fields, ordered: date, lines: Sequence[OrderLine]) -> tuple[Delivery, ...]:
    """The destinations under `delivery`: a mapping for one, a list for several, each with its `quantities`.

    `lines` without quantities are those that could not be read; nothing is said of their shares.
    """
    several_are = fields.is_list("delivery")
    parts = fields.parts("delivery", most=MOST_DESTINATIONS) if several_are else [fields.part("delivery")]
    return _Destinations(fields, ordered, lines, all_to_one=not several_are).read(parts)


class _Destinations:
    """The destinations, and what is wrong with their shares."""

    def __init__(self, fields: Fields, ordered: date, lines: Sequence[OrderLine], *, all_to_one: bool) -> None:
        self._fields, self._ordered, self._all_to_one = fields, ordered, all_to_one
        self._lines = {line.material: line for line in lines if line.quantities}
        self._materials = [line.material for line in lines]
        self._places: dict[str, Place] = {}  # of the last share of a material
        self._doubtful: set[str] = set()  # a share of these could not be read

    def read(self, parts: Iterable[Fields]) -> tuple[Delivery, ...]:
        deliveries = tuple(self._delivery(part) for part in parts)
        for line in self._lines.values():
            if deliveries and line.material not in self._doubtful:
                self._judge(line, [each.shares.get(line.material, {}) for each in deliveries])
        return deliveries

    def _delivery(self, part: Fields) -> Delivery:
        all_of_it = self._all_to_one and part.absent("quantities")
        shares = {each.material: dict(each.quantities) for each in self._lines.values()} if all_of_it else None
        delivery = Delivery(
            to=several(part, "to"),
            by=day(part, "by"),
            shares=self._shares(part.part("quantities")) if shares is None else shares,
            notes=several(part, "notes", optional=True),
            dock=read_dock(part),
        )
        if date.min < delivery.by < self._ordered:
            what = f"it is wanted by {delivery.by}, before the order ({self._ordered})"
            part.refuse(part.place("by"), what, "correct a date")
        part.done()
        return delivery

    def _shares(self, asked: Fields) -> Shares:
        shares: Shares = {}
        for material, place, inner in asked.each_part():
            if material not in self._materials:
                remedy = suggestion(material, self._materials)
                asked.refuse(place, f'"{material}" is not in this order', remedy)
                continue
            share = read_copies(inner, 0)
            self._places[material] = place
            if line := self._lines.get(material):
                self._require_ordered(line, inner, share)
                shares[material] = spread(share, line.quantities)
            if not inner.sound:
                self._doubtful.add(material)
        if not shares and asked.sound:
            asked.refuse(asked.here, "no share is given", f"write {{tip-card: {{es: 500, {OTHERS}: 100}}}}")
        return {material: shares[material] for material in self._materials if shares.get(material)}

    def _require_ordered(self, line: OrderLine, inner: Fields, share: Mapping[str, int]) -> None:
        for tag in share:
            if tag != OTHERS and tag not in line.quantities:
                what = f'"{line.material}" is not ordered in "{tag}"'
                inner.refuse(inner.place(tag), what, suggestion(tag, (*line.quantities, OTHERS)))

    def _judge(self, line: OrderLine, shares: Sequence[Mapping[str, int]]) -> None:
        """Shares that do not add up to what is ordered, in one mistake for all editions of a material."""
        wrong: dict[tuple[int, int], list[str]] = {}
        for tag, ordered in line.quantities.items():
            delivered = sum(share.get(tag, 0) for share in shares)
            if delivered != ordered:
                wrong.setdefault((delivered, ordered), []).append(tag)
        if wrong:
            told = "; ".join(f"{_named(tags)} {sent:,} of {ordered:,}" for (sent, ordered), tags in wrong.items())
            what = f'the shares of "{line.material}" do not add up to what is ordered: {told}'
            remedy = f"correct them, or the quantities on line {line.place.line}"
            self._fields.refuse(self._places.get(line.material, line.place), what, remedy)


def _named(tags: Sequence[str]) -> str:
    more = len(tags) - FEW
    return ", ".join(tags) if more <= 1 else f"{', '.join(tags[:FEW])} and {more} more"
