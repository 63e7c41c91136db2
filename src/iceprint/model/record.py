"""The press register: what was handed over to a print shop, as it was on that day. One record is one parcel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iceprint.errors import Place


class RecordedFact(NamedTuple):
    """A number or address as it was printed: what the eye reads, and what a device uses."""

    printed: str
    target: str


class RecordedEdition(NamedTuple):
    """An edition in the parcel. `facts` are the ids of all that it prints."""

    material: str
    tag: str
    quantity: int
    stamp: str
    file: str
    sha256: str
    facts: tuple[str, ...]


class Record(NamedTuple):
    """A parcel that was handed over. `seal` is the digest of the rest: it tells whether somebody edited it since."""

    order: str
    name: str
    ordered: date
    handed_over: date
    proof: bool
    parcel: str  # the name of the file
    sha256: str  # of its bytes
    deliver_to: tuple[str, ...]
    deliver_by: date
    facts: dict[str, RecordedFact]  # by id
    editions: tuple[RecordedEdition, ...]
    seal: str = ""
    place: Place = Place("")


class Run(NamedTuple):
    """What a parcel carried of one fact: `value` as it was then, and the editions that print it.

    `outdated` is why the value does not hold any more, or nothing if it does.
    """

    record: Record
    fact: str
    value: RecordedFact
    editions: tuple[RecordedEdition, ...]
    outdated: str = ""

    @property
    def total(self) -> int:
        return sum(edition.quantity for edition in self.editions)

    @property
    def materials(self) -> Iterator[tuple[str, tuple[RecordedEdition, ...]]]:
        """The editions of each material."""
        for name in dict.fromkeys(edition.material for edition in self.editions):
            yield name, tuple(edition for edition in self.editions if edition.material == name)
