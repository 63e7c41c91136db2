"""What two rows have in common, in order: as `difflib` finds it, with bounds for rows that mean harm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

MOST_PAIRS = 200_000  # of items that are equal, one in each row: a page of a booklet has ten thousand


class Step(NamedTuple):
    """`same`, or not: items `a` to `b` of the old row stand for items `c` to `d` of the new one."""

    same: bool
    a: int
    b: int
    c: int
    d: int


def align(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """Steps that cover both rows. Rows that repeat themselves without measure are one step in the middle."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    steps = [Step(True, 0, head, 0, head)] if head else []  # noqa: FBT003 - as the class says
    steps += _inside(inner_old, inner_new, head)
    if tail:
        steps.append(Step(True, len(old) - tail, len(old), len(new) - tail, len(new)))  # noqa: FBT003
    return steps


def _inside(old: Sequence[str], new: Sequence[str], head: int) -> list[Step]:
    if not old and not new:
        return []
    there = Counter(new)
    if sum(count * there[item] for item, count in Counter(old).items()) > MOST_PAIRS:
        return [Step(False, head, head + len(old), head, head + len(new))]  # noqa: FBT003
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Step(tag == "equal", a + head, b + head, c + head, d + head) for tag, a, b, c, d in found]


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many items at the beginning are the same."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count
