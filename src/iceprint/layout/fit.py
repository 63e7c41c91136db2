"""The largest type size at which the words of a zone and of its group fit the paper."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from iceprint.errors import raise_all
from iceprint.layout.measure import SetZone
from iceprint.layout.overflow import too_long
from iceprint.model.language import Language
from iceprint.model.units import SIZE_STEP


def choose_sizes(zones: Sequence[SetZone], language: Language) -> dict[str, float]:
    """The size of every group, in points. Raises FitError for all zones that do not fit at their smallest size."""
    groups: dict[str, list[SetZone]] = {}
    for zone in zones:
        groups.setdefault(zone.zone.sizes.group, []).append(zone)
    smallest = {name: max(zone.smallest(language) for zone in members) for name, members in groups.items()}
    least = ((zone, smallest[zone.zone.sizes.group]) for zone in zones)
    raise_all([too_long(zone, size) for zone, size in least if not zone.fits(size)])
    return {name: _largest(members, smallest[name]) for name, members in groups.items()}


def _largest(members: Sequence[SetZone], smallest: float) -> float:
    """Binary search on the grid, from a size that fits: what fits at a size fits at every smaller one."""
    low = round(smallest / SIZE_STEP)
    high = max(low, floor(min(zone.zone.sizes.largest for zone in members) / SIZE_STEP + 1e-9))
    while low < high:
        middle = (low + high + 1) // 2
        if all(zone.fits(middle * SIZE_STEP) for zone in members):
            low = middle
        else:
            high = middle - 1
    return low * SIZE_STEP
