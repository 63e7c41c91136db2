"""Does every page show something?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.remedies import AGAIN


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        if not any(not mark.colour.leaves_paper for mark in page.piece):
            yield Fault("nothing is printed on it", page.number)


CHECK = Check(
    "blank-pages",
    "Every page shows something",
    "An empty side is a side that was lost.",
    "GWG 2015, empty pages",
    AGAIN,
    ask,
)
