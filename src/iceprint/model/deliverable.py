"""What comes out: one finished file of an edition, verified, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.edition import Edition, Use
from iceprint.model.page import ZoneFit


class Deliverable(NamedTuple):
    """A file that kept its promise. `name` is its path below the output folder."""

    edition: Edition
    use: Use
    name: str
    data: bytes
    checks: int
    fits: tuple[ZoneFit, ...]
