"""How far a language has come: only what is translated counts, and only today's words are signed."""

from __future__ import annotations

from iceprint.catalog.approvals import digest
from iceprint.catalog.progress import progress
from iceprint.model.progress import Progress
from iceprint.report.translations import progress_json, progress_lines
from tests.unit.catalog.desk import Desk

FILE = "translations/es/LC_MESSAGES/iceprint.po"


def spanish(desk: Desk) -> Progress:
    rows, errors = progress(desk.library())
    assert errors == ()
    (row,) = rows
    return row


def counts(desk: Desk) -> tuple[int, int, int, int, int]:
    row = spanish(desk)
    return row.translated, row.fuzzy, row.machine_made, row.signed, row.percent


def test_what_is_there_is_counted(desk: Desk) -> None:
    assert counts(desk) == (2, 0, 1, 0, 100)


def test_a_guess_is_not_translated(desk: Desk) -> None:
    desk.change(FILE, "# machine-made", "# machine-made\n#, fuzzy")
    assert counts(desk) == (1, 1, 0, 0, 50)


def test_a_translation_of_older_words_does_not_count(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "text: Word", "text: Words")
    assert counts(desk) == (1, 0, 0, 0, 50)


def test_only_a_sign_off_of_these_words_counts(desk: Desk) -> None:
    words = digest("tips.word", "Word", "Palabra")
    desk.write("translations/approvals.yaml", f'es:\n  tips.word: {{by: A. R., on: 2026-12-01, words: "{words}"}}\n')
    assert counts(desk) == (2, 0, 1, 1, 100)
    desk.change(FILE, "Palabra", "Vocablo")
    assert counts(desk) == (2, 0, 1, 0, 100)


def test_a_language_without_its_file_is_named_and_the_others_are_counted(desk: Desk) -> None:
    (desk.root / FILE).unlink()
    rows, (error,) = progress(desk.library())
    assert rows == ()
    assert error.what == "there is no message file for Spanish"


def test_people_get_a_line_and_machines_an_object(desk: Desk) -> None:
    head, line = progress_lines([spanish(desk)])
    assert line.split() == ["es", "Spanish", "2", "2", "0", "1", "0", "100%"]
    assert len(head) == len(line)
    (row,) = progress_json([spanish(desk)])
    assert (row["language"], row["translated"], row["percent"]) == ("es", 2, 100)
