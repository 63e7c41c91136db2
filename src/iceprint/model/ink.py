"""Named inks: one name, one value on screen and one on the press. Data from `data/inks.yaml`."""

from __future__ import annotations

from typing import NamedTuple


class Ink(NamedTuple):
    """Screen is sRGB 0-255; press is C, M, Y, K in percent. `overprint` inks leave the inks below them standing.

    An ink with a `separation` has a plate of its own by that name, and `press` shows it where there is no such plate.
    """

    name: str
    screen: tuple[int, int, int]
    press: tuple[float, float, float, float]
    overprint: bool = False
    separation: str | None = None

    @property
    def coverage(self) -> float:
        """Total ink in percent."""
        return sum(self.press)
