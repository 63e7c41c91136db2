"""Which characters nobody may type, and which scripts need some of them."""

from __future__ import annotations

import pytest

from iceprint.catalog.characters import needed_by, objections

REFUSED = [
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",  # bidi controls
    *"\u200b\u2060\ufeff\u00ad\u180e\u2061",  # of no width
    *"\x00\x07\x1b\x7f\x85\u2028\u2029",  # other controls and separators
    *"\ue000\U000f0000",  # private use
    *"\ufdd0\uffff\U0001fffe\u0378",  # noncharacters, unassigned
    *"\u3164\u115f\u034f\u2800",  # letters that draw nothing
    *"\U000e0041\ufffd\ud800",  # tags, damage, half a character
    *"\ufe0f\ufe0e\U000e0100",  # variation selectors
]


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


@pytest.mark.parametrize("character", [*REFUSED, "\u200c", "\u200d"], ids=code_point)
def test_a_character_that_nobody_sees_is_refused_with_its_code_point_and_line(character: str) -> None:
    (objection,) = objections(f"one\ntwo{character}two\n", "file")
    assert str(objection).startswith(f"file:2: {code_point(character)} ")


@pytest.mark.parametrize(
    "character", "aé¿ñ\u00a0\u202f\u2011\u2013—\u2019“”…·ðĂạё人가あアกក्अأא\u064b😀", ids=code_point
)
def test_what_people_write_with_is_accepted(character: str) -> None:
    assert objections(f"x{character}x", "file") == []


@pytest.mark.parametrize(
    ("script", "permitted"),
    [("Latn", ""), ("Arab", "\u200c\u200d"), ("Deva", "\u200c\u200d"), ("Thai", "\u200b"), ("Khmr", "\u200b")],
)
def test_joiners_and_word_breaks_are_permitted_where_the_script_needs_them(script: str, permitted: str) -> None:
    for character in "\u200b\u200c\u200d\u202e\u2068":
        accepted = not objections(f"x{character}x", "file", permitted=needed_by(script))
        assert accepted is (character in permitted)


@pytest.mark.parametrize(
    ("typed", "letters"),
    [("\ufb01", "fi"), ("\ufb04", "ffl"), ("\ufb05", "st"), ("\ufe91", "ب"), ("\ufefb", "لا"), ("\ufb8a", "ژ")],
)
def test_a_form_of_letters_is_refused_with_the_letters_to_type(typed: str, letters: str) -> None:
    (objection,) = objections(f"one\ntwo{typed}two\n", "file")
    assert str(objection).startswith(f"file:2: {code_point(typed)} ")
    assert objection.remedy == f'type its letters: "{letters}"'


@pytest.mark.parametrize("sign", "\ufdfc\ufd3e\ufe49", ids=code_point)
def test_signs_among_the_forms_are_accepted(sign: str) -> None:
    assert objections(f"x{sign}x", "file") == []


def test_letters_in_pieces_are_refused_near_the_place() -> None:
    (objection,) = objections("one\nllame al nu\u0301mero", "file")
    assert str(objection).startswith("file:2: a letter and its mark are typed as separate characters near ")
    assert "número" in objection.what
    assert "NFC" in objection.remedy


def test_a_file_of_noise_is_not_described_to_its_end() -> None:
    assert len(objections("\u202e\n" * 1000, "file")) == 20
