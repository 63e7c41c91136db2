"""Is text replaced only where nothing else is lost?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import structure_of


def ask(case: Case) -> Iterator[Fault]:
    for element in structure_of(case):
        if element.node.text("ActualText") is not None and element.role != "Span":
            yield Fault(f"a {element.role} has words of its own to be read instead (ActualText)")


CHECK = Check(
    "actual-text",
    "Only a Span has other words to be read instead",
    "On anything larger they would silence what lies inside: links above all.",
    "this project, after ISO 32000-1, 14.9.4",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
