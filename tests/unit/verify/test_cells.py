"""Sheets under the judge: each check of them catches a sheet that is wrong in one place, and lets a good one pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from iceprint.impose.grid import grid_for
from iceprint.impose.saddle import leaves_of, saddle_sides, spread
from iceprint.model.edition import Use
from iceprint.model.finishing import Step
from iceprint.model.imposed import Imposed, Placement, Pose
from iceprint.model.page import Contour, Fill
from iceprint.model.promise import Promise
from iceprint.model.sheet import Scheme
from iceprint.model.units import Box, mm
from iceprint.model.verdict import Result
from iceprint.run.sheet_promise import sheets_promise
from iceprint.verify.case import Case
from iceprint.verify.check import answer_to
from iceprint.verify.judge import judge
from iceprint.verify.register import SHEETS
from tests.specimens.editions import CR80
from tests.specimens.printing import card_layout
from tests.specimens.sheets import OFFICE, PRESS, TOOLED, cards, on_sheets, painted, promised

GOOD = on_sheets(cards(paper=TOOLED))
PROMISE = promised(paper=TOOLED)
FRONT = GOOD.sides[0]


def first_moved(x: float) -> Imposed:
    """The first piece is off by so much."""
    first, *others = FRONT.placed
    return with_front((first._replace(pose=first.pose.moved(x, 0)), *others))


def with_front(placed: tuple[Placement, ...], *marks: Fill) -> Imposed:
    return GOOD._replace(sides=(FRONT._replace(placed=placed, marks=marks), GOOD.sides[1]))


def gutter() -> Box:
    """Between the first two pieces, where neither of them bleeds."""
    one, other = (placed.shown for placed in FRONT.placed[:2])
    return Box(one.right - mm(1), one.y + mm(10), other.x - one.right + mm(2), mm(2))


def other_side() -> tuple[Placement, ...]:
    """The back of the card in the place of a front."""
    first, *others = FRONT.placed
    return (first._replace(source=1), *others)


def with_lines(change: Callable[[Contour], Contour | None]) -> Imposed:
    """The lines of the tools are drawn otherwise on the front of the card, which lies everywhere."""
    front, back = GOOD.sources
    changed = tuple(filter(None, map(change, front.steps)))
    return GOOD._replace(sources=(front._replace(steps=changed), back))


def without_hole(line: Contour) -> Contour | None:
    return None if line.step is Step.PUNCHING else line


def all_torn(line: Contour) -> Contour:
    return line._replace(step=Step.PERFORATING)


def a_little_to_the_right(line: Contour) -> Contour:
    moved = (
        (operator, tuple(value + mm(0.02) * (1 - place % 2) for place, value in enumerate(points)))
        for operator, points in line.segments
    )
    return line._replace(segments=tuple(moved))


BROKEN = {
    "a piece is off by a fiftieth of a millimetre": (first_moved(mm(0.02)), "cell-places", "no piece lies where one"),
    "a piece is missing": (with_front(FRONT.placed[1:]), "cell-places", "no piece lies where one was promised"),
    "another sheet": (GOOD._replace(sheet=PRESS._replace(width=mm(310))), "cell-places", "the sheet is 310.00 x 420"),
    "a back among fronts": (with_front(other_side()), "cell-words", "the piece does not say what was promised"),
    "a word in the cut": (first_moved(mm(4)), "cell-words", "stands in no piece, or too near to a cut"),
    "ink between pieces": (with_front(FRONT.placed, Fill(gutter(), "black")), "cell-ink", "stands between the pieces"),
    "ink in the gripper": (
        with_front(FRONT.placed, Fill(Box(mm(100), mm(4), 9, 9), "black")),
        "cell-ink",
        "where the sheet cannot be printed",
    ),
    "no hole": (with_lines(without_hole), "cell-lines", "the line for punching is not where the paper has it"),
    "cuts become perforations": (with_lines(all_torn), "cell-lines", "the line for cutting is not where"),
    "lines off by a fiftieth of a millimetre": (
        with_lines(a_little_to_the_right),
        "cell-lines",
        "the line for cutting is not where the paper has it",
    ),
}


def failed(data: bytes, promise: Promise) -> dict[str, str]:
    """What is wrong, by check; a check that could not run tells why."""
    with Case(data, promise) as case:
        answers = [answer_to(check, case) for check in SHEETS]
    assert [answer.why for answer in answers if answer.why] == []
    return {answer.check: answer.findings[0].what for answer in answers if answer.findings}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_sheet_is_caught_for_the_right_reason(name: str) -> None:
    sheets, check, what = BROKEN[name]
    found = failed(painted(sheets), PROMISE)
    assert what in found[check]


def test_every_check_of_sheets_has_something_that_it_catches() -> None:
    assert {check for _, check, _ in BROKEN.values()} == {check.id for check in SHEETS}


def test_lines_that_the_paper_has_not_are_caught() -> None:
    assert failed(painted(GOOD), promised()) == {
        "cell-lines": "a tool would follow this line, and the paper has none here"
    }


def test_two_pieces_on_each_other_are_caught() -> None:
    promise = PROMISE
    first, second, *rest = promise.pages[0].cells
    shown = second.shown._replace(x=second.shown.x - mm(1))
    page = promise.pages[0]._replace(cells=(first, second._replace(shown=shown), *rest))
    assert "two pieces lie on each other" in told(painted(GOOD), promise._replace(pages=(page, promise.pages[1])))


def told(data: bytes, promise: Promise) -> str:
    with Case(data, promise) as case:
        return "\n".join(str(finding) for check in SHEETS for finding in answer_to(check, case).findings)


def test_what_is_off_by_less_than_a_hundredth_of_a_millimetre_passes() -> None:
    assert failed(painted(first_moved(mm(0.005))), PROMISE) == {}


@pytest.mark.parametrize(
    ("scheme", "use"),
    [(Scheme.STEP, Use.PRESS), (Scheme.TURN, Use.PRESS), (Scheme.TUMBLE, Use.PRESS), (Scheme.STEP, Use.SCREEN)],
)
def test_a_good_sheet_passes_every_check_of_its_claim(scheme: Scheme, use: Use) -> None:
    sheet = PRESS if use is Use.PRESS else OFFICE
    found = judge(painted(on_sheets(cards(scheme, sheet)), use), promised(scheme, sheet), "")
    assert [answer for answer in found if answer.result is not Result.PASSED] == []
    assert {check.id for check in SHEETS} <= {answer.check for answer in found}


@pytest.mark.parametrize("bound_right", [False, True], ids=["left", "right"])
def test_a_booklet_passes_too(*, bound_right: bool) -> None:
    """Eight pages, which are the ordinary card four times, on two leaves."""
    caliper = mm(0.1)
    leaves = leaves_of(8, bound_right=bound_right)
    grid = grid_for(spread(CR80, len(leaves), caliper), PRESS, Scheme.SADDLE, (PRESS,))
    sides = saddle_sides(leaves, CR80, grid, Scheme.SADDLE, PRESS, caliper)
    one = cards()
    work = one._replace(editions=one.editions * 4, templates=one.templates * 4, grid=grid, sides=sides)
    sheets = Imposed(PRESS, grid.block, grid.bleed, card_layout().pages * 4, sides)
    assert len(sides) == 4
    assert len({placed.pose.x for placed in sides[0].placed} | {placed.pose.x for placed in sides[2].placed}) > 2
    found = judge(painted(sheets), sheets_promise(work), "")
    assert [answer for answer in found if answer.result is not Result.PASSED] == []


@pytest.mark.parametrize("quarter", range(4))
def test_a_piece_that_is_shown_again_leaves_the_same_marks_as_one_that_is_shown_first(quarter: int) -> None:
    """Pieces are taken apart once, and their marks moved."""
    width, height = CR80.width, CR80.height
    clip = CR80.trim_box.inset(-mm(2))
    here, there = (Placement(0, Pose(x, mm(150), turn, width, height), clip) for x, turn in ((60, 0), (460, quarter)))
    base = Imposed(PRESS, Box(0, 0, 1, 1), 0.0, card_layout().pages, ())
    alone, again = (
        painted(base._replace(sides=(FRONT._replace(placed=placed),))) for placed in ((there,), (here, there))
    )
    with Case(alone, None) as one, Case(again, None) as two:
        wanted, found = one.painted[0].marks, two.painted[0].marks[len(one.painted[0].marks) :]
        assert len(wanted) == len(found) > 20
        for mark, moved in zip(wanted, found, strict=True):
            assert moved.box == pytest.approx(mark.box, abs=0.001)
            assert (type(moved), moved.colour, moved.overprints) == (type(mark), mark.colour, mark.overprints)
