"""A page inside another: it looks as it does alone, its fonts are in the file once, and it is one figure."""

from __future__ import annotations

import numpy as np
import pikepdf
import pytest

from iceprint.model.edition import Use
from iceprint.model.page import GlyphRun, Item, Layout, Page, Placed, inked, part_of
from iceprint.model.structure import Content, Element, Role
from iceprint.model.units import Box
from iceprint.paint.draw import draw
from iceprint.paint.transcript import transcript
from tests.specimens import eyes
from tests.specimens.editions import CR80
from tests.specimens.printing import INKS, card_layout, card_pdf, face_of, intent

FRONT, BACK = card_layout().pages
UPRIGHT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
WHOLE = CR80.trim_box
LEFT = Box(0.0, 0.0, CR80.width / 2, CR80.height)


def showing(*items: Placed) -> Layout:
    """A page that shows others, as a figure."""
    keyed: tuple[Item, ...] = tuple(item._replace(key=1) for item in items)
    figure = Element(Role.FIGURE, (Content(1),), alt="a card")
    document = Element(Role.DOCUMENT, (figure,), language="en")
    return Layout(CR80, "shown", "en", (Page("page 1", keyed, ()),), document, ())


def painted(layout: Layout) -> bytes:
    names = {item.face for page in layout.pages for item in inked(page.items) if isinstance(item, GlyphRun)}
    return draw(layout, intent(Use.SCREEN), INKS, {name: face_of(name) for name in names})


def test_a_placed_page_looks_as_it_does_alone() -> None:
    shown, alone = eyes.picture(painted(showing(Placed(FRONT, UPRIGHT, WHOLE)))), eyes.picture(card_pdf(Use.SCREEN))
    assert np.array_equal(shown, alone)


def test_nothing_is_painted_outside_of_its_clip() -> None:
    pdf = painted(showing(Placed(FRONT, UPRIGHT, LEFT)))
    right = Box(CR80.width / 2 + 1, 0.0, CR80.width / 2 - 1, CR80.height)
    assert (eyes.within(pdf, right) == 255).all()
    assert (eyes.within(pdf, LEFT) != 255).any()


def test_round_corners_are_cut_off() -> None:
    corner = Box(0.0, 0.0, 2.0, 2.0)
    square, rounded = (painted(showing(Placed(FRONT, UPRIGHT, WHOLE, corner=radius))) for radius in (0.0, CR80.corner))
    assert (eyes.within(square, corner) != 255).all()
    assert (eyes.within(rounded, Box(0.0, 0.0, 0.9, 0.9), dpi=600) == 255).all()


def test_a_page_that_is_shown_twice_is_in_the_file_once() -> None:
    half = (0.5, 0.0, 0.0, 0.5, 0.0, 0.0)
    pdf = eyes.opened(
        painted(showing(Placed(FRONT, UPRIGHT, WHOLE), Placed(FRONT, half, LEFT), Placed(BACK, half, LEFT)))
    )
    forms = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and "/Resources" in each]
    assert len(forms) == 2
    assert [float(value) for value in forms[0].BBox] == pytest.approx([0, 0, CR80.width, CR80.height], abs=0.01)
    assert forms[0].Resources.objgen == forms[1].Resources.objgen


def test_what_is_inside_has_no_marks_of_its_own_and_the_figure_says_where_it_stands() -> None:
    matrix = (0.5, 0.0, 0.0, 0.5, 10.0, 20.0)
    pdf = eyes.opened(painted(showing(Placed(FRONT, matrix, WHOLE))))
    (form,) = (each for each in pdf.objects if isinstance(each, pikepdf.Stream) and "/Resources" in each)
    assert not {"BDC", "BMC"} & {str(each.operator) for each in pikepdf.parse_content_stream(form)}
    (figure,) = (each for each in eyes.elements(pdf) if each.S == "/Figure")
    box = [10.0, 20.0, 10.0 + CR80.width / 2, 20.0 + CR80.height / 2]
    assert [float(value) for value in figure.A.BBox] == pytest.approx(box, abs=0.01)


def test_a_slanted_page_says_how_far_it_reaches() -> None:
    assert Placed(FRONT, (1.0, 0.5, 0.0, 1.0, 5.0, 0.0), Box(10.0, 0.0, 20.0, 40.0)).box == Box(15.0, 5.0, 20.0, 50.0)


def test_words_that_are_cut_off_are_not_in_the_file() -> None:
    cut = part_of(FRONT, LEFT)
    words = {item.text for item in cut.items if isinstance(item, GlyphRun)}
    lost = {item.text for item in FRONT.items if isinstance(item, GlyphRun)} - words
    assert words
    assert lost
    read = eyes.text(painted(showing(Placed(cut, UPRIGHT, LEFT))))
    assert [text for text in words if text.strip() not in read] == []
    assert "Human smuggling" in lost
    assert "Human smuggling" not in read


def test_turned_words_belong_to_the_part_in_which_their_middle_stands() -> None:
    run = next(item for item in FRONT.items if isinstance(item, GlyphRun))._replace(x=50.0, y=50.0, width=40.0, turn=1)
    page = Page("front", (run,), ())
    assert part_of(page, Box(40.0, 60.0, 20.0, 20.0)).items
    assert not part_of(page, Box(60.0, 40.0, 20.0, 20.0)).items


def test_the_transcript_names_the_page_that_is_shown() -> None:
    assert "page   front  x 0.00 y 0.00 85.60 x 53.98 by 1.0000" in transcript(showing(Placed(FRONT, UPRIGHT, WHOLE)))
