"""Do all words keep away from the edge?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Words

SLACK = 0.1  # points


def ask(case: Case) -> Iterator[Fault]:
    least = case.promise.limits.safe
    for page in case.painted:
        safe = page.paper.inset(least)
        for mark in page.piece:
            if isinstance(mark, Words) and mark.text.strip() and not safe.contains(mark.box, SLACK):
                yield Fault(f"{mark.text.strip()!r} stands too near to the edge", page.number, mark.box)


CHECK = Check(
    "safe-margin",
    "No word stands in the safe margin",
    "A cut that is off by a millimetre takes letters away.",
    "data/formats/, `safe`: card printers ask for 1/8 inch",
    "move the zone inside the safe margin of the format in the design",
    ask,
    pieces=True,
)
