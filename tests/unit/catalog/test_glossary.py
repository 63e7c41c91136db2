"""The glossary: read strictly, found in English as whole words, found in translations by the beginnings of words."""

from __future__ import annotations

from pathlib import Path

import pytest

from iceprint.catalog.glossary import said
from iceprint.catalog.library import Library
from iceprint.project import Project
from tests.unit.catalog.desk import TODAY, Desk, complaints

ROOT = Path(__file__).resolve().parents[3]
FILE = "content/glossary.yaml"
SOURCES = "sources: {leaflet: A leaflet}\n"
ENTRY = "terms:\n  word:\n    english: word\n    words:\n      es: {preferred: palabra, source: leaflet}\n"


def mistakes(desk: Desk, text: str) -> list[str]:
    desk.write(FILE, text)
    return complaints(lambda: desk.library().glossary)


def test_a_glossary_names_its_terms_by_language(desk: Desk) -> None:
    assert mistakes(desk, SOURCES + ENTRY) == []
    (term,) = desk.library().glossary.terms
    assert (term.english, term.words["es"].forms, term.words["es"].never) == (("word",), ("palabra",), ())


def test_a_project_may_have_no_glossary(desk: Desk) -> None:
    assert desk.library().glossary.terms == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (" es:", " xx:", 6, 'the language "xx" is unknown'),
        ("source: leaflet", "source: leflet", 6, 'the source "leflet" is unknown | did you mean "leaflet"?'),
        ("source: leaflet", "sorce: leaflet", 6, 'the key "sorce" is unknown here | did you mean "source"?'),
        ("preferred: palabra", "preferred: null", 6, '"preferred" is empty'),
        ("  word:", "  a-word:", 4, '"a-word" cannot name a term'),
        ("english: word", "english: 42", 4, '"english" must be text'),
    ],
)
def test_a_wrong_entry_is_named_with_its_line(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    found = mistakes(desk, (SOURCES + ENTRY).replace(old, new, 1))
    assert any(mistake.startswith(f"{FILE}:{line}: ") and words in mistake for mistake in found), found
    assert any(words in str(error).replace("\n    to fix:", " |") for error in desk.check().errors)


@pytest.mark.parametrize(
    ("english", "found"),
    [("A word.", True), ("Words, words", True), ("WORD", True), ("A sword", False), ("Wordy", False), ("", False)],
)
def test_a_term_is_found_as_a_whole_word(desk: Desk, english: str, found: bool) -> None:  # noqa: FBT001 - a column
    mistakes(desk, SOURCES + ENTRY)
    assert bool(list(desk.library().glossary.of(english, "es"))) is found
    assert list(desk.library().glossary.of(english, "fr")) == []


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("trata de personas", "Señales de la TRATA de personas", True),
        ("торговля людьми", "Признаки торговли людьми", True),
        ("በሰው መነገድ", "በሰው የመነገድ ምልክቶች", True),
        ("人口贩运", "人口贩运的迹象", True),
        ("人口贩运", "偷运移民", False),
        ("trata de personas", "tráfico de personas", False),
    ],
)
def test_a_form_is_said_if_all_its_words_begin_alike(form: str, text: str, found: bool) -> None:  # noqa: FBT001
    assert said(form, text) is found


def test_the_shipped_glossary_speaks_all_languages_of_the_project() -> None:
    library = Library(Project(ROOT, ROOT / "output", today=TODAY))
    tags = set(library.settings.languages) - {"en"}
    assert len(library.glossary.terms) == 49
    assert {term.id for term in library.glossary.terms if set(term.words) != tags} == set()


def test_no_term_of_the_shipped_glossary_expects_what_it_refuses() -> None:
    library = Library(Project(ROOT, ROOT / "output", today=TODAY))
    for term in library.glossary.terms:
        for tag, words in term.words.items():
            clash = [(form, never) for form in words.forms for never in words.never if never in form]
            assert clash == [], (term.id, tag)
