"""A copy as parts: links and foreign words stand for themselves, and nothing of the text is lost."""

from __future__ import annotations

from iceprint.catalog.placeholders import fill
from iceprint.layout.parts import Part, parts_of
from iceprint.model.language import Direction
from iceprint.model.message import Copy, Foreign
from iceprint.model.structure import Content, Element, Role
from tests.specimens.editions import ENGLISH, FACTS, PLACE, card
from tests.specimens.printing import lay_out


def test_links_foreign_words_and_the_words_between_are_parts() -> None:
    text, spans = fill("ICE: llame al {hotline} o vea {tip_page}.", FACTS, isolate=False)
    copy = Copy("m", text, spans, "es", PLACE, (Foreign(0, 3, "en"),))
    assert [(part.words, part.link, part.language) for part in parts_of(copy)] == [
        ("ICE", None, "en"),
        (": llame al ", None, None),
        ("1-888-373-7888", "tel:+18883737888", None),
        (" o vea ", None, None),
        ("ice.gov/tipline", "https://www.ice.gov/tipline", "en"),
        (".", None, None),
    ]


def test_isolates_around_a_fact_are_no_part() -> None:
    text, spans = fill("{hotline}", FACTS, isolate=True)
    (part,) = parts_of(Copy("m", text, spans, "ar", PLACE))
    assert part == Part(1, 15, "tel:+18883737888", "1-888-373-7888", None)


def test_an_english_word_in_an_english_text_is_not_foreign() -> None:
    text, spans = fill("See {tip_page}", FACTS, isolate=False)
    assert [part.language for part in parts_of(Copy("m", text, spans, "en", PLACE))] == [None, None]


def test_a_foreign_word_is_a_span_with_its_language() -> None:
    edition = card()
    headline = edition.one("headline")._replace(text="La ICE LINK", language="es", foreign=(Foreign(3, 11, "en"),))
    language = ENGLISH._replace(tag="es", direction=Direction.LTR)
    layout = lay_out(edition._replace(language=language, copy={**edition.copy, "headline": (headline,)}))
    heading = next(each for each in layout.structure.walk() if each.role is Role.H1)
    plain, span = heading.children
    assert isinstance(plain, Content)
    assert isinstance(span, Element)
    assert (span.role, span.language, span.spoken) == (Role.SPAN, "en", None)
