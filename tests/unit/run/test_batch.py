"""Some editions at once: what keeps all of them from being printed is said once."""

from __future__ import annotations

from pathlib import Path

import pytest

from iceprint.errors import ProjectError
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.model.material import ProductKind
from iceprint.run.batch import print_kind
from iceprint.run.fit_table import fit_table
from tests.unit.run.shelf import library_of


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
