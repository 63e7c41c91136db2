"""Do all words keep away from the folds?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Words

SLACK = 0.1  # points


def ask(case: Case) -> Iterator[Fault]:
    if case.promise.flowing:
        return
    room = case.promise.limits.fold_safe - SLACK
    for page, promised in zip(case.painted, case.promise.pages, strict=False):
        for mark in page.piece:
            if not isinstance(mark, Words) or not mark.text.strip():
                continue
            left, right = mark.box.x - page.paper.x, mark.box.right - page.paper.x
            if any(left < fold + room and right > fold - room for fold in promised.folds):
                yield Fault(f"{mark.text.strip()!r} stands too near to a fold", page.number, mark.box)


CHECK = Check(
    "fold-margin",
    "No word stands on a fold or close to it",
    "A fold breaks the ink, and it is never quite where it is meant to be.",
    "data/formats.yaml, `fold_safe`: print shops ask for 1/8 inch",
    "move the zone away from the fold in the design",
    ask,
)
