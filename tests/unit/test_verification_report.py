"""The report in a parcel: whether all is well on its first line, a line for a file, and what was asked, once."""

from __future__ import annotations

from iceprint.model.finding import Finding
from iceprint.model.verdict import Answer, Identity, Verdict
from iceprint.report.verification import verification_lines

WORDS, INK = Answer("words", "The text is right", "us", "set it"), Answer("ink", "There is ink", "us", "print it")
CARD = Verdict("press/card.pdf", Identity("PDF/X-4", "card.en"), (WORDS, INK))
SCREEN = Verdict("soft-proof/card.pdf", Identity("PDF/UA-1"), (WORDS,))


def told(*verdicts: Verdict) -> list[str]:
    return list(verification_lines(verdicts))


def test_the_outcome_stands_first_and_a_file_that_passed_takes_one_line() -> None:
    assert told(CARD, SCREEN) == [
        "2 files, 3 checks: all passed, none failed, all could run - internal check, not a certification",
        "",
        "Files that answered to list A, 2 checks:",
        "press/card.pdf: PDF/X-4, edition card.en, all 2 passed",
        "",
        "Files that answered to list B, 1 check:",
        "soft-proof/card.pdf: PDF/UA-1, all 1 passed",
        "",
        "List A:",
        "  words            The text is right",
        "  ink              There is ink",
        "",
        "List B:",
        "  words            The text is right",
    ]


def test_files_of_which_the_same_was_asked_share_a_list() -> None:
    lines = told(CARD, CARD._replace(file="press/other.pdf"))
    assert [line for line in lines if line.startswith("List ")] == ["List A:"]
    assert lines[3:5] == [
        "press/card.pdf: PDF/X-4, edition card.en, all 2 passed",
        "press/other.pdf: PDF/X-4, edition card.en, all 2 passed",
    ]


def test_what_failed_or_could_not_run_is_told_in_full() -> None:
    dry = INK._replace(findings=(Finding("ink", "it is blank", "print it", 1),))
    lines = told(CARD, CARD._replace(answers=(WORDS._replace(why="no reader"), dry)))
    assert lines[0].startswith("2 files, 4 checks: 1 files passed, 1 did not")
    assert "  FAILED   ink              There is ink" in lines
    assert "    to fix: print it" in lines
    assert "  not run  words            could not run: no reader" in lines
