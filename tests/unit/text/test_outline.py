"""A word as outlines: the same shapes as in the font, with the cubic curves of PDF."""

from __future__ import annotations

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from iceprint.errors import GlyphError
from iceprint.model.template import Weight
from iceprint.text.outline import outline
from tests.specimens.faces import REGULAR, SHIPPED

OPERATORS = {"m": "moveTo", "l": "lineTo", "c": "curveTo", "h": "closePath"}
FACE = SHIPPED.face("NotoSans", Weight.REGULAR)


@pytest.mark.parametrize("letter", "PROF")
def test_an_outlined_letter_encloses_the_same_area_within_the_same_bounds(letter: str) -> None:
    area, bounds = AreaPen(), BoundsPen(None)
    with TTFont(REGULAR) as font:
        glyph = font.getGlyphSet()[font.getBestCmap()[ord(letter)]]
        glyph.draw(area)
        glyph.draw(bounds)
    own_area, own_bounds = AreaPen(), BoundsPen(None)
    draw(letter, own_area)
    draw(letter, own_bounds)
    assert own_area.value == pytest.approx(area.value / 1e6)
    assert own_bounds.bounds == pytest.approx([edge / 1000 for edge in bounds.bounds])


def test_letters_follow_each_other_by_their_advances() -> None:
    _, one = outline(FACE, "O")
    _, three = outline(FACE, "OOO")
    with TTFont(REGULAR, lazy=True) as font:
        assert one == pytest.approx(font["hmtx"][font.getBestCmap()[ord("O")]][0] / 1000)
    assert three == pytest.approx(3 * one)
    bounds = BoundsPen(None)
    draw("OOO", bounds)
    single = BoundsPen(None)
    draw("O", single)
    assert bounds.bounds[2] == pytest.approx(single.bounds[2] + 2 * one)


def draw(word: str, pen: AreaPen | BoundsPen) -> None:
    segments, _ = outline(FACE, word)
    for operator, points in segments:
        pairs = zip(points[::2], points[1::2], strict=True)
        getattr(pen, OPERATORS[operator])(*pairs)


def test_a_letter_that_the_face_does_not_have_is_named() -> None:
    with pytest.raises(GlyphError, match='has no "中", which the mark of a proof needs'):
        outline(FACE, "中")
