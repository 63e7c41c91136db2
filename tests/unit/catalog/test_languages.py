"""The shipped languages are what typography.md says, and a wrong entry is refused with its place."""

# ruff: noqa: RUF001 - words and marks in the letters of their languages

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from babel import Locale
from babel.lists import format_list

from iceprint.catalog.languages import Languages
from iceprint.model.language import Direction, Hyphenation, Language, ListJoiner
from iceprint.project import PACKAGE
from iceprint.text.breaks import opportunities
from tests.unit.catalog.desk import complaints

FOLDER = PACKAGE / "data" / "languages"
SHIPPED = Languages(FOLDER, lambda path: path.name)
ALL = tuple(SHIPPED.values())
CORE = ["en", "es", "pt-BR", "fr", "ht", "zh-Hans", "zh-Hant", "ko", "ja", "vi", "fil", "th", "km", "hi", "ar"]
CORE += ["ru", "am"]
FURTHER = ["pl", "uk", "fa", "ur", "bn", "pa", "gu", "ne", "id", "lo", "my", "so", "sw"]
ENTRY = """\
autonym: Xish
english_name: Xish
script: Latn
direction: ltr
catalog: xx
families: [NotoSans]
leading: [1.25, 1.35]
floors: [7, 6]
budget: 110
line_break: en
quotes: {outer: "“{0}”", inner: "‘{0}’"}
list_joiner: {two: "{0} and {1}", more: "{0}, {1}", last: "{0}, and {1}"}
hyphenation: nowhere
"""


def read(folder: Path, text: str) -> Language:
    (folder / "xx.yaml").write_text(text, "utf-8")
    return Languages(folder, lambda path: path.name)["xx"]


def test_the_thirty_languages_are_there() -> None:
    assert set(SHIPPED) == {*CORE, *FURTHER}
    assert len({each.autonym for each in ALL}) == len({each.english_name for each in ALL}) == 30


# leading on cards and in text, floors of body and small print, budget: the table of typography.md, section 1.
SIZES = {
    "en": (1.25, 1.35, 7, 6, 100),
    "es": (1.25, 1.35, 7, 6, 125),
    "pt-BR": (1.25, 1.35, 7, 6, 125),
    "fr": (1.25, 1.35, 7, 6, 130),
    "ht": (1.25, 1.35, 7, 6, 110),
    "vi": (1.35, 1.45, 7, 6.5, 115),
    "fil": (1.25, 1.35, 7, 6, 130),
    "ru": (1.25, 1.35, 7, 6, 125),
    "zh-Hans": (1.45, 1.6, 7.5, 7, 40),
    "zh-Hant": (1.45, 1.6, 8, 7, 40),
    "ja": (1.5, 1.65, 7.5, 7, 55),
    "ko": (1.45, 1.6, 7.5, 7, 50),
    "th": (1.5, 1.6, 8, 7, 110),
    "km": (1.6, 1.7, 8.5, 7.5, 120),
    "hi": (1.4, 1.5, 8, 7, 110),
    "ar": (1.55, 1.65, 8, 7, 95),
    "am": (1.4, 1.5, 8, 7, 85),
    "lo": (1.5, 1.6, 8, 7, 110),
    "my": (1.7, 1.8, 8.5, 7.5, 130),
    "bn": (1.4, 1.5, 8, 7, 110),
    "pa": (1.4, 1.5, 8, 7, 110),
    "gu": (1.4, 1.5, 8, 7, 110),
    "fa": (1.55, 1.65, 8, 7, 105),
    "ur": (2.25, 2.4, 9, 8, 100),
}


def sizes(language: Language) -> tuple[float, float, float, float]:
    return language.leading_card, language.leading_text, language.floor_body, language.floor_small


@pytest.mark.parametrize("tag", SIZES)
def test_sizes_are_those_of_the_table(tag: str) -> None:
    assert (*sizes(SHIPPED[tag]), SHIPPED[tag].budget) == SIZES[tag]


@pytest.mark.parametrize(
    ("tag", "like"), [("pl", "en"), ("uk", "ru"), ("ne", "hi"), ("id", "en"), ("so", "en"), ("sw", "en")]
)
def test_a_language_without_a_row_has_the_sizes_of_its_script(tag: str, like: str) -> None:
    assert sizes(SHIPPED[tag]) == sizes(SHIPPED[like])


@pytest.mark.parametrize("language", ALL, ids=lambda language: language.tag)
def test_an_entry_agrees_with_unicode_and_with_itself(language: Language) -> None:
    locale = Locale.parse(language.catalog)
    assert language.catalog == language.tag.replace("-", "_")
    assert language.direction is (Direction.RTL if locale.character_order == "right-to-left" else Direction.LTR)
    for key in (language.line_break, language.heading_break or language.line_break):
        assert key.partition("-u-")[0] == language.tag
    assert language.families[-1] == "NotoSans"
    assert language.family == language.families[0]
    assert language.leading_card < language.leading_text
    assert language.floor_small < language.floor_body


@pytest.mark.parametrize(
    ("tag", "text", "breaks"),
    [
        ("ja", "人身取引の被害", [2, 5, 7]),  # by phrase
        ("ko", "인신매매 신고", [5, 7]),
    ],
)
def test_icu_honours_the_keys_of_headings(tag: str, text: str, breaks: list[int]) -> None:
    language = SHIPPED[tag]
    assert opportunities(text, language.heading_break or language.line_break) == breaks


def test_the_file_is_in_the_form_that_texts_are_in() -> None:
    text = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.yaml"))
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[^\x00-\x7f]\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]", text)  # digits are 0 to 9


# A, B and C as typography.md, section 4, has it where locale data has it otherwise, with the reason.
OWN_LISTS = {
    "ht": ("A ak B", "A, B ak C"),  # locale data falls back to French
    "th": ("A และ B", "A, B และ C"),  # a space alone separates nothing for a reader in a hurry
    "km": ("A និង B", "A, B និង C"),  # a zero-width space is for translators
    "fa": ("A و B", "A، B، و C"),  # without a right-to-left mark: the program orders lines
    "ne": ("A र B", "A, B र C"),  # with a space behind every comma
    "lo": ("A ແລະ B", "A, B ແລະ C"),  # with the word before the last
    "my": ("Aနှင့် B", "A၊ Bနှင့် C"),  # with the comma of the script
}


@pytest.mark.parametrize("language", ALL, ids=lambda language: language.tag)
def test_lists_are_joined_as_readers_expect(language: Language) -> None:
    pair, three = OWN_LISTS.get(language.tag) or (
        format_list(words, locale=language.catalog) for words in (["A", "B"], ["A", "B", "C"])
    )
    assert language.list_joiner.join(["A", "B"]) == pair
    assert language.list_joiner.join(["A", "B", "C"]) == three


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (["ropa", "comida"], "ropa y comida"),
        (["madre", "hija"], "madre e hija"),
        (["Ana", "Irene"], "Ana e Irene"),
        (["agua", "nieve", "hielo"], "agua, nieve y hielo"),
        (["uno", "dos", "Ítaca"], "uno, dos e Ítaca"),
        (["sola"], "sola"),
        ([], ""),
    ],
)
def test_spanish_lists_avoid_y_before_the_sound_i(words: list[str], joined: str) -> None:
    assert SHIPPED["es"].list_joiner.join(words) == joined


def test_words_with_braces_are_joined_as_they_are() -> None:
    assert ListJoiner().join(["{0}", "{1}", "{x}"]) == "{0}, {1}, and {x}"


@pytest.mark.parametrize(
    ("tag", "outer", "inner"),
    [
        ("en", "“x”", "‘x’"),
        ("es", "“x”", "‘x’"),
        ("fr", "«\u00a0x\u00a0»", "“x”"),
        ("ht", "“x”", "‘x’"),
        ("ru", "«x»", "„x“"),
        ("uk", "«x»", "„x“"),
        ("zh-Hans", "“x”", "‘x’"),
        ("zh-Hant", "「x」", "『x』"),
        ("ja", "「x」", "『x』"),
        ("ko", "“x”", "‘x’"),
        ("ar", "«x»", "“x”"),
        ("am", "«x»", "‹x›"),
    ],
)
def test_quotes_are_those_of_the_table(tag: str, outer: str, inner: str) -> None:
    quotes = SHIPPED[tag].quotes
    assert (quotes.outer.format("x"), quotes.inner.format("x")) == (outer, inner)


def test_words_are_divided_only_where_the_table_permits_it() -> None:
    divided = {each.tag for each in ALL if each.hyphenation is Hyphenation.BROCHURE}
    assert divided == {"en", "es", "pt-BR", "fr", "ru", "pl", "uk", "id"}


def test_only_chinese_and_japanese_open_a_gap_before_latin_letters() -> None:
    assert {each.tag: each.space_gap for each in ALL if each.space_gap} == {
        "zh-Hans": 0.25,
        "zh-Hant": 0.25,
        "ja": 0.25,
    }
    assert {each.tag for each in ALL if each.closing_marks and each.opening_marks} == {"zh-Hans", "ja"}


def test_a_new_language_is_an_entry(tmp_path: Path) -> None:
    language = read(tmp_path, ENTRY)
    assert (language.tag, language.families, language.heading_break) == ("xx", ("NotoSans",), "")
    assert language.break_rules.last_line == 1


@pytest.mark.parametrize(
    ("line", "instead", "complaint"),
    [
        ("direction: ltr", "direction: up", 'xx.yaml:4: "direction" is "up", which is unknown'),
        ("hyphenation: nowhere", "hyphenation: always", '"hyphenation" is "always", which is unknown'),
        ("families: [NotoSans]", "families: NotoSans", '"families" must be a list that is not empty'),
        ("leading: [1.25, 1.35]", "leading: [1.25]", '"leading" holds 1 values'),
        ("line_break: en", "break_rules: {no_stat: x}", 'the key "no_stat" is unknown here'),
        ("line_break: en", "spacing: 1", 'the key "spacing" is unknown here'),
        ('outer: "“{0}”"', "outer: “”", '"outer" is "“”", which does not say where the words go'),
        ('outer: "“{0}”"', 'outer: "“{0}{0}”"', '"outer" is "“{0}{0}”", which does not say where the words go'),
        ('two: "{0} and {1}"', 'two: "{1} and {0}"', '"two" is "{1} and {0}", which does not say where the words go'),
        ('two: "{0} and {1}"', 'two: "{0} and {x}"', '"two" is "{0} and {x}", which does not say where the words go'),
    ],
)
def test_a_wrong_entry_is_refused(tmp_path: Path, line: str, instead: str, complaint: str) -> None:
    assert line in ENTRY
    found = complaints(lambda: read(tmp_path, ENTRY.replace(line, instead)))
    assert any(complaint in each for each in found), found
