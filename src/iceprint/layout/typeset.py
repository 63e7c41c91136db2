"""One zone at its chosen size: where its lines stand, what is painted for them, and the tags that hold them."""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

from iceprint.layout.block import BlockSetter
from iceprint.layout.grouping import gather_lists
from iceprint.layout.measure import SetZone
from iceprint.model.page import GlyphRun, LinkArea
from iceprint.model.structure import Element
from iceprint.model.template import Picture, Vertical
from iceprint.model.units import Box, hull
from iceprint.text.paragraph import Paragraph

ABOVE_MIDDLE = 0.35  # of the room to spare goes above words in the middle: in the exact one they would seem to sink

# How a spread zone shares the room it has to spare.
MOST_SPREAD = 0.9  # em by which a gap between blocks of one style may grow
ABOVE_HEADING = 3.0  # shares of the gap between blocks of two styles, against one
BELOW_HEADING = 0.5  # a heading stands nearer to what it heads than to what is above it
BELOW = 2.0  # shares of what stays free at the foot


class SetText(NamedTuple):
    """What a zone puts on the page: runs in painting order with the boxes of their ink, links, tags, the room left."""

    runs: tuple[GlyphRun, ...]
    inks: tuple[Box, ...]
    links: tuple[LinkArea, ...]
    elements: tuple[Element, ...]
    headroom: float
    pictures: tuple[Picture, ...] = ()
    blocks: tuple[Box, ...] = ()  # around the ink and the picture of each


def typeset(zone: SetZone, size: float, bullet: Paragraph | None, keys: count[int]) -> SetText:
    """Set a zone at a size at which it fits. `bullet` is the shaped list mark; `keys` number the contents."""
    headroom = zone.headroom(size)
    top, share = _start(zone, headroom, size)

    runs: list[GlyphRun] = []
    inks: list[Box] = []
    links: list[LinkArea] = []
    elements: list[Element] = []
    pictures: list[Picture] = []
    blocks: list[Box] = []
    baseline = top
    for number, each in enumerate(zone.blocks):
        if number == 0:
            baseline -= zone.ink_top * each.size(size)
        else:
            baseline -= zone.step(number, size) + share * _shares(zone, number)
        setter = BlockSetter(zone, number, size, keys)
        baseline -= (zone.room(number, size) - len(setter.lines)) * setter.pitch
        element = setter.set(baseline, bullet)
        runs += setter.runs
        inks += setter.inks
        links += setter.links
        pictures += setter.pictures
        blocks.append(hull([*setter.inks, *(picture.box for picture in setter.pictures)]))
        elements.append(element)
        baseline -= (len(setter.lines) - 1) * setter.pitch
    return SetText(
        tuple(runs), tuple(inks), tuple(links), gather_lists(elements), headroom, tuple(pictures), tuple(blocks)
    )


def _start(zone: SetZone, headroom: float, size: float) -> tuple[float, float]:
    """The y where the ink starts, and the share by which gaps grow."""
    match zone.zone.vertical:
        case Vertical.TOP:
            return zone.zone.box.top, 0.0
        case Vertical.MIDDLE:
            return zone.zone.box.top - headroom * ABOVE_MIDDLE, 0.0
        case Vertical.FOOT:
            return zone.zone.box.top - headroom, 0.0
        case Vertical.SPREAD:
            free = max(0.0, headroom - zone.zone.ease / 2)  # half of the ease is for the foot alone
            shares = BELOW + sum(_shares(zone, number) for number in range(1, len(zone.blocks)))
            return zone.zone.box.top, min(free / shares, MOST_SPREAD * size)


def _shares(zone: SetZone, number: int) -> float:
    """How many shares the gap before a block gets."""
    before, each = zone.blocks[number - 1].block, zone.blocks[number].block
    if before.role.level:
        return BELOW_HEADING
    return 1.0 if before.style == each.style else ABOVE_HEADING
