"""Marks around a block of pieces: off all bleeds, where the press prints, and in the same place on both sides."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from iceprint.impose.calibration import RULER, calibration_sides
from iceprint.impose.colour_bar import patches
from iceprint.impose.form_map import form_sides
from iceprint.impose.grid import Grid, grid_for
from iceprint.impose.marks import PATCH
from iceprint.impose.office_marks import with_office_marks
from iceprint.impose.row_tags import row_tags
from iceprint.impose.sheet_marks import with_sheet_marks
from iceprint.impose.ticks import WEIGHT
from iceprint.impose.turning import box_behind
from iceprint.model.finishing import Step, Stroke
from iceprint.model.format import Format
from iceprint.model.imposed import Imposed, SheetSide
from iceprint.model.page import Curves, Fill, Item
from iceprint.model.press_form import FormSide, Laid, Slug
from iceprint.model.sheet import Scheme, Turn
from iceprint.model.template import Weight
from iceprint.model.units import Box, mm
from iceprint.text.outline import outline
from tests.specimens.editions import CR80
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import INKS
from tests.specimens.sheets import BUSINESS, OFFICE, PERFORATED, PRESS, TWO_SIDED, imposed

FACE = SHIPPED.face("NotoSans", Weight.REGULAR)
SLUG = ("tip-card", "es 5000", "en 2000", "gang", "12x18", "1A2B3C4D", "PROOF")  # of the office
JOB, STAMPED = ("spring", "item 1", "tip-card"), ("1A2B3C4D", "PROOF", "12 x 18 in", "gang")
FOLDS = (mm(30),)


def marked(scheme: Scheme, folds: tuple[float, ...] = (), *others: Stroke) -> tuple[Imposed, Grid]:
    sheets, grid = imposed(CR80, PRESS, scheme)
    fronts = [*(Stroke(Step.FOLDING, Box(fold, 0, 0, CR80.height)) for fold in folds), *others]
    backs = [stroke._replace(box=stroke.box.mirrored(CR80.width)) for stroke in fronts]
    return with_sheet_marks(sheets, grid, scheme, (fronts, backs), slug(sheets, grid, scheme), INKS, FACE), grid


def slug(sheets: Imposed, grid: Grid, scheme: Scheme) -> Slug:
    labels = (Laid("es"), Laid("es"))
    return Slug(JOB, form_sides(sheets.sides, labels, grid, scheme, sheets.sheet, (527,)), STAMPED)


@pytest.mark.parametrize("scheme", TWO_SIDED)
def test_every_mark_stands_off_the_bleeds_and_where_the_press_prints(scheme: Scheme) -> None:
    sheets, grid = marked(scheme, FOLDS)
    for side in sheets.sides:
        assert side.marks
        for mark in side.marks:
            assert PRESS.printable(scheme.turn).contains(box_of(mark)), mark
            assert not overlap(box_of(mark), grid.block.inset(-grid.bleed)), mark


@pytest.mark.parametrize("scheme", TWO_SIDED)
def test_no_two_marks_lie_on_each_other_but_the_cross_in_its_ring(scheme: Scheme) -> None:
    sheets, _ = marked(scheme, FOLDS)
    boxes = [box_of(mark) for mark in sheets.sides[0].marks]
    rings = [box for box in boxes if is_ring(box)]
    assert len(rings) == 4
    others = [box for box in boxes if not any(overlap(box, ring) for ring in rings)]
    assert len(boxes) - len(others) == 4 * 3
    assert [pair for pair in combinations(others, 2) if overlap(*pair)] == []


def test_a_line_at_both_ends_of_every_cut_points_at_it() -> None:
    sheets, grid = marked(Scheme.STEP)
    lines = [box_of(mark) for mark in sheets.sides[0].marks]
    for x in grid.cuts[0]:
        here = [line for line in lines if line.width < 0.3 and line.x + line.width / 2 == pytest.approx(x)]
        assert sorted(line.y > grid.block.top for line in here) == [False, True]
    for y in grid.cuts[1]:
        here = [line for line in lines if line.height < 0.3 and line.y + line.height / 2 == pytest.approx(y)]
        assert sorted(line.x > grid.block.right for line in here) == [False, True]


@pytest.mark.parametrize("scheme", [Scheme.STEP, Scheme.PERFECT])
def test_the_register_and_fold_marks_of_both_sides_lie_on_each_other(scheme: Scheme) -> None:
    sheets, grid = marked(scheme, FOLDS)
    front, back = (
        [box for mark in side.marks if is_ring(box := box_of(mark)) or is_dash(box)] for side in sheets.sides
    )
    assert len(front) == 4 + 2 * 3 * len({round(pose.x) for pose in grid.poses})
    assert alike([box_behind(box, scheme.turn, PRESS) for box in back], front)


def dashes_at(sheets: Imposed, x: float, length: float) -> list[float]:
    """From below, where dashes of a length stand at places that lie so far from the left edge of a piece."""
    boxes = [box_of(mark) for mark in sheets.sides[0].marks]
    upright = [box for box in boxes if box.width < 0.3 and box.height == pytest.approx(length)]
    lefts = {round(placed.pose.x, 2) for placed in sheets.sides[0].placed}
    return sorted(box.y for box in upright if round(box.x + box.width / 2 - x, 2) in lefts)


def test_a_perforation_has_five_dashes_where_it_reaches_the_edge_and_a_cut_inside_a_piece_has_no_mark() -> None:
    torn = Stroke(Step.PERFORATING, Box(mm(50), 0, 0, CR80.height))
    short = Stroke(Step.PERFORATING, Box(mm(57), 0, 0, CR80.height / 2))
    cut = Stroke(Step.CUTTING, Box(mm(20), 0, 0, CR80.height))
    sheets, grid = marked(Scheme.STEP, (), torn, short, cut)
    columns, dash = len({round(pose.x, 2) for pose in grid.poses}), mm(5) / 9
    assert len(dashes_at(sheets, mm(50), dash)) == 2 * 5 * columns
    below = dashes_at(sheets, mm(57), dash)
    assert len(below) == 5 * columns
    assert max(below) < grid.block.y
    assert sheets == marked(Scheme.STEP, (), torn, short)[0]


def test_what_is_said_at_an_edge_holds_for_the_pieces_there() -> None:
    """The language in the first row is folded from the left, all others from the right."""
    sheets, grid = imposed(CR80, PRESS, Scheme.STEP)
    front, top = sheets.sides[0], max(placed.pose.y for placed in sheets.sides[0].placed)
    placed = tuple(each._replace(source=0 if each.pose.y == top else 1) for each in front.placed)
    strokes = [[Stroke(Step.FOLDING, Box(mm(at), 0, 0, CR80.height))] for at in (30, 55)]
    mixed = sheets._replace(sides=(front._replace(placed=placed),))
    told = slug(mixed, grid, Scheme.STEP)
    found = with_sheet_marks(mixed, grid, Scheme.STEP, strokes, told, INKS, FACE)
    columns = len({round(pose.x, 2) for pose in grid.poses})
    above, below = (dashes_at(found, mm(at), mm(1)) for at in (30, 55))
    assert len(above) == len(below) == 3 * columns
    assert max(below) < grid.block.y < grid.block.top < min(above)


def test_what_the_sheet_itself_is_folded_at_is_marked_too() -> None:
    sheets, grid = imposed(CR80, PRESS, Scheme.STEP)
    fold = Box(grid.block.x, grid.block.y + 20, grid.block.width, 0)
    front = sheets.sides[0]._replace(folds=(fold,))
    folded = sheets._replace(sides=(front,))
    told = slug(folded, grid, Scheme.STEP)
    marked_sheets = with_sheet_marks(folded, grid, Scheme.STEP, ((), ()), told, INKS, FACE)
    boxes = [box_of(mark) for mark in marked_sheets.sides[0].marks]
    dashes = [box for box in boxes if box.height < 0.3 and box.width == pytest.approx(mm(1))]
    assert [box.y + box.height / 2 for box in dashes] == pytest.approx([fold.y] * 6)


def test_the_bar_of_the_side_guide_stays_at_its_edge_of_the_paper() -> None:
    for scheme in (Scheme.STEP, Scheme.PERFECT):
        sheets, _ = marked(scheme)
        front, back = (next(box for mark in side.marks if is_bar(box := box_of(mark))) for side in sheets.sides)
        assert front.x == pytest.approx(PRESS.edge)
        assert box_behind(back, scheme.turn, PRESS).x == pytest.approx(front.x)


def lettering(side: SheetSide, above: float) -> list[Curves]:
    letters = [mark for mark in side.marks if isinstance(mark, Curves) and not is_ring(box_of(mark))]
    return [mark for mark in letters if mark.matrix[1] == 0 and mark.matrix[5] > above]


def test_the_slug_says_what_this_side_of_this_form_is() -> None:
    sheets, grid = marked(Scheme.STEP)
    for side, name in zip(sheets.sides, ("front", "back"), strict=True):
        many = len(grid.poses)
        said = (*JOB, "form 1 of 1", name, "run 527", f"es {many}", *STAMPED, "Black", "gripper below")
        assert len(lettering(side, grid.block.top)) == len("".join(said).replace(" ", "")) + len(said) - 1


def test_a_slug_that_is_long_is_smaller_and_at_last_counts_its_languages() -> None:
    sheets, grid = imposed(CR80, PRESS, Scheme.STEP)
    found = []
    for many in (1, 40, 300):
        told = slug(sheets, grid, Scheme.STEP)
        row = tuple(Laid(f"l{number}") for number in range(many))
        told = told._replace(sides=tuple(form._replace(rows=(row,)) for form in told.sides))
        front = with_sheet_marks(sheets, grid, Scheme.STEP, ((), ()), told, INKS, FACE).sides[0]
        letters = lettering(front, grid.block.top)
        assert all(PRESS.printable(Turn.SIDEWAYS).contains(box_of(letter)) for letter in letters)
        found.append((letters[0].matrix[0], len(letters)))
    (size, _), (smaller, longest), (counted, shortest) = found
    assert size > smaller
    assert counted > smaller
    assert shortest < longest


def test_both_side_margins_tell_the_languages_of_each_row_upwards_and_mirrored_behind() -> None:
    sheets, grid = imposed(CR80, PRESS, Scheme.STEP)
    told = slug(sheets, grid, Scheme.STEP)
    rows = tuple((Laid("es"), Laid("km"), Laid("km")) for _ in told.sides[0].rows)
    front, back = (
        form._replace(rows=each) for form, each in zip(told.sides, (rows, tuple(r[::-1] for r in rows)), strict=True)
    )
    found = with_sheet_marks(sheets, grid, Scheme.STEP, ((), ()), told._replace(sides=(front, back)), INKS, FACE)
    for side, said in zip(found.sides, ("es1·km2", "km2·es1"), strict=True):
        upright = [mark for mark in side.marks if isinstance(mark, Curves) and mark.matrix[0] == 0]
        assert len(upright) == 2 * len(rows) * len(said)
        first = [mark.segments for mark in upright[: len(said)]]
        assert first == [outline(FACE, letter)[0] for letter in said]
        for number in range(len(rows)):
            own = [box_of(mark) for mark in upright[number * 2 * len(said) : (number + 1) * 2 * len(said)]]
            low, high = grid.cuts[1][-2 - 2 * number], grid.cuts[1][-1 - 2 * number]
            assert all(low < box.y and box.top < high for box in own)
        assert {box_of(mark).x > grid.block.right for mark in upright} == {True, False}


def test_a_row_of_more_languages_than_its_margin_holds_has_no_tags() -> None:
    _, grid = imposed(CR80, PRESS, Scheme.STEP)
    crowd = tuple(Laid(f"zh-Hans-{number}") for number in range(40))
    form = FormSide(1, 1, "front", 0, "up", (crowd,) * 2)
    assert list(row_tags(form, grid, (), FACE)) == []


def test_the_colour_bar_shows_the_inks_of_the_form_again_and_again_over_all_that_is_inked() -> None:
    sheets, grid = marked(Scheme.STEP)
    bottom = grid.block.top + grid.bleed + mm(6)
    bar = [mark for mark in sheets.sides[0].marks if isinstance(mark, Fill) and mark.box.y > bottom]
    assert [mark.ink for mark in bar[:4]] == ["black", "black-50", "black", "black-50"]
    inked = grid.block.inset(-grid.bleed)
    assert (bar[0].box.x, bar[-1].box.right) == pytest.approx((inked.x, inked.right))
    assert all(one.box.right == pytest.approx(other.box.x) for one, other in pairwise(bar))
    assert mm(3) <= bar[0].box.height <= PATCH


def test_a_form_of_four_inks_has_overprints_and_gray_too_and_its_spot_inks() -> None:
    process = ("Cyan", "Magenta", "Yellow", "Black")
    shown = patches(INKS, process, ("gold",))
    assert shown[:4] == ("cyan", "magenta", "yellow", "black")
    assert {"cyan-50", "cyan-magenta", "cyan-yellow", "magenta-yellow", "cmy-gray"} < set(shown)
    assert shown[-1] == "gold"
    assert patches(INKS, ("Cyan", "Black"), ()) == ("cyan", "black", "cyan-50", "black-50")


@pytest.mark.parametrize("paper", [CR80, BUSINESS], ids=["card", "business card"])
def test_office_marks_stand_off_the_pieces_and_where_the_printer_prints(paper: Format) -> None:
    sheets, grid = imposed(paper, OFFICE, Scheme.STEP)
    for side in with_office_marks(sheets, grid, SLUG, FACE, (0.0, 0.0), torn=False).sides:
        for mark in side.marks:
            assert OFFICE.printable(Turn.SIDEWAYS).contains(box_of(mark)), mark
            assert not overlap(box_of(mark), grid.block), mark


def test_the_crosses_of_both_sides_lie_on_each_other_unless_backs_are_moved() -> None:
    sheets, grid = imposed(CR80, OFFICE, Scheme.STEP)
    for shift in ((0.0, 0.0), (3.0, -2.0)):
        front, back = with_office_marks(sheets, grid, SLUG, FACE, shift, torn=False).sides
        moved = [shifted(box_behind(box, Turn.SIDEWAYS, OFFICE), *shift) for box in rings(front)]
        assert len(moved) == 2
        assert alike(moved, rings(back))


def test_scissors_stand_at_the_cuts_of_fronts_and_nothing_is_cut_in_perforated_stock() -> None:
    sheets, grid = imposed(CR80, OFFICE, Scheme.STEP)
    front, back = with_office_marks(sheets, grid, (), FACE, (0.0, 0.0), torn=False).sides
    scissors = [mark for mark in front.marks if isinstance(mark, Curves) and box_of(mark).width > mm(4)]
    assert [box_of(mark).y + box_of(mark).height / 2 for mark in scissors] == pytest.approx(grid.cuts[1])
    torn, torn_grid = imposed(BUSINESS, PERFORATED, Scheme.STEP)
    quiet = with_office_marks(torn, torn_grid, (), FACE, (0.0, 0.0), torn=True).sides
    sides_without_cuts = [back.marks, quiet[0].marks, quiet[1].marks]
    assert [len([mark for mark in marks if isinstance(mark, Fill)]) for marks in sides_without_cuts] == [4, 4, 4]


def test_the_rulers_of_the_calibration_page_are_a_hundred_millimetres_long() -> None:
    grid = grid_for(CR80, OFFICE, Scheme.STEP, ())
    front, back = calibration_sides(OFFICE, grid, (1.0, 2.0), FACE).sides
    lines = [mark.box for mark in front.marks if isinstance(mark, Fill) and min(mark.box[2:]) == WEIGHT]
    assert sum(max(line.width, line.height) == pytest.approx(mm(RULER)) for line in lines) == 2
    assert alike([shifted(box_behind(box, Turn.SIDEWAYS, OFFICE), 1.0, 2.0) for box in rings(front)], rings(back))


def box_of(mark: Item) -> Box:
    if isinstance(mark, Fill):
        return mark.box
    assert isinstance(mark, Curves)
    a, b, c, d, e, f = mark.matrix
    points = [pair for _, values in mark.segments for pair in zip(values[::2], values[1::2], strict=True)]
    xs, ys = [a * x + c * y + e for x, y in points], [b * x + d * y + f for x, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def rings(side: SheetSide) -> list[Box]:
    return [box for mark in side.marks if is_ring(box := box_of(mark))]


def is_ring(box: Box) -> bool:
    return mm(3.2) < box.width < mm(3.4) and abs(box.width - box.height) < 0.01


def is_dash(box: Box) -> bool:
    return box.width < 0.3 and box.height == pytest.approx(mm(1))


def is_bar(box: Box) -> bool:
    return box.width == pytest.approx(mm(0.8)) and box.height == pytest.approx(mm(8))


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0.01 and min(one.top, other.top) - max(one.y, other.y) > 0.01


def shifted(box: Box, x: float, y: float) -> Box:
    return box._replace(x=box.x + x, y=box.y + y)


def alike(some: list[Box], others: list[Box]) -> bool:
    """Whether each has its partner in the other list."""
    pairs = [(box, [other for other in others if other == pytest.approx(box, abs=0.01)]) for box in some]
    return len(some) == len(others) and all(len(partners) == 1 for _, partners in pairs)
