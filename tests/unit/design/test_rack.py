"""Every product of the rack, as shipped: in all scripts, on its paper, with its mark where it is a proof."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.imprint import imprint
from iceprint.design.products import DESIGNS, template_for
from iceprint.errors import FitError, UsageError
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.material import Mood
from iceprint.model.page import Curves, GlyphRun
from iceprint.model.template import CodeZone, Side, Template, Zone
from iceprint.model.units import Box, mm
from iceprint.project import Project
from tests.specimens.faces import SHIPPED

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 29)))
SCRIPTS = ("en", "es", "ar", "km", "th", "hi", "zh-Hans", "ru")
PAIRS = [
    ("tip-line-poster", "ar+en"),
    ("tip-line-poster", "es+en"),
    ("tip-line-card", "en+ar"),
    ("tip-line-card", "km+th"),
    ("tip-card", "es+en"),
    ("tip-card", "km+ar"),
]
UNPRINTED = ("title", "scan.alt")


def one_of_each() -> Iterator[tuple[str, str]]:
    """A material of every product on every paper it ships on, in one language of every script."""
    seen = set()
    for name in LIBRARY.materials:
        material = LIBRARY.material(name)
        if (material.product, material.format) not in seen:
            seen.add((material.product, material.format))
            tags = material.editions if material.together else [tag for tag in SCRIPTS if tag in material.languages]
            yield from ((name, tag) for tag in tags)


RACK = [*one_of_each(), *PAIRS]
everything = pytest.mark.parametrize(("material", "tag"), RACK)


@cache
def edition_of(material: str, tag: str) -> Edition:
    return resolve(LIBRARY, material, tag)


@cache
def template_of(material: str, tag: str) -> Template:
    return template_for(edition_of(material, tag))


def zones(side: Side) -> Iterator[Zone]:
    return (part for part in side.parts if isinstance(part, Zone))


def overlap(one: Box, other: Box) -> bool:
    shared = one.common(other)
    return shared.width > 0.01 and shared.height > 0.01


def test_a_material_of_every_design_is_shipped() -> None:
    assert {LIBRARY.material(name).product for name in LIBRARY.materials} == set(DESIGNS)


@everything
def test_words_and_codes_do_not_lie_on_each_other(material: str, tag: str) -> None:
    for side in template_of(material, tag).sides:
        for one, other in combinations(side.parts, 2):
            assert not overlap(one.box, other.box), f"{one.name} lies on {other.name}"


@everything
def test_all_words_are_said_and_none_but_those(material: str, tag: str) -> None:
    edition = edition_of(material, tag)
    said = {
        block.copy.text for side in template_of(material, tag).sides for zone in zones(side) for block in zone.blocks
    }
    words = {
        copy.text
        for voice in edition.voices
        for slot, copies in voice.copy.items()
        if slot not in UNPRINTED
        for copy in copies
    }
    facts = {fact.printed for fact in edition.facts.values()}
    imprinted = {block.copy.text for voice in edition.voices for block in imprint(voice)} | {
        block.copy.text for block in imprint(edition)
    }
    assert said <= words | facts | imprinted
    left_out = words - said
    if edition.beside and edition.product == "program-card":
        assert {copy.text for copy in edition.copy["points"]} <= left_out, (
            "a card in two languages has no room for them"
        )
    else:
        assert not left_out


@everything
def test_a_proof_shows_its_mark_on_white_or_pale_paper_on_every_side(material: str, tag: str) -> None:
    template = template_of(material, tag)
    layout = compose(edition_of(material, tag), template, SHIPPED)
    for page, side in zip(layout.pages, template.sides, strict=True):
        assert side.open.width > mm(15)
        assert side.open.height > mm(15)
        dark = [
            panel.box for panel in side.panels if panel.ink in ("brand", "alert", "slate") and min(panel.box[2:]) > 3
        ]
        assert not any(overlap(side.open, box) for box in dark)
        assert [item.ink for item in page.items if isinstance(item, Curves)].count("proof") == 1


@everything
def test_every_line_is_read_from_the_side_its_language_wants(material: str, tag: str) -> None:
    """In a piece of several languages each keeps its own direction."""
    languages = {voice.language.tag: voice.language for voice in edition_of(material, tag).voices}
    for page in compose(edition_of(material, tag), template_of(material, tag), SHIPPED).pages:
        for run in page.items:
            if isinstance(run, GlyphRun) and run.rtl:
                assert languages[run.language].direction is Direction.RTL


@pytest.mark.parametrize("tag", SCRIPTS)
def test_nothing_outside_on_the_discreet_card_tells_what_it_is(tag: str) -> None:
    if tag not in LIBRARY.material("phone-numbers").languages:
        pytest.skip("not translated yet")
    edition = edition_of("phone-numbers", tag)
    outside, _ = template_of("phone-numbers", tag).sides
    (said,) = (block.copy.text for zone in zones(outside) for block in zone.blocks)
    assert said == edition.one("outside").text
    assert not outside.pictures
    assert not any(isinstance(part, CodeZone) for part in outside.parts)
    assert edition.mood is Mood.DISCREET
    words = " ".join(
        block.copy.text for side in template_of("phone-numbers", tag).sides for z in zones(side) for block in z.blocks
    )
    assert "ICE" not in words
    assert edition.issuer not in words


def test_both_faces_of_a_table_tent_stand_upright_when_it_is_folded() -> None:
    (side,) = template_of("human-trafficking-tent", "en").sides
    turns = {zone.section: zone.turn for zone in zones(side)}
    assert turns == {"front": 0, "back": 2}


def test_a_table_tent_in_two_languages_has_a_face_for_each() -> None:
    (side,) = template_of("human-trafficking-tent", "es+en").sides
    tongues = {(zone.section, zone.language.tag) for zone in zones(side) if zone.language}
    assert tongues == {("front", "es"), ("back", "en")}


def test_every_strip_of_a_tear_off_poster_has_the_number_and_is_read_upwards() -> None:
    (side,) = template_of("human-trafficking-tear-off", "en").sides
    numbers = [zone for zone in zones(side) if zone.name.startswith("tab") and zone.name.endswith("number")]
    assert len(numbers) == edition_of("human-trafficking-tear-off", "en").format.tabs.many  # type: ignore[union-attr]
    assert {zone.blocks[0].copy.text for zone in numbers} == {"1-888-373-7888"}
    assert {zone.turn for zone in numbers} == {1}


def test_a_poster_in_many_languages_has_a_cell_for_each_with_its_own_size() -> None:
    edition = edition_of("human-trafficking-languages", "mul")
    (side,) = template_of("human-trafficking-languages", "mul").sides
    titles = {zone.language.tag: zone for zone in zones(side) if zone.name.endswith("title") and zone.language}
    assert tuple(titles) == LIBRARY.material("human-trafficking-languages").languages
    assert len({zone.sizes.group for zone in titles.values()}) == len(edition.voices)


def test_more_languages_than_cells_are_refused() -> None:
    edition = edition_of("human-trafficking-languages", "mul")
    small = edition._replace(format=LIBRARY.formats["languages-letter"])
    with pytest.raises(FitError, match="has 17 languages, and Poster in several languages, Letter has room for 6"):
        template_for(small)


def test_a_booklet_has_eight_pages_and_keeps_off_its_binding() -> None:
    template = template_of("human-trafficking-booklet", "en")
    assert [side.leaf for side in template.sides] == ["recto", "verso"] * 4
    for side in template.sides:
        for place in template.format.keep_out(side.of_paper):
            assert not any(overlap(place.box, zone.box) for zone in zones(side)), side.name


def papers_taken() -> Iterator[tuple[str, str]]:
    """Every product on every built-in paper it takes. How many languages find room is told elsewhere."""
    for product in LIBRARY.products.values():
        if not product.together:
            yield from ((product.id, paper.id) for paper in LIBRARY.formats.values() if product.takes(paper))


@pytest.mark.parametrize(("product", "paper"), list(papers_taken()))
def test_a_design_fits_every_paper_that_it_takes(product: str, paper: str) -> None:
    name = next(name for name in LIBRARY.materials if LIBRARY.material(name).product == product)
    edition = edition_of(name, "en")._replace(format=LIBRARY.formats[paper])
    compose(edition, template_for(edition), SHIPPED)


@pytest.mark.parametrize(
    ("product", "paper"),
    [
        ("program-poster", "cr80"),
        ("card", "letter-poster"),
        ("rack-card", "palm-card"),
        ("program-brochure", "letter-gate-fold"),
    ],
)
def test_what_a_design_is_not_made_for_it_does_not_take(product: str, paper: str) -> None:
    assert not LIBRARY.products[product].takes(LIBRARY.formats[paper])


@pytest.mark.parametrize(
    ("material", "tag", "why"),
    [
        ("human-trafficking-sticker", "es+en", "in two languages at once: its design has no place for them"),
        ("tip-line-poster", "es+es", "is no pair of languages"),
        ("tip-line-poster", "es+en+fr", "is no pair of languages"),
        ("tip-line-poster", "es+en-XA", "is no pair of languages"),
        ("privacy-poster", "es+km", "is not published in Khmer"),
        ("human-trafficking-languages", "es", "has all its languages on one piece"),
    ],
)
def test_what_is_no_edition_is_refused_with_a_reason(material: str, tag: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        resolve(LIBRARY, material, tag)


@pytest.mark.parametrize("pair", ["es+en", "en+km", "ru+ar"])
def test_a_second_number_of_a_pair_is_as_large_as_half_of_the_width_permits(pair: str) -> None:
    """An address, which may have to be small, does not make it small too."""

    def size(tag: str) -> float:
        layout = compose(edition_of("tip-line-poster", tag), template_of("tip-line-poster", tag), SHIPPED)
        return max(run.size for run in layout.pages[0].items if isinstance(run, GlyphRun) and "888-373" in run.text)

    assert size(pair) >= 0.75 * size("en")
