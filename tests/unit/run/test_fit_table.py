"""The fit table: every zone of every shipped edition, the tightest first."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.errors import FitError, IceprintError
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.template import Template
from iceprint.project import Project
from iceprint.report.editions import fit_json, fit_lines
from iceprint.run.fit_table import Row, fit_table
from iceprint.text.faces import Fonts

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))


@cache
def table() -> tuple[tuple[Row, ...], tuple[IceprintError, ...]]:
    return fit_table(LIBRARY)


def test_every_zone_of_every_language_is_told() -> None:
    rows, errors = table()
    assert errors == ()
    of_card = [(edition, fit) for edition, fit in rows if edition.material == "tip-card" and not edition.beside]
    zones = {(fit.side, fit.zone) for _, fit in of_card}
    tags = LIBRARY.material("tip-card").languages
    told = [(edition.language.tag, fit.side, fit.zone) for edition, fit in of_card]
    assert sorted(told) == sorted((tag, *zone) for tag in tags for zone in zones)
    assert {edition.material for edition, _ in rows} == set(LIBRARY.materials)


def test_of_a_card_that_says_less_in_pairs_the_side_of_every_language_is_told() -> None:
    of_pairs = [(edition, fit) for edition, fit in table()[0] if edition.material == "tip-card" and edition.beside]
    assert {edition.language.tag for edition, _ in of_pairs} == set(LIBRARY.material("tip-card").languages)
    assert {fit.side for _, fit in of_pairs} == {"front"}


def test_the_tightest_comes_first() -> None:
    reserves = [fit.reserve for _, fit in table()[0]]
    assert reserves == sorted(reserves)
    assert reserves[0] >= 0


def test_smaller_type_leaves_as_much_room_or_more() -> None:
    assert [fit for _, fit in table()[0] if fit.reserve < fit.headroom - 1e-6] == []


def test_people_get_a_line_and_machines_an_object_for_each_zone() -> None:
    rows, _ = table()
    assert len(list(fit_lines(rows))) == len(rows) + 1
    first, (edition, fit) = fit_json(rows)[0], rows[0]
    assert (first["language"], first["zone"], first["size_pt"]) == (edition.tag, fit.zone, fit.size)


def test_an_edition_that_does_not_fit_is_named_and_the_others_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(edition: Edition, template: Template, fonts: Fonts) -> object:
        if edition.language.tag == "es":
            raise FitError("it does not fit", remedy="shorten it")
        return compose(edition, template, fonts)

    monkeypatch.setattr("iceprint.run.fit_table.compose", refusing)
    rows, errors = fit_table(LIBRARY)
    assert [error.what for error in errors] == ["it does not fit"]
    tags = {tag for name in LIBRARY.materials for tag in LIBRARY.material(name).languages}
    assert {edition.language.tag for edition, _ in rows} == tags - {"es"}
