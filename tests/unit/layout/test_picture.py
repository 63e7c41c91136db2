"""Where the outlines of a picture come to stand."""

from __future__ import annotations

import pytest

from iceprint.layout.picture import drawn_picture
from iceprint.model.template import Drawing, Picture
from iceprint.model.units import Box

CORNER = Drawing((("m", (0, 0)), ("l", (10, 0)), ("l", (0, 10)), ("h", ())), 10)
BOX = Box(100, 200, 20, 20)


def corner(picture: Picture) -> tuple[float, float]:
    """Where the lower left corner of the drawing is on the page."""
    *_, x, y = drawn_picture(picture).matrix
    return x, y


@pytest.mark.parametrize(("turn", "at"), [(0, (100, 200)), (1, (120, 200)), (2, (120, 220)), (3, (100, 220))])
def test_a_picture_fills_its_box_however_it_is_turned(turn: int, at: tuple[float, float]) -> None:
    assert corner(Picture(BOX, CORNER, "brand", turn)) == at


def test_a_flipped_picture_is_seen_in_a_mirror() -> None:
    assert corner(Picture(BOX, CORNER, "brand", flipped=True)) == (120, 200)


def test_in_a_box_that_is_no_square_it_stands_in_the_middle() -> None:
    assert corner(Picture(Box(0, 0, 40, 20), CORNER, "brand")) == (10, 0)
