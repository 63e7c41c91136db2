"""Where pieces of one size lie on a sheet: in rows and columns, as many as it holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.errors import FitError
from iceprint.model.format import Format
from iceprint.model.imposed import Pose
from iceprint.model.sheet import Scheme, Sheet, Stock, Turn
from iceprint.model.units import Box, in_mm, mm

SIDE, FOOT, HEAD = mm(7.0), mm(6.5), mm(11.5)  # room for the marks of the press around the bleed of the block
_ROUNDING = 0.01  # points
SNUG = mm(0.1)  # by which a piece may differ from a perforated place and still be one of those it was made for


class Grid(NamedTuple):
    """Poses of fronts row by row from the upper left, and what is shown of each piece, in its own coordinates.

    `block` is the box around all that is cut or torn out, with backs that stand on the same plate; `cuts` are the
    edges of its columns from the left and of its rows from below; `bleed` is how far ink reaches over them.
    """

    poses: tuple[Pose, ...]
    clip: Box
    block: Box
    cuts: tuple[tuple[float, ...], tuple[float, ...]]
    bleed: float


def grid_for(paper: Format, sheet: Sheet, scheme: Scheme, sheets: Sequence[Sheet]) -> Grid:
    """The grid that holds most; upright pieces are preferred. Raises FitError, naming those of `sheets` that would do.

    Bleeds do not meet: between two pieces there is twice the bleed, and two cuts. On office sheets ink ends at the
    trim, and pieces lie side by side.
    """
    grid = _best(paper, sheet, scheme, sheets)
    if grid is not None:
        return grid
    room = ", ".join(
        other.id for other in sheets if other.office == sheet.office and _best(paper, other, scheme, sheets)
    )
    what = (
        f"a piece of {in_mm(paper.width):.1f} x {in_mm(paper.height):.1f} mm does not fit the sheet "
        f'"{sheet.id}" with scheme "{scheme}"'
    )
    raise FitError(what, remedy=f"take one of these: {room}" if room else "take another scheme, or a smaller piece")


def _best(paper: Format, sheet: Sheet, scheme: Scheme, sheets: Sequence[Sheet]) -> Grid | None:
    if sheet.office:
        stock = sheet.stock or _stock_made_for(paper, sheet, sheets)
        if stock is not None:
            return _torn(paper, sheet, stock)
    upright, lying = (_cut(paper, sheet, scheme, quarter) for quarter in (0, 1))
    if upright is None or lying is None:
        return upright or lying
    return lying if len(lying.poses) > len(upright.poses) else upright


def _stock_made_for(paper: Format, sheet: Sheet, sheets: Sequence[Sheet]) -> Stock | None:
    """The perforation of a sheet of this size whose places have just the size of the piece."""
    for other in sheets:
        if other.stock and (other.width, other.height) == (sheet.width, sheet.height):
            place = other.stock
            if max(abs(place.width - paper.width), abs(place.height - paper.height)) < SNUG:
                return place
    return None


def _torn(paper: Format, sheet: Sheet, stock: Stock) -> Grid | None:
    """Pieces in the middle of perforated places, which they fill, if need be with their bleed."""
    for quarter in (0, 1):
        across, up = (stock.height, stock.width) if quarter else (stock.width, stock.height)
        over = (across - paper.width) / 2, (up - paper.height) / 2
        if all(-SNUG / 2 <= each <= paper.bleed + SNUG / 2 for each in over):
            return _grid(
                paper, quarter, paper.trim_box.inset(-over[0], -over[1]), 0.0, (stock.columns, stock.rows), sheet.box
            )
    return None


def _cut(paper: Format, sheet: Sheet, scheme: Scheme, quarter: int) -> Grid | None:
    """As many pieces as there is room for."""
    bleed = 0.0 if sheet.office else paper.bleed
    across, up = (paper.height, paper.width) if quarter else (paper.width, paper.height)
    room = _room(sheet, scheme)
    columns, rows = (_count(of, size, bleed) for of, size in ((room.width, across), (room.height, up)))
    columns -= columns % 2 if scheme is Scheme.TURN else 0
    rows -= rows % 2 if scheme is Scheme.TUMBLE else 0
    if columns < 1 or rows < 1:
        return None
    grid = _grid(paper, quarter, paper.trim_box, bleed, (columns, rows), room)
    return grid._replace(poses=_fronts(grid.poses, scheme, columns)) if scheme.one_plate else grid


def _room(sheet: Sheet, scheme: Scheme) -> Box:
    """Where pieces and their bleed may lie."""
    room = sheet.printable(scheme.turn)
    if sheet.office:
        return room
    foot = HEAD if scheme.turn is Turn.ENDWAYS else FOOT  # turned endways, the foot is the head of the back
    return Box(room.x + SIDE, room.y + foot, room.width - 2 * SIDE, room.height - foot - HEAD)


def _count(room: float, size: float, bleed: float) -> int:
    """How many pieces with their bleeds lie side by side."""
    return int((room + _ROUNDING) // (size + 2 * bleed))


def _fronts(poses: tuple[Pose, ...], scheme: Scheme, columns: int) -> tuple[Pose, ...]:
    """The left half, or the upper half: the backs stand in the other one."""
    if scheme is Scheme.TUMBLE:
        return poses[: len(poses) // 2]
    return tuple(pose for place, pose in enumerate(poses) if place % columns < columns // 2)


def _grid(paper: Format, quarter: int, cell: Box, bleed: float, counts: tuple[int, int], room: Box) -> Grid:
    """Cells in the middle of a room. `cell` is what each piece gets, in its own coordinates."""
    across, up = (cell.height, cell.width) if quarter else (cell.width, cell.height)
    columns, rows = counts
    gutter = 2 * bleed
    width, height = columns * (across + gutter) - gutter, rows * (up + gutter) - gutter
    block = Box(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)
    lefts = [block.x + column * (across + gutter) for column in range(columns)]
    bottoms = [block.y + row * (up + gutter) for row in range(rows)]
    over = (-cell.y, -cell.x) if quarter else (-cell.x, -cell.y)
    poses = tuple(
        Pose(left + over[0], bottom + over[1], quarter, paper.width, paper.height)
        for bottom in reversed(bottoms)
        for left in lefts
    )
    cuts = _edges(lefts, across), _edges(bottoms, up)
    return Grid(poses, cell.inset(-bleed), block, cuts, bleed)


def _edges(starts: list[float], size: float) -> tuple[float, ...]:
    """Both edges of each, once where two lie on each other."""
    edges = sorted(edge for start in starts for edge in (start, start + size))
    return tuple(edge for place, edge in enumerate(edges) if not place or edge - edges[place - 1] > _ROUNDING)
