"""Numbers beside a drawing: none lies on another, all stay in their lane, each as near to its place as may be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.layout.call_outs import Lane, pointers, spread
from iceprint.model.units import Box

TALL = 300.0
LEFT, FOLD, RIGHT = Lane(-10, 0, 0, TALL), Lane(100, 100, 0, TALL), Lane(210, 200, 0, TALL)
heights = st.lists(st.floats(-50, 350), min_size=1, max_size=20).map(lambda found: sorted(found, reverse=True))


@given(heights)
def test_what_has_room_is_apart_by_the_pitch_in_its_order_and_in_the_lane(wanted: list[float]) -> None:
    found = spread(wanted, 0.0, TALL, 12.0)
    assert all(above - below >= 12.0 - 1e-6 for above, below in pairwise(found))
    assert all(-1e-6 <= height <= TALL + 1e-6 for height in found)


@given(st.lists(st.floats(0, TALL), min_size=30, max_size=60))
def test_where_there_is_no_room_for_all_they_share_the_lane_evenly(wanted: list[float]) -> None:
    found = spread(sorted(wanted, reverse=True), 0.0, TALL, 12.0)
    assert found[0] == pytest.approx(TALL)
    assert found[-1] == pytest.approx(0.0)
    assert [above - below for above, below in pairwise(found)] == pytest.approx(
        [TALL / (len(wanted) - 1)] * len(found[1:])
    )


def test_what_is_apart_already_stays_where_it_is() -> None:
    assert spread([200.0, 150.0, 100.0], 0.0, TALL, 12.0) == [200.0, 150.0, 100.0]


def test_what_touches_moves_apart_by_the_same_on_both_sides() -> None:
    assert spread([101.0, 99.0], 0.0, TALL, 12.0) == [106.0, 94.0]


def one(box: Box, *, starts_right: bool = False) -> tuple[float, float]:
    """Where the disc of a box stands, and at which edge of the box its line ends: across."""
    (pointer,) = pointers([(1, box)], [LEFT, FOLD, RIGHT], 12.0, starts_right=starts_right)
    return pointer.disc[0], pointer.tip[0]


@pytest.mark.parametrize(
    ("box", "disc", "edge"),
    [
        (Box(10, 50, 80, 20), -10, 10),  # as near to one edge as to the other: where lines start
        (Box(30, 50, 65, 20), 100, 95),  # at the end of the first panel
        (Box(110, 50, 40, 20), 100, 110),
        (Box(160, 50, 35, 20), 210, 195),
    ],
)
def test_a_number_stands_beside_the_nearest_edge_or_fold(box: Box, disc: float, edge: float) -> None:
    assert one(box) == (disc, edge)


def test_from_right_to_left_the_right_edge_is_taken_first() -> None:
    assert one(Box(10, 50, 80, 20), starts_right=True) == (100, 90)


def test_numbers_of_one_lane_stand_in_the_order_of_their_places() -> None:
    boxes = [(1, Box(10, 100, 50, 10)), (2, Box(10, 250, 50, 10)), (3, Box(10, 103, 20, 10))]
    found = pointers(boxes, [LEFT, FOLD, RIGHT], 12.0, starts_right=False)
    assert sorted((pointer.number for pointer in found), key=lambda number: -found[number - 1].disc[1]) == [2, 3, 1]


def test_where_another_box_stands_between_the_number_stands_right_beside_its_own() -> None:
    boxes = [(1, Box(10, 50, 30, 100)), (2, Box(50, 50, 20, 100)), (3, Box(75, 50, 20, 100))]
    lanes = [LEFT, RIGHT._replace(x=120, edge=110)]
    first, second, third = pointers(boxes, lanes, 12.0, starts_right=False)
    assert first.disc[0] == -10
    assert 40 <= second.disc[0] <= 48
    assert second.tip[0] == 50
    assert third.disc[0] == 120


def test_numbers_beside_boxes_on_one_edge_are_apart_too() -> None:
    wall = [(1, Box(10, 0, 50, 300)), (2, Box(160, 0, 30, 300))]
    boxes = [(number, Box(100, 200 - 5 * number, 40, 4)) for number in range(3, 9)]
    own = [each for each in pointers([*wall, *boxes], [LEFT, RIGHT], 12.0, starts_right=False) if each.number > 2]
    heights = sorted((each.disc[1] for each in own), reverse=True)
    assert len({each.disc[0] for each in own}) == 1
    assert all(above - below >= 12.0 - 1e-6 for above, below in pairwise(heights))
