"""Zones side by side: what they share, and which of them cannot stand in a row."""

from __future__ import annotations

from itertools import count

import pytest

from iceprint.layout.measure import SetZone
from iceprint.layout.row import join_rows, level
from iceprint.layout.typeset import typeset
from iceprint.model.template import SizeRange, Style, Vertical
from iceprint.text.faces import Fonts
from tests.specimens.zones import block, designed, zone

SIZES = {"body": 10.0, "number": 20.0}
TEXT, NUMBER = SizeRange("body", 12, 7), SizeRange("number", 20, 16)


def standing(fonts: Fonts, sizes: SizeRange = TEXT, hang: float = 0.0, row: str | None = "action") -> SetZone:
    """A zone on its foot. Below its baseline it has ink of a quarter of its size."""
    made = zone(block("aa"), height=40, sizes=sizes, vertical=Vertical.FOOT, fonts=fonts)
    return designed(made, row=row, hang=hang)


def baseline(made: SetZone) -> float:
    return min(run.y for run in typeset(made, SIZES[made.zone.sizes.group], None, count(1)).runs)


def test_zones_on_their_foot_share_the_baseline_of_the_one_whose_tails_reach_lowest(squares: Fonts) -> None:
    text, number = standing(squares, TEXT, hang=1.0), standing(squares, NUMBER, hang=4.5)
    assert (baseline(text), baseline(number)) == (21.5, 20.5)
    zones = level((text, number), SIZES)
    assert [baseline(each) for each in zones] == [21.5, 21.5]
    assert [each.headroom(10) for each in zones] == [40 - 7.5 - 1.5] * 2


def test_a_zone_that_was_lifted_has_less_room(squares: Fonts) -> None:
    text, number = standing(squares), standing(squares, NUMBER, hang=9)
    assert number.height(20) == 15
    _, lifted = level((text, number), SIZES)
    assert lifted.height(20) == 17.5
    assert number.height(20) == 15  # the one that was given stays as it was


def test_a_row_keeps_its_height_when_its_zones_become_smaller(squares: Fonts) -> None:
    zones = level((standing(squares), standing(squares, NUMBER)), SIZES)
    assert [each.raised(8) for each in zones] == [5, 5]


def test_zones_whose_tails_may_all_hang_and_zones_of_other_rows_stay_where_they_are(squares: Fonts) -> None:
    rows = ((5, "action"), (9, "action"), (1, "other"), (0, "third"), (0, None))
    zones = tuple(standing(squares, hang=hang, row=row) for hang, row in rows)
    assert level(zones, SIZES) == zones


def test_zones_of_one_name_of_a_row_on_two_sides_are_two_rows(squares: Fonts) -> None:
    front, back = columns(squares, [1, 2], sides=["front", "back"])
    join_rows((front, back))
    assert (front.row, back.row) == ([front], [back])


def test_all_zones_of_a_row_know_each_other(squares: Fonts) -> None:
    first, second = columns(squares, [2, 2])
    alone = zone(block("aa"), fonts=squares)
    join_rows((first, alone, second))
    assert first.row == second.row == [first, second]
    assert alone.row == []


def test_zones_of_one_row_with_unequal_numbers_of_blocks_are_a_fault_of_the_design(squares: Fonts) -> None:
    with pytest.raises(AssertionError, match=r'row "columns" .* on the front: its zones have equally many blocks'):
        join_rows(columns(squares, [1, 2]))


def test_zones_of_one_row_with_sizes_of_their_own_are_a_fault_of_the_design(squares: Fonts) -> None:
    first, second = columns(squares, [2, 2])
    with pytest.raises(AssertionError, match="one group of sizes"):
        join_rows((first, designed(second, sizes=NUMBER)))


def test_a_zone_on_its_foot_beside_one_that_is_not_is_a_fault_of_the_design(squares: Fonts) -> None:
    first, second = columns(squares, [2, 2])
    with pytest.raises(AssertionError, match="on their foot, or none"):
        join_rows((first, designed(second, vertical=Vertical.FOOT)))


def test_zones_on_their_foot_may_have_unequal_numbers_of_blocks_and_sizes_of_their_own(squares: Fonts) -> None:
    texts = zone(block("aa"), block("bb"), vertical=Vertical.FOOT, fonts=squares)
    join_rows((designed(texts, row="action"), standing(squares, NUMBER)))


def columns(fonts: Fonts, blocks: list[int], sides: list[str] | None = None) -> list[SetZone]:
    """Zones in a row called "columns", each with so many blocks."""
    made = []
    for number, side in zip(blocks, sides or ["front"] * len(blocks), strict=True):
        words = [block("aa", Style("plain")) for _ in range(number)]
        plain = zone(*words, fonts=fonts)
        made.append(SetZone(side, designed(plain, row="columns").zone, plain.blocks))
    return made
