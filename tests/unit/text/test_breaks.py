"""Where a line may start: at ICU's opportunities, but never inside a fact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.text.breaks import line_starts
from tests.specimens.words import law

BEYOND = "\U00010780"  # a letter that takes two UTF-16 code units; ICU counts those


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Call us now", ["Call ", "us ", "now"]),
        ("Help", ["Help"]),
        ("a well-known line", ["a ", "well-", "known ", "line"]),
        ("two  spaces", ["two  ", "spaces"]),
        ("24\u00a0hours a day", ["24\u00a0hours ", "a ", "day"]),
        ("“Never,” he said.", ["“Never,” ", "he ", "said."]),
        ("¿Qué es? ¡Llame ya!", ["¿Qué ", "es? ", "¡Llame ", "ya!"]),
    ],
)
def test_a_line_may_start_after_a_space_or_hyphen_but_not_after_a_no_break_space(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    "fact",
    [
        "1-866-DHS-2-ICE",
        "(802) 872-6199",
        "https://www.ice.gov/tips/line?from=card",
        "first-name@ice.dhs.gov",
        "500 12th St. SW, Washington, DC 20536",
    ],
)
def test_a_fact_is_never_broken_though_icu_would_break_it(fact: str) -> None:
    text = f"Call or see {fact} now"
    assert split(text, whole=fact) == ["Call ", "or ", "see ", f"{fact} ", "now"]
    assert len(split(text)) > 5


def test_a_line_may_still_start_right_before_and_right_behind_a_fact() -> None:
    assert split("fax-a-b-c", whole="a-b") == ["fax-", "a-b-", "c"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{BEYOND} one two", [f"{BEYOND} ", "one ", "two"]),
        (f"one {BEYOND}{BEYOND} two", ["one ", f"{BEYOND}{BEYOND} ", "two"]),
        (f"one two{BEYOND}", ["one ", f"two{BEYOND}"]),
    ],
)
def test_a_character_beyond_the_first_plane_does_not_shift_what_follows(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@law
@given(st.text("x -\u00a0é", min_size=1, max_size=30))
def test_breaks_do_not_depend_on_how_many_code_units_a_letter_takes(text: str) -> None:
    assert line_starts(text.replace("x", BEYOND), "en") == line_starts(text, "en")


def test_facts_are_protected_behind_a_character_beyond_the_first_plane_too() -> None:
    assert split(f"{BEYOND} 1-888-373-7888 now", whole="1-888-373-7888") == [
        f"{BEYOND} ",
        "1-888-373-7888 ",
        "now",
    ]


def split(text: str, whole: str = "") -> list[str]:
    """The parts between the starts of lines, with one stretch protected."""
    at = text.index(whole)
    stops = (0, *line_starts(text, "en", [(at, at + len(whole))]))
    return [text[start:end] for start, end in pairwise(stops)]
