"""What a build asks of its workers."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from iceprint.model.build import Entry, Piece
from iceprint.model.job import Job
from iceprint.model.partner import Partner
from iceprint.project import Project


class Order(NamedTuple):
    """The pieces of one edition, with what is remembered of them by name."""

    pieces: tuple[Piece, ...]
    known: dict[str, Entry]
    partner: Partner | None = None


class Setting(NamedTuple):
    """What all orders of a build have in common. `program` is the digest of the program itself."""

    project: Project
    data: Path
    job: Job
    program: str
