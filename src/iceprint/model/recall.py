"""Recall: who carries a fact, for the day on which it turns out to be wrong."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.errors import Place


class Spot(NamedTuple):
    """One place in a material where a fact is printed.

    `name` is the id it is asked for by: its own, or that of a choice. `message` is None if it fills the slot by itself.
    """

    slot: str
    name: str
    message: str | None
    place: Place


class Carrier(NamedTuple):
    """A material in one language that prints a fact; if a `partner` is named, in the editions of that partner."""

    material: str
    language: str  # BCP 47
    spots: tuple[Spot, ...]
    partner: str = ""

    @property
    def publication(self) -> str:
        """The material, and for whom."""
        return f"{self.material} for {self.partner}" if self.partner else self.material
