"""How far the words of one message have come: what they say in English, who made them, who has signed them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Standing(NamedTuple):
    """A message in one language, as a reviewer wants to know it.

    `signed_by` is whoever signed these very words, `counts` whether the release policy lists that name. The original
    itself needs no signature.
    """

    original: str  # English, facts filled in
    is_original: bool = False
    machine_made: bool = False
    translator: str = ""
    signed_by: str = ""
    signed_on: date | None = None
    counts: bool = True
