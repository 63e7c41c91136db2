"""How hard the English is to read: known words, known grades, and what a person is told."""

from __future__ import annotations

import sys

import pytest

from iceprint.catalog.reading_level import grade, sentences_of, syllables
from iceprint.errors import Place
from iceprint.model.message import Message
from tests.unit.catalog.desk import Desk

HARD = (
    "Notwithstanding considerable administrative responsibilities, authorities systematically investigate "
    "international organizations facilitating exploitation"
)


def message(text: str) -> Message:
    return Message("tips.word", text, Place("content/programs/tips.yaml", 3))


@pytest.mark.parametrize(
    ("word", "count"),
    {
        "work": 1,
        "forced": 1,
        "free": 1,
        "the": 1,
        "away": 2,
        "agrees": 2,
        "people": 2,
        "little": 2,
        "threatened": 2,
        "anywhere": 3,
        "trafficking": 3,
        "emergency": 4,
        "identity": 4,
        "responsibility": 6,
        "24": 1,
        "don't": 1,
    }.items(),
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_heading_is_a_sentence_and_facts_and_abbreviations_are_not() -> None:
    told = [sentence.text for sentence in sentences_of(message("Outside the U.S. {line}: call now. Or text {code}!"))]
    assert told == ["Outside the U.S.", "call now", "Or text"]
    assert list(sentences_of(message("{line}"))) == []


def test_the_grade_is_that_of_the_formula() -> None:
    (sentence,) = sentences_of(message("The cat sat on the mat"))
    assert grade([sentence]) == max(0.0, 0.39 * 6 + 11.8 * 1 - 15.59)
    (longer,) = sentences_of(message("Trafficking is a crime against a person"))
    assert grade([longer]) == pytest.approx(0.39 * 7 + 11.8 * 11 / 7 - 15.59)
    assert grade([]) == 0.0


def test_the_check_tells_the_grade_and_the_longest_sentences_first(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "Call {line} now, 24 hours.", "Go. Call {line} now, 24 hours. Stay here.")
    notes = desk.check().notes
    at = notes.index("content/materials/tip-card.yaml: the English reads at grade 0.0")
    place = "content/programs/tips.yaml"
    assert notes[at + 1 :] == (
        f'{place}:5: 4 words: "Call now, 24 hours"',
        f'{place}:5: 2 words: "Stay here"',
        f'{place}:3: 1 word: "Word"',
    )


def test_words_that_are_too_hard_are_warned_about_and_are_no_mistake(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "Word}", f'"{HARD}."}}')
    desk.change("translations/es/LC_MESSAGES/iceprint.po", 'msgid "Word"', f'msgid "{HARD}."')
    result = desk.check()
    assert any("above grade 8 is too hard for the public" in note for note in result.notes)
    assert result.errors == ()


def test_without_pyphen_it_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyphen", None)
    monkeypatch.delitem(sys.modules, "iceprint.catalog.reading_level", raising=False)
    assert any(note.startswith("skipped: how hard the English is to read") for note in desk.check().notes)
