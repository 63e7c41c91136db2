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
    if case.promise.flowing:
        everything = [(page.number, mark) for page in case.painted for mark in page.piece]
        yield from _paired("the document", everything, case.promise.pages[0])
        return
    for page, promised in zip(case.painted, case.promise.pages, strict=False):
        yield from _paired(f"page {page.number}", [(page.number, mark) for mark in page.piece], promised)


def _paired(place: str, marks: Sequence[tuple[int, Mark]], promised: PagePromise) -> Iterator[tuple[int, Words, float]]:
    left = 0
    texts = iter(zip(promised.words, promised.floors, strict=True))
    floor = 0.0
    for number, mark in marks:
        if not isinstance(mark, Words) or not _letters(mark.text) or (mark.tag and mark.tag.artifact):
            continue
        while left <= 0:
            text, floor = next(texts, ("", 0.0))
            if not text:
                break
            left += _letters(text)
        left -= _letters(mark.text)
        if left < 0:
            break
        yield number, mark, floor
    if left or next(texts, None):
        raise CannotRun(f"{place} does not hold the words that were promised")


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)
