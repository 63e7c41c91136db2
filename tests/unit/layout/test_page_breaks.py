"""Where pages are turned. Strips here are 10 points high, and a page holds ten of them unless a test says otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.layout.page_breaks import pages_of
from iceprint.layout.strip import Strip
from iceprint.layout.turns import Turn
from tests.specimens.words import law

NEVER, LONELY, LINE, BLOCK, HEADING, SECTION = Turn
PAGE = 100.0


def strips(*turns: Turn) -> list[Strip]:
    return [Strip(turn, top=8, bottom=2, step=10) for turn in turns]


def starts(*turns: Turn, height: float = PAGE) -> list[int]:
    """The first strip of every page."""
    return [start for start, _ in pages_of(strips(*turns), height)]


def test_what_fits_on_a_page_is_not_parted() -> None:
    assert starts(*[BLOCK] * 10) == [0]
    assert starts(SECTION, *[BLOCK] * 4, SECTION, *[BLOCK] * 4) == [0]


def test_a_page_is_full_to_the_last_point_and_no_further() -> None:
    assert pages_of(strips(*[LINE] * 10), 99.9) != ((0, 10),)
    assert pages_of(strips(*[LINE] * 10), 100) == ((0, 10),)


def test_a_strip_that_must_stay_with_the_one_before_takes_it_along() -> None:
    """A heading is the strip before one that must not be parted from it."""
    turns = [BLOCK] * 14
    turns[9], turns[10] = HEADING, NEVER
    assert starts(*turns) == [0, 9]


def test_pages_are_turned_before_sections_rather_than_headings_rather_than_blocks_rather_than_lines() -> None:
    assert starts(*[LINE] * 7, BLOCK, LINE, *[LINE] * 4) == [0, 7]
    assert starts(*[BLOCK] * 7, HEADING, *[BLOCK] * 5) == [0, 7]
    assert starts(*[BLOCK] * 6, HEADING, BLOCK, SECTION, *[BLOCK] * 4) == [0, 8]


def test_no_page_is_added_for_the_sake_of_a_better_place() -> None:
    assert len(starts(*[LINE] * 4, SECTION, *[LINE] * 15)) == 2


def test_a_last_page_does_not_hold_two_lines_alone_if_a_section_can_go_there() -> None:
    assert starts(*[BLOCK] * 6, SECTION, *[BLOCK] * 5) == [0, 6]
    assert starts(*[BLOCK] * 12)[-1] <= 10


def test_what_no_page_can_hold_is_parted_all_the_same() -> None:
    assert len(starts(*[NEVER] * 25)) == 3


def test_a_line_is_left_alone_rather_than_a_heading() -> None:
    assert starts(*[NEVER] * 5, LONELY, *[NEVER] * 6) == [0, 5]


def test_a_page_is_added_before_a_line_is_left_alone() -> None:
    assert starts(BLOCK, *[LONELY] * 8, BLOCK, *[LONELY] * 8, BLOCK, LONELY) == [0, 9, 18]


def test_the_distance_is_never_so_small_that_inks_touch() -> None:
    low, high = Strip(LINE, top=8, bottom=6, step=10), Strip(LINE, top=20, bottom=2, step=10)
    assert high.below(low) == 26
    assert Strip(LINE, top=8, bottom=2, step=30).below(low) == 30


@law
@given(st.lists(st.sampled_from([*Turn]), min_size=1, max_size=60), st.integers(30, 150))
def test_pages_follow_each_other_and_none_is_overfull(turns: list[Turn], height: int) -> None:
    pages = pages_of(strips(*turns), height)
    assert [start for start, _ in pages] == [0, *(end for _, end in pages[:-1])]
    assert pages[-1][1] == len(turns)
    assert max(end - start for start, end in pages) * 10 <= height


@law
@given(st.lists(st.sampled_from([LINE, BLOCK, HEADING, SECTION]), min_size=11, max_size=60))
def test_there_are_no_more_pages_than_needed(turns: list[Turn]) -> None:
    assert len(starts(*turns)) == -(-len(turns) // 10)


@pytest.mark.parametrize("before", range(1, 10))
def test_what_must_not_be_parted_moves_to_the_next_page_as_a_whole(before: int) -> None:
    turns = [*[BLOCK] * before, BLOCK, *[NEVER] * 9]
    assert starts(*turns) == [0, before]
