"""A template in a mirror: for languages that are read from right to left everything changes sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.design.products import design_of
from iceprint.model.template import Panel, Part, Side, Template, mirrored
from iceprint.model.units import Box
from tests.specimens.editions import CR80, card
from tests.specimens.words import law

FRONT, *OTHERS = design_of("card")(card()).sides
CARD = Template(CR80, (FRONT._replace(open=Box(10, 20, 30, 40)), *OTHERS))  # no box stands in the middle
WIDTH = CARD.format.width

lengths = st.floats(-100, 300)


@law
@given(lengths, lengths, lengths, lengths, lengths)
def test_a_box_in_a_mirror_keeps_its_size_and_height_and_changes_its_edges(
    x: float, y: float, width: float, height: float, mirror: float
) -> None:
    seen = Box(x, y, width, height).mirrored(mirror)
    assert (seen.y, seen.width, seen.height) == (y, width, height)
    assert seen.x == pytest.approx(mirror - (x + width))
    assert seen.right == pytest.approx(mirror - x)
    assert seen.mirrored(mirror).x == pytest.approx(x)


def test_every_box_of_a_template_changes_sides() -> None:
    for before, after in zip(boxes(CARD), boxes(mirrored(CARD)), strict=True):
        assert after == before.mirrored(WIDTH)


def test_two_mirrors_show_the_template_as_it_is() -> None:
    twice = mirrored(mirrored(CARD))
    for before, after in zip(boxes(CARD), boxes(twice), strict=True):
        assert (after.x, after.y, after.width, after.height) == pytest.approx(
            (before.x, before.y, before.width, before.height)
        )
    assert without_boxes(twice) == without_boxes(CARD)


def test_nothing_but_places_changes_in_a_mirror_not_even_the_order_of_reading() -> None:
    assert without_boxes(mirrored(CARD)) == without_boxes(CARD)
    assert mirrored(CARD).format == CARD.format


def boxes(template: Template) -> list[Box]:
    """All boxes, side by side in the order of the design."""
    return [
        box
        for side in template.sides
        for box in (side.open, *(panel.box for panel in side.panels), *(part.box for part in side.parts))
    ]


def without_boxes(template: Template) -> list[tuple[str, list[Panel], list[Part]]]:
    nowhere = Box(0, 0, 0, 0)

    def stripped(side: Side) -> tuple[str, list[Panel], list[Part]]:
        panels = [panel._replace(box=nowhere) for panel in side.panels]
        return side.name, panels, [part._replace(box=nowhere) for part in side.parts]

    return [stripped(side) for side in template.sides]
