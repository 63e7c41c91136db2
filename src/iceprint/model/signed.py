"""What a signature was given for."""

from __future__ import annotations

from typing import NamedTuple


class Signed(NamedTuple):
    """Message ids of one language: those that are signed now, and those that were signed before."""

    language: str  # BCP 47
    new: tuple[str, ...]
    before: tuple[str, ...]
