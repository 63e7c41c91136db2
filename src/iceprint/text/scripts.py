"""Which script a character belongs to, and which scripts are shaped as one."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from iceprint.text.script_table import RANGES

COMMON = "Zyyy"  # follows its neighbours: spaces, digits, punctuation, marks
HAN = "Hani"

# Letters join, also across characters that are not drawn (Unicode 15, 9.2 and ArabicShaping.txt).
CURSIVE = frozenset(
    ("Adlm", "Arab", "Chrs", "Mand", "Mani", "Mong", "Nkoo", "Ougr", "Phag", "Phlp", "Rohg", "Sogd", "Syrc")
)

# Japanese mixes three scripts within a word, Korean two: cut apart they would lose kerning and contextual forms.
_SHAPED_AS = {"Hira": HAN, "Kana": HAN}
_OF_LANGUAGE = {"Jpan": HAN, "Hans": HAN, "Hant": HAN, "Kore": "Hang"}  # ISO 15924 names of mixtures


@cache
def script_of(character: str) -> str:
    """The script a character is shaped in, ISO 15924, or COMMON."""
    starts, rows = _table()
    index = bisect_right(starts, ord(character)) - 1
    if index >= 0 and ord(character) <= rows[index][0]:
        return _SHAPED_AS.get(rows[index][1], rows[index][1])
    return COMMON


def script_of_language(script: str) -> str:
    """The script that the common characters of a text take if it has no others."""
    return _OF_LANGUAGE.get(script, script)


@cache
def _table() -> tuple[list[int], list[tuple[int, str]]]:
    """First characters of all ranges in order, and for each its last character and its script."""
    found = []
    for script, ranges in RANGES.items():
        for part in ranges.split():
            first, _, last = part.partition("-")
            found.append((int(first, 16), int(last or first, 16), script))
    found.sort()
    return [first for first, _, _ in found], [(last, script) for _, last, script in found]
