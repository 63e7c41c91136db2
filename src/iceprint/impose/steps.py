"""What the print shop does to a piece, drawn on it in technical colours: cutting, perforating, punching.

These are processing steps (ISO 19593-1), not inks. Folds are only marked beside the piece: no tool follows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import pi, tan

from iceprint.model.finishing import Step
from iceprint.model.format import Format
from iceprint.model.page import Contour
from iceprint.model.units import Box
from iceprint.text.outline import Segment

DASHES = (3.0, 3.0)  # points, of perforations
HANDLE = 4 / 3 * tan(pi / 8)  # of the radius: a quarter of a circle, true to 0.03 %


def contours(paper: Format, side: str) -> Iterator[Contour]:
    """The lines of one side, as this side shows them."""
    if paper.die_cut:
        yield Contour(Step.CUTTING, rounded(paper.trim_box, paper.corner), paper.trim_box)
    for step, box in paper.strokes(side):
        if step is not Step.FOLDING:
            path: tuple[Segment, ...] = (("m", (box.x, box.y)), ("l", (box.right, box.top)))
            yield Contour(step, path, box, DASHES if step is Step.PERFORATING else ())
    for hole in paper.holes_of(side):
        yield Contour(Step.PUNCHING, rounded(hole, min(hole.width, hole.height) / 2), hole)


def rounded(box: Box, radius: float) -> tuple[Segment, ...]:
    """A closed path around a box, anticlockwise; without a radius its corners are sharp."""
    if not radius:
        corners = ((box.x, box.y), (box.right, box.y), (box.right, box.top), (box.x, box.top))
        return (("m", corners[0]), *(("l", corner) for corner in corners[1:]), ("h", ()))
    near, far = radius, radius * (1 - HANDLE)
    left, right, foot, head = box.x, box.right, box.y, box.top
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
