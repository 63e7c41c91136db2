"""Proofs for reviewers: every text has its number and its row, and the pictures show the piece as it is folded."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.catalog.signing import approve
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, UsageError, flatten
from iceprint.model.template import CodeZone, Zone
from iceprint.project import Project
from iceprint.run.proof import proof_of, sheet_of, write_proofs
from iceprint.text.items import drawn
from tests.house.copies import SPANISH, copy_project, in_spanish
from tests.specimens import eyes

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
MATERIALS = ("tip-card", "human-trafficking-brochure", "tip-line-poster")
TAGS = ("en", "es", "km", "zh-Hans", "ru")


def library(project: Path) -> Library:
    return Library(Project(project, project / "output", today=date(2026, 11, 25)))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@cache
def proof(material: str, tag: str) -> bytes:
    return proof_of(LIBRARY, material, tag)


def pages(data: bytes) -> list[str]:
    return [eyes.text(data, number) for number in range(len(eyes.opened(data).pages))]


def solid(text: str) -> str:
    return "".join(drawn(text).split())


@pytest.mark.slow
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("material", MATERIALS)
def test_every_text_stands_on_the_drawing_and_in_the_table_with_its_message_id(material: str, tag: str) -> None:
    edition = resolve(LIBRARY, material, tag)
    read = solid(" ".join(pages(proof(material, tag))))
    for side in template_for(edition).sides:
        for part in side.parts:
            copies = [block.copy for block in part.blocks] if isinstance(part, Zone) else [part.alt]
            for copy in copies:
                assert read.count(solid(copy.text)) >= (1 if isinstance(part, CodeZone) else 2), copy.message_id
                assert solid(copy.message_id) in read


@pytest.mark.parametrize("material", MATERIALS)
def test_every_page_says_what_it_is(material: str) -> None:
    said = pages(proof(material, "es"))
    for number, text in enumerate(said, start=1):
        assert "PROOF FOR REVIEW" in text
        assert re.search(rf"{material}\.es · issued \d{{4}}-\d\d-\d\d · stamp [0-9A-F]{{8}}", text)
        assert f"page {number} of {len(said)}" in text


def test_a_piece_is_shown_as_it_is_where_it_fits_and_else_reduced_and_said_so() -> None:
    assert "85.6 x 54.0 mm, shown at its true size" in pages(proof("tip-card", "es"))[0]
    assert re.search(
        r"279\.4 x 215\.9 mm, shown at \d\d% of its size", pages(proof("human-trafficking-brochure", "es"))[0]
    )


def test_a_wide_piece_that_does_not_fit_is_shown_on_a_wide_page() -> None:
    def wide(material: str) -> bool:
        high, across, _ = eyes.picture(proof(material, "es"), dpi=20).shape
        return bool(across > high)

    assert [wide(material) for material in MATERIALS] == [False, True, False]


def test_panels_have_their_names_and_the_folded_piece_is_shown() -> None:
    said = pages(proof("human-trafficking-brochure", "es"))
    assert all(name in said[0] for name in ("flap", "back", "cover"))
    (shown,) = (text for text in said if "What people will hold" in text)
    assert all(name in shown for name in ("Front, folded", "Opened once", "Opened", "Back, folded"))


def test_the_front_of_the_folded_piece_shows_the_words_of_the_cover_and_no_others() -> None:
    """In the file as on the paper: words that a picture cuts off would be read by search and copied."""
    edition = resolve(LIBRARY, "human-trafficking-brochure", "en")
    (shown,) = (text for text in pages(proof("human-trafficking-brochure", "en")) if "What people will hold" in text)
    times = {slot: shown.count(edition.one(slot).text) for slot in ("contact.label", "ready.heading", "points.heading")}
    assert times == {"contact.label": 1, "ready.heading": 1, "points.heading": 1}


def test_codes_on_the_drawing_of_a_side_are_read_by_a_scanner() -> None:
    (code,) = eyes.scan(proof("tip-card", "es"), 1, 300)
    assert code.text == "https://www.ice.gov/tipline"


def test_what_is_heard_and_not_printed_has_a_row_too() -> None:
    edition = resolve(LIBRARY, "tip-card", "es")
    said = " ".join(pages(proof("tip-card", "es")))
    title = edition.one("title")
    assert "Heard, not printed" in said
    assert solid(title.message_id) in solid(said)
    assert solid(title.text) in solid(said)


def test_signatures_and_facts_are_told_as_they_stand(project: Path) -> None:
    said = " ".join(pages(proof("tip-card", "es")))
    assert "not signed" in said
    assert "national_hotline: not verified" in said
    (project / "translations" / "approvals.yaml").write_text("{}\n", "utf-8")
    desk = library(project)
    approve(desk, desk.language("es"), "tip-card", "Ana Ruiz")
    signed = " ".join(pages(proof_of(library(project), "tip-card", "es")))
    assert "signed by Ana Ruiz, 2026-11-25" in signed
    assert "not signed" not in signed.replace("not signed off", "")


def test_the_same_proof_has_the_same_bytes() -> None:
    assert proof_of(LIBRARY, "tip-card", "es") == proof("tip-card", "es")


def test_the_contact_sheet_names_every_language() -> None:
    material = LIBRARY.material("tip-card")
    (text,) = pages(sheet_of(LIBRARY, "tip-card", material.editions))
    assert "17 editions, of which 0 may be released" in text
    for tag in material.languages:
        assert f"{LIBRARY.language(tag).english_name}, {tag}" in text.replace("\u200b", "")


def test_a_language_that_cannot_be_laid_out_is_named_and_the_others_are_made(project: Path) -> None:
    in_spanish("help.label", "Pida ayuda ya " * 12).make(project)
    done = write_proofs(library(project), "tip-card", ("en", "es"))
    assert [path.name for path in done.written] == ["tip-card.en.pdf", "tip-card.pdf"]
    assert {error.where.file for error in done.errors if error.where} == {SPANISH}
    sheet = (project / "output" / "proof" / "tip-card.pdf").read_bytes()
    assert "Spanish (es) cannot be laid out" in " ".join(pages(sheet))


def test_a_language_that_there_is_not_is_refused_and_the_others_are_made(project: Path) -> None:
    done = write_proofs(library(project), "tip-card", ("en", "xx"))
    assert [path.name for path in done.written] == ["tip-card.en.pdf", "tip-card.pdf"]
    assert [type(error) for error in done.errors] == [UsageError]


def test_a_material_that_there_is_not_is_refused(project: Path) -> None:
    with pytest.raises(UsageError, match="there is no material"):
        write_proofs(library(project), "tip-cart", ("en",))


def test_without_any_language_there_is_no_sheet_but_what_is_wrong(project: Path) -> None:
    (project / SPANISH).unlink()
    with pytest.raises(IceprintError) as caught:
        sheet_of(library(project), "tip-card", ("es",))
    assert flatten(caught.value)
