"""Are lists built as lists?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import structure_of

_ABOVE = {"LI": ("L",), "LBody": ("LI",)}
_BELOW = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}}


def ask(case: Case) -> Iterator[Fault]:
    for element in structure_of(case):
        above = element.roles[-2] if len(element.roles) > 1 else "the root"
        if element.role in _ABOVE and above not in _ABOVE[element.role]:
            yield Fault(f"a {element.role} stands in {above}")
        for child in element.children:
            if element.role in _BELOW and child not in _BELOW[element.role]:
                yield Fault(f"a {child} stands right below a {element.role}")


CHECK = Check(
    "lists",
    "Lists are built of items with label and body",
    "A reading aid says how many items follow, and where each begins.",
    "ISO 14289-1, 7.6; ISO 32000-1, 14.8.4.3.3",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
