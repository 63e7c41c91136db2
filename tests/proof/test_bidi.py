"""Does every case of Unicode's own tests of the bidirectional algorithm come out right? All of them, none sampled."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from iceprint.text.bidi import line_levels, resolve, visual_order
from iceprint.text.bidi_brackets import PAIRS, SAME
from iceprint.text.bidi_classes import LETTERS, classes

FOLDER = Path("/usr/share/unicode")  # of the Debian package unicode-data; ICEPRINT_UNICODE names another
VERSION = "15.0.0"
MOST_SHOWN = 5
LONG_NAMES = {  # of the @missing lines
    "Left_To_Right": "L",
    "Right_To_Left": "R",
    "Arabic_Letter": "AL",
    "European_Terminator": "ET",
}

# A character for each class, no bracket among them.
SPECIMENS = {
    unicodedata.bidirectional(character): character
    for character in "a\u05d0\u06271\u0661+%,\u0300\u00ad\u2029\t !"
    "\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069"
}
BASES = {1: None, 2: 0, 4: 1}  # by the bits of BidiTest.txt
DIRECTIONS = {"0": 0, "1": 1, "2": None}  # as BidiCharacterTest.txt names them

pytestmark = pytest.mark.slow


class Case(NamedTuple):
    text: str
    base: int | None
    levels: list[str]  # x for what has none
    order: list[str]
    resolved_base: str = ""  # where the file says it


@cache
def lines(name: str) -> list[str]:
    """A file of the Unicode Character Database. Its absence skips the test, or fails it where judges are required."""
    path = Path(os.environ.get("ICEPRINT_UNICODE") or FOLDER) / name
    if not path.is_file():
        reason = f"{path} is missing: apt-get install unicode-data, or name a folder in ICEPRINT_UNICODE"
        if os.environ.get("CI") or os.environ.get("ICEPRINT_REQUIRE_JUDGES"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return path.read_text("utf-8").splitlines()


def cases_of_classes() -> Iterator[Case]:
    levels: list[str] = []
    order: list[str] = []
    for line in lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line.split()[1:]
        elif line.startswith("@Reorder:"):
            order = line.split()[1:]
        elif line and not line.startswith(("#", "@")):
            names, bits = line.split(";")
            text = "".join([SPECIMENS[name] for name in names.split()])
            yield from (Case(text, base, levels, order) for bit, base in BASES.items() if int(bits, 16) & bit)


def cases_of_characters() -> Iterator[Case]:
    for line in lines("BidiCharacterTest.txt"):
        if line and not line.startswith("#"):
            points, direction, base, levels, order = line.split(";")
            text = "".join([chr(int(point, 16)) for point in points.split()])
            yield Case(text, DIRECTIONS[direction], levels.split(), order.split(), base)


def is_right(case: Case) -> bool:
    """Whether base, levels and visual order come out, the text being one line."""
    resolved = resolve(case.text, case.base)
    levels = line_levels(case.text, resolved, 0, len(case.text))
    seen = ["x" if wanted == "x" else str(level) for wanted, level in zip(case.levels, levels, strict=True)]
    order = [str(index) for index in visual_order(levels) if case.levels[index] != "x"]
    steps = zip(case.levels, pairwise((resolved.base, *levels)), strict=True)
    return (
        (seen, order) == (case.levels, case.order)
        and case.resolved_base in ("", str(resolved.base))
        and all(before == level for wanted, (before, level) in steps if wanted == "x")  # it goes with the one before
    )


@pytest.mark.parametrize("name", ["BidiTest", "BidiCharacterTest", "BidiBrackets", "extracted/DerivedBidiClass"])
def test_the_files_are_of_the_version_whose_cases_are_counted(name: str) -> None:
    assert lines(f"{name}.txt")[0] == f"# {Path(name).name}-{VERSION}.txt"


@pytest.mark.parametrize(("cases", "count"), [(cases_of_classes, 770_241), (cases_of_characters, 91_707)])
def test_every_case_of_unicode_comes_out_right(cases: Callable[[], Iterator[Case]], count: int) -> None:
    run, wrong = 0, []
    for case in cases():
        run += 1
        if not is_right(case):
            wrong.append(case)
    print(f"{run:,} cases run, {len(wrong):,} failed")  # noqa: T201 - for `pytest -rP`
    assert wrong[:MOST_SHOWN] == []
    assert run == count


def test_a_wrong_expectation_is_noticed() -> None:
    case = next(case for case in cases_of_characters() if "2" in case.levels)
    assert is_right(case)
    assert not is_right(case._replace(levels=["0" if level == "2" else level for level in case.levels]))
    assert not is_right(case._replace(order=case.order[::-1]))
    assert not is_right(case._replace(resolved_base=str(1 - int(case.resolved_base))))


def test_the_pairs_of_brackets_are_those_of_unicode() -> None:
    rows = [re.split("[; #]+", line) for line in lines("BidiBrackets.txt") if line and not line.startswith("#")]
    assert {chr(int(row[0], 16)): chr(int(row[1], 16)) for row in rows if row[2] == "o"} == PAIRS


def test_brackets_that_are_canonically_equivalent_close_each_other() -> None:
    """The table of exceptions is complete: all other brackets are their own normal form."""
    brackets = "".join((*PAIRS, *PAIRS.values()))
    changed = {bracket for bracket in brackets if unicodedata.normalize("NFD", bracket) != bracket}
    assert {bracket: unicodedata.normalize("NFD", bracket) for bracket in changed} == SAME


def test_the_class_of_every_character_is_that_of_unicode() -> None:
    """Save those of 15.0 that this Python does not know yet: they count as code points without character."""
    wanted = ["L"] * (sys.maxunicode + 1)
    for first, last, name in ranges("extracted/DerivedBidiClass.txt"):
        wanted[first : last + 1] = [LETTERS[LONG_NAMES.get(name, name)]] * (last + 1 - first)
    ages = ranges("DerivedAge.txt")
    new = {point for first, last, age in ages if age == "15.0" for point in range(first, last + 1)}
    unknown = {point for point in new if unicodedata.category(chr(point)) == "Cn"}
    found = classes("".join(map(chr, range(sys.maxunicode + 1))))
    differing = {point for point, pair in enumerate(zip(found, wanted, strict=True)) if len(set(pair)) > 1}
    assert sorted(map(hex, differing - unknown)) == []


def ranges(name: str) -> Iterator[tuple[int, int, str]]:
    """The rows of a file that gives ranges of code points a value, those about missing characters among them."""
    for line in lines(name):
        if row := re.match(r"(?:# @missing: )?([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; ([\w.]+)", line):
            yield int(row[1], 16), int(row[2] or row[1], 16), row[3]
