"""Reads what an order may say for the offer of a print shop: days, proofs, overrun, the way of the goods, docks."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from iceprint.catalog.form_words import day, several, short
from iceprint.catalog.schema import Fields
from iceprint.model.order import ProofWanted
from iceprint.model.terms import Charge, Dock, Fob, Process, Proofing, Terms

MOST_WORKDAYS = 60
PHONE = re.compile(r"\+?[0-9][0-9 ().-]{3,30}\Z", re.ASCII)

E = TypeVar("E", bound=StrEnum)


def read_terms(fields: Fields, ordered: date, proof: ProofWanted, destinations: int) -> Terms:
    """All of it is optional; what contradicts the rest of the order is noted as a mistake."""
    quote_by, files_by = _schedule(fields, ordered)
    terms = Terms(
        quote_by=quote_by,
        files_by=files_by,
        process=_maybe(fields, "process", Process),
        fob=_maybe(fields, "fob", Fob),
        overrun_charged=_maybe(fields, "overrun_charged", Charge),
        overrun_to=bounded(fields, "overrun_to", 1, max(destinations, 1)),
        proofing=_proofing(fields, proof),
    )
    for key in ("overrun_charged", "overrun_to"):
        if not fields.absent(key) and fields.absent("overrun"):
            fields.refuse(fields.place(key), f'"{key}" is given, and no "overrun"', "add `overrun`, or leave it out")
    return terms


def read_dock(fields: Fields) -> Dock:
    """How a destination receives goods."""
    contact = None if fields.absent("contact") else _person(fields.part("contact"))
    return Dock(
        hours=_maybe_short(fields, "hours"),
        contact=contact,
        inside=_maybe_truth(fields, "inside"),
        lift_gate=_maybe_truth(fields, "lift_gate"),
        pallets=_maybe_short(fields, "pallets"),
    )


def require_phone(fields: Fields, phone: str) -> None:
    if phone and not PHONE.match(phone):
        remedy = "write it as the print shop will use it"
        fields.refuse(fields.place("phone"), f'"{phone}" is no telephone number', remedy)


def bounded(fields: Fields, key: str, least: int, most: int) -> int | None:
    """A whole number, or None if the key is missing."""
    if fields.absent(key):
        return None
    number = fields.whole(key, default=least)
    if not least <= number <= most:
        remedy = f"write {least} to {most}" if least < most else f"write {least}, or leave it out"
        fields.refuse(fields.place(key), f'"{key}" is {number}', remedy)
    return number


def _schedule(fields: Fields, ordered: date) -> tuple[date | None, date | None]:
    """The days of the offer and of the files, neither of which is before that of the order."""
    if fields.absent("schedule"):
        return None, None
    part = fields.part("schedule")
    quote_by, files_by = (None if part.absent(key) else day(part, key) for key in ("quote_by", "files_by"))
    for key, found in (("quote_by", quote_by), ("files_by", files_by)):
        if found and date.min < found < ordered:
            part.refuse(part.place(key), f'"{key}" is {found}, before the order ({ordered})', "correct a date")
    if quote_by and files_by and date.min < files_by < quote_by:
        what = f"the files are released on {files_by}, before quotations are due ({quote_by})"
        part.refuse(part.place("files_by"), what, "correct a date")
    part.done()
    return quote_by, files_by


def _proofing(fields: Fields, proof: ProofWanted) -> Proofing:
    if fields.absent("proofing"):
        return Proofing()
    part = fields.part("proofing")
    if proof is ProofWanted.NONE and fields.sound:
        part.refuse(part.here, "proofs are described, and none is wanted", "correct `proof`, or leave out `proofing`")
    proofing = Proofing(
        to=several(part, "to", optional=True),
        workdays=bounded(part, "workdays", 1, MOST_WORKDAYS),
        sheets=_maybe_truth(part, "sheets"),
    )
    part.done()
    return proofing


def _person(fields: Fields) -> tuple[str, str]:
    name, phone = short(fields, "name"), short(fields, "phone")
    require_phone(fields, phone)
    fields.done()
    return name, phone


def _maybe(fields: Fields, key: str, kinds: type[E]) -> E | None:
    return None if fields.absent(key) else fields.one_of(key, kinds)


def _maybe_short(fields: Fields, key: str) -> str:
    return "" if fields.absent(key) else short(fields, key)


def _maybe_truth(fields: Fields, key: str) -> bool | None:
    return None if fields.absent(key) else fields.truth(key)
