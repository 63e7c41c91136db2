"""Records of the press register as they are written: never again changed, and sealed so that a change is noticed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from iceprint.model.parcel import Parcel, ParcelFile
from iceprint.model.record import Record, RecordedDelivery, RecordedEdition, RecordedFact


def record_of(parcel: Parcel, packed: ParcelFile, day: date) -> Record:
    """The record of a parcel that is handed over on a day."""
    order = parcel.order
    record = Record(
        order=order.id,
        name=order.name,
        ordered=order.date,
        handed_over=day,
        proof=parcel.is_proof,
        parcel=packed.name,
        sha256=packed.sha256,
        deliveries=tuple(RecordedDelivery(each.to, each.by, each.shares) for each in order.deliveries),
        facts={
            fact.id: RecordedFact(fact.printed, fact.target)
            for fact in sorted({fact.id: fact for each in parcel.editions for fact in each.facts}.values())
        },
        editions=tuple(
            RecordedEdition(
                material=each.line.material,
                tag=each.tag,
                quantity=each.quantity,
                stamp=each.stamp,
                file=each.press.name,
                sha256=each.press.sha256,
                facts=tuple(fact.id for fact in each.facts),
            )
            for each in parcel.editions
        ),
    )
    return record._replace(seal=seal_of(record))


def seal_of(record: Record) -> str:
    """The digest of all that a record says."""
    told = json.dumps(_told(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(told.encode("utf-8")).hexdigest()


def is_sealed(record: Record) -> bool:
    """Whether a record is as it was written."""
    return record.seal == seal_of(record)


def written(record: Record) -> bytes:
    """The record as its file holds it."""
    text = json.dumps(_told(record) | {"seal": record.seal}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _told(record: Record) -> dict[str, object]:
    return {
        "order": record.order,
        "name": record.name,
        "ordered": str(record.ordered),
        "handed_over": str(record.handed_over),
        "proof": record.proof,
        "parcel": record.parcel,
        "sha256": record.sha256,
        **_destinations(record.deliveries),
        "facts": {name: fact._asdict() for name, fact in record.facts.items()},
        "editions": [edition._asdict() | {"facts": list(edition.facts)} for edition in record.editions],
    }


def _destinations(deliveries: Sequence[RecordedDelivery]) -> dict[str, object]:
    """One destination is told as ever, without what went there: all did. Old records keep their seal by this."""
    if len(deliveries) == 1:
        return {"deliver_to": list(deliveries[0].to), "deliver_by": str(deliveries[0].by)}
    told = [{"to": list(each.to), "by": str(each.by), "quantities": each.shares} for each in deliveries]
    return {"deliveries": told}
