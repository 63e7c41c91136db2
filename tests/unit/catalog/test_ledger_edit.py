"""A verification is written into the text of the ledger, and not a byte elsewhere changes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceprint.catalog import characters
from iceprint.catalog.ledger_edit import LedgerText, with_verification
from iceprint.errors import ContentError
from iceprint.model.fact import Verification
from tests.specimens.words import law
from tests.unit.catalog.desk import FACTS

WORD = Verification("A. Tester", date(2026, 12, 1), "called")
OLD = "{by: B, on: 2026-01-01, evidence: e}"
REST = "    kind: postal\n    printed: x\n    owner: o\n    source: s\n"


def text_of(ledger: str | bytes) -> LedgerText:
    data = ledger if isinstance(ledger, bytes) else ledger.encode()
    return LedgerText(data, "content/facts.yaml", (".gov", "help.example.org"), 180)


def edited(ledger: str, verification: Verification = WORD, name: str = "a") -> str:
    new = with_verification(text_of(ledger), name, verification)
    assert new.ledger.facts[name].verified == verification
    return new.data.decode()


STYLES = {
    "null": ("verified: null", 'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"}'),
    "a tilde": ("verified: ~", 'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"}'),
    "nothing": ("verified:", 'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"}'),
    "nothing, and blanks": ("verified:   ", 'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"}   '),
    "null with a comment": (
        "verified: null  # ask Bo",
        'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"}  # ask Bo',
    ),
    "nothing but a comment": (
        "verified: # ask Bo",
        'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"} # ask Bo',
    ),
    "null on a line of its own": (
        "verified:\n      # untried\n      null",
        'verified:\n      # untried\n      {by: "A. Tester", on: 2026-12-01, evidence: "called"}',
    ),
    "braces": (
        "verified: {by: B, on: 2026-01-01, evidence: 'it''s'} # c",
        'verified: {by: "A. Tester", on: 2026-12-01, evidence: "called"} # c',
    ),
    "braces over lines, in another order": (
        'verified: {\n      evidence: "a, b", # why\n      on: 2026-01-01,\n      "by": B }',
        'verified: {\n      evidence: "called", # why\n      on: 2026-12-01,\n      "by": "A. Tester" }',
    ),
    "lines": (
        "verified:\n      by: B # the intern\n      on: 2026-01-01\n      # how\n      evidence: it rang",
        'verified:\n      by: "A. Tester" # the intern\n      on: 2026-12-01\n      # how\n      evidence: "called"',
    ),
    "lines with folded words": (
        "verified:\n      by: B\n      evidence: >-\n        it\n        rang\n\n      on: 2026-01-01",
        'verified:\n      by: "A. Tester"\n      evidence: "called"\n\n      on: 2026-12-01',
    ),
    "words that go on in the next line": (
        "verified:\n      by: B\n      evidence: it\n        rang\n      on: 2026-01-01",
        'verified:\n      by: "A. Tester"\n      evidence: "called"\n      on: 2026-12-01',
    ),
}


@pytest.mark.parametrize("place", ["first", "last"])
@pytest.mark.parametrize(("old", "new"), STYLES.values(), ids=STYLES)
def test_however_it_is_written(old: str, new: str, place: str) -> None:
    before, after = f"# top\nfacts:\n\n  # Ä, 漢 😀\n  z:\n{REST}    verified: null # z\n", "\n  # end\n"
    other = f"  y:\n{REST}    verified: {OLD}\n"
    around = (before, f"{after}{other}") if place == "first" else (f"{before}{other}", after)
    lines = (f"  a:\n{REST}    {{}}\n", f"  a:\n    {{}}\n{REST}")  # the key last or first
    for form in lines:
        ledger = around[0] + form.replace("{}", old) + around[1]
        assert edited(ledger) == around[0] + form.replace("{}", new) + around[1]


def test_a_fact_within_braces() -> None:
    one = "{kind: postal, printed: x, owner: o, source: s, verified: null}"
    wide = one.replace("null", '{by: "A. Tester", on: 2026-12-01, evidence: "called"}')
    assert edited(f"facts: \n  b: {one}\n  a: {one}\n") == f"facts: \n  b: {one}\n  a: {wide}\n"


def test_a_ledger_on_one_line() -> None:
    one = '{"kind": "postal", "printed": "x", "owner": "o", "source": "s", "verified":null}'
    new = edited(f'{{"facts": {{"a": {one}, "b": {one}}}}}')
    assert new.startswith('{"facts": {"a": {"kind": "postal"')
    assert new.endswith(f'"b": {one}}}}}')


def test_a_long_line_is_broken_before_the_evidence() -> None:
    evidence = "word " * 20 + "end"
    new = edited(f"facts:\n  a:\n{REST}    verified: null\n", WORD._replace(evidence=evidence))
    assert new.endswith(f'    verified: {{by: "A. Tester", on: 2026-12-01,\n      evidence: "{evidence}"}}\n')


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without a mark", "with a byte order mark"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_line_ends_and_byte_order_mark_stay(ending: bytes, mark: bytes) -> None:
    before = f"facts: # é\n  a:\n{REST}    verified: null\n  b:\n{REST}    verified: null"
    long = WORD._replace(evidence="é" * 100)
    wanted = before.replace("null", f'{{by: "A. Tester", on: 2026-12-01,\n      evidence: "{long.evidence}"}}', 1)
    old, new = (mark + text.encode().replace(b"\n", ending) for text in (before, wanted))
    assert with_verification(text_of(old), "a", long).data == new


def test_the_first_line_may_be_the_one_that_changes() -> None:
    new = edited("\ufefffacts: {a: {verified: null, kind: postal, printed: x, owner: o, source: s}}\n")
    assert new.startswith("\ufefffacts: {a: {verified: {by:")


typed = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
sound = typed.filter(lambda text: not characters.objections(text, "x"))
QUOTING = ['"', "'", "\\", "\\n", "a: b", "a #b", "{x}, [y]", "null", "yes", "2026-12-01", "- a", "%", "@a", "漢 ñ 😀"]


@pytest.mark.parametrize("words", QUOTING)
def test_words_that_mean_something_in_yaml_are_written_so_that_they_do_not(words: str) -> None:
    edited(FACTS, WORD._replace(by=words, evidence=words), "hotline")
    edited(FACTS, WORD._replace(by=words, evidence=words), "page")


@given(by=sound, evidence=sound, name=st.sampled_from(["hotline", "page"]))
@settings(law)
def test_whatever_a_person_types_is_read_back(by: str, evidence: str, name: str) -> None:
    edited(FACTS, WORD._replace(by=by, evidence=evidence), name)


def test_a_second_verification_changes_nothing_but_its_own_values() -> None:
    once = edited(FACTS, WORD, "hotline")
    twice = edited(once, WORD._replace(by="B"), "hotline")
    assert twice == once.replace("A. Tester", "B")


def test_a_ledger_with_a_mistake_is_refused_as_it_stands() -> None:
    with pytest.raises(ContentError, match='the key "note" is unknown here') as caught:
        edited(f"facts:\n  a:\n{REST}    note: x\n    verified: null\n")
    assert (caught.value.where and caught.value.where.line) == 7
