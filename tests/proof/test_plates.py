"""What gets onto the plates of the press edition, in the opinion of Ghostscript?"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray

from iceprint.model.edition import Use
from iceprint.model.units import Box
from iceprint.verify.checks import total_ink
from iceprint.verify.examine import examine
from tests.judges import ghostscript
from tests.proof.conftest import SPOT, Printed

RESOLUTION = 300
MOST_INK_ON_PLASTIC = 2.5  # of 4 plates, print.md section 4
Plate = NDArray[np.float64]

pytestmark = pytest.mark.judge("ghostscript")


@cache
def plates(file: Path) -> list[dict[str, Plate]]:
    return ghostscript.plates(file, resolution=RESOLUTION)


def test_there_are_four_plates_and_no_spot_ink(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        assert [set(page) for page in plates(each.files[Use.PRESS])] == [{"Cyan", "Magenta", "Yellow", "Black"}] * 2


def test_no_spot_takes_more_ink_than_plastic_holds(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        for page in plates(each.files[Use.PRESS]):
            assert np.sum(list(page.values()), axis=0).max() <= MOST_INK_ON_PLASTIC


def test_our_own_reader_of_content_streams_finds_as_much_ink_as_is_on_the_plates(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        file = each.files[Use.PRESS]
        most = 100 * max(float(np.sum(list(page.values()), axis=0).max()) for page in plates(file))
        for allowed, is_too_much in ((most - 2, True), (most + 2, False)):
            promise = each.promise._replace(limits=each.promise.limits._replace(most_ink=allowed))
            assert bool(examine(file.read_bytes(), promise, [total_ink.CHECK])) is is_too_much, each.name


def test_a_code_is_black_alone_on_paper_without_ink(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        for page, promised in zip(plates(each.files[Use.PRESS]), each.promise.pages, strict=True):
            for code in promised.codes:
                assert code.box
                inside = {ink: _cut(plate, code.box, each.edition.format.bleed) for ink, plate in page.items()}
                assert inside["Black"].max() == pytest.approx(1)
                assert {ink: float(inside[ink].max()) for ink in ("Cyan", "Magenta", "Yellow")} == {
                    "Cyan": 0,
                    "Magenta": 0,
                    "Yellow": 0,
                }


def test_black_text_leaves_the_proof_mark_under_it_standing(printed: tuple[Printed, ...]) -> None:
    """Overprint: where black text crosses the pale mark, the magenta of the mark is on its plate all the same."""
    for each in printed:
        page = plates(each.files[Use.PRESS])[0]
        black_alone = (page["Black"] > 0.99) & (page["Cyan"] < 0.01)
        assert (page["Magenta"][black_alone] > 0.1).any(), each.name


def test_the_band_runs_into_the_bleed(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        for page in plates(each.files[Use.PRESS]):
            lowest = page["Cyan"][-1]
            assert lowest.min() > 0.5, each.name


def test_trim_and_bleed_stand_where_the_format_says(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        paper = each.edition.format
        with pikepdf.open(each.files[Use.PRESS]) as pdf:
            for page in pdf.pages:
                trim, bleed, media = (
                    [float(value) for value in box.as_list()] for box in (page.TrimBox, page.BleedBox, page.MediaBox)
                )
                wanted = [paper.bleed, paper.bleed, paper.bleed + paper.width, paper.bleed + paper.height]
                assert trim == pytest.approx(wanted, abs=0.01)
                assert (
                    bleed
                    == media
                    == pytest.approx([0, 0, paper.width + 2 * paper.bleed, paper.height + 2 * paper.bleed], abs=0.01)
                )
                assert "/Annots" not in page


def test_marks_are_on_every_plate_and_outside_the_piece(dressed: Path) -> None:
    """The files of a job with marks, and with the brand colour as a spot ink."""
    for page in plates(dressed):
        assert set(page) == {"Cyan", "Magenta", "Yellow", "Black", SPOT}
        slug = {ink: plate[-round(6.5 / 25.4 * RESOLUTION) :] for ink, plate in page.items()}
        black = slug["Black"]
        assert (black > 0.9).mean() > 0.001
        for plate in slug.values():
            assert np.array_equal(plate, black)


def test_a_spot_ink_is_on_its_own_plate_and_on_no_other(dressed: Path) -> None:
    around = round((14 + 3.2) / 25.4 * RESOLUTION)  # marks and bleed
    for page in plates(dressed):
        piece = {ink: plate[around:-around, around:-around] for ink, plate in page.items()}
        painted = piece[SPOT] > 0.99
        assert painted.mean() > 0.2, "the band and the headings"
        for ink in ("Cyan", "Magenta", "Yellow", "Black"):
            assert piece[ink][painted].max() == 0


def _cut(plate: Plate, box: Box, bleed: float) -> Plate:
    """The pixels inside a box of the trim, one left out at each edge."""
    scale = RESOLUTION / 72
    left, right = (round((x + bleed) * scale) for x in (box.x, box.right))
    bottom, top = (plate.shape[0] - round((y + bleed) * scale) for y in (box.y, box.top))
    return plate[top + 1 : bottom - 1, left + 1 : right - 1]
