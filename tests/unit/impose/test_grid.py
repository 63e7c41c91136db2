"""Pieces on a sheet: none on another, all where the press prints, and backs behind their fronts."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceprint.errors import FitError
from iceprint.impose.arrangement import sheet_sides
from iceprint.impose.grid import FOOT, HEAD, SIDE, Grid, grid_for
from iceprint.impose.turning import behind, box_behind
from iceprint.model.format import Format
from iceprint.model.imposed import Pose
from iceprint.model.sheet import Scheme, Sheet, Stock, Turn
from iceprint.model.units import Box, mm
from tests.specimens.editions import CR80
from tests.specimens.sheets import BUSINESS, OFFICE, PERFORATED, PRESS, TWO_SIDED

CLOSE = mm(0.001)
lengths = st.floats(mm(60), mm(250))
papers = st.builds(
    lambda width, height, bleed: CR80._replace(width=width, height=height, bleed=bleed),
    lengths,
    lengths,
    st.sampled_from([0.0, mm(3), 9.0]),
)
presses = st.builds(
    lambda width, height, gripper, edge: Sheet("press", "", width, height, gripper, edge),
    st.floats(mm(290), mm(650)),
    st.floats(mm(290), mm(650)),
    st.floats(mm(3), mm(15)),
    st.floats(0, mm(8)),
)
offices = st.builds(lambda edge: OFFICE._replace(edge=edge, gripper=edge), st.floats(0, mm(10)))
schemes = st.sampled_from(TWO_SIDED)


def found(paper: Format, sheet: Sheet, scheme: Scheme) -> Grid | None:
    try:
        return grid_for(paper, sheet, scheme, (sheet,))
    except FitError:
        return None


@settings(deadline=None)
@given(papers, presses | offices, schemes)
def test_no_piece_lies_on_another_and_all_lie_where_the_press_prints(
    paper: Format, sheet: Sheet, scheme: Scheme
) -> None:
    grid = found(paper, sheet, scheme)
    if grid is None:
        return
    for side in sheet_sides([("xx",) * len(grid.poses)], {"xx": (0, 1)}, grid, scheme, sheet):
        shown = [placed.shown for placed in side.placed]
        assert all(sheet.printable(scheme.turn).contains(box, CLOSE) for box in shown)
        assert all(grid.block.inset(-grid.bleed).contains(box, CLOSE) for box in shown)
        assert not any(overlap(one, other) for one, other in combinations(shown, 2))


@given(papers, presses | offices, schemes)
def test_every_back_lies_behind_its_front_and_its_head_behind_the_head(
    paper: Format, sheet: Sheet, scheme: Scheme
) -> None:
    grid = found(paper, sheet, scheme)
    if grid is None:
        return
    head = Box(0, paper.height - 1, paper.width, 1)
    for pose in grid.poses:
        back = behind(pose, scheme.turn, sheet)
        assert box_behind(back.box, scheme.turn, sheet) == pytest.approx(pose.box)
        assert box_behind(back.placed(head), scheme.turn, sheet) == pytest.approx(pose.placed(head))
        assert behind(back, scheme.turn, sheet) == pytest.approx(pose), "who turns twice is back at the front"


@settings(deadline=None)
@given(papers, presses, st.sampled_from([Scheme.TURN, Scheme.TUMBLE]))
def test_on_one_plate_both_halves_give_whole_pieces(paper: Format, sheet: Sheet, scheme: Scheme) -> None:
    """The sheet is printed twice with one plate: where there is a front, the other side has a back, and vice versa."""
    grid = found(paper, sheet, scheme)
    if grid is None:
        return
    (side,) = sheet_sides([("xx",) * len(grid.poses)], {"xx": (0, 1)}, grid, scheme, sheet)
    for placed in side.placed:
        behind_it = box_behind(placed.shown, scheme.turn, sheet)
        there = [other.source for other in side.placed if same(other.shown, behind_it)]
        assert there == [1 - placed.source]


@given(papers, presses, schemes)
def test_between_two_pieces_there_is_room_for_two_bleeds_and_two_cuts(
    paper: Format, sheet: Sheet, scheme: Scheme
) -> None:
    grid = found(paper, sheet, scheme)
    if grid is None:
        return
    for cuts in grid.cuts:
        gaps = [second - first for first, second in zip(cuts[1::2], cuts[2::2], strict=False)]
        assert not paper.bleed or gaps == pytest.approx([2 * paper.bleed] * len(gaps))


@given(papers, presses)
def test_no_other_grid_holds_more(paper: Format, sheet: Sheet) -> None:
    grid = found(paper, sheet, Scheme.STEP)
    room = sheet.printable(Turn.SIDEWAYS)
    across, up = room.width - 2 * SIDE, room.height - FOOT - HEAD
    width, height = paper.width + 2 * paper.bleed, paper.height + 2 * paper.bleed
    most = max(int(across / width) * int(up / height), int(across / height) * int(up / width))
    assert len(grid.poses if grid else ()) >= most


def test_ten_business_cards_lie_in_the_perforation_of_letter_stock() -> None:
    for sheet, known in ((PERFORATED, (PERFORATED,)), (OFFICE, (OFFICE, PERFORATED))):
        grid = grid_for(BUSINESS, sheet, Scheme.STEP, known)
        assert len(grid.poses) == 10
        assert {pose.quarter for pose in grid.poses} == {0}
        assert grid.block == (0.75 * 72, 0.5 * 72, 7 * 72, 10 * 72)
        assert grid.cuts[0] == pytest.approx((54, 306, 558))
        assert grid.clip == BUSINESS.trim_box, "ink ends at the perforation"


def test_a_card_fills_a_place_that_is_a_little_larger_with_its_bleed() -> None:
    stock = Stock(CR80.width + mm(4), CR80.height + mm(2), 2, 4)
    grid = grid_for(CR80, OFFICE._replace(stock=stock), Scheme.STEP, ())
    assert grid.clip == pytest.approx(CR80.trim_box.inset(-mm(2), -mm(1)))
    lying = Stock(stock.height, stock.width, 2, 4)
    turned = grid_for(CR80, OFFICE._replace(stock=lying), Scheme.STEP, ())
    assert turned.poses[0].quarter == 1
    first = turned.poses[0].placed(turned.clip)
    assert (first.width, first.height) == pytest.approx((lying.width, lying.height))


@pytest.mark.parametrize("more", [mm(-1), 2 * CR80.bleed + mm(1)])
def test_stock_that_a_piece_cannot_fill_is_refused(more: float) -> None:
    stock = Stock(CR80.width + more, CR80.height, 2, 4)
    with pytest.raises(FitError, match="does not fit the sheet"):
        grid_for(CR80, OFFICE._replace(stock=stock), Scheme.STEP, ())


def test_who_takes_too_small_a_sheet_is_told_which_would_do() -> None:
    large = CR80._replace(width=mm(280), height=mm(290))
    sheets = (PRESS, PRESS._replace(id="wide", width=mm(400)), PRESS._replace(id="narrow", width=mm(200)), OFFICE)
    with pytest.raises(FitError) as caught:
        grid_for(large, PRESS._replace(height=mm(200)), Scheme.STEP, sheets)
    assert caught.value.remedy == "take one of these: wide"


def test_pieces_that_are_turned_keep_their_size() -> None:
    for quarter in range(4):
        pose = Pose(10, 20, quarter, 50, 30)
        assert pose.placed(Box(0, 0, 50, 30)) == pytest.approx(pose.box)


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > CLOSE and min(one.top, other.top) - max(one.y, other.y) > CLOSE


def same(one: Box, other: Box) -> bool:
    return max(abs(one.x - other.x), abs(one.y - other.y)) < CLOSE
