"""A fact: one number or address that readers will use, and everything known about whether it is right."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import Place

EXPIRY = 180  # days, unless the release policy or the fact itself says otherwise
LEEWAY = timedelta(days=1)  # days begin at other hours elsewhere: a word given in Tokyo may be read in Washington


class FactKind(StrEnum):
    PHONE = "phone"
    EMERGENCY = "emergency"  # the number of the emergency services: three digits, no country code
    TEXT_CODE = "text-code"  # a short number for text messages
    WEB = "web"
    EMAIL = "email"
    POSTAL = "postal"


class FactStatus(StrEnum):
    """What a fact is worth. Only what is verified may be released."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    EXPIRED = "expired"
    UNLISTED = "unlisted"  # verified by somebody whom the release policy does not list
    AHEAD = "ahead"  # of its time: verified on a day that is still to come
    DISPUTED = "disputed"


class Line(StrEnum):
    """What somebody who dials a number wants. A program may need one of each on everything it prints."""

    REPORT = "report_line"  # to report a crime
    HELP = "help_line"  # to get help


class Verification(NamedTuple):
    """A person's word that the fact was tried and is right."""

    by: str
    on: date
    evidence: str


class Fact(NamedTuple):
    """One line of the ledger, `content/facts.yaml`.

    `printed` is what goes on paper, to the letter. `target` is what a device uses: E.164 for a phone, the digits of an
    emergency number or a text code, an https address, a mailbox; empty for a postal address. `line` is what it is
    dialled for, if programs ask for one like it.
    """

    id: str
    kind: FactKind
    printed: str
    target: str
    owner: str
    source: str
    place: Place
    vanity: str | None = None
    doubt: str | None = None
    disputed: bool = False
    verified: Verification | None = None
    expires_after_days: int = EXPIRY
    line: Line | None = None

    @property
    def language(self) -> str | None:
        """The language in which it is read aloud: English if it has letters, or that of the words around it."""
        return "en" if any(character.isalpha() for character in self.printed) else None

    def status(self, today: date) -> FactStatus:
        if self.disputed:
            return FactStatus.DISPUTED
        if self.verified is None:
            return FactStatus.UNVERIFIED
        if self.verified.on - today > LEEWAY:
            return FactStatus.AHEAD
        return FactStatus.EXPIRED if self.good_until and today > self.good_until else FactStatus.VERIFIED

    @property
    def good_until(self) -> date | None:
        """The last day on which its verification counts: it has to be verified again by then. None if it never was."""
        if self.verified is None:
            return None
        left = date.max - self.verified.on
        return self.verified.on + min(left, timedelta(days=self.expires_after_days))

    @property
    def link(self) -> str | None:
        """The URI behind the printed words (RFC 3966, 5724, 6068), or None for a postal address."""
        match self.kind:
            case FactKind.PHONE | FactKind.EMERGENCY:
                return f"tel:{self.target}"
            case FactKind.TEXT_CODE:
                return f"sms:{self.target}"
            case FactKind.EMAIL:
                return f"mailto:{self.target}"
            case FactKind.WEB:
                return self.target
            case FactKind.POSTAL:
                return None


class Choice(NamedTuple):
    """A question only the owner of a program can answer: which of several facts a placeholder stands for.

    `chosen` is what proofs print; without `decided_by` nothing that prints it can be released.
    """

    id: str
    question: str
    options: tuple[str, ...]  # fact ids
    chosen: str  # one of them
    decided_by: str | None
    place: Place


class Ledger(NamedTuple):
    """All facts and choices of a project, by id. A choice may be used wherever a fact may."""

    facts: dict[str, Fact]
    choices: dict[str, Choice]

    @property
    def names(self) -> tuple[str, ...]:
        """Every id that a placeholder may use."""
        return (*self.facts, *self.choices)

    def find(self, name: str) -> Fact | None:
        """The fact behind an id or a choice, or None if the ledger does not know it."""
        choice = self.choices.get(name)
        return self.facts.get(choice.chosen if choice else name)
