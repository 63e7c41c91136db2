"""Can everybody read the files, and archives keep them, in the opinion of veraPDF?"""

from __future__ import annotations

from pathlib import Path

import pytest

from iceprint.model.edition import PIECES, Use
from iceprint.model.job import Job
from iceprint.run.proof import proof_of, sheet_of
from iceprint.run.recipe import print_edition
from tests.judges import verapdf
from tests.proof.conftest import Printed
from tests.specimens.flowing import large_pdf, long_card
from tests.specimens.programs import LANGUAGES, MATERIALS, programs


@pytest.mark.slow
@pytest.mark.judge("verapdf")
@pytest.mark.parametrize("use", [*PIECES, Use.LARGE_PRINT])
def test_every_file_is_pdf_ua_1_and_pdf_a_2a(
    printed: tuple[Printed, ...], catalogue: tuple[Printed, ...], use: Use
) -> None:
    files = [each.files[use] for each in (*printed, *catalogue) if use in each.files]
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
@pytest.mark.parametrize("tag", LANGUAGES)
def test_so_are_the_card_the_poster_and_the_brochure_of_a_program(tag: str, tmp_path: Path) -> None:
    library = programs(tmp_path / "project")
    files = []
    for material in MATERIALS:
        for made in print_edition(library, material, tag, Job((Use.SCREEN, Use.PRESS, Use.LARGE_PRINT))):
            files.append(tmp_path / f"{made.use}-{material}.pdf")
            files[-1].write_bytes(made.data)
    verdicts = verapdf.validate(files, ["ua1", "2a"])
    assert len(verdicts) == 2 * len(files)
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []


@pytest.mark.slow
@pytest.mark.judge("verapdf")
def test_so_are_proofs_for_reviewers(tmp_path: Path) -> None:
    library = programs(tmp_path / "project")
    files = []
    for material in MATERIALS:
        for tag in LANGUAGES:
            files.append(tmp_path / f"{material}.{tag}.pdf")
            files[-1].write_bytes(proof_of(library, material, tag))
        files.append(tmp_path / f"{material}.pdf")
        files[-1].write_bytes(sheet_of(library, material, LANGUAGES))
    verdicts = verapdf.validate(files, ["ua1", "2a"])
    assert len(verdicts) == 2 * len(files)
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []


@pytest.mark.slow
@pytest.mark.judge("verapdf")
def test_so_is_a_press_file_with_marks_and_a_spot_ink(dressed: Path) -> None:
    verdicts = verapdf.validate([dressed], ["ua1", "2a"])
    assert len(verdicts) == 2
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []
