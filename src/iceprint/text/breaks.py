"""Where a line may start: at ICU's opportunities (UAX #14), less what our rules keep together. The only door to ICU."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, pairwise
from unicodedata import category

from icu4py import icu_version
from icu4py.breakers import BaseBreaker, CharacterBreaker, LineBreaker

from iceprint.model.language import Language
from iceprint.text.break_addresses import address_parts
from iceprint.text.break_rules import Stretch, kept_together
from iceprint.text.ranges import Ranges

ICU_VERSION: str = icu_version
# Letters that stand alone whatever is beside them, in Latin, Greek, Cyrillic, Ethiopic, Han, kana and Hangul; no marks.
ALONE = Ranges(
    *("\x20\u02ff", "\u0370\u0482", "\u1200\u135a", "\u1e00\u1eff", "\u2010\u2026", "\u3001\u3029", "\u3041\u3096"),
    *("\u30a0\u30ff", "\u4e00\u9fff", "\uac00\ud7a3", "\uff01\uff9d"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def line_starts(
    text: str, language: Language, whole: Iterable[Stretch] = (), *, heading: bool = False
) -> tuple[int, ...]:
    """Offsets in `text` where a new line may start, in order, without 0, with its end.

    No line starts inside a range of `whole` (phone numbers and addresses, which ICU itself would break at hyphens and
    slashes), nor inside what a reader takes for one character.
    """
    found = opportunities(text, (heading and language.heading_break) or language.line_break)
    parts = address_parts(text)
    if parts:
        found = sorted({*found, *(start for start, _ in parts if start)})
    ours = kept_together(text, language.break_rules, heading=heading)
    return _without(text, found, chain(whole, parts, ours, _clusters(text)))


def opportunities(text: str, locale: str) -> list[int]:
    """Where ICU breaks lines in a locale such as `es` or `ja-u-lw-phrase`."""
    return _offsets(text, LineBreaker(_encodable(text), locale))


def _clusters(text: str) -> list[Stretch]:
    """Characters that a reader takes for one (UAX #29). UAX #14 parts a few of them, such as a space and a mark."""
    if all(character in ALONE for character in set(text)):  # ICU need not be asked
        return []
    stops = _offsets(text, CharacterBreaker(_encodable(text), ""))
    return [(start, stop) for start, stop in pairwise((0, *stops)) if stop > start + 1]


def _offsets(text: str, breaker: BaseBreaker) -> list[int]:
    """Where the segments end. ICU counts UTF-16 code units: a character beyond U+FFFF shifts all that follows."""
    ends = [end for _, end in breaker.segments()]
    if text.isascii() or max(text) <= "\uffff":
        return ends
    position, points = 0, {}
    for index, character in enumerate(text):
        points[position] = index
        position += 2 if character > "\uffff" else 1
    points[position] = len(text)
    return [points[end] for end in ends]


def _encodable(text: str) -> str:
    """ICU takes no lone surrogates; whoever checks the characters refuses them, here they only must do no harm."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _without(text: str, starts: Iterable[int], kept: Iterable[Stretch]) -> tuple[int, ...]:
    """The starts that are inside none of the stretches, nor before a mark, whatever invisible character it follows."""
    end = len(text)
    inside = bytearray(end + 1)
    for start, stop in kept:
        length = min(stop, end) - start - 1
        if length > 0:
            inside[start + 1 : start + 1 + length] = b"\1" * length
    return tuple(start for start in starts if not inside[start] and (start == end or category(text[start])[0] != "M"))
