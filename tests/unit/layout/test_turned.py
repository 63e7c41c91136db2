"""Words that are read from another side of the sheet."""

from __future__ import annotations

from itertools import count

import pytest

from iceprint.layout.turned import turned, upright
from iceprint.layout.typeset import typeset
from iceprint.model.template import Zone
from iceprint.model.units import Box
from tests.specimens.zones import block, designed, zone

BOX = Box(100, 200, 30, 90)


def set_in(turn: int) -> tuple[Zone, Zone]:
    asked = zone(block("911")).zone._replace(box=BOX, turn=turn)
    return asked, upright(asked)


@pytest.mark.parametrize(("turn", "size"), [(0, (30, 90)), (1, (90, 30)), (2, (30, 90)), (3, (90, 30))])
def test_lines_run_along_the_side_from_which_they_are_read(turn: int, size: tuple[float, float]) -> None:
    box = set_in(turn)[1].box
    assert (box.width, box.height) == size


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_words_keep_to_their_box_and_start_where_the_reader_looks(turn: int) -> None:
    asked, straight = set_in(turn)
    lying = zone(block("911"), width=straight.box.width, height=straight.box.height)
    done = typeset(designed(lying, box=straight.box), 12, None, count(1))
    (run,), (ink,) = turned(done, asked).runs, turned(done, asked).inks
    assert run.turn == turn
    assert BOX.contains(ink)
    start = {1: (BOX.right, BOX.y), 2: (BOX.right, BOX.top), 3: (BOX.x, BOX.top)}[turn]
    near = {1: ink.y == start[1], 2: ink.right == start[0], 3: ink.top == start[1]}[turn]
    assert near, "the line starts at the edge from which it is read"


def test_a_zone_that_is_not_turned_stays_as_it_is() -> None:
    asked, straight = set_in(0)
    assert straight is asked
