"""The calendar of due verifications: RFC 5545, one event a fact, and the same bytes from the same ledger."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceprint.model.fact import Fact, Verification
from iceprint.model.policy import ReleasePolicy
from iceprint.run.calendar import calendar_of, scheduled
from tests.specimens.editions import FACTS
from tests.specimens.words import law

TRIED = date(2026, 12, 1)
ANYBODY = ReleasePolicy()
WORD = Verification("A. Tester", TRIED, "called")
HOTLINE = FACTS["hotline"]._replace(verified=WORD)


def unfolded(data: bytes) -> list[str]:
    """The content lines, RFC 5545, 3.1."""
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def value(data: bytes, name: str) -> str:
    (line,) = (line for line in unfolded(data) if line.startswith((f"{name}:", f"{name};")))
    return line.partition(":")[2]


def test_an_event_stands_on_the_last_day_on_which_the_verification_counts() -> None:
    data = calendar_of([HOTLINE], "Office")
    assert value(data, "DTSTART") == "20270530"
    assert b"DTSTART;VALUE=DATE:" in data
    assert value(data, "DTSTAMP") == "20261201T000000Z"
    assert value(data, "SUMMARY") == f"Verify again: hotline ({HOTLINE.printed})"


def test_the_file_is_made_as_the_standard_says() -> None:
    lines = unfolded(calendar_of([HOTLINE], "Office"))
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//iceprint//ledger of facts//EN"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    depth: list[str] = []
    for line in lines[:-1]:
        name, _, rest = line.partition(":")
        if name == "BEGIN":
            depth.append(rest)
        elif name == "END":
            assert depth.pop() == rest
    assert depth == []


def test_what_means_something_in_a_calendar_is_escaped() -> None:
    word = WORD._replace(evidence="a; b, c\\d")
    assert "a\\; b\\, c\\\\d\\n" in value_of_description(HOTLINE._replace(verified=word))


def value_of_description(fact: Fact) -> str:
    return next(line for line in unfolded(calendar_of([fact], "O")) if line.startswith("DESCRIPTION:Owner"))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=300))
@settings(law)
def test_no_line_is_longer_than_75_octets_and_no_character_is_torn(evidence: str) -> None:
    data = calendar_of([HOTLINE._replace(verified=WORD._replace(evidence=evidence))], "Office")
    pieces = data.split(b"\r\n")
    assert max(map(len, pieces)) <= 75
    assert all(piece.decode("utf-8") is not None for piece in pieces)
    told = value_of_description(HOTLINE._replace(verified=WORD._replace(evidence=evidence)))
    assert evidence in told.replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\")


def test_an_event_keeps_its_name_when_the_fact_is_verified_again_and_shares_it_with_no_other() -> None:
    again = HOTLINE._replace(verified=WORD._replace(on=date(2027, 5, 1)))
    other = FACTS["emergency"]._replace(verified=WORD)
    names = [value(calendar_of([fact], "Office"), "UID") for fact in (HOTLINE, again, other)]
    names.append(value(calendar_of([HOTLINE], "Another office"), "UID"))
    assert names[0] == names[1]
    assert len(set(names)) == 3


def test_what_is_due_first_comes_first() -> None:
    facts = [
        HOTLINE._replace(id="c"),
        HOTLINE._replace(id="b", verified=WORD._replace(on=date(2027, 1, 1))),
        HOTLINE._replace(id="a", expires_after_days=1),
        HOTLINE._replace(id="d"),
    ]
    assert [fact.id for fact in scheduled(facts, ANYBODY)] == ["a", "c", "d", "b"]
    assert calendar_of(scheduled(facts, ANYBODY), "O") == calendar_of(scheduled(facts[::-1], ANYBODY), "O")


@pytest.mark.parametrize(
    ("fact", "policy"),
    [
        (FACTS["hotline"]._replace(verified=None), ANYBODY),
        (HOTLINE._replace(disputed=True), ANYBODY),
        (HOTLINE, ReleasePolicy(verifiers=("B",))),
    ],
)
def test_what_does_not_count_today_does_not_fall_due(fact: Fact, policy: ReleasePolicy) -> None:
    assert scheduled([fact], policy) == ()
