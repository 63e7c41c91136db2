"""The largest type size at which the words of a zone and of its group fit the paper, and do so at ease."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from iceprint.errors import raise_all
from iceprint.layout.measure import SetZone
from iceprint.layout.overflow import too_long
from iceprint.model.units import SIZE_STEP

EASE_STEPS = 2  # of the grid, by which a size may become smaller for the ease of its zones


def choose_sizes(zones: Sequence[SetZone]) -> dict[str, float]:
    """The size of every group, in points. Raises FitError for all zones that do not fit at their smallest size."""
    groups = _groups(zones)
    smallest = smallest_sizes(zones)
    least = ((zone, smallest[zone.zone.sizes.group]) for zone in zones)
    raise_all([too_long(zone, size) for zone, size in least if not zone.fits(size)])
    return {name: _largest(members, smallest[name]) for name, members in groups.items()}


def smallest_sizes(zones: Sequence[SetZone]) -> dict[str, float]:
    """The smallest size permitted in every group, in points."""
    return {name: max(zone.smallest() for zone in members) for name, members in _groups(zones).items()}


def _groups(zones: Sequence[SetZone]) -> dict[str, list[SetZone]]:
    groups: dict[str, list[SetZone]] = {}
    for zone in zones:
        groups.setdefault(zone.zone.sizes.group, []).append(zone)
    return groups


def _largest(members: Sequence[SetZone], smallest: float) -> float:
    """Binary search on the grid, from a size that fits: what fits at a size fits at every smaller one.

    The largest is tried first: two thirds of all groups have room for it.
    """
    low = round(smallest / SIZE_STEP)
    high = max(low, floor(min(zone.zone.sizes.largest for zone in members) / SIZE_STEP + 1e-9))
    tried = high
    while low < high:
        if all(zone.fits(tried * SIZE_STEP) for zone in members):
            low = tried
        else:
            high = tried - 1
        tried = (low + high + 1) // 2
    return _at_ease(members, low * SIZE_STEP, smallest)


def _at_ease(members: Sequence[SetZone], largest: float, smallest: float) -> float:
    """The size that reads best: of a few, what leaves the ease asked for; then fewer lines; then larger letters."""
    if not any(zone.zone.ease for zone in members):
        return largest
    few = (largest - number * SIZE_STEP for number in range(EASE_STEPS + 1))
    return max(
        (size for size in few if size >= smallest),
        key=lambda size: (
            min(0.0, *(zone.headroom(size) - zone.zone.ease for zone in members)),
            -max(zone.line_count(size) for zone in members),
        ),
    )
