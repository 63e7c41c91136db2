"""Are small letters of one ink?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Area, Mark, Words
from iceprint.verify.matrix import overlap

SMALL = 8.0  # points: below, letters are of one ink
CUT_OUT = 6.0  # points: below, letters are not cut out of an area of several inks
_SLACK = 0.01


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        marks = page.piece
        for at, mark in enumerate(marks):
            if not isinstance(mark, Words) or not mark.text.strip():
                continue
            inks = len(mark.colour.inked)
            shown = f"{mark.text.strip()!r} at {mark.size:.2f} pt"
            if inks > 1 and mark.size < SMALL - _SLACK:
                yield Fault(f"{shown} is printed in {inks} inks", page.number, mark.box)
            if not inks and mark.size < CUT_OUT - _SLACK and _inks_below(mark, marks[:at]) > 1:
                yield Fault(f"{shown} is cut out of several inks", page.number, mark.box)


def _inks_below(mark: Mark, earlier: tuple[Mark, ...]) -> int:
    areas = (each for each in earlier if isinstance(each, Area) and overlap(each.box, mark.box))
    return max((len(each.colour.inked) for each in areas), default=0)


CHECK = Check(
    "small-text",
    "Small letters are of one ink",
    "Plates are never exactly in place: small letters of several inks get coloured edges.",
    "this project, after GWG 2015 (small text) and print shops: 6 pt for letters cut out",
    "set the words in an ink of one plate, or larger",
    ask,
    PRESS,
)
