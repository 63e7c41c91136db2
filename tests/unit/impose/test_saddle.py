"""Booklets: every page once, in the order of reading, and moved towards the fold where leaves push outwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.errors import FitError
from iceprint.impose.grid import grid_for
from iceprint.impose.saddle import Leaf, creep, leaves_of, saddle_sides, spread
from iceprint.impose.turning import box_behind
from iceprint.model.imposed import SheetSide
from iceprint.model.sheet import Scheme, Sheet
from iceprint.model.units import mm
from tests.specimens.editions import CR80

PAPER = CR80._replace(width=mm(139.7), height=mm(215.9), bleed=mm(3.175), safe=mm(6.35))
SHEET = Sheet("press", "", mm(330), mm(270), gripper=mm(10), edge=mm(5))
CALIPER = mm(0.12)
pages = st.integers(1, 16).map(lambda leaves: 4 * leaves)


def test_eight_pages_lie_as_every_printer_knows() -> None:
    assert leaves_of(8) == (Leaf((8, 1), (2, 7)), Leaf((6, 3), (4, 5)))
    assert leaves_of(8, bound_right=True) == (Leaf((1, 8), (7, 2)), Leaf((3, 6), (5, 4)))


@given(count=pages, bound_right=st.booleans())
def test_who_leafs_through_the_folded_booklet_reads_its_pages_in_order(count: int, *, bound_right: bool) -> None:
    leaves = leaves_of(count, bound_right=bound_right)
    ahead = [(side[0], side[1]) if bound_right else (side[1], side[0]) for leaf in leaves for side in leaf]
    first_half = [
        page for leaf in leaves for page in (one_of(leaf.outside, bound_right), other_of(leaf.inside, bound_right))
    ]
    second_half = [
        page
        for leaf in reversed(leaves)
        for page in (one_of(leaf.inside, bound_right), other_of(leaf.outside, bound_right))
    ]
    assert first_half + second_half == list(range(1, count + 1))
    assert all(one + other == count + 1 for one, other in ahead)


def one_of(side: tuple[int, int], bound_right: bool) -> int:  # noqa: FBT001 - a table of two
    """The page at the right of a spread bound on the left: where leafing goes on."""
    return side[0] if bound_right else side[1]


def other_of(side: tuple[int, int], bound_right: bool) -> int:  # noqa: FBT001
    return side[1] if bound_right else side[0]


@pytest.mark.parametrize("count", [0, 2, 6, 10, 68])
def test_pages_that_fill_no_leaves_are_refused(count: int) -> None:
    with pytest.raises(FitError, match="make no booklet"):
        leaves_of(count)


@given(pages)
def test_each_leaf_is_moved_by_the_thickness_of_those_around_it(count: int) -> None:
    leaves = leaves_of(count)
    assert creep(0, CALIPER) == 0
    assert creep(len(leaves) - 1, CALIPER) == pytest.approx((count / 4 - 1) * CALIPER)


@pytest.mark.parametrize("count", [4, 8, 12, 16])
def test_pages_move_towards_the_fold_and_none_passes_it(count: int) -> None:
    sides, fold = booklet(count)
    for number, side in enumerate(sides):
        moved = creep(number // 2, CALIPER)
        left, right = side.placed[:2]
        assert left.pose.x + PAPER.width == pytest.approx(fold + moved)
        assert right.pose.x == pytest.approx(fold - moved)
        assert left.shown.right == pytest.approx(fold) == pytest.approx(right.shown.x)


@pytest.mark.parametrize("count", [4, 8, 16])
def test_what_is_seen_of_a_page_reaches_equally_far_over_the_trim_on_every_leaf(count: int) -> None:
    sides, fold = booklet(count)
    bleed = PAPER.bleed - creep(count // 4 - 1, CALIPER)
    for side in sides:
        left, right = side.placed[:2]
        assert fold - left.shown.x == pytest.approx(PAPER.width + bleed)
        assert right.shown.right - fold == pytest.approx(PAPER.width + bleed)


def test_the_back_of_each_page_lies_behind_it() -> None:
    sides, _ = booklet(8)
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        boxes = {placed.source + 1: placed.shown for placed in (*front.placed, *back.placed)}
        for page in (placed.source + 1 for placed in front.placed):
            partner = page + 1 if page % 2 else page - 1
            behind = box_behind(boxes[partner], Scheme.SADDLE.turn, SHEET)
            assert behind == pytest.approx(boxes[page])


def test_every_side_tells_where_it_is_folded() -> None:
    sides, fold = booklet(12)
    for side in sides:
        (line,) = side.folds
        assert (line.x, line.width, line.height) == pytest.approx((fold, 0, PAPER.height))


def test_a_booklet_too_thick_to_be_stitched_is_refused() -> None:
    with pytest.raises(FitError, match=r"16 leaves of 0\.12 mm push the inner pages out by 1\.80 mm: too far"):
        spread(PAPER, 16, CALIPER)


def booklet(count: int) -> tuple[tuple[SheetSide, ...], float]:
    """Its sheets, and where the fold is."""
    leaves = leaves_of(count)
    grid = grid_for(spread(PAPER, len(leaves), CALIPER), SHEET, Scheme.SADDLE, (SHEET,))
    assert len(grid.poses) == 1
    sides = saddle_sides(leaves, PAPER, grid, Scheme.SADDLE, SHEET, CALIPER)
    return sides, grid.block.x + PAPER.width
