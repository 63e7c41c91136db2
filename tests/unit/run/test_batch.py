"""Many editions at once: what keeps all of them from being printed is said once."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.errors import ProjectError, UsageError
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.model.material import ProductKind
from iceprint.project import Project
from iceprint.report import summary
from iceprint.run.batch import print_kind, print_matching
from iceprint.run.fit_table import fit_table

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The shipped project as far as the TIP card needs it, with the fonts of Latin languages."""
    shutil.copy(ROOT / "iceprint.yaml", tmp_path)
    (tmp_path / "content" / "materials").mkdir(parents=True)
    shutil.copy(ROOT / "content" / "facts.yaml", tmp_path / "content")
    shutil.copy(ROOT / "content" / "materials" / "tip-card.yaml", tmp_path / "content" / "materials")
    for folder in ("content/programs", "translations", "fonts/NotoSans"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_a_damaged_font_is_named_once_for_all_languages(project: Path) -> None:
    damaged = project / "fonts" / "NotoSans" / "NotoSans-Bold.ttf"
    damaged.write_bytes(damaged.read_bytes()[:100_000])
    library = library_of(project)

    outcome = print_kind(library, ProductKind.CARD, (), ("en", "es", "fr"), Job((Use.SCREEN,)))
    assert outcome.written == ()
    assert outcome.exit_code == 6
    (error,) = outcome.errors
    assert error.where is not None
    assert error.where.file == str(damaged)
    told = [each for each in fit_table(library)[1] if each.where == error.where]
    assert [str(each) for each in told] == [str(error)]


def test_all_materials_are_printed_in_the_languages_that_each_of_them_has(project: Path) -> None:
    more_materials(project, english="aid-card", both="work-card")
    outcome = print_matching(library_of(project), "*", ("es", "en"), Job((Use.TEXT,)))
    assert outcome.errors == ()
    assert [path.name for path, _ in outcome.written] == [
        "aid-card.en.txt",
        "tip-card.en.txt",
        "tip-card.es.txt",
        "work-card.en.txt",
        "work-card.es.txt",
    ]
    assert summary(outcome) == "built 5 files of 3 materials in 2 languages, 0 mistakes"


def test_a_pattern_chooses_materials_by_name(project: Path) -> None:
    more_materials(project, english="aid-card", both="work-card")
    outcome = print_matching(library_of(project), "*[bk]-card", ("all",), Job((Use.TEXT,)))
    assert {made.edition.material for _, made in outcome.written} == {"work-card"}


def test_one_material_that_fails_does_not_stop_the_others(project: Path) -> None:
    more_materials(project, english="aid-card", both="work-card")
    broken = project / "content" / "materials" / "aid-card.yaml"
    broken.write_text(broken.read_text("utf-8").replace("tip_page", "tip_pag"), "utf-8")
    outcome = print_matching(
        library_of(project), "*", ("es", "en", "fr"), Job((Use.TEXT,))
    )  # it may be the one in French
    assert len(outcome.written) == 4
    assert (len(outcome.errors), outcome.exit_code) == (1, 4)
    assert summary(outcome) == "built 4 files of 2 materials in 2 languages, 1 mistake"


def test_a_language_that_no_material_has_is_a_mistake(project: Path) -> None:
    outcome = print_matching(library_of(project), "*", ("en", "xx"), Job((Use.TEXT,)))
    assert len(outcome.written) == 1
    (error,) = outcome.errors
    assert str(error).startswith('no material like "*" has the language "xx"')
    assert outcome.exit_code == 2


def test_a_pattern_that_nothing_matches_is_a_mistake(project: Path) -> None:
    with pytest.raises(UsageError, match='no material has a name like "tip-crad"') as caught:
        print_matching(library_of(project), "tip-crad", ("en",), Job((Use.TEXT,)))
    assert caught.value.remedy == 'did you mean "tip-card"?'


def test_a_material_is_printed_by_the_word_of_its_kind(project: Path) -> None:
    outcome = print_kind(library_of(project), ProductKind.POSTER, ("tip-card",), ("en",), Job((Use.TEXT,)))
    assert outcome.written == ()
    (error,) = outcome.errors
    assert str(error) == '"tip-card" is a card, not a poster\n    to fix: use: iceprint card tip-card'


def test_a_kind_without_a_default_asks_for_a_name(project: Path) -> None:
    settings = project / "iceprint.yaml"
    settings.write_text(settings.read_text("utf-8").replace("  card: tip-card\n", ""), "utf-8")
    with pytest.raises(ProjectError, match=r"no material was named, and .* names none for card") as caught:
        print_kind(library_of(project), ProductKind.CARD, (), ("en",), Job((Use.TEXT,)))
    assert caught.value.remedy == "name one: iceprint card MATERIAL"


def more_materials(project: Path, *, english: str, both: str) -> None:
    """Copies of the shipped card under other names; all of them are for few languages."""
    folder = project / "content" / "materials"
    card = (folder / "tip-card.yaml").read_text("utf-8")
    for name, languages in ((english, "[en]"), (both, "[en, es]"), ("tip-card", "[en, es]")):
        text = re.sub(r"^languages: .*$", f"languages: {languages}", card, flags=re.MULTILINE)
        (folder / f"{name}.yaml").write_text(text, "utf-8")


def library_of(project: Path) -> Library:
    return Library(Project(project, project / "output", today=date(2026, 11, 25)))
