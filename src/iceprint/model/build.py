"""A build: many files of many editions, what became of each, and what is remembered of them until the next build."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import IceprintError, distinct, exit_code, flatten
from iceprint.model.edition import Use


class State(StrEnum):
    """What a build did with a file."""

    BUILT = "built"
    UNCHANGED = "unchanged"  # it stands there already, made from the same inputs, byte for byte as it was written
    REFUSED = "refused"  # it was not written; an older one may still stand there


class Entry(NamedTuple):
    """What is remembered of a file that was written: worth nothing with other `inputs`, or other bytes on the disk.

    `inputs` is the digest of all that went into the file, `missing` how many things keep it from being released,
    `stamp` the digest of the whole project and program when the inputs were last looked at, or nothing.
    """

    inputs: str
    sha256: str
    bytes: int
    pages: int
    checks: int
    missing: int
    stamp: str = ""


class Piece(NamedTuple):
    """One file of an edition that somebody wants, of a `partner` by its id if there is one.

    `name` is its path below the output folder.
    """

    material: str
    language: str
    use: Use
    name: str
    partner: str = ""


class Made(NamedTuple):
    """What became of a piece: its entry, or the reasons why there is none."""

    piece: Piece
    state: State
    entry: Entry | None = None
    errors: tuple[IceprintError, ...] = ()

    @classmethod
    def refused(cls, piece: Piece, error: IceprintError) -> Made:
        return cls(piece, State.REFUSED, errors=flatten(error))


class Built(NamedTuple):
    """What a build came to. `errors` are the mistakes that kept materials from being read at all.

    `left_out` says which files there are none of, and why.
    """

    made: tuple[Made, ...]
    errors: tuple[IceprintError, ...] = ()
    left_out: tuple[str, ...] = ()

    def how_many(self, state: State, use: Use | None = None) -> int:
        return sum(each.state is state and use in (None, each.piece.use) for each in self.made)

    @property
    def mistakes(self) -> tuple[IceprintError, ...]:
        """Everything that went wrong, each mistake once."""
        return distinct([*self.errors, *(error for each in self.made for error in each.errors)])

    @property
    def exit_code(self) -> int:
        return exit_code(self.mistakes)
