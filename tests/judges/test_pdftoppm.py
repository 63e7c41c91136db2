"""Poppler draws what is on a page, and says so where it must guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges import pdftoppm, specimens
from tests.judges.finding import NoVerdict

pytestmark = pytest.mark.judge("pdftoppm")


def test_a_page_is_drawn(tmp_path: Path) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"0 0 50 50 re f")
    (picture,) = pdftoppm.pictures(page, resolution=72)
    assert picture[-10, 10] == 0
    assert picture[5, -5] == 1


def test_a_page_that_poppler_must_guess_at_is_an_error(tmp_path: Path) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"BT /Unknown 12 Tf 10 50 Td (Call us) Tj ET")
    with pytest.raises(NoVerdict, match=r"complains|drew"):
        pdftoppm.pictures(page, resolution=72)
