"""Is every colour a matter of ink?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Mark, Words

FORBIDDEN = ("DeviceRGB", "CalRGB", "CalGray", "Lab", "ICCBasedRGB", "ICCBased", "unknown")


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            space = next((each for each in (mark.colour.space, mark.colour.base) if each in FORBIDDEN), None)
            if space:
                yield Fault(f"a mark is coloured in {space}", page.number, mark.box)
    for page in case.painted:
        if any(_is_closed(mark) for mark in page.marks):
            raise CannotRun(f"page {page.number} holds a pattern or drawn letters, which are not looked into")


def _is_closed(mark: Mark) -> bool:
    return mark.colour.space == "Pattern" or (isinstance(mark, Words) and mark.face.kind == "Type3")


CHECK = Check(
    "no-rgb",
    "No colour of a screen",
    "The press would turn it into ink as it sees fit: black text becomes four inks.",
    "ISO 15930-7, 6.2.3; GWG 2015",
    "give the ink its `press` values in data/inks.yaml",
    ask,
    PRESS,
)
