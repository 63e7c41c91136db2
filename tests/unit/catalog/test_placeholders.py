"""Facts take the place of placeholders, and it is known where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.catalog.placeholders import fill, has_stray_brace, placeholders
from iceprint.errors import Place
from iceprint.model.fact import Fact, FactKind


def fact(printed: str) -> Fact:
    return Fact("f", FactKind.PHONE, printed, "+18663472423", "owner", "source", Place("facts.yaml"))


FACTS = {"a": fact("1-866-347-2423"), "b": fact("911")}


@pytest.mark.parametrize(
    ("text", "filled", "spans"),
    [
        ("No fact.", "No fact.", []),
        ("Call {a}.", "Call 1-866-347-2423.", ["1-866-347-2423"]),
        ("{b}", "911", ["911"]),
        ("{a}{b} or {a}", "1-866-347-2423911 or 1-866-347-2423", ["1-866-347-2423", "911", "1-866-347-2423"]),
    ],
)
def test_spans_are_the_facts(text: str, filled: str, spans: list[str]) -> None:
    result, found = fill(text, FACTS, isolate=False)
    assert result == filled
    assert [result[span.start : span.end] for span in found] == spans


def test_in_right_to_left_text_facts_are_isolated_and_the_marks_are_outside_of_the_spans() -> None:
    result, (first, second) = fill("اتصل {a} أو {b}", FACTS, isolate=True)
    assert result == "اتصل \u20681-866-347-2423\u2069 أو \u2068911\u2069"
    assert (result[first.start : first.end], result[second.start : second.end]) == ("1-866-347-2423", "911")


@given(st.lists(st.sampled_from(["{a}", "{b}", "x", " ", "é"])), st.booleans())
def test_each_placeholder_becomes_one_span_in_order(parts: list[str], isolate: bool) -> None:  # noqa: FBT001 - drawn
    result, spans = fill("".join(parts), FACTS, isolate=isolate)
    names = placeholders("".join(parts))
    assert [result[span.start : span.end] for span in spans] == [FACTS[name].printed for name in names]


@pytest.mark.parametrize("text", ["{", "a}", "{A}", "{a b}", "{1a}", "{{a}}", "{a-b}", "{}", "{a.b}", "{a!r}"])
def test_stray_braces(text: str) -> None:
    assert has_stray_brace(text)


@pytest.mark.parametrize("text", ["", "plain", "{a}", "{tip_line} {b2}"])
def test_no_stray_brace(text: str) -> None:
    assert not has_stray_brace(text)
