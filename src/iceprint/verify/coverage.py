"""How much of a side each plate inks: what a print shop asks in order to reckon ink and drying time.

Areas are summed up as they are painted: what knocks out takes away what lies below it. Rectangles and outlines are
exact; letters are measured in the drawn page, in the box around them, and stand on the ink below their middle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iceprint.model.units import Box
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.checks.total_ink import loads
from iceprint.verify.marks import Area, Colour, Mark, Words
from iceprint.verify.matrix import overlap
from iceprint.verify.opened import OpenedPage
from iceprint.verify.painted import PaintedPage

NO_PLATES = Colour("paper")
LEAST_SHADES = 8  # of 255 between letters and what they stand on; less is not seen


class Coverage(NamedTuple):
    """The share of the trimmed side that each plate inks, and the most of all plates at one spot, in percent."""

    plates: tuple[tuple[str, float], ...]
    most: float


def coverage_of(case: Case) -> tuple[Coverage | None, ...]:
    """Of every page; None where the ink of a picture or shading cannot be measured."""
    return tuple(_page(*pair) for pair in zip(case.painted, case.pages, strict=True))


def _page(page: PaintedPage, drawn: OpenedPage) -> Coverage | None:
    try:
        most = max((percent for _, percent in loads(page)), default=0.0)
    except CannotRun:
        return None
    trim = Box(0.0, 0.0, page.paper.width, page.paper.height)
    inked: defaultdict[str, float] = defaultdict(float)
    marks = [mark for mark in page.piece if overlap(mark.box, trim)]
    grounds = [mark for mark in marks if isinstance(mark, Area) and mark.knocks_out]
    for ground in grounds:
        later = [each.box for each in marks[marks.index(ground) + 1 :] if each in grounds]
        visible = _area_without(_shared(ground.box, trim), later)
        for plate, share in ground.colour.plates:
            inked[plate] += share * visible
    for number, mark in enumerate(marks):
        if mark in grounds or any(_holds_middle(each.box, mark) for each in marks[number:] if each in grounds):
            continue
        below = next(
            (each for each in reversed(marks[:number]) if each in grounds and _holds_middle(each.box, mark)), None
        )
        size = _inked_area(mark, trim, drawn)
        for plate, change in _change(mark, below.colour if below else NO_PLATES):
            inked[plate] += change * size
    whole = trim.width * trim.height
    told = ((plate, round(max(0.0, 100 * area / whole), 2)) for plate, area in inked.items())
    return Coverage(tuple((plate, percent) for plate, percent in told if percent), round(most, 1))


def _change(mark: Mark, below: Colour) -> Iterator[tuple[str, float]]:
    """By how much a mark changes the ink of each plate where it stands."""
    own, under = dict(mark.plates), dict(below.plates)
    for plate in {**own, **under}:
        if mark.overprints and not own.get(plate):
            continue
        yield plate, own.get(plate, 0.0) - under.get(plate, 0.0)


def _inked_area(mark: Mark, trim: Box, drawn: OpenedPage) -> float:
    """How much of its box a mark inks, in square points."""
    part = _shared(mark.box, trim)
    if isinstance(mark, Words):
        return _share_of_letters(mark, drawn.shades(part)) * part.width * part.height
    whole = mark.box.width * mark.box.height
    if isinstance(mark, Area) and whole:
        return min(mark.inked, whole) * (part.width * part.height) / whole
    return part.width * part.height


def _share_of_letters(words: Words, shades: bytes) -> float:
    """What share of a box letters of one ink take."""
    darkest, lightest = min(shades, default=0), max(shades, default=0)
    if words.hidden or lightest - darkest < LEAST_SHADES:
        return 0.0
    mean = sum(shades) / len(shades)
    dark = (lightest - mean) / (lightest - darkest)
    return 1 - dark if words.colour.leaves_paper else dark


def _holds_middle(box: Box, mark: Mark) -> bool:
    x, y = mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2
    return box.x <= x <= box.right and box.y <= y <= box.top


def _shared(box: Box, other: Box) -> Box:
    return overlap(box, other) or Box(box.x, box.y, 0.0, 0.0)


def _area_without(box: Box, covers: Iterable[Box]) -> float:
    """The area of a box that none of the others covers."""
    pieces: Sequence[Box] = [box]
    for cover in covers:
        pieces = [rest for piece in pieces for rest in _without(piece, cover)]
    return sum(piece.width * piece.height for piece in pieces)


def _without(box: Box, cover: Box) -> Iterator[Box]:
    """What a cover leaves of a box, as boxes beside each other."""
    shared = overlap(box, cover)
    if shared is None:
        yield box
        return
    yield Box(box.x, box.y, shared.x - box.x, box.height)
    yield Box(shared.right, box.y, box.right - shared.right, box.height)
    yield Box(shared.x, box.y, shared.width, shared.y - box.y)
    yield Box(shared.x, shared.top, shared.width, box.top - shared.top)
