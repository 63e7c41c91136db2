"""Printer's marks: where they stand, on which plates, and that none of them can stay on the piece."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from iceprint.impose.marks import GAP, MARGIN, plates, with_marks
from iceprint.model.format import FoldedPanel, FoldedSide
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
        dashes = [mark.box for mark in page.marks if isinstance(mark, Fill)]
        for fold in paper.folds(page.side):
            here = [dash for dash in dashes if dash.x + dash.width / 2 == pytest.approx(fold)]
            assert len([dash for dash in here if dash.y > paper.height]) == 3
            assert len([dash for dash in here if dash.top < 0]) == 3


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
