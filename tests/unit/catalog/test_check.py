"""`iceprint check`: everything that is wrong at once, and what could not be checked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.unit.catalog.desk import SPANISH, Desk

MACHINE_MADE = "translations/es/LC_MESSAGES/iceprint.po: 1 of 2 Spanish messages are machine-made"
LEVEL = (
    "content/materials/tip-card.yaml: the English reads at grade 0.0",
    'content/programs/tips.yaml:5: 4 words: "Call now, 24 hours"',
    'content/programs/tips.yaml:3: 1 word: "Word"',
)


UNTRANSLATED = """
msgctxt "tips.new"
msgid "New"
msgstr ""
"""
OTHER = """\
name: Other
audience: Everybody
messages:
  one: {text: Call 1-866-347-2423}
sources: [Leaflet]
"""


def wheres(desk: Desk) -> list[str]:
    return [str(error.where) for error in desk.check().errors]


def test_a_right_project_has_no_errors(desk: Desk) -> None:
    result = desk.check()
    assert result.errors == ()
    assert result.notes == ("1 of 3 facts are verified", MACHINE_MADE, *LEVEL)


def test_mistakes_of_all_files_come_together_once_each_and_in_order(desk: Desk) -> None:
    desk.change("iceprint.yaml", "{card: tip-card}", "{card: tip-cart}")
    desk.change("content/facts.yaml", "agency.gov/tips\n", "agency.gov/tip\n")
    desk.write("content/programs/Bad Name.yaml", "")
    desk.change("translations/es/LC_MESSAGES/iceprint.po", "Llame ya al {line}", "Llame")
    desk.write("translations/approvals.yaml", "ess: {tips.word: {by: A, on: 2026-01-01, words: '000000000000'}}\n")
    assert wheres(desk) == [
        "content/facts.yaml:11",
        "content/programs/Bad Name.yaml",
        "iceprint.yaml",
        "translations/approvals.yaml:1",
        "translations/es/LC_MESSAGES/iceprint.po:12",
    ]


def test_messages_that_no_material_uses_are_judged_too(desk: Desk) -> None:
    desk.write("content/programs/other.yaml", OTHER)
    assert wheres(desk) == ["content/programs/other.yaml:4"]


def test_a_message_that_is_not_printed_in_a_language_may_wait_for_its_translation(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "messages:\n", "messages:\n  new: {text: New}\n")
    desk.change("content/materials/tip-card.yaml", "[en, es]", "[en]")
    desk.change("content/materials/tip-card.yaml", "headline: tips.word", "headline: tips.new")
    assert desk.check().errors == ()
    desk.write("translations/es/LC_MESSAGES/iceprint.po", SPANISH + UNTRANSLATED)
    assert desk.check().errors == ()
    desk.change("content/materials/tip-card.yaml", "[en]", "[en, es]")
    (error,) = desk.check().errors
    assert error.what == 'message "tips.new" is not translated'


def test_telephone_numbers_are_held_against_the_numbering_plans(desk: Desk) -> None:
    desk.change("content/facts.yaml", '"1-888-373-7888"', '"1-999-373-7888"')
    desk.change("content/facts.yaml", "+18883737888", "+19993737888")
    assert desk.mistakes() == []  # the form is right
    (error,) = desk.check().errors
    assert str(error.where) == "content/facts.yaml:2"
    assert error.what == 'fact "hotline": no numbering plan holds +19993737888'


def test_without_phonenumbers_it_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    monkeypatch.delitem(sys.modules, "iceprint.catalog.phones", raising=False)
    assert any(note.startswith("skipped: whether telephone numbers can exist") for note in desk.check().notes)


def test_a_translation_of_a_message_that_is_gone_and_a_void_sign_off_are_notes(desk: Desk) -> None:
    desk.write("translations/approvals.yaml", "es: {tips.word: {by: A, on: 2026-01-01, words: '000000000000'}}\n")
    desk.change("translations/es/LC_MESSAGES/iceprint.po", "tips.call", "tips.cal")
    desk.change("content/materials/tip-card.yaml", "[en, es]", "[en]")
    result = desk.check()
    assert result.errors == ()
    assert result.notes[1:] == (
        'translations/es/LC_MESSAGES/iceprint.po:12: no program has a message "tips.cal" any more',
        MACHINE_MADE,
        'translations/approvals.yaml:1: the words of "tips.word" are not those that were signed off',
        *LEVEL,
    )


def test_a_folder_without_its_main_files_is_a_list_of_mistakes(desk: Desk) -> None:
    (desk.root / "content/facts.yaml").unlink()
    (desk.root / "iceprint.yaml").write_text("", "utf-8")
    assert wheres(desk) == ["content/facts.yaml", "iceprint.yaml:1"]


def test_neither_babel_nor_phonenumbers_is_loaded_for_a_card(desk: Desk) -> None:
    script = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from iceprint.catalog.library import Library; from iceprint.catalog.resolve import resolve\n"
        "from iceprint.project import Project\n"
        f"root = Path({str(desk.root)!r})\n"
        "resolve(Library(Project(root, root, date(2026, 11, 25)), root / 'data'), 'tip-card', 'es')\n"
        "print(sorted({'babel', 'phonenumbers', 'difflib', 'importlib.metadata', 'email'} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
