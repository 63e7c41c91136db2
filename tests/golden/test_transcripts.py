"""What the shipped materials look like, in words: one card page by page, line by line, tag by tag; all as text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.large_print import large_print
from iceprint.design.products import template_for
from iceprint.layout.compose import compose
from iceprint.layout.flow import compose_flow
from iceprint.model.edition import PIECES, Use
from iceprint.model.job import Job
from iceprint.model.material import TOGETHER
from iceprint.paint.transcript import transcript
from iceprint.project import Project
from iceprint.run.recipe import print_edition
from iceprint.text.faces import Fonts
from tests.golden.conftest import FOLDER, Compare
from tests.specimens.programs import programs

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
WATCHED = ("en", "es", "ar", "km", "zh-Hans")  # in large print and as text: the ways in which scripts differ
DRAWN = "tip-card"
RACK = [  # of every other product one, where it matters from both sides, and pieces of several languages
    *(
        (name, tag)
        for name in ("tip-line-wallet-card", "tip-line-rack-card", "human-trafficking-sticker")
        for tag in ("en", "ar")
    ),
    *((f"human-trafficking-{name}", tag) for name in ("tent", "tear-off", "folder", "booklet") for tag in ("en", "ar")),
    *(("tip-line-poster", tag) for tag in ("es+en", "ar+en")),
    *(("tip-card", tag) for tag in ("es+en", "km+ar")),
    ("phone-numbers", "en"),
    ("tip-line-card", "en+ar"),
    ("tip-line-four-languages", "mul"),
    ("trafficking-signs-z-fold", "es"),
    ("victim-assistance-accordion", "en"),
]
EDITIONS = [*((DRAWN, language) for language in LIBRARY.material(DRAWN).languages), *RACK]
ALONE = [name for name in LIBRARY.materials if not LIBRARY.material(name).together]  # only they have plain text
TEXTS = [*((DRAWN, language) for language in WATCHED), *((name, "en") for name in ALONE if name != DRAWN)]
PROGRAM_MATERIALS, PROGRAM_LANGUAGES = ("full-card", "full-poster", "full-brochure"), ("en", "ar")


@pytest.mark.parametrize(("material", "language"), EDITIONS)
def test_a_shipped_edition_is_laid_out_as_it_was_reviewed(material: str, language: str, compare: Compare) -> None:
    edition = resolve(LIBRARY, material, language)
    layout = compose(edition, template_for(edition), Fonts((ROOT / "fonts",)))
    compare(golden_name(material, language), transcript(layout))


@pytest.mark.parametrize("language", WATCHED)
def test_its_large_print_is_laid_out_as_it_was_reviewed(language: str, compare: Compare) -> None:
    edition = resolve(LIBRARY, DRAWN, language)
    flow = large_print(template_for(edition), edition.language, LIBRARY.formats["letter"])
    layout = compose_flow(edition, flow, Fonts((ROOT / "fonts",)))
    compare(golden_name(DRAWN, language, Use.LARGE_PRINT), transcript(layout))


@pytest.mark.parametrize("name", LIBRARY.materials)
def test_every_material_fits_its_paper_and_is_verified_in_all_its_languages(name: str) -> None:
    """All uses of its first edition; of the others the press file, which is asked most, and the large print."""
    first, *others = LIBRARY.material(name).editions
    made = print_edition(LIBRARY, name, first, Job(tuple(Use)))
    assert [each.use for each in made] == list(PIECES if first == TOGETHER else Use)
    for edition in others:
        made = print_edition(LIBRARY, name, edition, Job((Use.PRESS, Use.LARGE_PRINT)))
        assert [each.use for each in made] == [Use.PRESS, Use.LARGE_PRINT]


@pytest.mark.parametrize(("material", "language"), TEXTS)
def test_its_plain_text_is_what_was_reviewed(material: str, language: str, compare: Compare) -> None:
    (made,) = print_edition(LIBRARY, material, language, Job((Use.TEXT,)))
    compare(golden_name(material, language, Use.TEXT), made.data.decode("utf-8"))


@pytest.mark.parametrize("language", PROGRAM_LANGUAGES)
@pytest.mark.parametrize("material", PROGRAM_MATERIALS)
def test_a_program_is_laid_out_as_it_was_reviewed(
    material: str, language: str, tmp_path: Path, compare: Compare
) -> None:
    """Of every product one specimen, from left to right and from right to left."""
    edition = resolve(programs(tmp_path), material, language)
    layout = compose(edition, template_for(edition), Fonts((ROOT / "fonts",)))
    compare(golden_name(material, language), transcript(layout))


def test_there_is_no_golden_without_an_edition(*, renewing: bool) -> None:
    names = {golden_name(*edition) for edition in EDITIONS}
    names |= {golden_name(material, language) for material in PROGRAM_MATERIALS for language in PROGRAM_LANGUAGES}
    names |= {golden_name(DRAWN, language, Use.LARGE_PRINT) for language in WATCHED}
    names |= {golden_name(material, language, Use.TEXT) for material, language in TEXTS}
    strays = {path.name for path in FOLDER.glob("*.txt")} - names
    if renewing:
        for name in strays:
            (FOLDER / name).unlink()
        return
    assert strays == set()


def golden_name(material: str, language: str, use: Use | None = None) -> str:
    return f"{material}.{language}.{use}.txt" if use else f"{material}.{language}.txt"
