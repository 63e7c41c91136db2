"""One zone at its chosen size: where its lines stand, what is painted for them, and the tags that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from iceprint.layout.block import BlockSetter
from iceprint.layout.measure import SetZone
from iceprint.model.page import GlyphRun, LinkArea
from iceprint.model.structure import Element, Role
from iceprint.model.template import Vertical
from iceprint.model.units import Box
from iceprint.text.paragraph import Paragraph

MOST_SPREAD = 0.9  # em by which a gap may grow where a zone has room to spare


@dataclass(frozen=True, slots=True)
class SetText:
    """What a zone puts on the page: runs in painting order with the boxes of their ink, links, tags, the room left."""

    runs: tuple[GlyphRun, ...]
    inks: tuple[Box, ...]
    links: tuple[LinkArea, ...]
    elements: tuple[Element, ...]
    headroom: float


def typeset(zone: SetZone, size: float, bullet: Paragraph | None, keys: count[int]) -> SetText:
    """Set a zone at a size at which it fits. `bullet` is the shaped list mark; `keys` number the contents."""
    headroom = zone.headroom(size)
    top, spread = _start(zone, headroom, size)

    runs: list[GlyphRun] = []
    inks: list[Box] = []
    links: list[LinkArea] = []
    elements: list[Element] = []
    baseline = top
    for number, each in enumerate(zone.blocks):
        own, leading = each.size(size), zone.leading(number)
        if number == 0:
            baseline -= zone.ink_top * own
        else:
            baseline -= zone.step(number, size) + spread
        setter = BlockSetter(zone, number, size, keys)
        baseline -= (zone.room(number, size) - len(setter.lines)) * leading * own
        element = setter.set(baseline, bullet)
        runs += setter.runs
        inks += setter.inks
        links += setter.links
        elements.append(element)
        baseline -= (len(setter.lines) - 1) * leading * own
    return SetText(tuple(runs), tuple(inks), tuple(links), gather_lists(elements), headroom)


def _start(zone: SetZone, headroom: float, size: float) -> tuple[float, float]:
    """The y where the ink starts, and what every gap grows by."""
    gaps = len(zone.blocks) - 1
    match zone.zone.vertical:
        case Vertical.TOP:
            return zone.zone.box.top, 0.0
        case Vertical.MIDDLE:
            return zone.zone.box.top - headroom / 2, 0.0
        case Vertical.FOOT:
            return zone.zone.box.top - headroom, 0.0
        case Vertical.SPREAD:
            spread = min(headroom / gaps, MOST_SPREAD * size) if gaps else 0.0
            return zone.zone.box.top - (headroom - spread * gaps) / 2, spread


def gather_lists(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Items that follow each other become one list."""
    gathered: list[Element] = []
    for element in elements:
        if element.role is not Role.ITEM:
            gathered.append(element)
        elif gathered and gathered[-1].role is Role.LIST:
            gathered[-1] = Element(Role.LIST, (*gathered[-1].children, element))
        else:
            gathered.append(Element(Role.LIST, (element,)))
    return tuple(gathered)
