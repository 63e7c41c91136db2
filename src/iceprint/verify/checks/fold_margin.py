"""Do all words keep away from folds, perforations, cuts, holes and binding?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Words

SLACK = 0.1  # points


def ask(case: Case) -> Iterator[Fault]:
    if case.promise.flowing:
        return
    for page, promised in zip(case.painted, case.promise.pages, strict=False):
        for mark in page.piece:
            if not isinstance(mark, Words) or not mark.text.strip():
                continue
            box = mark.box._replace(x=mark.box.x - page.paper.x, y=mark.box.y - page.paper.y)
            met = [place.why for place in promised.keep_out if place.box.inset(SLACK).overlaps(box)]
            if met:
                yield Fault(f"{mark.text.strip()!r} stands too near to {met[0]}", page.number, mark.box)


CHECK = Check(
    "fold-margin",
    "No word stands on a fold, a perforation, a cut or a hole, or close to it",
    "A fold breaks the ink, a hole takes it away, and they are never quite where they are meant to be.",
    "data/formats/, `fold_safe`: print shops ask for 1/8 inch",
    "move the zone away from it in the design",
    ask,
    pieces=True,
)
