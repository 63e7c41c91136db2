"""What a file says about itself beside its pages: titles, dates, and why it is still a proof."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from iceprint.model.edition import Use
from iceprint.model.output_condition import OutputCondition


class Intent(NamedTuple):
    """The frame of one output file. `made` is UTC and derived from the content, never from the clock.

    A press file also has a `condition` and a `stamp`, which is another as soon as what is printed is another. Sheets
    that are `imposed` have no tags, and claim nothing that asks for them.
    """

    use: Use
    identifier: str  # stable name of the edition, for the document id
    title: str
    author: str
    subject: str
    language: str
    made: datetime
    program: str  # name and version of this program and of the engines that shaped the words
    is_proof: bool = False
    condition: OutputCondition | None = None
    stamp: str = ""
    imposed: bool = False
