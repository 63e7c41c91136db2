"""Does black print over, and white not?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Words

FULL = 0.99


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.piece:
            colour = mark.colour
            if colour.leaves_paper and mark.overprints:
                yield Fault("something white overprints: it vanishes", page.number, mark.box)
            black = colour.is_black_alone and colour.inked["Black"] >= FULL
            if isinstance(mark, Words) and mark.text.strip() and black and not mark.overprints:
                yield Fault(f"the black words {mark.text.strip()!r} knock out what lies below", page.number, mark.box)


CHECK = Check(
    "overprint",
    "Black letters overprint, white ones do not",
    "Black on top hides what lies below; a hole for it shows as a white edge. White on top prints nothing at all.",
    "GWG 2015, overprint of black text and of white",
    "set `overprint` for the ink in data/inks.yaml: true for black text, else false",
    ask,
    PRESS,
)
