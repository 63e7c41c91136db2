"""That the original counts: which translations say so, and what cannot."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.model.template import Zone
from iceprint.project import Project
from tests.unit.catalog.desk import Desk

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 29)))
BROCHURE = "human-trafficking-brochure"
SAID = 'original_counts: {{message: {message}, materials: ["{materials}"]}}\n'


def printed(material: str, tag: str) -> set[str]:
    sides = template_for(resolve(LIBRARY, material, tag)).sides
    return {
        block.copy.message_id
        for side in sides
        for part in side.parts
        if isinstance(part, Zone)
        for block in part.blocks
    }


@pytest.mark.parametrize("tag", [tag for tag in LIBRARY.material(BROCHURE).languages if tag != "en"])
def test_translations_of_the_materials_that_are_named_say_so_in_their_imprint(tag: str) -> None:
    assert "shared.original-counts" in printed(BROCHURE, tag)


@pytest.mark.parametrize(("material", "tag"), [(BROCHURE, "en"), ("tip-line-poster", "es"), ("tip-card", "es")])
def test_the_original_and_other_materials_do_not(material: str, tag: str) -> None:
    assert "shared.original-counts" not in printed(material, tag)


@pytest.mark.parametrize(
    ("message", "materials", "mistake"),
    [
        (
            "human-trafficking.help.label",
            "tip-*",
            '"original_counts" names "tip-card", which has no imprint to say it in',
        ),
        ("human-trafficking.help.label", "other-*", None),
    ],
)
def test_a_material_without_an_imprint_cannot_say_so(
    desk: Desk, message: str, materials: str, mistake: str | None
) -> None:
    settings = desk.root / "iceprint.yaml"
    settings.write_text(settings.read_text("utf-8") + SAID.format(message=message, materials=materials), "utf-8")
    told = desk.mistakes("es")
    assert any(mistake in each for each in told) if mistake else told == []
