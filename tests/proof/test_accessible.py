"""Can everybody read what is made for the screen and in large print, in the opinion of veraPDF?"""

from __future__ import annotations

from pathlib import Path

import pytest

from iceprint.model.edition import Use
from tests.judges import verapdf
from tests.proof.conftest import Printed
from tests.specimens.flowing import large_pdf, long_card


@pytest.mark.slow
@pytest.mark.judge("verapdf")
@pytest.mark.parametrize("use", [Use.SCREEN, Use.LARGE_PRINT])
def test_every_edition_for_readers_is_pdf_ua_1_and_pdf_a_2a(printed: tuple[Printed, ...], use: Use) -> None:
    files = [each.files[use] for each in printed]
    verdicts = verapdf.validate(files, ["ua1", "2a"])
    assert len(verdicts) == 2 * len(files)
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []


@pytest.mark.slow
@pytest.mark.judge("verapdf")
@pytest.mark.parametrize("tag", ["en", "ar", "km", "ja"])
def test_so_is_large_print_with_bookmarks_and_a_paragraph_over_several_pages(tag: str, tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    file.write_bytes(large_pdf(long_card(tag)))
    verdicts = verapdf.validate([file], ["ua1", "2a"])
    assert len(verdicts) == 2
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []


@pytest.mark.slow
@pytest.mark.judge("verapdf")
def test_the_press_edition_does_not_claim_what_it_is_not(printed: tuple[Printed, ...]) -> None:
    verdicts = verapdf.validate([each.files[Use.PRESS] for each in printed], ["ua1", "2a"])
    assert [str(verdict) for verdict in verdicts if verdict.passed] == []
