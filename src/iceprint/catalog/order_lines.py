"""Reads the lines of an order: one material each, in its languages, with their quantities."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from iceprint.catalog.making import MakingReader
from iceprint.catalog.order_sheets import SheetsReader
from iceprint.catalog.scalars import whole_of
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, Place, flatten
from iceprint.model.format import Format
from iceprint.model.material import Material, Product
from iceprint.model.order import OrderLine

MOST_COPIES = 10_000_000  # of one edition; more is a slip of the finger
MOST_ITEMS = 50  # materials in one order
OTHERS = "others"  # the languages that the line does not name


class LinesReader:
    """The lines of an order, and what is wrong with them."""

    def __init__(
        self,
        problems: list[IceprintError],
        making: MakingReader,
        sheets: SheetsReader,
        materials: Sequence[str],
        material: Callable[[str], Material],
        products: Mapping[str, Product],
        formats: Mapping[str, Format],
    ) -> None:
        self._problems, self._making, self._sheets = problems, making, sheets
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
        quantities = self._quantities(fields, material)
        if material is None:
            return None
        paper = self._formats[material.format]
        making = self._making.read(fields, paper, self._products[material.product].kind)
        sheets = self._sheets.read(fields, paper, making.stock)
        fields.done()
        return OrderLine(name, quantities, making, fields.here, sheets)

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
