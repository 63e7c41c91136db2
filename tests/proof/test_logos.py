"""Pictures of partners in finished pieces, in the opinion of veraPDF, qpdf, Ghostscript and zxing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray

from iceprint.catalog.logos import read_logo
from iceprint.catalog.profiles import shipped_condition
from iceprint.catalog.resolve import resolve
from iceprint.model.edition import PIECES, Edition, Use
from iceprint.model.job import Job
from iceprint.model.page import Placed
from iceprint.model.units import Box
from iceprint.run.recipe import Bench
from tests.judges import ghostscript, qpdf, verapdf
from tests.proof.conftest import shipped
from tests.specimens.partners import SHORT_NAMED, edition_for
from tests.specimens.pictures import harbor, in_cmyk, jpeg, png, press_profile

PICTURES = {
    "colour": png(harbor()),
    "gray": png(harbor().convert("LA")),
    "line-art": png(harbor(3000).convert("L").point([0] * 130 + [255] * 126).convert("1")),
    "inks": jpeg(in_cmyk(), icc_profile=press_profile(), subsampling=0),
}
PRINTED = (("tip-line-poster", "ar"), ("bulk-cash-brochure", "es"), ("tip-line-rack-card", "km"))
RESOLUTION = 600
Plate = NDArray[np.float64]
MAST = (
    290 / 400,
    12 / 400,
    30 / 240,
    180 / 240,
)  # of the logo: the middle of its black mast, its width, top and height


@cache
def bench(kind: str, material: str, tag: str, folder: Path) -> Bench:
    library = shipped(folder)
    file = folder / f"{kind}.png"
    file.write_bytes(PICTURES[kind])
    logo = read_logo(file, file.name, library.inks, shipped_condition)
    edition = edition_for(resolve(library, material, tag), SHORT_NAMED._replace(logo=logo))
    return Bench(edition, library, Job(PIECES))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("logos")


def file_of(kind: str, material: str, tag: str, use: Use, folder: Path) -> Path:
    path = folder / f"{material}.{tag}.{kind}.{use}.pdf"
    if not path.exists():
        path.write_bytes(bench(kind, material, tag, folder).make(use).data)
    return path


def all_files(folder: Path) -> list[Path]:
    return [file_of(kind, *edition, use, folder) for kind in PICTURES for edition in PRINTED for use in PIECES]


@pytest.mark.slow
@pytest.mark.judge("verapdf", "qpdf")
def test_files_with_pictures_are_pdf_ua_1_and_pdf_a_2a_and_sound(folder: Path) -> None:
    files = all_files(folder)
    verdicts = verapdf.validate(files, ["ua1", "2a"])
    assert len(verdicts) == 2 * len(files)
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []
    assert {file.name: qpdf.check(file) for file in files} == {file.name: [] for file in files}


@pytest.mark.slow
def test_codes_are_read_beside_pictures(folder: Path) -> None:
    for kind in PICTURES:
        for material, tag in PRINTED:
            with pypdfium2.PdfDocument(file_of(kind, material, tag, Use.PRESS, folder)) as pdf:
                drawn = [page.render(scale=300 / 72).to_pil() for page in pdf]
            found = {code.text for page in drawn for code in zxingcpp.read_barcodes(page)}
            edition: Edition = bench(kind, material, tag, folder).edition
            assert found
            assert found <= {fact.target for fact in edition.facts.values()}


@pytest.mark.judge("ghostscript")
def test_black_in_a_picture_is_on_one_plate_and_no_spot_has_more_ink_than_it_may(folder: Path) -> None:
    made = bench("colour", *PRINTED[0], folder)
    plates = ghostscript.plates(file_of("colour", *PRINTED[0], Use.PRESS, folder), resolution=RESOLUTION)
    assert [set(page) for page in plates] == [{"Cyan", "Magenta", "Yellow", "Black"}]
    (logo,) = (item for page in made.layout.pages for item in page.items if isinstance(item, Placed))
    inside = {ink: _cut(plate, logo.box, made.edition.format.bleed) for ink, plate in plates[0].items()}
    height, width = inside["Black"].shape
    left, wide, down, high = MAST
    rows = slice(round((down + 0.1 * high) * height), round((down + 0.9 * high) * height))
    columns = slice(round((left - wide / 2) * width), round((left + wide / 2) * width))
    mast = {ink: plate[rows, columns] for ink, plate in inside.items()}
    assert mast["Black"].min() > 0.99
    assert max(float(mast[ink].max()) for ink in ("Cyan", "Magenta", "Yellow")) < 0.01
    assert 1.0 <= float(np.sum(list(inside.values()), axis=0).max()) <= 2.5


@pytest.mark.judge("ghostscript")
def test_what_the_picture_itself_holds_is_on_the_plates(folder: Path) -> None:
    """A picture in the inks of the press gets there as its owner mixed it."""
    made = bench("inks", *PRINTED[0], folder)
    plates = ghostscript.plates(file_of("inks", *PRINTED[0], Use.PRESS, folder), resolution=RESOLUTION)
    (logo,) = (item for page in made.layout.pages for item in page.items if isinstance(item, Placed))
    inside = {ink: _cut(plate, logo.box, made.edition.format.bleed) for ink, plate in plates[0].items()}
    found = {ink: float(np.median(plate)) for ink, plate in inside.items()}
    wanted = {"Cyan": 230, "Magenta": 150, "Yellow": 0, "Black": 20}
    assert found == pytest.approx({ink: share / 255 for ink, share in wanted.items()}, abs=0.01)


def _cut(plate: Plate, box: Box, bleed: float) -> Plate:
    """The pixels inside a box of the trim."""
    scale = RESOLUTION / 72
    left, right = (round((x + bleed) * scale) for x in (box.x, box.right))
    bottom, top = (plate.shape[0] - round((y + bleed) * scale) for y in (box.y, box.top))
    return plate[top:bottom, left:right]
