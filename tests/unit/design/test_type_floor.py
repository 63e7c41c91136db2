"""A least type size for a whole template: no letter below it, exempt zones as they were."""

from __future__ import annotations

from datetime import date

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.design.type_floor import at_least
from iceprint.errors import IceprintError, Place
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.page import GlyphRun
from iceprint.model.rule import Rule, Ruled, Sheets
from iceprint.model.template import Part, SizeRange, Template, Zone
from iceprint.model.units import Box
from iceprint.project import Project
from tests.house.copies import ROOT
from tests.specimens import tongues
from tests.specimens.editions import card
from tests.specimens.faces import SHIPPED

LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
FORMATS = LIBRARY.formats
ARABIC = tongues.card_in("ar").language
CALIFORNIA = Rule(
    id="us-ca",
    name="California: notice",
    law="Civil Code 52.6",
    sources=("a copy",),
    as_of=date(2026, 11, 25),
    doubts=(),
    programs=(),
    material="poster",
    sheet=None,
    least_type=16.0,
    exempt={"imprint": "it is no part of the notice"},
    languages=("en", "es"),
    more=None,
    sheets=Sheets.EITHER,
    facts=(),
    demands=(),
    checked_by=None,
    place=Place("content/rules/us-ca.yaml"),
)


def none(_: Zone) -> bool:
    """No zone is exempt."""
    return False


def zones(template: Template) -> dict[str, Zone]:
    return {part.name: part for side in template.sides for part in side.parts if isinstance(part, Zone)}


def with_sizes(template: Template, *, smallest: float, largest: float) -> Template:
    """All zones may take these sizes only."""

    def changed(part: Part) -> Part:
        if not isinstance(part, Zone):
            return part
        return part._replace(sizes=part.sizes._replace(smallest=smallest, largest=largest))

    sides = (side._replace(parts=tuple(map(changed, side.parts))) for side in template.sides)
    return template._replace(sides=tuple(sides))


def smallest(edition: Edition, template: Template) -> float:
    layout = compose(edition, template, SHIPPED)
    return min(item.size for page in layout.pages for item in page.items if isinstance(item, GlyphRun))


def test_no_letter_is_set_below_it() -> None:
    low = with_sizes(template_for(card()), smallest=6.0, largest=6.5)
    assert smallest(card(), low) < 7.25
    assert smallest(card(), at_least(low, 7.25, none)) == 7.25


def test_words_that_then_do_not_fit_are_refused_and_never_set_smaller() -> None:
    with pytest.raises(IceprintError, match="does not fit zone"):
        compose(card(), at_least(template_for(card()), 9.0, none), SHIPPED)


def test_blocks_that_are_smaller_than_their_zone_count() -> None:
    """The size of a zone is that of its running text; what is set in a share of it must not fall below either."""
    for zone in zones(at_least(template_for(card()), 9.0, none)).values():
        assert zone.sizes.smallest * min(block.style.ratio for block in zone.blocks) >= 9.0 - 1e-9
        assert zone.sizes.largest >= zone.sizes.smallest


def test_what_is_larger_already_stays_as_it_is() -> None:
    template = template_for(card())
    assert at_least(template, 1.0, none) == template


def test_exempt_zones_stay_as_they_are() -> None:
    template = template_for(card())
    name = next(iter(zones(template)))
    raised = zones(at_least(template, 30.0, lambda zone: zone.name == name))
    assert raised[name] == zones(template)[name]
    assert all(zone.sizes.smallest >= 30.0 / 2.5 for other, zone in raised.items() if other != name)


IMPRINT = Zone("imprint", Box(0, 0, 1, 1), (), SizeRange("imprint", 8, 6))


@pytest.mark.parametrize(
    ("zone", "paper", "exempt"),
    [
        pytest.param(IMPRINT, "letter-poster", True, id="of the sheet"),
        pytest.param(IMPRINT._replace(name="imprint ar", language=ARABIC), "letter-poster", True, id="second language"),
        pytest.param(IMPRINT._replace(name="body imprint"), "tear-off-letter", True, id="above strips"),
        pytest.param(IMPRINT._replace(name="back imprint", language=ARABIC), "table-tent", True, id="of a face"),
        pytest.param(IMPRINT._replace(name="imprint ar"), "letter-poster", False, id="no such language"),
        pytest.param(IMPRINT._replace(name="body imprint"), "letter-poster", False, id="no such part of the paper"),
        pytest.param(IMPRINT._replace(name="second label"), "letter-poster", False, id="another zone"),
        pytest.param(IMPRINT._replace(name="note ar", language=ARABIC), "letter-poster", False, id="another zone too"),
    ],
)
def test_a_rule_exempts_zones_by_their_names_in_every_part_of_a_piece(zone: Zone, paper: str, *, exempt: bool) -> None:
    assert Ruled(CALIFORNIA, FORMATS[paper], ("en", "es")).exempts(zone) is exempt


@pytest.mark.parametrize(
    ("material", "tag"),
    [
        ("human-trafficking-poster", "en"),
        ("human-trafficking-poster", "es+en"),
        ("human-trafficking-tear-off", "es"),
        ("human-trafficking-tent", "es+en"),
        ("human-trafficking-languages", "mul"),
    ],
)
def test_of_the_posters_that_there_are_a_rule_exempts_the_imprint_and_nothing_else(material: str, tag: str) -> None:
    edition = resolve(LIBRARY, material, tag)
    ruled = Ruled(CALIFORNIA, edition.format, ("en", "es"))
    template = template_for(edition)
    found = {name for name, zone in zones(template).items() if ruled.exempts(zone)}
    assert found == {name for name, zone in zones(template).items() if zone.sizes.group == "imprint"}
    assert found
