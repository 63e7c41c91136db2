"""In which order text is drawn whose words run both ways: our own UAX #9, with isolates and paired brackets.

A text is resolved once, before its lines are known; each line is then put in order by itself. Mirrored glyphs (L4) are
HarfBuzz's business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from iceprint.text.ranges import Ranges

# All that can make a level other than 0 in left-to-right text: the right-to-left blocks and the explicit controls.
_NOT_PLAIN = Ranges(
    *("\u0590\u08ff", "\u200f", "\u202a\u202e", "\u2066\u2069", "\ufb1d\ufdff", "\ufe70\ufeff"),
    *("\U00010800\U00010fff", "\U0001e800\U0001efff"),
)
_NOT_PLAIN_REVERSED = re.compile(
    "[Lea1-9]"
)  # the same for right-to-left text, in classes: other letters, numbers, controls
_FORMATTING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PARAGRAPH = re.compile("[^¶]*¶?")
_BLANK = re.compile("[s¶][1-5z]*|[ 6-9][ 1-9z]*")  # with what X9 removes


class Levels(NamedTuple):
    """The embedding level of each character: odd ones run from right to left."""

    base: int
    levels: tuple[int, ...]


def resolve(text: str, base: int | None) -> Levels:
    """Resolve a text whose direction is 0 (left to right), 1 (right to left), or None: that of its first letter.

    What a paragraph separator ends inside the text goes on in the same direction.
    """
    if base != 1 and (text.isascii() or not any(character in _NOT_PLAIN for character in set(text))):
        return Levels(0, (0,) * len(text))
    from iceprint.text.bidi_classes import classes  # noqa: PLC0415 - most languages run from left to right only
    from iceprint.text.bidi_paragraph import paragraph_levels  # noqa: PLC0415

    letters = classes(text)
    if base == 1 and not _NOT_PLAIN_REVERSED.search(letters):
        return Levels(1, (1,) * len(text))
    levels: list[int] = []
    for found in _PARAGRAPH.finditer(letters):  # P1
        base, found_levels = paragraph_levels(text[found.start() : found.end()], found[0], base)
        levels += found_levels
    return Levels(base or 0, tuple(levels))


def line_levels(text: str, resolved: Levels, start: int, end: int) -> tuple[int, ...]:
    """The levels of text[start:end] as a line of its own: its blank end and its tabs go with the paragraph (L1)."""
    levels = resolved.levels[start:end]
    if levels.count(resolved.base) == len(levels):
        return levels
    from iceprint.text.bidi_classes import classes  # noqa: PLC0415 - as above

    letters = classes(text[start:end])
    line = list(levels)
    for found in _BLANK.finditer(letters):
        at, after = found.span()
        if letters[at] in "s¶" or after == len(letters) or letters[after] in "s¶":
            line[at:after] = [resolved.base] * (after - at)
    return tuple(line)


def visual_order(levels: Sequence[int]) -> tuple[int, ...]:
    """The indexes of a line's characters from left to right (L2)."""
    odd = [level for level in levels if level % 2]
    if not odd or len(levels) == 1:
        return tuple(range(len(levels)))
    runs = [list(run) for _, run in groupby(range(len(levels)), levels.__getitem__)]
    for level in range(max(levels), min(odd) - 1, -1):
        runs = _reverse_high(runs, levels, level)
    return tuple(index for run in runs for index in run)


def is_formatting(character: str) -> bool:
    """Whether it only gives directions: such a character is never drawn."""
    return character in _FORMATTING


def _reverse_high(runs: list[list[int]], levels: Sequence[int], lowest: int) -> list[list[int]]:
    reordered: list[list[int]] = []
    for high, stretch in groupby(runs, lambda run: levels[run[0]] >= lowest):
        reordered += [run[::-1] for run in reversed(list(stretch))] if high else stretch
    return reordered
