"""Which piece stands where: pieces in the poses of a grid become the sides of sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, repeat

from iceprint.impose.grid import Grid
from iceprint.impose.turning import behind
from iceprint.model.imposed import Placement, SheetSide
from iceprint.model.plan import Plan
from iceprint.model.sheet import Scheme, Sheet

EMPTY = ""  # in place of a tag
Pieces = Mapping[str, tuple[int, ...]]  # by tag the sources of the sides: the front, and the back if any


def plates_of(plan: Plan) -> tuple[tuple[str, ...], ...]:
    """For each plate the tags in its places, those of one piece side by side; places at the end may stay empty."""
    return tuple(tuple(chain.from_iterable(repeat(*place) for place in plate.places)) for plate in plan.plates)


def in_piles(tags: Sequence[str], places: int) -> tuple[tuple[str, ...], ...]:
    """For each sheet the tags in its places, so that the cut piles, the first on top, make the given order.

    The last places hold the end of the list: where it does not fill them, they are empty on the last sheets.
    """
    sheets = -(-len(tags) // places)
    padded = (*tags, *[EMPTY] * (sheets * places - len(tags)))
    return tuple(padded[sheet::sheets] for sheet in range(sheets))


def sheet_sides(
    rows: Sequence[Sequence[str]], pieces: Pieces, grid: Grid, scheme: Scheme, sheet: Sheet
) -> tuple[SheetSide, ...]:
    """Fronts and backs of all sheets in turn. `rows` are the tags in the places of each sheet."""
    sides: list[SheetSide] = []
    for number, tags in enumerate(rows, start=1):
        taken = [(pieces[tag], pose) for tag, pose in zip(tags, grid.poses, strict=False) if tag]
        fronts = tuple(Placement(source[0], pose, grid.clip) for source, pose in taken)
        backs = tuple(
            Placement(source[1], behind(pose, scheme.turn, sheet), grid.clip)
            for source, pose in taken
            if len(source) > 1
        )
        if scheme.one_plate:
            sides.append(SheetSide(f"{number} both sides", fronts + backs))
            continue
        sides.append(SheetSide(f"{number} front", fronts))
        if backs:
            sides.append(SheetSide(f"{number} back", backs))
    return tuple(sides)
