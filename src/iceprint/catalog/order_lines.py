"""Reads the lines of an order: one material each, in its languages, with their quantities."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from iceprint.catalog.copies import OTHERS, read_copies, spread
from iceprint.catalog.making import MakingReader
from iceprint.catalog.order_sheets import SheetsReader
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, Place, flatten
from iceprint.model.format import Format
from iceprint.model.material import Material, Product
from iceprint.model.order import OrderLine

MOST_ITEMS = 50  # materials in one order


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
        found = [self._line(part) for part in fields.parts("lines", most=MOST_ITEMS)]
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
        """Of all editions that are ordered; of none, if anything is wrong with them."""
        asked = fields.part("quantities")
        found = read_copies(asked, 1)
        for tag in found:
            if material and tag != OTHERS and not material.has(tag):
                what = f'"{material.id}" has no edition "{tag}"'
                asked.refuse(asked.place(tag), what, suggestion(tag, (*material.editions, OTHERS)))
        if not found and asked.sound:
            asked.refuse(asked.here, "no quantity is given", f"write {{es: 5000, {OTHERS}: 1000}}")
        return spread(found, material.editions) if material and asked.sound else {}
