"""Lines, discs and dashes in ink: what a drawing for reviewers is made of. All are artifacts."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from iceprint.model.outline import BOW, rounded, seen_in_a_mirror
from iceprint.model.page import Curves
from iceprint.model.units import Box

Point = tuple[float, float]
# One drawing each, which a matrix makes long, steep or large: a file holds it once.
_SQUARE = (("m", (0.0, -0.5)), ("l", (1.0, -0.5)), ("l", (1.0, 0.5)), ("l", (0.0, 0.5)), ("h", ()))
_DISC = (
    ("m", (1.0, 0.0)),
    ("c", (1.0, BOW, BOW, 1.0, 0.0, 1.0)),
    ("c", (-BOW, 1.0, -1.0, BOW, -1.0, 0.0)),
    ("c", (-1.0, -BOW, -BOW, -1.0, 0.0, -1.0)),
    ("c", (BOW, -1.0, 1.0, -BOW, 1.0, 0.0)),
    ("h", ()),
)


def line(start: Point, end: Point, weight: float, ink: str) -> Curves:
    """A straight line of some weight, in points."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = hypot(dx, dy) or 1.0
    return Curves(_SQUARE, (dx, dy, -dy / long * weight, dx / long * weight, *start), ink)


def dashed(
    start: Point, end: Point, weight: float, ink: str, *, dash: float = 4.0, gap: float = 2.5
) -> Iterator[Curves]:
    """A line of dashes; the last is as long as there is room."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = hypot(dx, dy)
    at = 0.0
    while at < long:
        to = min(at + dash, long)
        ends = [(start[0] + dx * part / long, start[1] + dy * part / long) for part in (at, to)]
        yield line(ends[0], ends[1], weight, ink)
        at = to + gap


def sheet(box: Box, corner: float, ink: str) -> Curves:
    """A sheet of paper with round corners."""
    return Curves(rounded(box, corner), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), ink)


def rim(box: Box, corner: float, weight: float, ink: str) -> Curves:
    """The edge of such a sheet: what is inside is cut out by the rule of windings."""
    inner = rounded(box.inset(weight / 2), max(0.0, corner - weight / 2))
    hole = seen_in_a_mirror(inner, box.x + box.width / 2)
    outer = rounded(box.inset(-weight / 2), corner + weight / 2 if corner else 0.0)
    return Curves(outer + hole, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), ink)


def outline(corners: tuple[Point, ...], weight: float, ink: str) -> Iterator[Curves]:
    """The edges of a shape with straight sides."""
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield line(start, end, weight, ink)


def disc(middle: Point, radius: float, ink: str) -> Curves:
    """A full circle."""
    return Curves(_DISC, (radius, 0.0, 0.0, radius, *middle), ink)


def area(origin: Point, along: Point, up: Point, ink: str) -> Curves:
    """A parallelogram: `along` and `up` lead from its first corner to those beside it."""
    x, y = origin[0] + up[0] / 2, origin[1] + up[1] / 2
    return Curves(_SQUARE, (along[0], along[1], up[0], up[1], x, y), ink)
