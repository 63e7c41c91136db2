"""Shapes that designs draw themselves, in a square of 100 units: discs, rings, boxes to tick, rounded areas."""

from __future__ import annotations

from functools import cache

from iceprint.model.template import Drawing

SIDE = 100.0
_BOW = 0.5523  # of the radius, to the control points of a quarter circle (Goldapp 1991)

_Segments = tuple[tuple[str, tuple[float, ...]], ...]


@cache
def disc() -> Drawing:
    """A full circle."""
    return Drawing(_circle(50.0), SIDE)


@cache
def tick_box(line: float = 9.0, corner: float = 14.0) -> Drawing:
    """An empty box with rounded corners, for what a reader ticks off; `line` is as thick as asked for."""
    return Drawing(_rounded(0.0, corner) + _seen_in_a_mirror(_rounded(line, max(1.0, corner - line))), SIDE)


def _seen_in_a_mirror(segments: _Segments) -> _Segments:
    """The same shape drawn the other way round: by the rule of windings it is cut out of a larger one."""
    return tuple(
        (operator, tuple(SIDE - value if index % 2 == 0 else value for index, value in enumerate(points)))
        for operator, points in segments
    )


def _circle(radius: float) -> _Segments:
    return _rounded(50.0 - radius, radius)


def _rounded(inset: float, radius: float) -> _Segments:
    """A square with rounded corners, against the clock from the middle of its lower left corner."""
    low, high, bow = inset, SIDE - inset, radius * (1 - _BOW)
    return (
        ("m", (low + radius, low)),
        ("l", (high - radius, low)),
        ("c", (high - bow, low, high, low + bow, high, low + radius)),
        ("l", (high, high - radius)),
        ("c", (high, high - bow, high - bow, high, high - radius, high)),
        ("l", (low + radius, high)),
        ("c", (low + bow, high, low, high - bow, low, high - radius)),
        ("l", (low, low + radius)),
        ("c", (low, low + bow, low + bow, low, low + radius, low)),
        ("h", ()),
    )
