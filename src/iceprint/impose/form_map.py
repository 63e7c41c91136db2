"""The map of a form: which piece is found in which row and column, on each side as it is seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from iceprint.impose.grid import Grid
from iceprint.impose.turning import behind
from iceprint.model.imposed import Placement, SheetSide
from iceprint.model.press_form import EMPTY, FormSide, Laid
from iceprint.model.sheet import Scheme, Sheet
from iceprint.model.units import Box

HEADS = ("up", "left", "down", "right")  # by quarter turns to the left
_APART = 1.0  # points; the middles of two places are farther from each other


def form_sides(
    sides: Sequence[SheetSide],
    labels: Sequence[Laid],
    grid: Grid,
    scheme: Scheme,
    sheet: Sheet,
    runs: Sequence[int] = (),
) -> tuple[FormSide, ...]:
    """What every side shows. `labels` are the names of the sources, `runs` how often each form is printed."""
    poses = [*grid.poses, *(behind(pose, scheme.turn, sheet) for pose in grid.poses)]  # front and back share a block
    columns = _middles(pose.box.x + pose.box.width / 2 for pose in poses)
    rows = _middles(pose.box.y + pose.box.height / 2 for pose in poses)[::-1]
    forms = len({side.name.split()[0] for side in sides})
    found = []
    for side in sides:
        number, _, name = side.name.partition(" ")
        places: dict[tuple[int, int], list[Placement]] = {}
        for placed in side.placed:
            places.setdefault(_place(placed.pose.box, columns, rows), []).append(placed)
        table = tuple(
            tuple(_laid(places.get((row, column), []), labels) for column in range(len(columns)))
            for row in range(len(rows))
        )
        quarters = sorted({placed.pose.quarter for placed in side.placed})
        heads = " and ".join(HEADS[quarter] for quarter in quarters)
        run = runs[int(number) - 1] if runs else 0
        found.append(FormSide(int(number), forms, name, run, heads, table))
    return tuple(found)


def _middles(values: Iterable[float]) -> list[float]:
    """In order, each once."""
    ordered = sorted(values)
    return [value for at, value in enumerate(ordered) if not at or value - ordered[at - 1] > _APART]


def _place(box: Box, columns: Sequence[float], rows: Sequence[float]) -> tuple[int, int]:
    """The row and the column of a piece: a page of a booklet is in the place of its leaf."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    column = min(range(len(columns)), key=lambda at: abs(columns[at] - x))
    return min(range(len(rows)), key=lambda at: abs(rows[at] - y)), column


def _laid(here: Sequence[Placement], labels: Sequence[Laid]) -> Laid:
    """What lies in a place: of a leaf both pages, the left one first, as they were placed."""
    if not here:
        return EMPTY
    named = [labels[placed.source] for placed in here]
    return Laid(named[0].tag, "-".join(each.note for each in named if each.note))
