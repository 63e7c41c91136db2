"""The pseudo-language: longer, accented, in brackets, and never released."""

from __future__ import annotations

import re
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.catalog.placeholders import placeholders
from iceprint.catalog.pseudo import pseudo_words
from tests.specimens.words import law
from tests.unit.catalog.desk import Desk


@pytest.mark.parametrize(
    "text",
    ["Get help", "Trafficking is not the same as smuggling", "Call {line} now, 24 hours.", "{line}", "Psst, 18!", "TV"],
)
def test_words_are_forty_percent_longer(text: str) -> None:
    own, said = (len(re.sub(r"\{\w+\}", "", each)) for each in (text, pseudo_words(text)))
    assert said == max(own + 2, -(-own * 14 // 10))


def test_words_are_accented_and_in_brackets() -> None:
    assert pseudo_words("Get help") == "[\u011c\u00e9\u00e9\u0163 \u0125\u00e9\u00e9\u013e\u00fe]"


def test_names_and_placeholders_keep_their_form() -> None:
    said = pseudo_words("ICE: text HELP to {line} for ICEBERGS", ["ICE", "HELP"])
    assert [word in said for word in ("[ICE:", " HELP ", " {line} ", "ICEBERGS")] == [True, True, True, False]


@given(st.text("abeiouAxyz {}hot_line.24", max_size=60))
@law
def test_no_text_loses_a_placeholder_a_digit_or_its_form(text: str) -> None:
    said = pseudo_words(text)
    assert placeholders(said) == placeholders(text)
    assert re.findall(r"\d", said) == re.findall(r"\d", text)
    assert is_normalized("NFC", said)


def test_it_is_printed_on_request_and_always_a_proof(desk: Desk) -> None:
    edition = desk.resolve("en-XA")
    assert edition.one("headline").text == "[\u0174\u00f4\u0159\u010f]"
    assert edition.missing[0].what == "the words are those of a pseudo-language, made to try layouts"
    assert "en-XA" not in desk.library().material("tip-card").languages
