"""Tags that hold other tags together: items become a list, zones that compare things a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from iceprint.model.structure import Element, Role


class Tagged(NamedTuple):
    """The tags of one part of a side, and what they are held together by with those of parts that follow."""

    elements: tuple[Element, ...]
    table: str | None = None
    series: str | None = None


def gather_lists(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Items that follow each other become one list."""
    gathered: list[Element] = []
    for is_item, group in groupby(elements, key=lambda element: element.role is Role.ITEM):
        members = tuple(group)
        gathered += [Element(Role.LIST, members)] if is_item else members
    return tuple(gathered)


def gather_parts(parts: Iterable[Tagged]) -> tuple[Element, ...]:
    """The tags of parts: those of one table that follow each other become one, and so do the lists of one series."""
    gathered: list[Element] = []
    for (table, series), group in groupby(parts, key=lambda part: (part.table, part.series)):
        members = [part.elements for part in group]
        if table is not None:
            gathered.append(Element(Role.TABLE, tuple(map(_row, members))))
            continue
        elements = [element for each in members for element in each]
        gathered += elements if series is None else _one_list(elements)
    return tuple(gathered)


def _one_list(elements: Sequence[Element]) -> Iterable[Element]:
    """The elements, lists that follow each other as one."""
    for is_list, group in groupby(elements, key=lambda element: element.role is Role.LIST):
        members = tuple(group)
        if is_list:
            yield members[0]._replace(children=tuple(child for each in members for child in each.children))
        else:
            yield from members


def _row(elements: Sequence[Element]) -> Element:
    heading, *text = elements
    return Element(Role.ROW, (Element(Role.HEADER, (heading,)), Element(Role.CELL, tuple(text))))
