"""A table for reviewers: rows as high as their highest cells, the heads of the columns at the top of each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from iceprint.layout.column import Column, set_column
from iceprint.layout.strokes import area, line
from iceprint.model.dossier import Cell, Table
from iceprint.model.page import Item, LinkArea
from iceprint.model.structure import Element, Role, Scope
from iceprint.text.faces import Fonts

PAD = 4.0  # points above and below the words of a row
GAP = 9.0  # between two columns
_RULE, _RULE_INK, _HEAD_INK = 0.35, "black-50", "mist"


class SetRow:
    """A row whose words are set, to be painted at any height, and on several pages if it is that of the heads."""

    def __init__(
        self, cells: Sequence[Cell], table: Table, width: float, fonts: Fonts, keys: count[int], own: str
    ) -> None:
        self.width = width
        shares = [share / sum(table.columns) * (width + GAP) for share in table.columns]
        self.lefts = [sum(shares[:number]) for number in range(len(shares))]
        self.widths = [share - GAP for share in shares]
        self.columns: list[Column] = [
            set_column(cell, wide, fonts, keys, own=own) for cell, wide in zip(cells, self.widths, strict=True)
        ]

        self.rise = max(column.rise for column in self.columns)  # all first lines stand on one baseline

    @property
    def height(self) -> float:
        return max(column.height + self.rise - column.rise for column in self.columns) + 2 * PAD

    def element(self, *, heads: bool) -> Element:
        """Its tag: a row of heads, or one whose first cell is its head."""
        return Element(Role.ROW, tuple(_cells(self.columns, heads=heads)))

    def paint(self, left: float, top: float, *, heads: bool, read: bool) -> tuple[list[Item], list[LinkArea]]:
        """The row with its upper left corner at a place; unread, its words are artifacts."""
        bottom = top - self.height
        items: list[Item] = [area((left, bottom), (self.width, 0), (0, self.height), _HEAD_INK)] if heads else []
        items.append(line((left, bottom), (left + self.width, bottom), _RULE, _RULE_INK))
        links: list[LinkArea] = []
        for column, x in zip(self.columns, self.lefts, strict=True):
            place = left + x + (PAD if not x else 0.0), top - PAD - self.rise + column.rise
            items += column.runs_at(*place) if read else column.unread(*place)
            links += column.links_at(*place) if read else ()
        return items, links


def _cells(columns: Sequence[Column], *, heads: bool) -> Iterator[Element]:
    for number, column in enumerate(columns):
        if heads:
            yield Element(Role.HEADER, tuple(column.elements), heads=Scope.COLUMN)
        else:
            yield Element(Role.CELL if number else Role.HEADER, tuple(column.elements))
