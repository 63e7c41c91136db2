"""Beside every row of pieces the languages that stand in it: who cuts and packs need not read them to know them.

They stand in both side margins, between the marks, and read upwards; what is told is the row from left to right, as
this side of the sheet shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from iceprint.impose.grid import Grid
from iceprint.impose.lettering import ASCENT, DESCENT, lettered, wide
from iceprint.impose.ticks import GAP, LENGTH
from iceprint.model.page import Curves
from iceprint.model.press_form import FormSide, Laid
from iceprint.text.faces import Face

SIZES = (6.0, 5.0, 4.0)  # points, the largest that fits
LINES = 2  # at most
LEADING = 1.1
AIR = 2.0  # points, to the marks above and below


def row_tags(form: FormSide, grid: Grid, taken: Sequence[tuple[float, float]], face: Face) -> Iterator[Curves]:
    """The tags of all rows. `taken` are stretches of the side margins, from below, where other marks stand.

    A row whose tags find no room has none: the map in the papers has them all.
    """
    block, high = grid.block, grid.poses[0].box.height
    step = (block.height - high) / max(1, len(form.rows) - 1)
    for number, row in enumerate(form.rows):
        top = block.top - number * step
        stretch = _longest((top - high, top), taken)
        for left in (block.x - grid.bleed - GAP - LENGTH, block.right + grid.bleed + GAP):
            yield from _set(_said(row), left, stretch, face)


def _said(row: Sequence[Laid]) -> list[str]:
    """`es 3`, `en 4`: what is alike and side by side, once."""
    groups = [(laid, len(list(group))) for laid, group in groupby(row)]
    return [f"{laid} {many}" if laid.tag else f"- {many}" for laid, many in groups]


def _longest(row: tuple[float, float], taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The longest stretch of a row that nothing is in."""
    start, best = row[0] + AIR, (row[0], row[0])
    for low, high in (*sorted(taken), (row[1], row[1])):
        if high > start:
            end = min(low, row[1]) - AIR
            best = max(best, (start, end), key=lambda each: each[1] - each[0])
            start = max(start, high + AIR)
    return best


def _set(words: Sequence[str], left: float, stretch: tuple[float, float], face: Face) -> Iterator[Curves]:
    """Words upwards in the middle of a stretch, and of the margin that begins at `left`."""
    room = stretch[1] - stretch[0]
    for size in SIZES:
        lines = _lines(words, room / size, face)
        if lines and len(lines) <= LINES:
            whole = size * (ASCENT + DESCENT + LEADING * (len(lines) - 1))
            x = left + (LENGTH - whole) / 2 + size * ASCENT
            for number, line in enumerate(lines):
                start = stretch[0] + (room - wide(line, face) * size) / 2
                yield from lettered(line, (x + number * size * LEADING, start), size, face, upwards=True)
            return


def _lines(words: Sequence[str], room: float, face: Face) -> list[str]:
    """Words in as few lines as hold them, if each fits; `room` is in em."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} · {word}" if lines else word
        if lines and wide(longer, face) <= room:
            lines[-1] = longer
        elif wide(word, face) <= room:
            lines.append(word)
        else:
            return []
    return lines
