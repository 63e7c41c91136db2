"""A copy as parts: what is a link, and what stands between the links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.model.message import Copy
from iceprint.text.items import drawn


class Part(NamedTuple):
    """text[start:end] of a copy, the address behind it if there is one, and its words as they are read."""

    start: int
    end: int
    link: str | None
    words: str


def parts_of(copy: Copy) -> Iterator[Part]:
    """The parts in the order of the text. Together they are all that is drawn."""
    at = 0
    for span in copy.spans:
        if span.fact.link is None:
            continue
        yield from _plain(copy, at, span.start)
        yield Part(span.start, span.end, span.fact.link, span.fact.printed)
        at = span.end
    yield from _plain(copy, at, len(copy.text))


def _plain(copy: Copy, start: int, end: int) -> Iterator[Part]:
    """The words between two links, if there are any: the controls around a fact are not."""
    words = drawn(copy.text[start:end])
    if words:
        yield Part(start, end, None, words)
