"""Are pictures fine enough?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Picture

TONES, ONE_BIT = 300, 1200  # pixels to the inch
_SLACK = 0.5


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            if isinstance(mark, Picture):
                least = ONE_BIT if mark.bits == 1 else TONES
                if mark.ppi < least - _SLACK:
                    what = f"a picture has {mark.ppi:.0f} pixels to the inch, {least} are needed"
                    yield Fault(what, page.number, mark.box)


CHECK = Check(
    "resolution",
    "Pictures have 300 pixels to the inch, line art 1200",
    "Coarser pictures show their pixels in print.",
    "card printers; GWG 2015, image resolution",
    "use a larger picture, or print it smaller",
    ask,
    PRESS,
)
