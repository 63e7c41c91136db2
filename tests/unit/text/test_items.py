"""Items: where a text changes direction, script or face."""

from __future__ import annotations

import pytest

from iceprint.model.template import Weight
from iceprint.text.bidi import resolve
from iceprint.text.items import drawn, itemize
from iceprint.text.scripts import COMMON, script_of, script_of_language
from tests.specimens.faces import SHIPPED

ARABIC, LATIN, KHMER, DEVANAGARI, JAPANESE = (
    SHIPPED.face(family, Weight.REGULAR)
    for family in ("NotoSansArabic", "NotoSans", "NotoSansKhmer", "NotoSansDevanagari", "NotoSansJP")
)
FSI, PDI, ZERO_WIDTH_SPACE = "\u2068", "\u2069", "\u200b"


def cut(text: str, script: str, *faces, base: int = 0) -> list[tuple[str, int, str, str]]:  # type: ignore[no-untyped-def]
    items = itemize(text, resolve(text, base), script, faces)
    return [(text[item.start : item.end], item.level, item.script, item.face.name.split("-")[0]) for item in items]


def test_a_text_of_one_script_is_one_item() -> None:
    assert cut("¿Habla español?", "Latn", LATIN) == [("¿Habla español?", 0, "Latn", "NotoSans")]


def test_a_number_between_right_to_left_words_is_an_item_of_its_own_and_its_isolates_are_gone() -> None:
    assert cut(f"اتصل {FSI}+1-802-872-6199{PDI} الآن", "Arab", ARABIC, LATIN, base=1) == [
        ("اتصل ", 1, "Arab", "NotoSansArabic"),
        ("+1-802-872-6199", 2, "Arab", "NotoSansArabic"),
        (" الآن", 1, "Arab", "NotoSansArabic"),
    ]


def test_latin_words_among_others_are_shaped_as_latin() -> None:
    assert cut("जानकारी ICE को", "Deva", DEVANAGARI, LATIN) == [
        ("जानकारी ", 0, "Deva", "NotoSansDevanagari"),
        ("ICE ", 0, "Latn", "NotoSansDevanagari"),
        ("को", 0, "Deva", "NotoSansDevanagari"),
    ]


def test_the_scripts_of_japanese_are_shaped_together() -> None:
    assert cut("密入国のあっせんデス", "Jpan", JAPANESE) == [("密入国のあっせんデス", 0, "Hani", "NotoSansJP")]


def test_a_character_that_the_first_face_lacks_is_taken_from_the_next() -> None:
    assert cut("ខ្មែរ Ω", "Khmr", KHMER, LATIN) == [
        ("ខ្មែរ ", 0, "Khmr", "NotoSansKhmer"),
        ("Ω", 0, "Grek", "NotoSans"),
    ]


def test_a_permitted_break_draws_nothing() -> None:
    assert cut(f"ទូរស័ព្ទ{ZERO_WIDTH_SPACE}រាយការណ៍", "Khmr", KHMER) == [
        ("ទូរស័ព្ទ", 0, "Khmr", "NotoSansKhmer"),
        ("រាយការណ៍", 0, "Khmr", "NotoSansKhmer"),
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [("abc", "abc"), (f"{FSI}911{PDI}", "911"), (f"a{ZERO_WIDTH_SPACE}b", "ab"), ("a\u200db", "a\u200db")],
)
def test_what_only_directs_the_setting_is_not_drawn_and_joiners_stay(text: str, left: str) -> None:
    assert drawn(text) == left


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("A", "Latn"),
        ("ñ", "Latn"),
        ("Ж", "Cyrl"),
        ("ع", "Arab"),
        ("،", COMMON),
        ("ក", "Khmr"),
        ("の", "Hani"),
        ("7", COMMON),
    ],
)
def test_a_character_belongs_to_a_script_or_to_all(character: str, script: str) -> None:
    assert script_of(character) == script


@pytest.mark.parametrize(
    ("language", "script"), [("Jpan", "Hani"), ("Hant", "Hani"), ("Kore", "Hang"), ("Thai", "Thai")]
)
def test_a_mixture_of_scripts_is_shaped_as_one_of_them(language: str, script: str) -> None:
    assert script_of_language(language) == script
