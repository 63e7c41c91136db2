"""Does every table say what its rows and columns mean?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.document import Node
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import structure_of

_ABOVE = {"TR": ("Table", "THead", "TBody", "TFoot"), "TH": ("TR",), "TD": ("TR",)}
_SCOPES = ("Row", "Column", "Both")


def ask(case: Case) -> Iterator[Fault]:
    headed = True
    for element in structure_of(case):
        if element.role == "Table":
            if not headed:
                yield Fault("a table has no heading cell (TH)")
            headed = False
        headed = headed or element.role == "TH"
        if element.role == "TH" and not any(each.name("Scope") in _SCOPES for each in _attributes(element.node)):
            yield Fault("a heading cell does not say whether it heads a row or a column (Scope)")
        if element.role in _ABOVE and (len(element.roles) < 2 or element.roles[-2] not in _ABOVE[element.role]):  # noqa: PLR2004 - itself and above
            yield Fault(f"a {element.role} stands outside its table")
    if not headed:
        yield Fault("a table has no heading cell (TH)")


def _attributes(node: Node) -> tuple[Node, ...]:
    return node.nodes("A")


CHECK = Check(
    "tables",
    "Tables have heading cells with a scope",
    "A cell is heard with the heading it belongs to, or it means nothing.",
    "ISO 14289-1, 7.5",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
