"""The partner on every product with an imprint: short and very long names, in every script, on every paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import Place
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.page import Layout, Placed
from iceprint.model.partner import Partner
from iceprint.model.reading import Captioned, reading
from iceprint.model.structure import Role
from iceprint.model.template import LogoZone, Template, Zone
from iceprint.project import Project
from tests.specimens.faces import SHIPPED
from tests.specimens.partners import BARE, LONG_NAMED, SHORT_NAMED, edition_for, number_of

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 29)))
SCRIPTS = ("en", "es", "ar", "km", "th", "hi", "zh-Hans", "ru")
PARTNERS = (SHORT_NAMED, LONG_NAMED, BARE)
FULLEST = "human-trafficking-poster"  # of the posters, the one with the most words


def imprinted() -> Iterator[tuple[str, str]]:
    """A material of every product with an imprint on every paper it ships on, in every script; and a pair."""
    seen = set()
    for name in LIBRARY.materials:
        material = LIBRARY.material(name)
        if material.imprint and (material.product, material.format) not in seen:
            seen.add((material.product, material.format))
            tags = material.editions if material.together else [tag for tag in SCRIPTS if tag in material.languages]
            yield from ((name, tag) for tag in tags)
    yield from (("tip-line-poster", tag) for tag in ("es+en", "ar+en"))


everything = pytest.mark.parametrize(("material", "tag"), list(imprinted()))
every_partner = pytest.mark.parametrize("partner", PARTNERS, ids=lambda partner: partner.id)


@cache
def edition_of(material: str, tag: str, partner: Partner) -> Edition:
    return edition_for(resolve(LIBRARY, material, tag), partner)


@cache
def template_of(material: str, tag: str, partner: Partner) -> Template:
    return template_for(edition_of(material, tag, partner))


@cache
def layout_of(material: str, tag: str, partner: Partner) -> Layout:
    return compose(edition_of(material, tag, partner), template_of(material, tag, partner), SHIPPED)


def block_of(template: Template) -> Zone:
    """The zone of the partner."""
    (zone,) = (
        part
        for side in template.sides
        for part in side.parts
        if isinstance(part, Zone) and any(block.style.name == "partner-name" for block in part.blocks)
    )
    return zone


@everything
@every_partner
def test_name_and_number_stand_there_once_and_fit(material: str, tag: str, partner: Partner) -> None:
    name, number = block_of(template_of(material, tag, partner)).blocks
    assert name.copy.text.strip("\u2068\u2069") == partner.name
    assert number.copy.text == number_of(partner).printed
    assert layout_of(material, tag, partner)


@pytest.mark.parametrize("tag", LIBRARY.material(FULLEST).editions)
def test_the_fullest_poster_has_room_for_a_partner_in_every_language(tag: str) -> None:
    assert layout_of(FULLEST, tag, LONG_NAMED)


@everything
@every_partner
def test_the_number_is_large_enough_to_be_used(material: str, tag: str, partner: Partner) -> None:
    zone = block_of(template_of(material, tag, partner))
    (size,) = {fit.size for fit in layout_of(material, tag, partner).fits if fit.zone == zone.name}
    name, number = (size * block.style.ratio for block in zone.blocks)
    assert number >= (12 if partner is not BARE else 8)
    assert number > name
    assert name >= 6.5


@everything
@every_partner
def test_nothing_lies_on_anything_else(material: str, tag: str, partner: Partner) -> None:
    for side in template_of(material, tag, partner).sides:
        for one, other in combinations(side.parts, 2):
            shared = one.box.common(other.box)
            assert shared.width < 0.01 or shared.height < 0.01, f"{one.name} lies on {other.name}"


@everything
def test_the_logo_is_one_figure_with_words_before_the_name(material: str, tag: str) -> None:
    layout = layout_of(material, tag, SHORT_NAMED)
    (logo,) = (item for page in layout.pages for item in page.items if isinstance(item, Placed))
    figures = [each for each in layout.structure.walk() if each.role is Role.FIGURE and logo.key in set(each.keys())]
    own = None if layout.language == "en" else "en"
    assert [(each.alt, each.language) for each in figures] == [("Logo of Harbor House", own)]
    assert logo.page.side == "logo 5EA5EA55"


@everything
def test_the_logo_keeps_its_form_and_stands_where_lines_start(material: str, tag: str) -> None:
    edition, template = edition_of(material, tag, SHORT_NAMED), template_of(material, tag, SHORT_NAMED)
    zone = block_of(template)
    (place,) = (part for side in template.sides for part in side.parts if isinstance(part, LogoZone))
    assert place.turn == zone.turn
    assert place.box.width / place.box.height == pytest.approx(100 / 60)
    before = place.box.x < zone.box.x
    assert before is (edition.language.direction is Direction.LTR or edition.product == "language-poster")


@everything
def test_what_is_read_aloud_names_the_partner_once(material: str, tag: str) -> None:
    passages = [each for section in reading(template_of(material, tag, SHORT_NAMED)) for each in section]
    texts = [each.copy.text.strip("\u2068\u2069") for each in passages if not isinstance(each, Captioned)]
    assert texts.count("Harbor House") == 1
    assert texts[texts.index("Harbor House") + 1] == "1-617-555-0123"


def test_a_name_keeps_its_own_direction() -> None:
    """Its full stop stays at its end, in Arabic too."""
    partner = SHORT_NAMED._replace(name="Harbor House, Inc.", place=Place("list.csv", 3))
    name, _ = block_of(template_of("tip-line-poster", "ar", partner)).blocks
    assert name.copy.text == "\u2068Harbor House, Inc.\u2069"
    assert block_of(template_of("tip-line-poster", "en", partner)).blocks[0].copy.text == "Harbor House, Inc."


def test_a_name_in_the_letters_of_the_language_is_set_in_its_faces() -> None:
    for tag, name in (("km", "ផ្ទះ Harbor"), ("zh-Hans", "港湾之家"), ("ar", "بيت الميناء")):
        partner = SHORT_NAMED._replace(name=name)
        assert block_of(template_of("tip-line-poster", tag, partner)).blocks[0].style.families == ()
        assert layout_of("tip-line-poster", tag, partner)


def test_the_edition_is_named_with_its_partner_in_words_that_can_be_parted() -> None:
    template = template_of("tip-line-poster", "en", SHORT_NAMED)
    texts = [block.copy.text for part in template.sides[0].parts if isinstance(part, Zone) for block in part.blocks]
    assert "tip-line-poster.en harbor-house 11/2026" in texts


def test_without_a_partner_a_design_is_what_it_was() -> None:
    plain = template_for(resolve(LIBRARY, "tip-line-poster", "en"))
    assert not any(isinstance(part, LogoZone) for side in plain.sides for part in side.parts)
    assert "partner" not in {part.name for side in plain.sides for part in side.parts}
