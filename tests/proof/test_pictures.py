"""Do two programs that share no code draw the same picture of every file?

Each softens the edges of letters in its own way, so pictures are compared as the eye sees them from a little further
off, and may be moved by a dot: pages are not a whole number of dots high.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from iceprint.model.edition import PIECES, Use
from tests.judges import pdftoppm
from tests.proof.conftest import Printed

Picture = NDArray[np.float64]  # from 0, black, to 1, white

RESOLUTION = 300  # dpi
BLUR = 3  # dots to each side
APART = 0.2  # of the way from black to white
MOST = 0.01  # of a page; 0.0023 was measured

pytestmark = [pytest.mark.slow, pytest.mark.judge("pdftoppm")]


@pytest.mark.parametrize("use", [*PIECES, Use.LARGE_PRINT])
def test_poppler_and_pdfium_draw_the_same(printed: tuple[Printed, ...], use: Use) -> None:
    for each in printed:
        theirs = pdftoppm.pictures(each.files[use], resolution=RESOLUTION)
        for number, (one, other) in enumerate(zip(theirs, by_pdfium(each.files[use]), strict=True), start=1):
            assert (one < 0.5).mean() > 0.005, "nothing was drawn"
            assert apart(one, other) < MOST, (each.name, use, number)


def test_a_line_that_one_program_does_not_draw_is_seen(printed: tuple[Printed, ...]) -> None:
    """The number is taken off the picture: less than a twentieth of a card."""
    picture, _ = by_pdfium(printed[0].files[Use.SCREEN])
    without = picture.copy()
    height, width = picture.shape
    without[int(0.8 * height) : int(0.93 * height), int(0.05 * width) : int(0.55 * width)] = picture[-5, 5]
    assert apart(without, picture) > 2 * MOST


def by_pdfium(file: Path) -> Iterator[Picture]:
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            yield np.asarray(page.render(scale=RESOLUTION / 72).to_pil().convert("L"), dtype=np.float64) / 255


def apart(one: Picture, other: Picture) -> float:
    """The share of a page on which two softened pictures differ, where they lie best on each other."""
    rows, columns = min(one.shape[0], other.shape[0]), min(one.shape[1], other.shape[1])
    assert max(one.shape[0], other.shape[0]) - rows <= 1, "sheets of two sizes"
    assert max(one.shape[1], other.shape[1]) - columns <= 1, "sheets of two sizes"
    one, other = softened(one[:rows, :columns]), softened(other[:rows, :columns])
    moves = product((-1, 0, 1), repeat=2)
    return min(float((np.abs(np.roll(one, move, (0, 1)) - other) > APART).mean()) for move in moves)


def softened(picture: Picture) -> Picture:
    grey = Image.fromarray((picture * 255).astype(np.uint8))
    return np.asarray(grey.filter(ImageFilter.BoxBlur(BLUR)), dtype=np.float64) / 255
