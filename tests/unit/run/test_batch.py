"""Many editions at once: what keeps all of them from being printed is said once."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.project import Project
from iceprint.run.batch import run_batch
from iceprint.run.fit_table import fit_table

ROOT = Path(__file__).resolve().parents[3]


def test_a_damaged_font_is_named_once_for_all_languages(tmp_path: Path) -> None:
    shutil.copy(ROOT / "iceprint.yaml", tmp_path)
    for folder in ("content", "translations"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(ROOT / "fonts" / "NotoSans", tmp_path / "fonts" / "NotoSans")
    damaged = tmp_path / "fonts" / "NotoSans" / "NotoSans-Bold.ttf"
    damaged.write_bytes(damaged.read_bytes()[:100_000])
    library = Library(Project(tmp_path, tmp_path / "output", today=date(2026, 11, 25)))

    outcome = run_batch(library, "card", (), ("en", "es", "fr"), Job((Use.SCREEN,)))
    assert outcome.written == ()
    assert outcome.exit_code == 6
    (error,) = outcome.errors
    assert error.where is not None
    assert error.where.file == str(damaged)
    told = [each for each in fit_table(library)[1] if each.where == error.where]
    assert [str(each) for each in told] == [str(error)]
