"""Is black text black, and nothing else?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Words

BLACK = 0.85  # share of the black plate from which letters look black


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.piece:
            inks = mark.colour.inked
            if isinstance(mark, Words) and inks.get("Black", 0) >= BLACK and len(inks) > 1:
                yield Fault(f"{mark.text.strip()!r} is black of {len(inks)} inks", page.number, mark.box)


CHECK = Check(
    "rich-black",
    "Black letters are of black ink alone",
    "Four inks that are not exactly in place make black letters grey and coloured.",
    "GWG 2015, rich black text; card printers",
    "use the ink `text` of data/inks.yaml",
    ask,
    PRESS,
)
