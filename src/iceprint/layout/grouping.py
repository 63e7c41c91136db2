"""Tags that hold other tags together: items become a list, zones that compare things a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from iceprint.model.structure import Element, Role


def gather_lists(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Items that follow each other become one list."""
    gathered: list[Element] = []
    for is_item, group in groupby(elements, key=lambda element: element.role is Role.ITEM):
        members = tuple(group)
        gathered += [Element(Role.LIST, members)] if is_item else members
    return tuple(gathered)


def gather_tables(zones: Iterable[tuple[str | None, Sequence[Element]]]) -> tuple[Element, ...]:
    """The tags of zones, each named by its table or None: those of one table that follow each other become one."""
    gathered: list[Element] = []
    for table, group in groupby(zones, key=itemgetter(0)):
        elements = [each for _, each in group]
        if table is None:
            gathered += (element for each in elements for element in each)
        else:
            gathered.append(Element(Role.TABLE, tuple(map(_row, elements))))
    return tuple(gathered)


def _row(elements: Sequence[Element]) -> Element:
    heading, *text = elements
    return Element(Role.ROW, (Element(Role.HEADER, (heading,)), Element(Role.CELL, tuple(text))))
