"""Printer's marks: where they stand, on which plates, and that none of them can stay on the piece."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from iceprint.impose.marks import MARGIN, plates, with_marks
from iceprint.impose.ticks import GAP, LENGTH
from iceprint.model.finishing import Step, Stroke, Tabs
from iceprint.model.folding import Axis, FoldedPanel, FoldedSide
from iceprint.model.page import Curves, Fill, Item, Layout, Page, inked
from iceprint.model.template import Weight
from iceprint.model.units import Box, mm
from tests.specimens.editions import CR80
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import INKS, card_layout

FACE = SHIPPED.face("NotoSans", Weight.REGULAR)
SLUG = ("tip-card", "en", "2026-11-25", "1A2B3C4D", "PROOF")


def folded(*panels: float) -> tuple[FoldedSide, ...]:
    """Both sides of a card, folded between panels of these widths."""
    widths = tuple(FoldedPanel(str(number), width) for number, width in enumerate(panels))
    return FoldedSide("front", widths), FoldedSide("back", widths[::-1])


FORMATS = {
    "card": CR80,
    "shoe card": CR80._replace(width=mm(38.1), height=mm(76.2)),
    "folded in three": CR80._replace(width=mm(279.4), height=mm(215.9), folded=folded(mm(92.1), mm(93.6), mm(93.7))),
    "tear-off": CR80._replace(width=mm(215.9), height=mm(279.4), tabs=Tabs(8, mm(63.5))),
    "tent": CR80._replace(
        width=mm(101.6),
        height=mm(203.2),
        folded=(FoldedSide("front", (FoldedPanel("a", mm(101.6)), FoldedPanel("b", mm(101.6))), axis=Axis.LEVEL),),
    ),
    "door hanger": CR80._replace(
        width=mm(105),
        height=mm(280),
        die_cut=True,
        holes=(Box(mm(30), mm(230), mm(35), mm(35)), Box(mm(20), mm(20), mm(14), mm(3))),
        lines=(
            Stroke(Step.CUTTING, Box(0.0, mm(247.5), mm(30), 0.0)),
            Stroke(Step.PERFORATING, Box(0.0, mm(60), mm(105), 0.0)),
        ),
    ),
    "folded in the middle": CR80._replace(width=mm(279.4), height=mm(215.9), folded=folded(mm(139.7), mm(139.7))),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_mark_stands_between_the_bleed_and_the_edge_of_the_sheet(name: str) -> None:
    paper = FORMATS[name]
    sheet, near = paper.bleed_box.inset(-MARGIN), paper.bleed_box.inset(-GAP)
    for page in marked(name).pages:
        for mark in page.marks:
            assert sheet.contains(box_of(mark)), mark
            assert not overlap(box_of(mark), near), mark


@pytest.mark.parametrize("name", FORMATS)
def test_no_two_marks_lie_on_each_other_but_the_cross_in_its_ring(name: str) -> None:
    marks = marked(name).pages[0].marks
    targets = crossing(marks)
    assert len(targets) == 4 * 3, "a ring and two lines at each side, and nothing else touches them"
    for one, other in combinations((mark for mark in marks if mark not in targets), 2):
        assert not overlap(box_of(one), box_of(other)), (one, other)


def test_crop_marks_point_at_the_edges_of_the_trim() -> None:
    marks = marked("card").pages[0].marks
    targets = crossing(marks)
    lines = [mark.box for mark in marks if isinstance(mark, Fill) and thin(mark.box) and mark not in targets]
    assert len(lines) == 8
    level = [line.y + line.height / 2 for line in lines if line.width > line.height]
    upright = [line.x + line.width / 2 for line in lines if line.height > line.width]
    assert sorted(level) == pytest.approx([0, 0, CR80.height, CR80.height])
    assert sorted(upright) == pytest.approx([0, 0, CR80.width, CR80.width])


def test_folds_are_marked_above_and_below() -> None:
    paper = FORMATS["folded in three"]
    assert paper.folds("front") != paper.folds("back")
    for page in marked("folded in three").pages:
        lines = [mark.box for mark in page.marks if isinstance(mark, Fill)]
        for fold in paper.folds(page.side):
            here = [dash for dash in lines if dash.x + dash.width / 2 == pytest.approx(fold)]
            assert len([dash for dash in here if dash.y > paper.height]) == 3
            assert len([dash for dash in here if dash.top < 0]) == 3


def test_a_fold_that_runs_level_is_marked_left_and_right_by_three_dashes() -> None:
    paper = FORMATS["tent"]
    here = [dash for dash in dashes("tent") if dash.y + dash.height / 2 == pytest.approx(mm(101.6))]
    assert len([dash for dash in here if dash.right < 0]) == 3
    assert len([dash for dash in here if dash.x > paper.width]) == 3


def test_a_perforation_is_marked_by_five_dashes_where_it_reaches_the_edge_and_a_cut_by_a_line() -> None:
    paper, lines = FORMATS["tear-off"], dashes("tear-off")
    level = [dash for dash in lines if dash.y + dash.height / 2 == pytest.approx(mm(63.5))]
    assert len([dash for dash in level if dash.right < 0]) == 5
    assert len([dash for dash in level if dash.x > paper.width]) == 5
    for number in (1, 2, 3, 5, 6, 7):  # in the middle stands a target
        cut = [dash for dash in lines if dash.x + dash.width / 2 == pytest.approx(paper.width * number / 8)]
        assert [dash.height for dash in cut if dash.top < 0] == [pytest.approx(LENGTH)]
        assert len(cut) == 1


@pytest.mark.parametrize("name", ["card", "folded in three", "tent"])
def test_what_is_only_cut_straight_and_folded_has_no_processing_steps(name: str) -> None:
    assert [page.steps for page in marked(name).pages] == [(), ()]


def test_die_holes_cuts_and_perforations_are_drawn_as_steps_that_the_back_shows_in_a_mirror() -> None:
    paper = FORMATS["door hanger"]
    front, back = (page.steps for page in marked("door hanger").pages)
    assert [contour.step.value for contour in front] == ["cutting", "cutting", "perforating", "punching", "punching"]
    assert [contour.box for contour in back] == [contour.box.mirrored(paper.width) for contour in front]
    assert [bool(contour.dashes) for contour in front] == [False, False, True, False, False]
    assert front[0].box == paper.trim_box
    for contour in (*front, *back):
        points = [point for _, values in contour.segments for point in zip(values[::2], values[1::2], strict=True)]
        xs, ys = zip(*points, strict=True)
        assert Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)) == pytest.approx(contour.box)


def test_technical_colours_are_no_inks_of_the_sheet() -> None:
    """The colour bar and the slug line tell what is printed."""
    for page, plain in zip(marked("door hanger").pages, marked("card").pages, strict=True):
        assert letters(page) == letters(plain)
        assert {mark.ink for mark in inked(page.marks) if patch(mark)} == {
            mark.ink for mark in inked(plain.marks) if patch(mark)
        }


def test_lines_words_and_targets_are_on_every_plate() -> None:
    marks = marked("card").pages[0].marks
    assert {mark.ink for mark in inked(marks) if not patch(mark)} == {"registration"}
    assert INKS["registration"].separation == "All"


def test_the_colour_bar_shows_each_ink_solid_and_half_and_the_spot_inks_in_use() -> None:
    inks = {**INKS, "brand": INKS["brand"]._replace(separation="PANTONE 3165 C")}
    for known, more in ((INKS, set()), (inks, {"brand"})):
        layout = with_marks(card_layout(), SLUG, known, FACE)
        shown = {mark.ink for mark in inked(layout.pages[0].marks) if patch(mark)}
        process = {"cyan", "magenta", "yellow", "black"}
        assert shown == process | {f"{ink}-50" for ink in process} | more


def test_the_slug_line_says_what_the_sheet_is_its_side_and_its_plates() -> None:
    front, back = (letters(page) for page in marked("card").pages)
    said = "".join((*SLUG, "front", "Cyan+Magenta+Yellow+Black"))
    assert front == len(said)
    assert back == len(said) - 1, "back is a letter shorter than front"


def test_plates_are_those_that_a_page_needs() -> None:
    box = Box(0, 0, 10, 10)
    inks = {**INKS, "brand": INKS["brand"]._replace(separation="HKS 43 K")}
    page = Page("front", (Fill(box, "text"), Fill(box, "paper")), ())
    assert plates(page, inks) == ("Black",)
    page = page._replace(items=(*page.items, Fill(box, "brand"), Fill(box, "magenta")))
    assert plates(page, inks) == ("Magenta", "Black", "HKS 43 K")


def test_the_piece_itself_is_untouched() -> None:
    before, after = card_layout(), marked("card")
    assert [page.items for page in before.pages] == [page.items for page in after.pages]
    assert (before.structure, before.margin, after.margin) == (after.structure, 0, MARGIN)


def marked(name: str) -> Layout:
    return with_marks(card_layout()._replace(format=FORMATS[name]), SLUG, INKS, FACE)


def dashes(name: str) -> list[Box]:
    """The thin lines of a front."""
    return [mark.box for mark in marked(name).pages[0].marks if isinstance(mark, Fill) and thin(mark.box)]


def box_of(mark: Item) -> Box:
    if isinstance(mark, Fill):
        return mark.box
    assert isinstance(mark, Curves)
    a, _, _, d, e, f = mark.matrix
    xs = [value * a + e for _, points in mark.segments for value in points[::2]]
    ys = [value * d + f for _, points in mark.segments for value in points[1::2]]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    across = min(one.right, other.right) - max(one.x, other.x)
    up = min(one.top, other.top) - max(one.y, other.y)
    return across > 0.01 and up > 0.01


def thin(box: Box) -> bool:
    return min(box.width, box.height) < 0.3


def patch(mark: Item) -> bool:
    return isinstance(mark, Fill) and not thin(mark.box)


def ring(mark: Item) -> bool:
    return isinstance(mark, Curves) and box_of(mark).width > mm(3)


def crossing(marks: Sequence[Item]) -> list[Item]:
    """Rings, and the lines that run through their middles."""
    rings = [box_of(mark) for mark in marks if ring(mark)]
    return [mark for mark in marks if ring(mark) or any(overlap(box_of(mark), each) for each in rings)]


def letters(page: Page) -> int:
    return sum(isinstance(mark, Curves) and box_of(mark).width < mm(3) for mark in page.marks)
