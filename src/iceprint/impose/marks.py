"""Printer's marks around a piece: where to cut and fold, whether the plates lie on each other, what sheet this is.

All stand outside the bleed, so that none can be left on the piece; on it lie only processing steps, see `steps`. They
are drawn, not written: words that a reader finds in the file are the words of the piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import cos, pi, sin, tan

from iceprint.impose.lettering import TYPE, written
from iceprint.impose.steps import contours
from iceprint.impose.ticks import ALL_PLATES, GAP, LENGTH, WEIGHT, Tick, drawn, line, ticks
from iceprint.model.format import Format
from iceprint.model.ink import Ink
from iceprint.model.page import Bitmap, Curves, Fill, Item, Layout, Page, inked
from iceprint.model.units import Box, mm
from iceprint.text.faces import Face
from iceprint.text.outline import Segment

SOLIDS = ("cyan", "magenta", "yellow", "black")
TINTS = tuple(f"{ink}-50" for ink in SOLIDS)

MARGIN = mm(14.0)  # around the bleed
RING = mm(1.6)  # radius
PATCH = mm(4.0)  # side of a field of the colour bar
OUTER = mm(8.0)  # from the bleed to the colour bar above and the slug line below


def with_marks(layout: Layout, slug: Sequence[str], inks: Mapping[str, Ink], face: Face) -> Layout:
    """The same pages with marks around them. `slug` says what the sheet is; side and plates are added to it."""
    pages = tuple(_marked(page, layout.format, slug, inks, face) for page in layout.pages)
    return layout._replace(pages=pages, margin=MARGIN)


def plates(page: Page, inks: Mapping[str, Ink]) -> tuple[str, ...]:
    """The plates that a page needs: process inks in their order, then the others by name."""
    used = [inks[name] for name in dict.fromkeys(item.ink for item in inked(page.items))]
    process = [any(ink.press[place] for ink in used if not ink.separation) for place in range(len(SOLIDS))]
    for pixels in (item.pixels for item in inked(page.items) if isinstance(item, Bitmap)):
        process = [True] * len(SOLIDS) if pixels.press.channels > 1 else [*process[:-1], True]  # gray is black ink
    named = (name.capitalize() for name, needed in zip(SOLIDS, process, strict=True) if needed)
    return (*named, *sorted({ink.separation for ink in used if ink.separation}))


def _marked(page: Page, paper: Format, slug: Sequence[str], inks: Mapping[str, Ink], face: Face) -> Page:
    spots = sorted({item.ink for item in inked(page.items) if inks[item.ink].separation})
    words = (*slug, page.side, " + ".join(plates(page, inks)))
    marks: list[Item] = [*_crop_marks(paper), *_other_ticks(paper, page.side), *_targets(paper, page.side)]
    marks += [*_colour_bar(paper, (*SOLIDS, *TINTS, *spots)), *_slug_line(paper, words, face)]
    return page._replace(marks=tuple(marks), steps=tuple(contours(paper, page.side)))


def _crop_marks(paper: Format) -> Iterator[Fill]:
    """Two lines at each corner, which would meet on it."""
    trim, away = paper.trim_box, paper.bleed + GAP
    for y in (trim.y, trim.top):
        yield line(trim.x - away - LENGTH, y, LENGTH, 0)
        yield line(trim.right + away, y, LENGTH, 0)
    for x in (trim.x, trim.right):
        yield line(x, trim.y - away - LENGTH, 0, LENGTH)
        yield line(x, trim.top + away, 0, LENGTH)


def _other_ticks(paper: Format, side: str) -> Iterator[Fill]:
    """Where the piece is folded, perforated and cut."""
    for stroke in paper.strokes(side):
        for dashes in zip(*(drawn(tick, paper) for tick in ticks(stroke, paper)), strict=True):
            yield from dashes


def _targets(paper: Format, side: str) -> Iterator[Item]:
    """A ring with a cross at the middle of each side: the plates of a sheet must meet in it."""
    away = paper.bleed + GAP + LENGTH / 2
    taken = tuple(tick for stroke in paper.strokes(side) for tick in ticks(stroke, paper))
    below, above = (_free(paper.width / 2, edge, taken) for edge in ("foot", "head"))
    left, right = (_free(paper.height / 2, edge, taken) for edge in ("left", "right"))
    for x, y in ((below, -away), (above, paper.height + away), (-away, left), (paper.width + away, right)):
        yield Curves(ring(), (1.0, 0.0, 0.0, 1.0, x, y), ALL_PLATES)
        yield line(x - LENGTH / 2, y, LENGTH, 0)
        yield line(x, y - LENGTH / 2, 0, LENGTH)


def _free(middle: float, edge: str, taken: Sequence[Tick]) -> float:
    """The place along an edge nearest to its middle that no other mark needs."""
    places = (middle + sign * step * LENGTH for step in range(0, 8, 2) for sign in (1, -1))
    clear = (at for at in places if all(tick.edge != edge or abs(tick.at - at) >= LENGTH for tick in taken))
    return next(clear, middle)


def ring() -> tuple[Segment, ...]:
    """Two circles in opposite directions, so that the inner one cuts out the outer one."""
    return (*_circle(RING + WEIGHT / 2, 1), *_circle(RING - WEIGHT / 2, -1))


def _circle(radius: float, turn: int) -> Iterator[Segment]:
    """Four cubic curves around the origin, anticlockwise for turn 1, clockwise for -1."""
    handle = 4 / 3 * tan(pi / 8) * radius  # the usual approximation, true to 0.03 % of the radius
    yield "m", (radius, 0.0)
    for quarter in range(4):
        start, end = (turn * pi / 2 * each for each in (quarter, quarter + 1))
        yield (
            "c",
            (
                radius * cos(start) - turn * handle * sin(start),
                radius * sin(start) + turn * handle * cos(start),
                radius * cos(end) + turn * handle * sin(end),
                radius * sin(end) - turn * handle * cos(end),
                radius * cos(end),
                radius * sin(end),
            ),
        )
    yield "h", ()


def _colour_bar(paper: Format, inks: Sequence[str]) -> Iterator[Fill]:
    """A field of every ink above the piece."""
    side = min(PATCH, paper.width / len(inks))
    bottom = paper.height + paper.bleed + OUTER
    return (Fill(Box(number * side, bottom, side, side), ink) for number, ink in enumerate(inks))


def _slug_line(paper: Format, words: Sequence[str], face: Face) -> Iterator[Curves]:
    """What this sheet is, below the piece, from one end of the crop marks to the other; on two lines if need be."""
    start, y = -paper.bleed - GAP - LENGTH, -paper.bleed - OUTER - TYPE
    return written(words, (start, y), paper.width - start, face)
