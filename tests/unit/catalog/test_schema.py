"""What a value must look like, and that every mistake of a mapping is found in one reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.schema import Fields
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import IceprintError, raise_all
from iceprint.model.fact import FactKind
from tests.unit.catalog.desk import complaints

Open = Callable[[str], Fields]


@pytest.fixture
def problems() -> list[IceprintError]:
    return []


@pytest.fixture
def fields(tmp_path: Path, problems: list[IceprintError]) -> Open:
    def open_text(text: str) -> Fields:
        (tmp_path / "f.yaml").write_text(text, "utf-8")
        return Fields(read_yaml(tmp_path / "f.yaml", "f.yaml"), problems)

    return open_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("k: plain words", "plain words"),
        ('k: "911"', "911"),
        ("k: 1-866-347-2423", "1-866-347-2423"),
        ("k: 'no'", "no"),
        ("k: >-\n  folded\n  text\n", "folded text"),
    ],
)
def test_text(fields: Open, problems: list[IceprintError], text: str, value: str) -> None:
    assert fields(text).text("k") == value
    assert problems == []


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("k: no", '"k" must be text, but YAML takes an unquoted no for a truth value', 'put it in quotes: "no"'),
        ("k: on", "for a truth value", '"on"'),
        ("k: 911", "for a number", '"911"'),
        ("k: +18663472423", "for a number", '"+18663472423"'),
        ("k: 010", "for a number", '"010"'),
        ("k: 12:30", "for a number", '"12:30"'),
        ("k: 2026-11-25", "for a date", '"2026-11-25"'),
        ("k: ~", '"k" is empty', ""),
        ("k:", '"k" is empty', ""),
        ('k: ""', '"k" is empty', ""),
        ('k: " x"', "blanks at an end, two in a row, or more than one line", ""),
        ('k: "x  y"', "blanks at an end, two in a row, or more than one line", "folded with `>-`"),
        ("k: |\n  x\n  y\n", "blanks at an end, two in a row, or more than one line", ""),
        ("k: [x]", '"k" must be a single value', ""),
        ("k: {x: y}", '"k" must be a single value', ""),
        ("j: x", 'the key "k" is missing', "add a line `k: ...`"),
    ],
)
def test_text_that_is_none(fields: Open, problems: list[IceprintError], text: str, what: str, remedy: str) -> None:
    opened = fields(text)
    opened.text("k")
    assert (len(problems), opened.sound) == (1, False)
    assert what in problems[0].what
    assert remedy in problems[0].remedy


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (lambda f: f.date("k"), "2026-11-25", date(2026, 11, 25)),
        (lambda f: f.date("k"), '"2026-11-25"', date(2026, 11, 25)),
        (lambda f: f.whole("k"), "180", 180),
        (lambda f: f.number("k"), "1.25", 1.25),
        (lambda f: f.truth("k"), "true", True),
        (lambda f: f.length("k"), "25.4 mm", 72.0),
        (lambda f: f.numbers("k", 2), "[1, 2.5]", (1.0, 2.5)),
        (lambda f: f.one_of("k", FactKind), "text-code", FactKind.TEXT_CODE),
        (lambda f: [text for text, _ in f.texts("k")], "[a, b]", ["a", "b"]),
    ],
)
def test_other_values(
    fields: Open, problems: list[IceprintError], read: Callable[[Fields], object], text: str, value: object
) -> None:
    assert read(fields(f"k: {text}")) == value
    assert problems == []


@pytest.mark.parametrize(
    ("read", "text", "what"),
    [
        (lambda f: f.date("k"), "2026-02-30", 'is "2026-02-30", which is not a date'),
        (lambda f: f.date("k"), "25.11.2026", "not a date"),
        (lambda f: f.whole("k"), "010", "not a whole number"),
        (lambda f: f.whole("k"), "0x10", "not a whole number"),
        (lambda f: f.whole("k"), "-1", "not a whole number"),
        (lambda f: f.whole("k"), "٣", "not a whole number"),
        (lambda f: f.number("k"), ".inf", "not a number"),
        (lambda f: f.number("k"), "1e3", "not a number"),
        (lambda f: f.truth("k"), "yes", "neither true nor false"),
        (lambda f: f.truth("k"), '"true"', "neither true nor false"),
        (lambda f: f.length("k"), "85.60", "not a length"),
        (lambda f: f.length("k"), "3 ft", "not a length"),
        (lambda f: f.numbers("k", 2), "[1]", "holds 1 values"),
        (lambda f: f.one_of("k", FactKind), "phon", 'is "phon", which is unknown'),
        (lambda f: f.texts("k"), "a", "must be a list that is not empty"),
        (lambda f: f.texts("k"), "[]", "must be a list that is not empty"),
        (lambda f: f.part("k"), "a", "keys and values are expected here"),
    ],
)
def test_other_values_that_are_none(
    fields: Open, problems: list[IceprintError], read: Callable[[Fields], object], text: str, what: str
) -> None:
    read(fields(f"k: {text}"))
    assert len(problems) == 1
    assert what in problems[0].what


def test_all_mistakes_of_a_mapping_come_together_each_with_its_line(
    fields: Open, problems: list[IceprintError]
) -> None:
    opened = fields("owner: no\nissued: soon\nsorce: x\n")
    opened.text("owner")
    opened.date("issued")
    opened.text("source")
    opened.done()
    assert [mistake.split(" |")[0] for mistake in complaints(lambda: raise_all(problems))] == [
        'f.yaml:1: "owner" must be text, but YAML takes an unquoted no for a truth value',
        'f.yaml:2: "issued" is "soon", which is not a date',
        'f.yaml:1: the key "source" is missing',
        'f.yaml:3: the key "sorce" is unknown here',
    ]
    assert problems[-1].remedy == 'did you mean "source"?'


def test_an_unknown_key_like_no_other_gets_the_list(fields: Open, problems: list[IceprintError]) -> None:
    opened = fields("text: x\nzzz: x\n")
    opened.text("text")
    opened.maybe_text("note")
    opened.done()
    assert problems[0].remedy == "use one of: text, note"


def test_a_missing_part_is_one_mistake_and_not_one_for_each_of_its_keys(
    fields: Open, problems: list[IceprintError]
) -> None:
    part = fields("a: b").part("k")
    part.text("x")
    part.done()
    assert [problem.what for problem in problems] == ['the key "k" is missing']
