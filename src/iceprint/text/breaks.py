"""Where a line may end: ICU's rules for the language (UAX #14), less what must stay together. The only door to ICU."""

from __future__ import annotations

from collections.abc import Iterable

from icu4py import icu_version
from icu4py.breakers import LineBreaker

ICU_VERSION: str = icu_version


def line_starts(text: str, locale: str, whole: Iterable[tuple[int, int]] = ()) -> tuple[int, ...]:
    """Offsets in `text` where a new line may start, without 0, with its end.

    `locale` is an ICU key such as `es` or `ja-u-lw-phrase`. No line starts inside a range of `whole`: phone numbers and
    addresses, which ICU itself would break at hyphens and slashes.
    """
    ends: Iterable[int] = (end for _, end in LineBreaker(text, locale).segments())
    if not text.isascii():
        ends = _from_utf16(text, ends)
    protected = tuple(whole)
    return tuple(end for end in ends if not any(start < end < stop for start, stop in protected))


def _from_utf16(text: str, offsets: Iterable[int]) -> Iterable[int]:
    """ICU counts UTF-16 code units: a character beyond U+FFFF shifts all that follows."""
    if max(text) <= "\uffff":
        return offsets
    position, points = 0, {}
    for index, character in enumerate(text):
        points[position] = index
        position += 2 if character > "\uffff" else 1
    points[position] = len(text)
    return (points[offset] for offset in offsets)
