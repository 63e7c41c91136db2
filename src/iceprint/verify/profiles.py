"""What a file claims to be good for, by the standard it names."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iceprint.model.verdict import Identity


class Claim(StrEnum):
    """What a file says it is good for."""

    PRESS = "press"
    SCREEN = "screen"


STANDARDS = {"PDF/X": Claim.PRESS, "PDF/UA": Claim.SCREEN}  # by the beginning of their names


def claim_of(identity: Identity) -> Claim | None:
    """PDF/X is for the press, PDF/UA for the screen; a file that names neither claims nothing."""
    return next((claim for start, claim in STANDARDS.items() if identity.claim.startswith(start)), None)
