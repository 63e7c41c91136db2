"""What a run over many editions came to."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from iceprint.errors import IceprintError, exit_code
from iceprint.model.deliverable import Deliverable


class Outcome(NamedTuple):
    """The files that were written, and what went wrong with the others. `notes` are worth knowing."""

    written: tuple[tuple[Path, Deliverable], ...]
    errors: tuple[IceprintError, ...]
    notes: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        return exit_code(self.errors)
