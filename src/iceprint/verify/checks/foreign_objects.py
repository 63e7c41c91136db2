"""Is everything to be printed in the file itself?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.remedies import AGAIN


def ask(case: Case) -> Iterator[Fault]:
    for node in case.document.objects():
        if not node.is_stream:
            continue
        if node.name("Subtype") == "PS" or node.name("Subtype2") == "PS":
            yield Fault(f"object {node.number[0]} is a program in PostScript")
        if node.node("OPI"):
            yield Fault(f"object {node.number[0]} stands in for a picture elsewhere (OPI)")
        if node.node("Ref"):
            yield Fault(f"object {node.number[0]} stands in for a page elsewhere")


CHECK = Check(
    "foreign-objects",
    "Nothing comes from outside the file",
    "What is not in the file is not printed, or is something else on another day.",
    "ISO 15930-7, 6.12 to 6.14",
    AGAIN,
    ask,
    PRESS,
)
