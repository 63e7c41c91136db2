"""A page for the person at an office printer: rulers, places of the pieces, and what to do if they are missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.impose.grid import Grid
from iceprint.impose.sheet_marks import target
from iceprint.impose.ticks import ALL_PLATES, line
from iceprint.impose.turning import box_behind
from iceprint.model.imposed import Imposed, SheetSide
from iceprint.model.page import Curves, Fill, Item
from iceprint.model.sheet import Sheet, Turn
from iceprint.model.units import Box, mm
from iceprint.text.faces import Face
from iceprint.text.outline import outline

RULER = 100  # millimetres
SIZE, LEADING = 9.0, 13.0  # points, of the words
FRONT = (
    "CALIBRATION, FRONT",
    "",
    "1. Print this file on plain paper, on both sides, at 100 % (actual size),",
    "    turned on the long edge.",
    "2. Measure the rulers. If they are not 100 mm long, the printer scales:",
    "    switch off “fit to page”.",
    "3. Lay the page on the card stock, against the light. The thin lines are the",
    "    edges of the cards. If they are beside the perforation, the stock is another.",
    "4. Look at the back of the page against the light. Its crosses must lie on",
    "    those of the front, which shine through.",
    "5. If they do not: measure from a cross of the back to that of the front, to the",
    "    right and up (to the left and down with a minus), and print the cards again",
    '    with these two, for example: --back-shift "1 mm, -0.5 mm"',
)
BACK = ("CALIBRATION, BACK",)


def calibration_sides(sheet: Sheet, grid: Grid, shift: tuple[float, float], face: Face) -> Imposed:
    """Front and back of the page; the back is moved as that of the cards would be."""
    block = grid.block
    crosses = [(x, y) for x in (block.x, block.x + block.width / 2, block.right) for y in (block.y, block.top)]
    front = [*_edges(grid), *_crosses(crosses), *_words(FRONT, block, face)]
    front += _rulers(block)
    mirrored = [box_behind(Box(x, y, 0, 0), Turn.SIDEWAYS, sheet) for x, y in crosses]
    back = [*_crosses([(each.x + shift[0], each.y + shift[1]) for each in mirrored]), *_words(BACK, block, face)]
    sides = (SheetSide("1 front", (), tuple(front)), SheetSide("1 back", (), tuple(back)))
    return Imposed(sheet, block, 0.0, (), sides)


def _edges(grid: Grid) -> Iterator[Item]:
    """The edges of all pieces."""
    block = grid.block
    for x in grid.cuts[0]:
        yield line(x, block.y, 0, block.height)
    for y in grid.cuts[1]:
        yield line(block.x, y, block.width, 0)


def _crosses(places: Sequence[tuple[float, float]]) -> Iterator[Item]:
    for place in places:
        yield from target(*place)


def _rulers(block: Box) -> Iterator[Item]:
    """One along the lower edge of the block, one upright: a line every millimetre, longer ones every five and ten."""
    x, y = block.x + mm(8), block.y + mm(8)
    yield line(x, y, mm(RULER), 0)
    yield line(x, y, 0, mm(RULER))
    for step in range(RULER + 1):
        length = mm(4 if step % 10 == 0 else 3 if step % 5 == 0 else 1.5)
        yield line(x + mm(step), y, 0, length)
        yield line(x, y + mm(step), length, 0)


def _words(lines: Sequence[str], block: Box, face: Face) -> Iterator[Item]:
    """Lines of words as outlines, below the upper edge of the block."""
    x, y = block.x + mm(20), block.top - mm(16)
    yield Fill(Box(x - SIZE, y - len(lines) * LEADING, mm(120), (len(lines) + 1) * LEADING), "paper")
    for number, words in enumerate(lines):
        segments, _ = outline(face, words)
        if segments:
            yield Curves(segments, (SIZE, 0.0, 0.0, SIZE, x, y - number * LEADING), ALL_PLATES)
