"""Reads one record of the press register, `content/register/<name>.json`: JSON, which is read here as YAML.

Whether a record is still what the program wrote is told by its seal, see `handoff/register.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from iceprint.catalog import names
from iceprint.catalog.nodes import Keys, Scalar
from iceprint.catalog.scalars import WrongValueError, whole_of
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, raise_all
from iceprint.model.record import Record, RecordedDelivery, RecordedEdition, RecordedFact, by_material

_SHA256 = re.compile(r"[0-9a-f]{64}\Z", re.ASCII)
_STAMP = re.compile(r"[0-9A-F]{8}\Z", re.ASCII)


def read_record(document: Keys) -> Record:
    """The record in a file's mapping, or all that is wrong with it."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    facts = {name: _fact(inner) for name, _, inner in fields.part("facts").each_part()}
    editions = tuple(_edition(part, facts) for part in fields.parts("editions"))
    record = Record(
        order=_name(fields, "order"),
        name=fields.text("name"),
        ordered=fields.date("ordered"),
        handed_over=fields.date("handed_over"),
        proof=fields.truth("proof"),
        parcel=fields.text("parcel"),
        sha256=_digest(fields, "sha256"),
        deliveries=_deliveries(fields, editions),
        facts=facts,
        editions=editions,
        seal=_digest(fields, "seal"),
        place=document.place,
    )
    fields.done()
    raise_all(problems)
    return record


def _deliveries(fields: Fields, editions: Sequence[RecordedEdition]) -> tuple[RecordedDelivery, ...]:
    """The destinations; where there is one, all went to it."""
    if not fields.absent("deliveries"):
        return tuple(_delivery(part) for part in fields.parts("deliveries"))
    shares = {name: {each.tag: each.quantity for each in own} for name, own in by_material(editions)}
    return (RecordedDelivery(fields.words("deliver_to"), fields.date("deliver_by"), shares),)


def _delivery(fields: Fields) -> RecordedDelivery:
    shares = {name: _share(inner) for name, _, inner in fields.part("quantities").each_part()}
    delivery = RecordedDelivery(fields.words("to"), fields.date("by"), shares)
    fields.done()
    return delivery


def _share(fields: Fields) -> dict[str, int]:
    return {tag: fields.value(tag, whole_of, 0) for tag, _, _ in fields.each()}


def _fact(fields: Fields) -> RecordedFact:
    fact = RecordedFact(fields.value("printed", _words, ""), fields.value("target", _words, ""))
    fields.done()
    return fact


def _edition(fields: Fields, facts: dict[str, RecordedFact]) -> RecordedEdition:
    printed = fields.texts("facts", optional=True)
    for name, place in printed:
        if name not in facts:
            fields.refuse(place, f'the fact "{name}" is not in this record', "restore the file as it was")
    edition = RecordedEdition(
        material=_name(fields, "material"),
        tag=fields.text("tag"),
        quantity=fields.value("quantity", whole_of, 0),
        stamp=fields.value("stamp", _stamp, ""),
        file=fields.text("file"),
        sha256=_digest(fields, "sha256"),
        facts=tuple(name for name, _ in printed),
    )
    fields.done()
    return edition


def _name(fields: Fields, key: str) -> str:
    words = fields.text(key)
    if words and not names.WORDS_WITH_HYPHENS.match(words):
        fields.refuse(fields.place(key), f'"{words}" is no name', "restore the file as it was")
    return words


def _digest(fields: Fields, key: str) -> str:
    return fields.value(key, _sha256, "")


def _words(scalar: Scalar) -> str:
    """Words as they were, empty ones and line ends among them."""
    return scalar.text


def _stamp(scalar: Scalar) -> str:
    if not _STAMP.match(scalar.text):
        raise WrongValueError(f'is "{scalar.text}", which is no stamp', "restore the file as it was")
    return scalar.text


def _sha256(scalar: Scalar) -> str:
    if not _SHA256.match(scalar.text):
        raise WrongValueError("is no SHA-256", "restore the file as it was")
    return scalar.text
