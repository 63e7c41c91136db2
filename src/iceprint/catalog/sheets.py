"""Reads `data/sheets.yaml`: the sheets of presses and office printers."""

from __future__ import annotations

from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, raise_all
from iceprint.model.sheet import Sheet, Stock
from iceprint.model.units import in_mm


def read_sheets(document: Keys) -> dict[str, Sheet]:
    """All sheets by id. Raises ContentError for every mistake."""
    problems: list[IceprintError] = []
    sheets = {name: _sheet(name, fields) for name, _, fields in Fields(document, problems).each_part()}
    raise_all(problems)
    return sheets


def _sheet(name: str, fields: Fields) -> Sheet:
    sheet = Sheet(
        id=name,
        name=fields.text("name"),
        width=fields.length("width"),
        height=fields.length("height"),
        gripper=fields.length("gripper"),
        edge=fields.length("edge"),
        office=fields.truth("office"),
        plate_cost=fields.whole("plate_cost", default=0),
    )
    if not fields.absent("stock"):
        sheet = sheet._replace(stock=_stock(fields.part("stock")))
    fields.done()
    if fields.sound:
        _judge(sheet, fields)
    return sheet


def _stock(fields: Fields) -> Stock:
    stock = Stock(fields.length("width"), fields.length("height"), fields.whole("columns"), fields.whole("rows"))
    fields.done()
    return stock


def _judge(sheet: Sheet, fields: Fields) -> None:
    if min(sheet.width - 2 * sheet.edge, sheet.height - sheet.gripper - sheet.edge) <= 0:
        fields.refuse(fields.here, f"nothing can be printed on the sheet {sheet.id}", "make its margins narrower")
    if sheet.stock is None:
        return
    across, up = sheet.stock.columns * sheet.stock.width, sheet.stock.rows * sheet.stock.height
    if not across * up or across > sheet.width or up > sheet.height:
        what = f"its perforated places are {in_mm(across):.1f} x {in_mm(up):.1f} mm together, which it does not hold"
        fields.refuse(fields.place("stock"), what, "correct their size or number")
