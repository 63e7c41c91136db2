"""A layout in words: each kind of thing has its line, in the order of painting."""

from __future__ import annotations

import pytest

from iceprint.model.page import Cluster, Curves, Fill, Glyph, GlyphRun, Layout, LinkArea, Page, Symbol
from iceprint.model.structure import Content, Element, Role
from iceprint.model.units import Box, mm
from iceprint.paint.transcript import transcript
from tests.specimens.editions import CR80, card
from tests.specimens.printing import lay_out
from tests.specimens.tongues import card_in

RUN = GlyphRun("Some-Bold", 8.25, mm(4), mm(5.5), (Cluster((Glyph(1, 0, 0),), 9, "911"),), "text", "en", mm(6), key=2)
PAGE = Page(
    "front",
    (
        Curves((("m", (0.0, 0.0)), ("h", ())), (1, 0, 0, 1, mm(1), mm(2)), "proof"),
        Fill(Box(0, 0, mm(85.6), mm(16)), "brand"),
        Symbol(Box(mm(60), mm(30), mm(20), mm(20)), mm(0.5), 29, 4, (), "https://ice.gov", "text", key=1),
        RUN,
    ),
    (LinkArea(Box(mm(4), mm(5), mm(6), mm(3)), "tel:911", "911", key=2),),
)
TAGS = Element(
    Role.DOCUMENT,
    (
        Element(Role.FIGURE, (Content(1),), alt="a code"),
        Element(Role.PARAGRAPH, (Element(Role.LINK, (Content(2),), target="tel:911"), Content(3))),
    ),
    language="en",
)
WORDS = """\
Signs  en  trim 85.60 x 53.98 mm  bleed 3.17  safe 3.17

page 1  front
  curves proof  2 segments at x 1.00 y 2.00
  fill   brand  x 0.00 y 0.00 85.60 x 16.00
  code   text   x 60.00 y 30.00 20.00 x 20.00  key 1  29 modules of 0.500 mm  https://ice.gov
  text   text   x 4.00 y 5.50 width 6.00  key 2  Some-Bold 8.25 pt  '911'
  link   x 4.00 y 5.00 6.00 x 3.00  key 2  tel:911

structure
  Document  lang en
    Figure  key 1  alt 'a code'
    P
      Link  key 2  to tel:911
      key 3
"""


def test_everything_on_a_page_is_told_in_the_order_of_painting_then_the_tags() -> None:
    assert transcript(Layout(CR80, "Signs", "en", (PAGE,), TAGS, ())) == WORDS


def test_layouts_that_differ_by_a_hair_or_a_word_have_different_transcripts() -> None:
    layouts = [lay_out(card(words)) for words in ({}, {"scan.label": "Report on line"}, {"scan.alt": "A code"})]
    assert len({transcript(layout) for layout in layouts}) == 3


def test_a_run_from_right_to_left_has_an_arrow_and_its_tag_the_words_that_are_spoken() -> None:
    run = GlyphRun("Arab-Bold", 8, mm(4), mm(5), tuple(map(letter, "ﺏﺃ")), "text", "ar", mm(6), key=1, rtl=True)
    tags = Element(Role.DOCUMENT, (Element(Role.SPAN, (Content(1),), spoken="أب"),), language="ar")
    told = transcript(Layout(CR80, "T", "ar", (Page("front", (run,), ()),), tags, ()))
    assert "  text   text   x 4.00 y 5.00 width 6.00  key 1  Arab-Bold 8 pt  ←  'ﺃﺏ'\n" in told
    assert "    Span  key 1  spoken 'أب'\n" in told


@pytest.mark.parametrize(("tag", "arrows"), [("en", False), ("km", False), ("ar", True), ("ur", True)])
def test_arrows_stand_in_the_transcripts_of_languages_from_right_to_left_alone(tag: str, *, arrows: bool) -> None:
    told = transcript(lay_out(card_in(tag)))
    marked = [line for line in told.splitlines() if "pt  ←  " in line]
    assert bool(marked) is arrows
    assert not any("'1-888-373-7888'" in line for line in marked)


def letter(text: str) -> Cluster:
    return Cluster((Glyph(1, 0, 0),), 9, text)
