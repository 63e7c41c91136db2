"""Pictures and drawn shapes of a design at their places on the page."""

from __future__ import annotations

from iceprint.model.page import Curves
from iceprint.model.template import Picture

TURNS = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))  # by quarter turns to the left


def drawn_picture(picture: Picture) -> Curves:
    """The outlines of a picture, scaled to its box, turned and mirrored about its middle."""
    box, side = picture.box, picture.drawing.side
    scale = min(box.width, box.height) / side
    a, b, c, d = (value * scale for value in TURNS[picture.turn % 4])
    if picture.flipped:
        a, b = -a, -b
    middle_x, middle_y, half = box.x + box.width / 2, box.y + box.height / 2, side / 2
    return Curves(
        picture.drawing.segments,
        (a, b, c, d, middle_x - (a + c) * half, middle_y - (b + d) * half),
        picture.ink,
    )
