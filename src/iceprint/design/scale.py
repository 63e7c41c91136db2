"""Measures of a design for a larger or a smaller sheet."""

from __future__ import annotations

from math import floor
from typing import NamedTuple, TypeVar

from iceprint.model.template import SizeRange
from iceprint.model.units import SIZE_STEP

LEAST = 6.5  # points, of any type

M = TypeVar("M", bound=NamedTuple)


def scaled(measures: M, factor: float) -> M:
    """All lengths and largest type sizes by a factor; the smallest sizes stay on small sheets what readers need."""
    return measures._replace(**{name: _scaled(value, factor) for name, value in measures._asdict().items()})


def _scaled(value: float | SizeRange, factor: float) -> float | SizeRange:
    if isinstance(value, SizeRange):
        least = max(value.smallest * factor, min(value.smallest, LEAST))
        return value._replace(largest=_on_grid(value.largest * factor), smallest=_on_grid(least))
    return value * factor


def _on_grid(size: float) -> float:
    return floor(size / SIZE_STEP + 1e-6) * SIZE_STEP
