"""What comes out: one finished file of an edition, verified, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.edition import Edition, Use
from iceprint.model.page import ZoneFit


class Deliverable(NamedTuple):
    """A file that kept its promise. `name` is its path below the output folder; plain text has no pages."""

    edition: Edition
    use: Use
    name: str
    data: bytes
    checks: int
    pages: int
    fits: tuple[ZoneFit, ...]
