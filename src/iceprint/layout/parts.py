"""A copy as parts: what is a link, what is in another language, and what stands between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from iceprint.model.message import Copy
from iceprint.text.items import drawn


class Part(NamedTuple):
    """text[start:end] of a copy, the address behind it if there is one, and its words as they are read.

    `language` is set where it is not that of the copy.
    """

    start: int
    end: int
    link: str | None
    words: str
    language: str | None = None


def parts_of(copy: Copy) -> Iterator[Part]:
    """The parts in the order of the text. Together they are all that is drawn."""
    special = {
        **{(each.start, each.end): (None, each.language) for each in copy.foreign},
        **{(span.start, span.end): (span.fact.link, span.fact.language) for span in copy.spans},
    }
    edges = sorted({0, len(copy.text), *(edge for place in special for edge in place)})
    for start, end in pairwise(edges):
        link, language = special.get((start, end), (None, None))
        if words := drawn(copy.text[start:end]):  # the controls around a fact are none
            yield Part(start, end, link, words, language if language != copy.language else None)
