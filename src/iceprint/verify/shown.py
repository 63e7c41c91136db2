"""A finished proof is read again: does it show every text that reviewers are to sign?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iceprint.verify.opened import opened

_SHOWN = 40  # characters of what is missing


class Shown(NamedTuple):
    """A text that must be found. From right to left readers have orders of their own: then its letters are counted."""

    text: str
    letters: bool = False


def what_is_not_shown(data: bytes, texts: Sequence[Shown], *, pages: int) -> Iterator[str]:
    """What is wrong with a proof, in words; nothing if it shows all texts on its pages."""
    with opened(data) as found:
        if len(found) != pages:
            yield f"it has {len(found)} pages, not {pages}"
        read = "".join("".join(page.characters.split()) for page in found)
    letters = Counter(read)
    for text, as_letters in texts:
        wanted = "".join(text.split())
        there = not Counter(wanted) - letters if as_letters else wanted in read
        if not there:
            yield f"it does not show {text[:_SHOWN]!r}"
