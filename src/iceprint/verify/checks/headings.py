"""Do the headings make an outline?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.structure import structure_of

_HEADING = re.compile(r"H([1-6])\Z")


def ask(case: Case) -> Iterator[Fault]:
    level = 0
    for element in structure_of(case):
        if found := _HEADING.match(element.role):
            next_level = int(found[1])
            if next_level > level + 1:
                before = f"H{level}" if level else "the beginning"
                yield Fault(f"H{next_level} follows {before}: a level is left out")
            level = next_level


CHECK = Check(
    "headings",
    "Headings begin with H1 and leave no level out",
    "Readers jump from heading to heading; a gap looks like something missed.",
    "ISO 14289-1, 7.4.2",
    "give the block the right role in the design",
    ask,
    SCREEN,
    tagged=True,
)
