"""For which inks, paper and press the colours of a press file are meant."""

from __future__ import annotations

from typing import NamedTuple


class OutputCondition(NamedTuple):
    """A printing condition and the ICC profile that describes it, deflated as a PDF file holds it.

    `registry` is where `identifier` is registered, or None for a condition that the profile alone describes
    (ISO 15930-7, 6.2).
    """

    identifier: str
    description: str
    registry: str | None
    deflated_profile: bytes
