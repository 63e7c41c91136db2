"""Outlines as PDF path segments (operator, coordinates): what designs, marks and drawings of proofs are made of."""

from __future__ import annotations

from math import pi, tan

from iceprint.model.units import Box

Segment = tuple[str, tuple[float, ...]]
Segments = tuple[Segment, ...]

BOW = 4 / 3 * tan(pi / 8)  # of the radius, to the control points: a quarter of a circle, true to 0.03 %


def rounded(box: Box, radius: float) -> Segments:
    """A closed path around a box, anticlockwise; without a radius its corners are sharp."""
    left, right, foot, head = box.x, box.right, box.y, box.top
    if not radius:
        return ("m", (left, foot)), ("l", (right, foot)), ("l", (right, head)), ("l", (left, head)), ("h", ())
    near, far = radius, radius * (1 - BOW)
    return (
        ("m", (left + near, foot)),
        ("l", (right - near, foot)),
        ("c", (right - far, foot, right, foot + far, right, foot + near)),
        ("l", (right, head - near)),
        ("c", (right, head - far, right - far, head, right - near, head)),
        ("l", (left + near, head)),
        ("c", (left + far, head, left, head - far, left, head - near)),
        ("l", (left, foot + near)),
        ("c", (left, foot + far, left + far, foot, left + near, foot)),
        ("h", ()),
    )


def seen_in_a_mirror(path: Segments, middle: float) -> Segments:
    """A symmetric path drawn the other way round: by the rule of windings it is cut out of a larger one.

    `middle` is the x of its axis.
    """
    return tuple(
        (operator, tuple(2 * middle - value if index % 2 == 0 else value for index, value in enumerate(points)))
        for operator, points in path
    )
