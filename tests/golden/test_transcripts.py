"""What the shipped materials look like, in words: each page, each line and each tag, in every language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.layout.compose import compose
from iceprint.paint.transcript import transcript
from iceprint.project import Project
from iceprint.text.faces import Fonts
from tests.golden.conftest import FOLDER, Compare

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
EDITIONS = [(name, language) for name in LIBRARY.materials for language in LIBRARY.material(name).languages]


@pytest.mark.parametrize(("material", "language"), EDITIONS)
def test_a_shipped_edition_is_laid_out_as_it_was_reviewed(material: str, language: str, compare: Compare) -> None:
    edition = resolve(LIBRARY, material, language)
    layout = compose(edition, template_for(edition), Fonts((ROOT / "fonts",)))
    compare(golden_name(material, language), transcript(layout))


def test_there_is_no_golden_without_an_edition(*, renewing: bool) -> None:
    strays = {path.name for path in FOLDER.glob("*.txt")} - {golden_name(*edition) for edition in EDITIONS}
    if renewing:
        for name in strays:
            (FOLDER / name).unlink()
        return
    assert strays == set()


def golden_name(material: str, language: str) -> str:
    return f"{material}.{language}.txt"
