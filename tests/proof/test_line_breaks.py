"""Does ICU, asked through our door, break lines where Unicode's own test of UAX #14 does? What differs is named.

The file is of Unicode 15.0, as Debian has it; ICU 78 follows Unicode 17, which changed some rules on purpose.
"""

from __future__ import annotations

import os
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from iceprint.text.breaks import ICU_VERSION, opportunities

FOLDER = Path("/usr/share/unicode")  # of the Debian package unicode-data; ICEPRINT_UNICODE names another
FILE = Path("auxiliary", "LineBreakTest.txt")
VERSION = "15.0.0"
CASES = 7_654
LEAST = 0.995  # of the cases must agree
MULTIPLY = "\u00d7"  # no break here

# By the rule that was changed or came after Unicode 15.0: the cases, with ÷ where ICU breaks them.
DIFFERENCES: dict[str, tuple[str, ...]] = {
    "LB20a, new: no break after a hyphen that starts a word": (
        "-#",
        "-\u0308#",
        "-\u05d0",
        "-\u0308\u05d0",
        "-§",
        "-\u0308§",
        "-\U00050005",
        "-\u0308\U00050005",
        "-ก",
        "-\u0308ก",
    ),
    "LB25: no break between a comma or point and a digit, as in ,5": (
        ",0",
        ",\u03080",
        "a.2 ",
        "a.2 ÷\u0915",
        "a.2 ÷本",
        "a.2\u3000÷本",
        "a.2\u3000÷ま",
        "a.2\u3000÷3",
        "a.2\u3000÷「",
        "A.1 ÷못",
        "봤÷어. ÷A.2 ÷볼",
        "봐÷요. ÷A.3 ÷못",
        "요. ÷A.4 ÷못",
    ),
    "LB15c, new: a break before a decimal point that follows a space": ("equals ÷.35 ÷cents",),
    "LB15a: a quotation mark keeps what follows its space only where it is seen to open": (
        "ambigu« ÷( \u0308 ) ÷»(e\u0308)",
        "ambigu« ÷{ \u0308 } ÷»(e\u0308)",
        '" ÷\u2329',
        '"\u0308 ÷\u2329',
        '" ÷(',
        '"\u0308 ÷(',
    ),
    "LB15a, LB15b: « behind a bracket and » before one keep to what is inside, spaces or not": (
        "ambigu(« \u0308 »)÷(e\u0308)",
        "ambigu{« \u0308 »}÷(e\u0308)",
    ),
    "LB21a: a break after a hyphen between two Hebrew letters": ("\u05d0-÷\u05d0",),
}

pytestmark = pytest.mark.slow


@cache
def lines() -> list[str]:
    """The test file. Its absence skips the test, or fails it where judges are required."""
    path = Path(os.environ.get("ICEPRINT_UNICODE") or FOLDER) / FILE
    if not path.is_file():
        reason = f"{path} is missing: apt-get install unicode-data, or name a folder in ICEPRINT_UNICODE"
        if os.environ.get("CI") or os.environ.get("ICEPRINT_REQUIRE_JUDGES"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return path.read_text("utf-8").splitlines()


def cases() -> list[str]:
    """The texts, with ÷ where the file breaks them."""
    found = []
    for line in lines():
        marks = line.partition("#")[0].split()  # a sign before every character and at the end
        pairs = zip(marks[1::2], marks[2::2], strict=True)
        found.append("".join(chr(int(point, 16)) + sign.strip(MULTIPLY) for point, sign in pairs)[:-1])
    return [case for case in found if case]


def as_icu_breaks(case: str) -> str:
    text = case.replace("÷", "")
    stops = (0, *opportunities(text, "en"))
    return "÷".join(text[start:end] for start, end in pairwise(stops))


def test_the_file_is_the_whole_one_that_the_differences_were_listed_for() -> None:
    assert VERSION in lines()[0]
    assert len(cases()) == CASES


def test_icu_agrees_but_for_the_cases_whose_rule_has_changed() -> None:
    differing = {ours for case in cases() if (ours := as_icu_breaks(case)) != case}
    assert differing == {case for examples in DIFFERENCES.values() for case in examples}, f"ICU {ICU_VERSION}"
    assert 1 - len(differing) / CASES >= LEAST
