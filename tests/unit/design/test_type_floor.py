"""A least type size for a whole template: no letter below it, exempt zones as they were."""

from __future__ import annotations

import pytest

from iceprint.design.products import template_for
from iceprint.design.type_floor import at_least
from iceprint.errors import IceprintError
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.page import GlyphRun
from iceprint.model.template import CodeZone, Part, Template, Zone
from tests.specimens.editions import card
from tests.specimens.faces import SHIPPED


def zones(template: Template) -> dict[str, Zone]:
    return {part.name: part for side in template.sides for part in side.parts if isinstance(part, Zone)}


def with_sizes(template: Template, *, smallest: float, largest: float) -> Template:
    """All zones may take these sizes only."""

    def changed(part: Part) -> Part:
        if isinstance(part, CodeZone):
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
    assert smallest(card(), at_least(low, 7.25, ())) == 7.25


def test_words_that_then_do_not_fit_are_refused_and_never_set_smaller() -> None:
    with pytest.raises(IceprintError, match="does not fit zone"):
        compose(card(), at_least(template_for(card()), 9.0, ()), SHIPPED)


def test_blocks_that_are_smaller_than_their_zone_count() -> None:
    """The size of a zone is that of its running text; what is set in a share of it must not fall below either."""
    for zone in zones(at_least(template_for(card()), 9.0, ())).values():
        assert zone.sizes.smallest * min(block.style.ratio for block in zone.blocks) >= 9.0 - 1e-9
        assert zone.sizes.largest >= zone.sizes.smallest


def test_what_is_larger_already_stays_as_it_is() -> None:
    template = template_for(card())
    assert at_least(template, 1.0, ()) == template


def test_exempt_zones_stay_as_they_are() -> None:
    template = template_for(card())
    name = next(iter(zones(template)))
    raised = zones(at_least(template, 30.0, {name}))
    assert raised[name] == zones(template)[name]
    assert all(zone.sizes.smallest >= 30.0 / 2.5 for other, zone in raised.items() if other != name)
