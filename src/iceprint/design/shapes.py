"""Shapes that designs draw themselves, in a square of 100 units: discs, rings, boxes to tick, rounded areas."""

from __future__ import annotations

from functools import cache

from iceprint.model.outline import rounded, seen_in_a_mirror
from iceprint.model.template import Drawing
from iceprint.model.units import Box

SIDE = 100.0
WHOLE = Box(0.0, 0.0, SIDE, SIDE)


@cache
def disc() -> Drawing:
    """A full circle."""
    return Drawing(rounded(WHOLE, SIDE / 2), SIDE)


@cache
def tick_box(line: float = 9.0, corner: float = 14.0) -> Drawing:
    """An empty box with rounded corners, for what a reader ticks off; `line` is as thick as asked for."""
    hole = seen_in_a_mirror(rounded(WHOLE.inset(line), max(1.0, corner - line)), SIDE / 2)
    return Drawing(rounded(WHOLE, corner) + hole, SIDE)
