"""Which of the painted words belong to which promised text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.model.promise import PagePromise
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.marks import Mark, Words


def promised_words(case: Case) -> Iterator[tuple[int, Words, float]]:
    """Number of the page, painted words, and the floor of the text they are from.

    Texts are painted in reading order, and in every order inside of one: so letters are counted, not compared. Raises
    CannotRun where the page holds more or fewer than were promised.
    """
    for page, promised in zip(case.painted, case.promise.pages, strict=False):
        yield from ((page.number, mark, floor) for mark, floor in _paired(page.number, page.piece, promised))


def _paired(number: int, marks: Sequence[Mark], promised: PagePromise) -> Iterator[tuple[Words, float]]:
    painted = [mark for mark in marks if isinstance(mark, Words) and _letters(mark.text)]
    left = 0
    texts = iter(zip(promised.words, promised.floors, strict=True))
    floor = 0.0
    for mark in painted:
        while left <= 0:
            text, floor = next(texts, ("", 0.0))
            if not text:
                break
            left += _letters(text)
        left -= _letters(mark.text)
        if left < 0:
            break
        yield mark, floor
    if left or next(texts, None):
        raise CannotRun(f"page {number} does not hold the words that were promised")


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)
