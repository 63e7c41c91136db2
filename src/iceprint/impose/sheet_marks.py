"""Marks of the press around a block of pieces: cuts, folds, register, lay, colour bar, languages, what this form is.

All stand outside the bleed of the block, so that none can be left on a piece. They are drawn, not written. Cuts inside
a piece have none: a guillotine would follow them. Their lines lie on the piece, see `steps`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from iceprint.impose.colour_bar import colour_bar, patches
from iceprint.impose.grid import Grid
from iceprint.impose.lettering import ASCENT, lettered, wide
from iceprint.impose.marks import PATCH, plates, ring
from iceprint.impose.row_tags import row_tags
from iceprint.impose.ticks import ALL_PLATES, DASHES, GAP, LENGTH, line
from iceprint.impose.turning import box_behind
from iceprint.model.finishing import Step, Stroke
from iceprint.model.imposed import Imposed, SheetSide
from iceprint.model.ink import Ink
from iceprint.model.page import Curves, Fill, Item, Page, inked
from iceprint.model.press_form import FormSide, Slug
from iceprint.model.sheet import Scheme, Sheet, Turn
from iceprint.model.units import Box, mm
from iceprint.text.faces import Face

LAY = Box(0.0, 0.0, mm(0.8), mm(8.0))  # the mark at the side guide
CLEAR = LENGTH * 0.75  # from the middle of a register mark to other marks
SLUG = mm(2.2)  # the height of the line above the colour bar
TYPE, LEAST = 5.5, 3.5  # points, of that line, and if it is long
BETWEEN = " · "
MARKED = (Step.FOLDING, Step.PERFORATING)

_TOUCHES = 0.01  # points

Lines = dict[Step, dict[str, list[float]]]  # by the edge of the block, places from the left or from below


def with_sheet_marks(
    imposed: Imposed,
    grid: Grid,
    scheme: Scheme,
    strokes: Sequence[Sequence[Stroke]],
    slug: Slug,
    inks: Mapping[str, Ink],
    face: Face,
) -> Imposed:
    """The same sheets with marks. `strokes` are the lines of each source; `slug` says what the job is."""
    sides = []
    room = imposed.sheet.printable(scheme.turn)
    for side, form in zip(imposed.sides, slug.sides, strict=True):
        used = Page(side.name, tuple(item for each in _sources(side) for item in imposed.sources[each].items), ())
        lines, needed = _lines(side, strokes, grid.block), plates(used, inks)
        spots = sorted({item.ink for item in inked(used.items) if inks[item.ink].separation})
        x, y = _register_places(grid, lines, _axis(scheme, side), imposed.sheet)
        marks: list[Item] = [*_cut_marks(grid), *_line_marks(grid, lines), *_register(grid, x, y)]
        marks += row_tags(form, grid, _taken(grid, lines, y), face)
        bar = _bar(grid, room)
        marks += [_lay(imposed, grid, scheme, side), *colour_bar(patches(inks, needed, spots), bar)]
        marks += _slug_line(slug, form, needed, (bar.x, bar.top), room.right, face)
        sides.append(side._replace(marks=tuple(marks)))
    return imposed._replace(sides=tuple(sides))


def _sources(side: SheetSide) -> list[int]:
    return sorted({placed.source for placed in side.placed})


def _lines(side: SheetSide, strokes: Sequence[Sequence[Stroke]], block: Box) -> Lines:
    """Where folds and perforations reach the edges of the block: what is said there holds for the pieces there.

    Languages that share a sheet may be folded at different places, so pieces farther inside say nothing.
    """
    found: Lines = {}
    for step in MARKED:
        boxes = [
            placed.pose.placed(stroke.box)
            for placed in side.placed
            for stroke in strokes[placed.source]
            if stroke.step is step
        ]
        boxes += side.folds if step is Step.FOLDING else ()
        upright, level = ([each for each in boxes if (each.height > each.width) is up] for up in (True, False))
        found[step] = {
            "head": _places(each.x for each in upright if each.top > block.top - _TOUCHES),
            "foot": _places(each.x for each in upright if each.y < block.y + _TOUCHES),
            "left": _places(each.y for each in level if each.x < block.x + _TOUCHES),
            "right": _places(each.y for each in level if each.right > block.right - _TOUCHES),
        }
    return found


def _places(found: Iterable[float]) -> list[float]:
    return sorted({round(each, 3) for each in found})


def _cut_marks(grid: Grid) -> Iterator[Fill]:
    """A line at both ends of each cut, outside the bleed."""
    block, away = grid.block, grid.bleed + GAP
    for x in grid.cuts[0]:
        yield line(x, block.y - away - LENGTH, 0, LENGTH)
        yield line(x, block.top + away, 0, LENGTH)
    for y in grid.cuts[1]:
        yield line(block.x - away - LENGTH, y, LENGTH, 0)
        yield line(block.right + away, y, LENGTH, 0)


def _line_marks(grid: Grid, lines: Lines) -> Iterator[Fill]:
    """Dashes at the ends of each fold and perforation, as many as beside a single piece."""
    block, away = grid.block, grid.bleed + GAP
    for step, edges in lines.items():
        count = 2 * DASHES[step] - 1  # with the room between them
        dash = LENGTH / count
        for at in range(0, count, 2):
            near, far = away + at * dash, away + (at + 1) * dash
            yield from (line(x, block.top + near, 0, dash) for x in edges["head"])
            yield from (line(x, block.y - far, 0, dash) for x in edges["foot"])
            yield from (line(block.x - far, y, dash, 0) for y in edges["left"])
            yield from (line(block.right + near, y, dash, 0) for y in edges["right"])


def _axis(scheme: Scheme, side: SheetSide) -> Turn | None:
    """How the sheet was turned to show this side; None for fronts, and plates that print both."""
    return scheme.turn if side.name.endswith("back") else None


def _register_places(grid: Grid, lines: Lines, turn: Turn | None, sheet: Sheet) -> tuple[float, float]:
    """Where along the block no other mark stands: from the left, and from below."""
    block = grid.block
    across, up = (
        [at for edges in lines.values() for edge in pair for at in edges[edge]]
        for pair in (("head", "foot"), ("left", "right"))
    )
    x = _free(block.x, block.right, (*grid.cuts[0], *across), sheet.width if turn is Turn.SIDEWAYS else None)
    y = _free(block.y, block.top, (*grid.cuts[1], *up), sheet.height if turn is Turn.ENDWAYS else None)
    return x, y


def _register(grid: Grid, x: float, y: float) -> Iterator[Item]:
    """A ring with a cross at each side of the block: plates meet in it, and both sides."""
    block, away = grid.block, grid.bleed + GAP + LENGTH / 2
    for at in ((x, block.y - away), (x, block.top + away), (block.x - away, y), (block.right + away, y)):
        yield from target(*at)


def _taken(grid: Grid, lines: Lines, register: float) -> list[tuple[float, float]]:
    """What marks take of the side margins."""
    thin = [*grid.cuts[1], *(at for edges in lines.values() for edge in ("left", "right") for at in edges[edge])]
    return [(register - LENGTH / 2, register + LENGTH / 2), *((at, at) for at in thin)]


def target(x: float, y: float) -> Iterator[Item]:
    """A ring with a cross around a place."""
    yield Curves(ring(), (1.0, 0.0, 0.0, 1.0, x, y), ALL_PLATES)
    yield line(x - LENGTH / 2, y, LENGTH, 0)
    yield line(x, y - LENGTH / 2, 0, LENGTH)


def _free(start: float, end: float, taken: Sequence[float], mirrored: float | None) -> float:
    """The place nearest to the middle that is clear of all that are taken; on a back, behind that of the front."""
    if mirrored is not None:
        return mirrored - _free(mirrored - end, mirrored - start, [mirrored - each for each in taken], None)
    middle, reach = (start + end) / 2, int((end - start) / 2)
    places = (middle + sign * step for step in range(reach) for sign in (1, -1))
    return next((at for at in places if all(abs(at - each) > CLEAR for each in taken)), middle)


def _lay(imposed: Imposed, grid: Grid, scheme: Scheme, side: SheetSide) -> Fill:
    """A bar at the edge that lies against the side guide: the left one of fronts, wherever it is on backs."""
    sheet = imposed.sheet
    bar = Box(sheet.printable(scheme.turn).x, grid.block.y, LAY.width, LAY.height)
    if _axis(scheme, side) is Turn.SIDEWAYS:
        bar = box_behind(bar, Turn.SIDEWAYS, sheet)
    return Fill(bar, ALL_PLATES)


def _bar(grid: Grid, room: Box) -> Box:
    """The colour bar above the marks, over all that is inked; above it there is room for the slug line."""
    block, bottom = grid.block, grid.block.top + grid.bleed + GAP + LENGTH + GAP / 4
    high = min(PATCH, room.top - bottom - SLUG)
    return Box(block.x - grid.bleed, bottom, block.width + 2 * grid.bleed, high)


def _slug_line(
    slug: Slug, form: FormSide, needed: Sequence[str], start: tuple[float, float], right: float, face: Face
) -> Iterator[Curves]:
    """What this is, on one line: what is on this side of this form, and nothing of the others."""
    run = [f"run {form.run:,}"] if form.run else []
    before = (*slug.job, f"form {form.number} of {form.forms}", form.side, *run)
    after = (*slug.file, " + ".join(needed), "gripper below")
    said = BETWEEN.join((*before, form.standing, *after))
    if wide(said, face) * LEAST > right - start[0]:
        said = BETWEEN.join((*before, f"{len(form.counts)} languages", *after))
    size = max(LEAST, min(TYPE, (right - start[0]) / wide(said, face)))
    return lettered(said, (start[0], start[1] + SLUG - size * ASCENT), size, face)
