"""Poppler reads what is on a page, and nothing where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges import poppler, specimens
from tests.judges.finding import NoVerdict

pytestmark = pytest.mark.judge("poppler")


def test_the_words_of_a_page_are_read(tmp_path: Path) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"BT /F 12 Tf 10 50 Td (Call us) Tj ET")
    assert poppler.pages(page)[0].split() == ["Call", "us"]


def test_words_drawn_as_shapes_are_not_read(tmp_path: Path) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"0 0 50 50 re f")
    assert poppler.pages(page)[0].split() == []


def test_a_page_that_poppler_must_guess_at_is_an_error(tmp_path: Path) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"BT /Unknown 12 Tf 10 50 Td (Call us) Tj ET")
    with pytest.raises(NoVerdict, match="poppler complains"):
        poppler.pages(page)
