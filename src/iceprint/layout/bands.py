"""Bands of a form: what no page parts, put on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.layout.strip import moved_run
from iceprint.model.page import Fill, GlyphRun, Item
from iceprint.model.units import Box

CLOSER = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)  # shares of the gaps between bands


class Band(NamedTuple):
    """What no page parts: its items, with y = 0 at its top.

    One that stays `with_next` never ends a page, and one with its `own_page` begins one.

    `again` is what is repeated above it where it starts a page: the headings of its table.
    """

    height: float
    items: tuple[Item, ...]
    before: float
    with_next: bool = False
    again: tuple[Item, ...] = ()
    again_height: float = 0.0
    own_page: bool = False


def squeezed(bands: Sequence[Band], height: float) -> list[Band]:
    """The bands with less between them, if they take fewer pages so: as little less as that takes."""
    tried = [[band._replace(before=band.before * share) for band in bands] for share in CLOSER]
    return min(tried, key=lambda one: len(parted(one, height)))


def parted(bands: Sequence[Band], height: float) -> list[list[Band]]:
    """The bands page by page: as many as fit, but none that belongs to the next one at the end."""
    pages: list[list[Band]] = [[]]
    used = 0.0
    for band in bands:
        if band.own_page and pages[-1]:
            pages.append([])
            used = 0.0
        gap = band.before if pages[-1] else 0.0
        if pages[-1] and used + gap + band.height > height:
            carried: list[Band] = []
            while len(pages[-1]) > 1 and pages[-1][-1].with_next:
                carried.insert(0, pages[-1].pop())
            first, *rest = *carried, band
            pages.append([_headed(first), *rest])
            used = sum(each.height for each in pages[-1]) + sum(each.before for each in rest)
            continue
        pages[-1].append(band)
        used += gap + band.height
    return pages


def _headed(band: Band) -> Band:
    """A band at the top of a page, below the headings of its table."""
    if not band.again:
        return band
    items = (*band.again, *(_moved(item, -band.again_height) for item in band.items))
    return band._replace(height=band.height + band.again_height, items=items, again=())


def placed(bands: Sequence[Band], top: float) -> list[Item]:
    items: list[Item] = []
    y = top
    for number, band in enumerate(bands):
        y -= band.before if number else 0.0
        items += (_moved(item, y) for item in band.items)
        y -= band.height
    return items


def _moved(item: Item, up: float) -> Item:
    if isinstance(item, GlyphRun):
        return moved_run(item, up)
    assert isinstance(item, Fill), "a form has words and lines"
    return Fill(Box(item.box.x, item.box.y + up, item.box.width, item.box.height), item.ink)
