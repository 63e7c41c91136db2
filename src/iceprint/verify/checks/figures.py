"""Is every picture also said in words?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import structure_of


def ask(case: Case) -> Iterator[Fault]:
    for element in structure_of(case):
        if element.role in {"Figure", "Formula"} and not (element.node.text("Alt") or "").strip():
            page = element.held[0][0] if element.held else None
            yield Fault(f"a {element.role} has no words instead (Alt)", page)


CHECK = Check(
    "figures",
    "Every figure is also said in words",
    "A code that is not described is silence.",
    "ISO 14289-1, 7.3",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
