"""Lengths and boxes: millimetres in, points inside, nothing guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.model.units import Box, in_mm, mm, parse_length
from tests.specimens.editions import CR80
from tests.specimens.words import law

PAGE = Box(10, 20, 100, 50)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("72 pt", 72),
        ("1 in", 72),
        ("2.54 cm", 72),
        ("25.4 mm", 72),
        ("3.175 mm", 9),
        ("9pt", 9),
        (" 0.125 in ", 9),
    ],
)
def test_a_length_is_a_number_with_its_unit(text: str, points: float) -> None:
    assert parse_length(text) == pytest.approx(points)


@pytest.mark.parametrize(
    "text",
    [
        "9",
        "",
        "mm",
        "-3 mm",
        "3,175 mm",
        "3 px",
        "1e3 mm",
        "3 mm 4",
        ".5 mm",
        "٣ mm",
        "3  mm",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a length"):
        parse_length(text)


def test_inches_may_be_fractions_as_on_a_ruler() -> None:
    assert (parse_length("3 11/16 in"), parse_length("1/8 in"), parse_length("2 1/64 in")) == (265.5, 9, 145.125)


@pytest.mark.parametrize("text", ["3 9/8 in", "1/3 in", "1/8 mm", "3-1/2 in", "1/0 in", "3 1/2", "9999999 mm"])
def test_other_fractions_and_endless_numbers_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a length"):
        parse_length(text)


@law
@given(st.floats(-1e4, 1e4))
def test_millimetres_survive_the_way_to_points_and_back(value: float) -> None:
    assert in_mm(mm(value)) == pytest.approx(value)


def test_the_edges_of_a_box_follow_from_its_corner_and_size() -> None:
    assert (PAGE.right, PAGE.top) == (110, 70)


def test_an_inset_moves_all_sides_inwards_or_two_by_their_own_measure() -> None:
    assert PAGE.inset(5) == Box(15, 25, 90, 40)
    assert PAGE.inset(5, 1) == Box(15, 21, 90, 48)
    assert PAGE.inset(-5) == Box(5, 15, 110, 60)


def test_a_cut_gives_the_piece_and_the_rest_beyond_the_gap() -> None:
    assert PAGE.cut_top(10, gap=5) == (Box(10, 60, 100, 10), Box(10, 20, 100, 35))
    assert PAGE.cut_top(10)[1] == Box(10, 20, 100, 40)
    assert PAGE.cut_bottom(10)[1] == Box(10, 30, 100, 40)
    assert PAGE.cut_end(30)[1] == Box(10, 20, 70, 50)
    assert PAGE.cut_bottom(10, gap=5) == (Box(10, 20, 100, 10), Box(10, 35, 100, 35))
    assert PAGE.cut_end(30, gap=5) == (Box(80, 20, 30, 50), Box(10, 20, 65, 50))


def test_columns_share_the_width_between_their_gutters() -> None:
    assert PAGE.columns(3, 5) == (Box(10, 20, 30, 50), Box(45, 20, 30, 50), Box(80, 20, 30, 50))


@pytest.mark.parametrize("edge", [(-1, 0, 0, 0), (0, -1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)])
def test_a_box_holds_itself_but_nothing_that_sticks_out_on_any_side(edge: tuple[int, int, int, int]) -> None:
    left, bottom, right, top = edge
    assert PAGE.contains(PAGE)
    assert not PAGE.contains(Box(10 + left, 20 + bottom, 100 - left + right, 50 - bottom + top))


def test_a_format_has_bleed_around_and_a_safe_margin_inside_its_trim() -> None:
    assert CR80.bleed_box.contains(CR80.trim_box)
    assert CR80.trim_box.contains(CR80.safe_box)
    assert CR80.trim_box.x - CR80.bleed_box.x == pytest.approx(9)
    assert CR80.trim_box.top - CR80.safe_box.top == pytest.approx(9)


def test_what_two_boxes_share_and_the_largest_part_that_one_leaves() -> None:
    other = Box(100, 60, 40, 40)
    assert PAGE.common(other) == Box(100, 60, 10, 10)
    assert PAGE.beside(other) == Box(10, 20, 90, 50)
    assert PAGE.beside(Box(0, 30, 200, 10)) == Box(10, 40, 100, 30)


@law
@given(st.floats(0, 50), st.floats(0, 50), st.floats(0.1, 50), st.floats(0.1, 50))
def test_boxes_overlap_if_they_share_more_than_an_edge(x: float, y: float, width: float, height: float) -> None:
    box = Box(x, y, width, height)
    assert box.overlaps(box)
    assert box.overlaps(PAGE) == PAGE.overlaps(box)
    assert not box.overlaps(Box(box.right, y, width, height))
    assert not box.overlaps(Box(x, box.top, width, height))
