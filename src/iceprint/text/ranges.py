"""Sets of characters that are given as ranges, and asked about one character at a time.

A class of a regular expression does the same, but one that reaches far beyond Latin takes a millisecond to compile.
"""

from __future__ import annotations

from bisect import bisect_right


class Ranges:
    """Characters from the first to the last of each pair, of which none overlap; a single one is a pair of itself."""

    def __init__(self, *pairs: str) -> None:
        self._firsts = sorted(pair[0] for pair in pairs)
        self._lasts = sorted(pair[-1] for pair in pairs)

    def __contains__(self, character: str) -> bool:
        place = bisect_right(self._firsts, character) - 1
        return place >= 0 and character <= self._lasts[place]
