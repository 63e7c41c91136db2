"""Terms of an order: what a print shop asks before it makes an offer. Nothing of it has to be stated."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Process(StrEnum):
    """How it may be printed."""

    EITHER = "offset-or-digital"
    OFFSET = "offset"
    DIGITAL = "digital"


class Fob(StrEnum):
    """Where the goods pass to the agency: who pays for the way, and bears its risk."""

    DESTINATION = "destination"
    ORIGIN = "origin"


class Charge(StrEnum):
    """At which rate pieces beyond those ordered are charged."""

    RUN_ON = "run-on"
    UNIT = "unit-price"
    NONE = "not-charged"


class Proofing(NamedTuple):
    """Where proofs go, line by line, how many workdays they are held at most, and whether sheets are shown too."""

    to: tuple[str, ...] = ()
    workdays: int | None = None
    sheets: bool | None = None


class Terms(NamedTuple):
    """Of the order as a whole. `overrun_to` is the number of a destination, from 1; None is: not stated."""

    quote_by: date | None = None
    files_by: date | None = None
    process: Process | None = None
    fob: Fob | None = None
    overrun_charged: Charge | None = None
    overrun_to: int | None = None
    proofing: Proofing = Proofing()


class Dock(NamedTuple):
    """How a destination receives goods; nothing, or None: not stated."""

    hours: str = ""
    contact: tuple[str, str] | None = None  # name and telephone
    inside: bool | None = None
    lift_gate: bool | None = None
    pallets: str = ""
