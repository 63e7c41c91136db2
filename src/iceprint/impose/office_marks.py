"""Marks on a sheet from an office printer: where scissors go, and whether both sides lie on each other.

Held against the light, the crosses of front and back must lie on each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from iceprint.impose.grid import Grid
from iceprint.impose.lettering import TYPE, written
from iceprint.impose.sheet_marks import target
from iceprint.impose.ticks import ALL_PLATES, line
from iceprint.impose.turning import box_behind
from iceprint.model.imposed import Imposed
from iceprint.model.page import Curves, Fill, Item
from iceprint.model.sheet import Turn
from iceprint.model.units import Box, mm
from iceprint.text.faces import Face
from iceprint.text.outline import Segment

GAP = mm(0.5)  # from pieces to marks
LONGEST = mm(4.0)  # of the line at a cut
SCISSORS = mm(5.0)  # length of the little picture
CROSS = mm(6.0)  # room for one with its ring
BLADE = 0.06  # of the length: how thick a blade is


def with_office_marks(
    imposed: Imposed, grid: Grid, slug: Sequence[str], face: Face, back_shift: tuple[float, float], *, torn: bool
) -> Imposed:
    """The same sheets with marks. Fronts show where to cut; what is `torn` out of perforated stock is not cut."""
    sheet = imposed.sheet
    printable = sheet.printable(Turn.SIDEWAYS)
    crosses = tuple(_crosses(grid, printable))
    sides = []
    for side in imposed.sides:
        back = side.name.endswith("back")
        marks: list[Item] = [] if torn or back else list(_cuts(grid, printable))
        for cross in crosses:
            there = box_behind(cross, Turn.SIDEWAYS, sheet) if back else cross
            across, up = back_shift if back else (0.0, 0.0)
            marks += target(there.x + CROSS / 2 + across, there.y + CROSS / 2 + up)
        if grid.block.y - printable.y >= TYPE:
            marks += written((*slug, side.name), (grid.block.x, printable.y + TYPE / 4), printable.right, face)
        sides.append(side._replace(marks=tuple(marks)))
    return imposed._replace(sides=tuple(sides))


def _cuts(grid: Grid, printable: Box) -> Iterator[Item]:
    """Lines at both ends of each cut, as long as there is room, with scissors at the left and lower ones."""
    block = grid.block
    left, right = block.x - printable.x, printable.right - block.right
    below, above = block.y - printable.y - TYPE * 1.25, printable.top - block.top
    for y in grid.cuts[1]:
        yield from _tick(block.x, y, left, (-1, 0))
        yield from _tick(block.right, y, right, (1, 0))
        if left >= GAP + LONGEST + SCISSORS:
            yield scissors(block.x - GAP - LONGEST - SCISSORS, y, 0)
    for x in grid.cuts[0]:
        yield from _tick(x, block.y, below, (0, -1))
        yield from _tick(x, block.top, above, (0, 1))
        if below >= GAP + LONGEST + SCISSORS:
            yield scissors(x, block.y - GAP - LONGEST - SCISSORS, 1)


def _tick(x: float, y: float, room: float, away: tuple[int, int]) -> Iterator[Fill]:
    length = min(LONGEST, room - GAP)
    if length < GAP:
        return
    start = GAP if sum(away) > 0 else -GAP - length
    if away[0]:
        yield line(x + start, y, length, 0)
    else:
        yield line(x, y + start, 0, length)


def scissors(x: float, y: float, quarter: int) -> Curves:
    """Open scissors whose middle line begins at a place: they point to the right, or upwards after one quarter turn."""
    size = SCISSORS
    matrix = (0.0, size, -size, 0.0, x, y) if quarter else (size, 0.0, 0.0, size, x, y)
    return Curves(_scissors(), matrix, ALL_PLATES)


def _scissors() -> tuple[Segment, ...]:
    """In a length of 1 along the middle line: two rings on the left, two blades that cross."""
    path: list[Segment] = []
    for side in (1, -1):
        path += _polygon(0.14, 0.2 * side, 0.14)
        path += _polygon(0.14, 0.2 * side, 0.08, turn=-1)
        blade = (
            (0.24, 0.12 * side),
            (0.24 + BLADE, 0.12 * side + BLADE * side),
            (1.0, -0.2 * side),
            (0.9, -0.2 * side),
        )
        path += [("m" if not place else "l", at) for place, at in enumerate(blade)]
        path.append(("h", ()))
    return tuple(path)


def _polygon(x: float, y: float, radius: float, turn: int = 1, corners: int = 16) -> Iterator[Segment]:
    for corner in range(corners):
        angle = turn * 2 * pi * corner / corners
        yield "l" if corner else "m", (x + radius * cos(angle), y + radius * sin(angle))
    yield "h", ()


def _crosses(grid: Grid, printable: Box) -> Iterator[Box]:
    """Where crosses find room: beside the block in the middle of its rows, or else above and below it."""
    block = grid.block
    middle = _between(grid.cuts[1])
    left, right = (
        Box(printable.x, middle - CROSS / 2, CROSS, CROSS),
        Box(printable.right - CROSS, middle - CROSS / 2, CROSS, CROSS),
    )
    if block.x - printable.x >= CROSS + GAP:
        yield from (left, right)
        return
    middle = _between(grid.cuts[0])
    if printable.top - block.top >= CROSS + GAP:
        yield Box(middle - CROSS / 2, printable.top - CROSS, CROSS, CROSS)


def _between(cuts: Sequence[float]) -> float:
    """The middle of the first piece: no cut is there."""
    return (cuts[0] + cuts[1]) / 2
