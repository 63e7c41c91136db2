"""A partner: who hands a run of editions on under a name of its own, with a number and a logo."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.ink import Ink
from iceprint.model.pixels import Pixels

Segments = tuple[tuple[str, tuple[float, ...]], ...]


class Shape(NamedTuple):
    """Closed outlines of one ink. `even_odd`: where outlines lie over each other, every second layer is a hole."""

    segments: Segments
    ink: str
    even_odd: bool = False


class Logo(NamedTuple):
    """Shapes in painting order, as PDF path segments. They fill a box at the origin, of `width` and `height` units.

    `inks` are those of its colours that are none of ours. `digest` tells one logo from another. One that is a picture
    has `pixels` in place of shapes; they fill the same box.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    inks: tuple[Ink, ...]
    digest: str
    pixels: Pixels | None = None

    @property
    def most_ink(self) -> float:
        """The most ink on one spot, in percent."""
        return self.pixels.most_ink if self.pixels else max((ink.coverage for ink in self.inks), default=0.0)


class Partner(NamedTuple):
    """One row of a list of partners. `fact` is the id of a telephone number or a web address in the ledger."""

    id: str
    name: str
    fact: str
    logo: Logo | None
    place: Place
