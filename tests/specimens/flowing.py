"""Large print without the catalog and without the corridor."""

from __future__ import annotations

from iceprint.design.large_print import large_print
from iceprint.design.products import template_for
from iceprint.layout.flow import compose_flow
from iceprint.model.edition import Edition, Use
from iceprint.model.flow import Flow
from iceprint.model.format import Format
from iceprint.model.page import GlyphRun, Layout, Page
from iceprint.model.structure import Element
from iceprint.text.faces import Fonts
from tests.specimens.editions import card
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import paint
from tests.specimens.tongues import LANGUAGES, text_of

LETTER = Format("letter", "US Letter", 612, 792, 0, 18, 0, 1, 280)
SENTENCE = "Someone is forced, tricked or threatened into work, and nobody hears of it. "
LONG = {"compare.first.text": (SENTENCE * 30).strip(), "compare.second.text": (SENTENCE * 9).strip()}


def long_card(tag: str = "en") -> Edition:
    """A card whose words take more than two pages of large print, with a paragraph over several of them."""
    words = LONG if tag == "en" else {slot: " ".join([text_of(tag)] * 40) for slot in LONG}
    return card(words, language=LANGUAGES[tag])


def flow_of(edition: Edition, paper: Format = LETTER) -> Flow:
    return large_print(template_for(edition), edition.language, paper)


def large(edition: Edition, fonts: Fonts = SHIPPED) -> Layout:
    return compose_flow(edition, flow_of(edition), fonts)


def large_pdf(edition: Edition, fonts: Fonts = SHIPPED) -> bytes:
    return paint(large(edition, fonts), Use.LARGE_PRINT, fonts)


def runs_of(page: Page) -> list[GlyphRun]:
    return [item for item in page.items if isinstance(item, GlyphRun)]


def words_of(element: Element, layout: Layout) -> str:
    """What is painted for a tag, over all its pages."""
    keys = set(element.keys())
    return "".join(run.text for page in layout.pages for run in runs_of(page) if run.key in keys)
