"""Words that are not what they were, and words that are but stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import hypot

from iceprint.compare.alignment import Step, align
from iceprint.model.comparison import Move, Way, WordChange
from iceprint.model.inspected import Word
from iceprint.model.units import mm

LEAST_MOVE = mm(0.1)
_SIZED = 0.01  # of its width: less is rounding
# Scripts that are written without blanks: Thai, Lao, Myanmar, Khmer, kana, Han. A letter takes its marks along.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u17dd"
_CLUSTER = re.compile(f"[{_UNSPACED}][{_MARKS}]*|[^{_UNSPACED}]+")
_FEW = 2  # letters
_ANY_UNSPACED = re.compile(f"[{_UNSPACED}]")


def word_changes(page: int, old: Sequence[Word], new: Sequence[Word], steps: Sequence[Step]) -> Iterator[WordChange]:
    """Changed, gone and new words of a page, those that follow each other together."""
    for step in steps:
        if not step.same:
            before = [word.text for word in old[step.a : step.b]]
            after = [word.text for word in new[step.c : step.d]]
            if _ANY_UNSPACED.search("".join((*before, *after))):
                yield from _closer(page, before, after)
            else:
                yield _change(page, " ".join(before), " ".join(after))


def aligned(old: Sequence[Word], new: Sequence[Word]) -> list[Step]:
    return align([word.text for word in old], [word.text for word in new])


def _closer(page: int, before: Sequence[str], after: Sequence[str]) -> Iterator[WordChange]:
    """Letter by letter, where a line has no blanks: else one new letter would change a whole paragraph."""
    old, new = (_CLUSTER.findall(_glued(words)) for words in (before, after))
    for step in _coarser(align(old, new)):
        if not step.same:
            yield _change(page, "".join(old[step.a : step.b]).strip(), "".join(new[step.c : step.d]).strip())


def _coarser(steps: Sequence[Step]) -> Iterator[Step]:
    """Differences with few letters between them are one: in such scripts two letters are hardly a word."""
    before: Step | None = None
    for step in steps:
        if before and not before.same and (not step.same or (step.b - step.a <= _FEW and step is not steps[-1])):
            before = Step(False, before.a, step.b, before.c, step.d)  # noqa: FBT003 - as the class says
            continue
        if before:
            yield before
        before = step
    if before:
        yield before


def _glued(words: Sequence[str]) -> str:
    """Words in a row; a line that ends and begins with a letter of such a script goes on without a blank."""
    text = words[0] if words else ""
    for before, word in pairwise(words):
        together = before[-1:] and _ANY_UNSPACED.match(before[-1]) and _ANY_UNSPACED.match(word)
        text += word if together else f" {word}"
    return text


def _change(page: int, old: str, new: str) -> WordChange:
    way = Way.CHANGED if old and new else Way.GONE if old else Way.NEW
    return WordChange(page, way, old, new)


def moves(page: int, old: Sequence[Word], new: Sequence[Word], steps: Sequence[Step]) -> Iterator[Move]:
    """Words that moved, those that moved together and follow each other as one."""
    pairs = [
        pair for step in steps if step.same for pair in zip(old[step.a : step.b], new[step.c : step.d], strict=True)
    ]
    group: list[tuple[Word, Word]] = []
    for moved, run in groupby(pairs, key=lambda pair: _moved(*pair)):
        for pair in run:
            if group and (not moved or not _together(group[0], pair)):
                yield _move(page, group)
                group = []
            if moved:
                group.append(pair)
    if group:
        yield _move(page, group)


def _way(pair: tuple[Word, Word]) -> tuple[float, float, float]:
    """To the right, up, and how much wider."""
    old, new = pair[0].box, pair[1].box
    grown = new.width / old.width if old.width > LEAST_MOVE and new.width > LEAST_MOVE else 1.0
    same = abs(new.width - old.width) < LEAST_MOVE or abs(grown - 1) < _SIZED
    return new.x - old.x, new.y - old.y, 1.0 if same else grown


def _moved(old: Word, new: Word) -> bool:
    right, up, scale = _way((old, new))
    return hypot(right, up) > LEAST_MOVE or scale != 1


def _together(one: tuple[Word, Word], other: tuple[Word, Word]) -> bool:
    """Whether two words went the same way, or were set larger or smaller alike."""
    (right, up, scale), (to_the_right, upwards, its_scale) = _way(one), _way(other)
    if scale != 1 or its_scale != 1:
        return scale != 1 and its_scale != 1 and abs(scale - its_scale) < 5 * _SIZED
    return hypot(right - to_the_right, up - upwards) <= LEAST_MOVE


def _move(page: int, group: Sequence[tuple[Word, Word]]) -> Move:
    words = " ".join(old.text for old, _ in group)
    right, up, scale = _way(group[0])
    return Move(page, words, len(group), right, up, scale)
