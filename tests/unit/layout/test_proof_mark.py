"""The mark of a proof: as large as its area, inside it, and outlines instead of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.layout.proof_mark import INK, proof_mark
from iceprint.model.page import Curves
from iceprint.model.template import Weight
from iceprint.model.units import Box
from tests.specimens.faces import SHIPPED
from tests.specimens.words import law

FACE = SHIPPED.face("NotoSans", Weight.BOLD)


@law
@given(st.floats(20, 500), st.floats(20, 500))
def test_the_mark_stands_in_the_middle_of_its_area_and_fills_it_one_way(width: float, height: float) -> None:
    area = Box(7, -3, width, height)
    ink = extent(proof_mark(area, FACE))
    assert area.contains(ink, tolerance=0.02 * ink.height)  # round letters overshoot a little
    assert ink.width > 0.9 * width or ink.height > 0.9 * height
    assert ink.x + ink.width / 2 == pytest.approx(7 + width / 2, abs=0.05 * ink.width)
    assert ink.y + ink.height / 2 == pytest.approx(-3 + height / 2, abs=0.05 * ink.height)


def test_the_mark_is_one_drawing_in_the_ink_of_proofs() -> None:
    mark = proof_mark(Box(0, 0, 100, 50), FACE)
    assert mark.ink == INK == "proof"
    assert mark.segments == proof_mark(Box(0, 0, 10, 90), FACE).segments


def test_the_mark_rises_and_is_not_mirrored() -> None:
    a, b, c, d, _, _ = proof_mark(Box(0, 0, 100, 50), FACE).matrix
    assert a > 0
    assert b > 0
    assert (c, d) == pytest.approx((-b, a))


def extent(mark: Curves) -> Box:
    """The bounds of the end points of all outlines, on the page."""
    a, b, c, d, e, f = mark.matrix
    ends = [points[-2:] for _, points in mark.segments if points]
    xs = [a * x + c * y + e for x, y in ends]
    ys = [b * x + d * y + f for x, y in ends]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
