"""The days by which facts have to be verified again, as a calendar file (RFC 5545). It depends on the ledger alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from iceprint.model.fact import Fact
from iceprint.model.policy import ReleasePolicy

LINE_OCTETS = 75  # RFC 5545, 3.1
DAYS_AHEAD = 14  # of the reminder
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})  # RFC 5545, 3.3.11


def scheduled(facts: Iterable[Fact], policy: ReleasePolicy) -> tuple[Fact, ...]:
    """The facts whose verification counts, until it expires; those that are due first come first."""
    counting = [fact for fact in facts if fact.verified and not fact.disputed and policy.may_verify(fact.verified.by)]
    return tuple(sorted(counting, key=lambda fact: (fact.good_until or date.max, fact.id)))


def calendar_of(facts: Iterable[Fact], issuer: str) -> bytes:
    """One event for each of the facts, on the last day on which its verification counts.

    An event keeps its UID when the fact is verified again, so that a calendar that knows it moves it. DTSTAMP is the
    day of the verification.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//iceprint//ledger of facts//EN", "CALSCALE:GREGORIAN"]
    for fact in facts:
        lines += _event(fact, issuer)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(fact: Fact, issuer: str) -> Iterator[str]:
    assert fact.verified, "it is scheduled"
    assert fact.good_until, "it is verified"
    summary = f"Verify again: {fact.id} ({fact.printed})"
    described = f"Owner: {fact.owner}\nVerified on {fact.verified.on} by {fact.verified.by}: {fact.verified.evidence}\n"
    described += f"iceprint facts verify {fact.id} --by NAME --evidence TEXT"
    name = sha256(f"{issuer}\0{fact.id}".encode()).hexdigest()[:32]
    yield "BEGIN:VEVENT"
    yield f"UID:{name}@iceprint"
    yield f"DTSTAMP:{_day(fact.verified.on)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(fact.good_until)}"
    yield f"SUMMARY:{summary.translate(ESCAPES)}"
    yield f"DESCRIPTION:{described.translate(ESCAPES)}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{DAYS_AHEAD}D")
    yield f"DESCRIPTION:{summary.translate(ESCAPES)}"
    yield from ("END:VALARM", "END:VEVENT")


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _folded(line: str) -> bytes:
    """A line in pieces of 75 octets, each but the first behind a blank; no character is torn."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode("utf-8")
        if len(piece) + len(octets) > LINE_OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
