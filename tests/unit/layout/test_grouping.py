"""Lists and tables: which tags they hold, and in which order they are read."""

from __future__ import annotations

from iceprint.layout.grouping import gather_lists, gather_tables
from iceprint.model.structure import Content, Element, Role
from tests.specimens.printing import card_layout


def tag(role: Role, key: int) -> Element:
    return Element(role, (Content(key),))


def test_items_that_follow_each_other_become_one_list() -> None:
    items = [tag(Role.ITEM, 2), tag(Role.ITEM, 3)]
    between = tag(Role.PARAGRAPH, 4)
    elements = gather_lists([tag(Role.H2, 1), *items, between, tag(Role.ITEM, 5)])
    assert [each.role for each in elements] == [Role.H2, Role.LIST, Role.PARAGRAPH, Role.LIST]
    assert elements[1].children == tuple(items)


def test_zones_of_one_table_become_rows_of_a_header_and_a_cell() -> None:
    one, other = (tag(Role.H2, 1), tag(Role.PARAGRAPH, 2)), (tag(Role.H2, 3), tag(Role.PARAGRAPH, 4))
    title, end = tag(Role.H1, 0), tag(Role.PARAGRAPH, 5)
    first, table, last = gather_tables([(None, (title,)), ("comparison", one), ("comparison", other), (None, (end,))])
    assert (first, last) == (title, end)
    assert table.role is Role.TABLE
    for row, (heading, text) in zip(table.children, (one, other), strict=True):
        assert row == Element(Role.ROW, (Element(Role.HEADER, (heading,)), Element(Role.CELL, (text,))))


def test_two_tables_side_by_side_stay_two() -> None:
    zone = (tag(Role.H2, 1), tag(Role.PARAGRAPH, 2))
    assert [each.role for each in gather_tables([("one", zone), ("two", zone)])] == [Role.TABLE, Role.TABLE]


def test_the_comparison_of_a_card_is_a_table_read_one_thing_after_the_other() -> None:
    (table,) = (each for each in card_layout().structure.walk() if each.role is Role.TABLE)
    assert len(table.children) == 2
    assert list(table.keys()) == sorted(table.keys())
