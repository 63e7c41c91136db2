"""Sheets of the shipped project, in scripts that are hard to set: verified, written, and fit for a second look."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.errors import FitError
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.model.plan import Order
from iceprint.model.sheet import Scheme
from iceprint.model.sheet_order import SheetOrder
from iceprint.project import Project
from iceprint.run.print_sheets import print_sheets
from iceprint.run.verification import verify_files
from tests.specimens.eyes import scan

ROOT = Path(__file__).resolve().parents[3]
JOB = Job((Use.SCREEN,))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(Project.locate(ROOT, project=None, output=tmp_path, environ={}, today=date(2026, 11, 25)))


@pytest.mark.slow
def test_many_scripts_on_one_plate_are_each_what_was_promised(library: Library) -> None:
    quantities = {"ar": 400, "km": 300, "th": 300, "hi": 200, "zh-Hans": 200, "ru": 100}
    orders = tuple(Order(tag, quantity) for tag, quantity in quantities.items())
    ((path, made),), errors = print_sheets(library, SheetOrder("tip-card", orders, "12x18", Scheme.GANG), JOB)
    assert errors == ()
    assert path.name == "tip-card.6-languages.12x18.gang.pdf"
    (verdict,) = verify_files(library, [path])
    assert verdict.passed
    assert len(scan(path.read_bytes(), 1, 200)) == 21
    assert made.plan is not None
    assert made.plan.sheets == 80


def test_one_language_that_does_not_fit_does_not_stop_the_calibration_of_the_others(library: Library) -> None:
    order = SheetOrder("tip-card", (Order("es", 0), Order("xx", 0)), "letter-8-up", Scheme.STEP)
    written, errors = print_sheets(library, order, JOB)
    assert [path.name for path, _ in written] == ["tip-card.es.letter-8-up.step.pdf", "calibration.letter-8-up.pdf"]
    assert len(errors) == 1


def test_nothing_is_written_where_nothing_fits(library: Library) -> None:
    order = SheetOrder("tip-card", (Order("es", 0),), "letter-10-up", Scheme.STEP)
    written, (error,) = print_sheets(library, order, JOB)
    assert written == ()
    assert isinstance(error, FitError)
    assert not (library.project.output / "sheets").exists()
