"""What came of a file that an agency sent back."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from iceprint.errors import IceprintError


class Imported(NamedTuple):
    """Ids of the messages that have other words now, how many stayed the same, and why others were refused."""

    language: str  # BCP 47
    path: Path  # of the message file
    changed: tuple[str, ...]
    same: int
    refused: tuple[IceprintError, ...]
