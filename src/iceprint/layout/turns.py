"""Where pages may be turned: how good a place each is, from never to the start of a section."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import groupby

from iceprint.model.flow import FlowBlock, FlowPart
from iceprint.model.structure import Role

KEPT = 4  # lines of a paragraph or items of a list, from which on two may part from the others


class Turn(IntEnum):
    """How good a place to turn the page is the one before a strip."""

    NEVER = 0
    LONELY = 1  # it would leave a line of a paragraph or an item of a list alone
    LINE = 2  # inside a paragraph
    BLOCK = 3
    HEADING = 4
    SECTION = 5


def turns_before(parts: Sequence[FlowPart]) -> list[Turn]:
    """The place before each part of a section. A list is parted like a paragraph of as many lines."""
    turns = [Turn.HEADING if _is_heading(part) else Turn.BLOCK for part in parts]
    for listed, group in groupby(enumerate(parts), key=lambda each: _is_item(each[1])):
        items = [index for index, _ in group]
        for at, index in enumerate(items):
            if listed and at:
                turns[index] = _apart(at, len(items), Turn.BLOCK)
    return [Turn.SECTION, *turns[1:]]


def turn_inside(part: FlowBlock, number: int, lines: int) -> Turn:
    """The place before a line of a block but its first. Headings and items are kept whole."""
    whole = _is_heading(part) or _is_item(part)
    return Turn.NEVER if whole else _apart(number, lines, Turn.LINE)


def _is_heading(part: FlowPart) -> bool:
    return isinstance(part, FlowBlock) and bool(part.block.role.level)


def _is_item(part: FlowPart) -> bool:
    return isinstance(part, FlowBlock) and part.block.role is Role.ITEM


def _apart(number: int, of: int, turn: Turn) -> Turn:
    """Widows and orphans: no single first or last one, and no parting of few."""
    return Turn.LONELY if of < KEPT or number in {1, of - 1} else turn
