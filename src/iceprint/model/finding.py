"""What a check says about a finished file."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One failure: the id of the check, what was found, and what helps."""

    check: str
    what: str
    remedy: str
