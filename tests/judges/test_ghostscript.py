"""Ghostscript separates a page into its inks: the right ink, in the right place, in the right amount."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges import ghostscript, specimens
from tests.judges.finding import NoVerdict

pytestmark = pytest.mark.judge("ghostscript")


def test_ink_is_found_on_its_own_plate_and_in_its_own_place(tmp_path: Path) -> None:
    # magenta on the left quarter in full, black on the lower half at 40 %
    page = specimens.one_page(tmp_path / "page.pdf", b"0 1 0 0 k 0 0 25 100 re f 0 0 0 .4 k 25 0 75 50 re f")

    (plates,) = ghostscript.plates(page)

    assert sorted(plates) == ["Black", "Cyan", "Magenta", "Yellow"]
    assert plates["Magenta"][:, :25].min() == 1
    assert plates["Magenta"][:, 25:].max() == 0
    assert plates["Black"][50:, 25:] == pytest.approx(0.4, abs=0.01)
    assert plates["Black"][:50].max() == 0


def test_coverage_is_the_share_of_the_page(tmp_path: Path) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"1 0 0 0 k 0 0 25 100 re f")
    (page_1,) = ghostscript.coverage(page)
    assert page_1 == {"Black": 0, "Cyan": 0.25, "Magenta": 0, "Yellow": 0}


@pytest.mark.parametrize(("operator", "magenta"), [(b"", 0), (b"/On gs", 0.5)], ids=["knocked out", "overprinted"])
def test_black_that_overprints_leaves_the_ink_below(tmp_path: Path, operator: bytes, magenta: float) -> None:
    page = specimens.one_page(
        tmp_path / "page.pdf", b"0 1 0 0 k 0 0 50 100 re f %s 0 0 0 1 k 0 0 50 100 re f" % operator
    )
    (page_1,) = ghostscript.coverage(page)
    assert page_1["Magenta"] == magenta
    assert page_1["Black"] == 0.5


def test_a_file_that_is_no_pdf_is_an_error(tmp_path: Path) -> None:
    garbage = tmp_path / "garbage.pdf"
    garbage.write_bytes(b"garbage")
    with pytest.raises(NoVerdict, match="ghostscript ended with code 1"):
        ghostscript.coverage(garbage)
