"""Foreign words: found in every script, so that they are read aloud in their own language."""

from __future__ import annotations

import pytest

from iceprint.catalog.foreign import foreign_words
from iceprint.catalog.placeholders import fill
from iceprint.model.language import Language
from tests.specimens.editions import ENGLISH, FACTS
from tests.unit.catalog.desk import Desk, complaints

SPANISH = ENGLISH._replace(tag="es")
ARABIC = ENGLISH._replace(tag="ar", script="Arab")
NAMES = {"ICE": "en", "ICE LINK": "en", "BeFree": "en", "Cruz Roja": "es"}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (SPANISH, "Llame a ICE hoy.", [("ICE", "en")]),
        (SPANISH, "El portal ICE LINK de ICE.", [("ICE LINK", "en"), ("ICE", "en")]),
        (SPANISH, "ICE, ICEBERG y BeFree2", [("ICE", "en")]),
        (SPANISH, "La Cruz Roja", []),
        (SPANISH, "Call now", []),
        (ENGLISH, "ICE and the Cruz Roja", [("Cruz Roja", "es")]),
        (ARABIC, "أرسل HELP إلى الرقم", [("HELP", "en")]),
        (ARABIC, "موقع ICE LINK (Blue Campaign) 24/7.", [("ICE LINK", "en"), ("Blue Campaign", "en")]),
        (ARABIC, "من Cruz Roja.", [("Cruz Roja", "es")]),
        (ARABIC, "U.S. ثم a-b", [("U.S", "en"), ("a-b", "en")]),
        (ARABIC, "لا شيء 233733", []),
    ],
)
def test_names_and_words_of_another_script_are_found(
    language: Language, text: str, found: list[tuple[str, str]]
) -> None:
    words = foreign_words(text, (), language, NAMES)
    assert [(text[each.start : each.end], each.language) for each in words] == found


def test_facts_are_left_out_for_they_know_their_own_language() -> None:
    text, spans = fill("انظر {tip_page} أو ICE", FACTS, isolate=True)
    words = foreign_words(text, spans, ARABIC, {"ICE": "en", "ice": "en"})
    assert [text[each.start : each.end] for each in words] == ["ICE"]


@pytest.mark.parametrize(("name", "tag"), [("tip_page", "en"), ("hotline", None), ("emergency", None)])
def test_an_address_is_read_in_english_and_a_number_in_the_language_around_it(name: str, tag: str | None) -> None:
    assert FACTS[name].language == tag


def test_a_project_lists_the_names_that_keep_their_form(desk: Desk) -> None:
    desk.change("translations/es/LC_MESSAGES/iceprint.po", "Palabra", "Palabra de ICE")
    assert desk.resolve("es").one("headline").foreign == ()
    desk.change("iceprint.yaml", "languages:", "names: {ICE: en}\nlanguages:")
    (foreign,) = desk.resolve("es").one("headline").foreign
    assert (foreign.start, foreign.end, foreign.language) == (11, 14, "en")


def test_names_are_a_mapping_to_languages(desk: Desk) -> None:
    desk.change("iceprint.yaml", "languages:", "names: [ICE]\nlanguages:")
    assert complaints(lambda: desk.library().settings)
