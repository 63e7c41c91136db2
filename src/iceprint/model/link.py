"""What became of the question whether an address answers."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    ANSWERS = "answers"
    MOVED = "moved"  # answers after leading to another address
    UNCLEAR = "unclear"  # a program is not let in; a person has to look
    FAILS = "fails"


class LinkAnswer(NamedTuple):
    """The answer to one fact's address: `what` in plain words, `leads_to` if that is another address."""

    fact: str
    address: str
    verdict: Verdict
    what: str
    leads_to: str | None = None

    @property
    def is_good(self) -> bool:
        """True if a reader who types the address will see a page."""
        return self.verdict in (Verdict.ANSWERS, Verdict.MOVED)
