"""What a check says about a finished file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One failure: the id of the check, what was found, and what helps."""

    check: str
    what: str
    remedy: str
