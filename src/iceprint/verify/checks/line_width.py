"""Is nothing thinner than the press can hold?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Area, Line, Mark

SOLID, TINTED = 0.25, 0.5  # points: of one full ink; of tints, of several inks, and white
_SLACK = 0.005


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            width = _width(mark)
            if width is not None and width < (least := _least(mark)) - _SLACK:
                yield Fault(f"a line is {width:.2f} pt wide, {least:.2f} pt is needed", page.number, mark.box)


def _width(mark: Mark) -> float | None:
    if isinstance(mark, Line):
        return mark.width
    return mark.finest if isinstance(mark, Area) else None


def _least(mark: Mark) -> float:
    shares = list(mark.colour.inked.values())
    return SOLID if len(shares) == 1 and shares[0] >= 1 else TINTED


CHECK = Check(
    "line-width",
    "No line is thinner than 0.25 pt, or 0.5 pt in tints and white",
    "Thinner lines break up, and a line of zero is as thin as the plate can make it.",
    "card printers (plastic); GWG 2015, thin lines",
    "draw the line wider in the design",
    ask,
    PRESS,
)
