"""What a run over many editions came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from iceprint.errors import IceprintError, exit_code
from iceprint.model.deliverable import Deliverable


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files that were written, and what went wrong with the others."""

    written: tuple[tuple[Path, Deliverable], ...]
    errors: tuple[IceprintError, ...]

    @property
    def exit_code(self) -> int:
        return exit_code(self.errors)
