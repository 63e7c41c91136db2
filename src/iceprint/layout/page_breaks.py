"""Strips to pages: as few as possible, and among those the ones that are turned at the best places.

As for lines, the cheapest of all ways is taken (Knuth and Plass, "Breaking paragraphs into lines", 1981).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from iceprint.layout.strip import Strip
from iceprint.layout.turns import Turn

# What turning the page costs. What must not be parted is parted only where no page could hold it.
COSTS = {
    Turn.NEVER: 1e8,
    Turn.LONELY: 1e5,
    Turn.LINE: 60.0,
    Turn.BLOCK: 40.0,
    Turn.HEADING: 5.0,
    Turn.SECTION: 0.0,
}
PAGE = 1e3  # cost of one page more
EMPTY = 60.0  # cost of a page with nothing on it, but for the last; less empty ones cost its square
LEAST_LAST = 0.25  # of a page: a last one that holds less looks forgotten
FORGOTTEN = 200.0


def pages_of(strips: Sequence[Strip], height: float) -> tuple[tuple[int, int], ...]:
    """The first strip of every page, and the strip behind its last. No strip is higher than a page."""
    # Up to each strip: the cost of the cheapest way there, and where its last page starts.
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(strips) + 1):
        cheapest = (inf, 0)
        used = strips[end - 1].bottom
        for start in range(end - 1, -1, -1):
            if used + strips[start].top > height + 1e-6:
                break
            cost = best[start][0] + _cost(strips, start, (used + strips[start].top) / height, last=end == len(strips))
            cheapest = min(cheapest, (cost, start))
            used += strips[start].below(strips[start - 1]) if start else 0.0
        best.append(cheapest)
    return _trace(best)


def _cost(strips: Sequence[Strip], start: int, filled: float, *, last: bool) -> float:
    turned = COSTS[strips[start].turn] if start else 0.0
    if last:
        short = max(0.0, LEAST_LAST - filled) / LEAST_LAST if start else 0.0
        return PAGE + turned + FORGOTTEN * short
    return PAGE + turned + EMPTY * max(0.0, 1 - filled) ** 2


def _trace(best: Sequence[tuple[float, int]]) -> tuple[tuple[int, int], ...]:
    pages, end = [], len(best) - 1
    while end:
        start = best[end][1]
        pages.append((start, end))
        end = start
    return tuple(reversed(pages))
