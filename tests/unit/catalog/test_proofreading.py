"""Everything that is wrong with a language, message by message, beyond what keeps it from being printed."""

from __future__ import annotations

import pytest

from iceprint.catalog.proofreading import Proofread, proofread
from tests.unit.catalog.desk import Desk

FILE = "translations/es/LC_MESSAGES/iceprint.po"
PROGRAM = "content/programs/tips.yaml"
GLOSSARY = """\
sources: {leaflet: A leaflet}
terms:
  word:
    english: word
    words:
      es: {preferred: palabra, never: [verbo], source: leaflet}
  all_hours:
    english: 24 hours
    words:
      es: {preferred: día y noche, source: leaflet}
"""


def found(desk: Desk) -> Proofread:
    library = desk.library()
    return proofread(library, library.language("es"))


def errors(desk: Desk) -> list[str]:
    return [str(error).replace("\n    to fix:", " |") for error in found(desk).errors]


def test_a_sound_translation_is_praised_by_silence(desk: Desk) -> None:
    desk.write("content/glossary.yaml", GLOSSARY.replace("día y noche", "24 horas"))
    assert found(desk) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("24 horas.", "siempre.", '12: message "tips.call" has lost the number "24" | write it where it belongs'),
        ("Llame ya", "¿Llame ya", 'has 1 "¿" and 0 "?" | write them in pairs'),
        ('"Palabra"', '"Verbo o palabra"', 'has "verbo", which must never stand for "word" | write "palabra"'),
        ('"Palabra"', '""', 'message "tips.word" is not translated'),
        ("# machine-made", "#, fuzzy", 'message "tips.word" is only a guess (fuzzy)'),
        ("al {line}", "al {lin}", "has lost {line}"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_its_remedy(desk: Desk, old: str, new: str, words: str) -> None:
    desk.write("content/glossary.yaml", GLOSSARY)
    desk.change(FILE, old, new)
    assert any(mistake.startswith(f"{FILE}:") and words in mistake for mistake in errors(desk))


def test_a_number_may_be_said_in_the_words_of_the_glossary(desk: Desk) -> None:
    desk.write("content/glossary.yaml", GLOSSARY)
    desk.change(FILE, "24 horas", "de día y de noche")
    assert errors(desk) == []


def test_a_name_keeps_its_form(desk: Desk) -> None:
    desk.change("iceprint.yaml", "languages: [en, es]", "languages: [en, es]\nnames: {Word: en}")
    what = 'message "tips.word" has lost the name "Word", which keeps its form in every language'
    assert errors(desk) == [f'{FILE}:8: {what} | write "Word" in Latin letters']
    desk.change(FILE, "Palabra", "la Word")
    assert errors(desk) == []


def test_a_term_that_is_said_in_other_words_is_a_hint(desk: Desk) -> None:
    desk.write("content/glossary.yaml", GLOSSARY)
    desk.change(FILE, "Palabra", "Vocablo")
    assert errors(desk) == []
    hint = f'{FILE}:8: message "tips.word" speaks of "word"; the glossary has "palabra"'
    assert hint in found(desk).notes


def test_a_message_that_nobody_prints_need_not_be_translated(desk: Desk) -> None:
    desk.change(PROGRAM, "messages:\n", "messages:\n  spare: {text: Spare}\n")
    assert errors(desk) == []


def test_the_check_of_the_whole_project_finds_the_same(desk: Desk) -> None:
    desk.change(FILE, "24 horas.", "siempre.")
    assert any('has lost the number "24"' in error.what for error in desk.check().errors)


def test_a_message_that_is_gone_is_a_hint(desk: Desk) -> None:
    desk.change(FILE, "tips.word", "tips.wort")
    assert found(desk).notes == (f'{FILE}:8: no material says "tips.wort" in this language any more',)
    assert errors(desk) == [f'{FILE}: message "tips.word" is missing | run `iceprint words update`, then translate it']
