"""The press register: what was handed over to a print shop, as it was on that day. One record is one parcel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


class RecordedDelivery(NamedTuple):
    """Where pieces went, and how many: by material, then by the tag of the edition."""

    to: tuple[str, ...]
    by: date
    shares: dict[str, dict[str, int]]

    def of(self, editions: Iterable[RecordedEdition]) -> tuple[RecordedEdition, ...]:
        """What went there of these editions, with how many that were."""
        sent = ((each, self.shares.get(each.material, {}).get(each.tag, 0)) for each in editions)
        return tuple(edition._replace(quantity=quantity) for edition, quantity in sent if quantity)


class Record(NamedTuple):
    """A parcel that was handed over. `seal` is the digest of the rest: it tells whether somebody edited it since."""

    order: str
    name: str
    ordered: date
    handed_over: date
    proof: bool
    parcel: str  # the name of the file
    sha256: str  # of its bytes
    deliveries: tuple[RecordedDelivery, ...]
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
    def deliveries(self) -> tuple[tuple[RecordedDelivery, tuple[RecordedEdition, ...]], ...]:
        """The destinations that got any of these editions, each with what it got."""
        sent = ((delivery, delivery.of(self.editions)) for delivery in self.record.deliveries)
        return tuple((delivery, editions) for delivery, editions in sent if editions)


def by_material(editions: Sequence[RecordedEdition]) -> Iterator[tuple[str, tuple[RecordedEdition, ...]]]:
    """The editions of each material."""
    for name in dict.fromkeys(edition.material for edition in editions):
        yield name, tuple(edition for edition in editions if edition.material == name)
