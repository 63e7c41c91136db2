"""Lists and tables: which tags they hold, and in which order they are read."""

from __future__ import annotations

from iceprint.layout.grouping import Tagged, gather_lists, gather_parts
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
    compared = [Tagged(one, "comparison"), Tagged(other, "comparison")]
    first, table, last = gather_parts([Tagged((title,)), *compared, Tagged((end,))])
    assert (first, last) == (title, end)
    assert table.role is Role.TABLE
    for row, (heading, text) in zip(table.children, (one, other), strict=True):
        assert row == Element(Role.ROW, (Element(Role.HEADER, (heading,)), Element(Role.CELL, (text,))))


def test_two_tables_side_by_side_stay_two() -> None:
    zone = (tag(Role.H2, 1), tag(Role.PARAGRAPH, 2))
    assert [each.role for each in gather_parts([Tagged(zone, "one"), Tagged(zone, "two")])] == [Role.TABLE, Role.TABLE]


def test_the_items_of_a_series_of_zones_are_one_list() -> None:
    one, two, three = (Element(Role.LIST, (tag(Role.ITEM, key),)) for key in (1, 2, 3))
    heading, after = tag(Role.H2, 0), Element(Role.LIST, (tag(Role.ITEM, 4),))
    series = [Tagged((heading, one), series="signs"), Tagged((two,), series="signs"), Tagged((three,), series="signs")]
    found = gather_parts([*series, Tagged((after,))])
    assert found == (heading, Element(Role.LIST, (*one.children, *two.children, *three.children)), after)


def test_the_comparison_of_a_card_is_a_table_read_one_thing_after_the_other() -> None:
    (table,) = (each for each in card_layout().structure.walk() if each.role is Role.TABLE)
    assert len(table.children) == 2
    assert list(table.keys()) == sorted(table.keys())
