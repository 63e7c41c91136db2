"""Does the reading order hold everything that is painted?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.document import Node, Value
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import number_tree, structure_of


def ask(case: Case) -> Iterator[Fault]:
    owned = {held for element in structure_of(case) for held in element.held}
    for page in case.painted:
        for mark in page.marks:
            if mark.tag is None:
                yield Fault("something is neither tagged nor decoration", page.number, mark.box)
            elif not mark.tag.artifact and (page.number, mark.tag.mcid) not in owned:
                yield Fault(f"content {mark.tag.mcid} has no place in the reading order", page.number, mark.box)


def ask_parents(case: Case) -> Iterator[Fault]:
    elements = structure_of(case)
    parents = dict(number_tree(case.document.catalog.node("StructTreeRoot").node("ParentTree")))
    owners = {held: element.node.number for element in elements for held in element.held}
    for number, page in enumerate(case.document.pages(), start=1):
        key = page.real("StructParents")
        entry = parents.get(int(key)) if key is not None else None
        listed = entry.values() if isinstance(entry, Node) else ()
        for (there, mcid), owner in owners.items():
            if there == number and _number(listed, mcid) != owner:
                yield Fault(f"the parent tree does not know who holds content {mcid}", number)
    for element in elements:
        for annotation in element.objects:
            key = annotation.real("StructParent")
            entry = parents.get(int(key)) if key is not None else None
            if not isinstance(entry, Node) or entry.number != element.node.number:
                yield Fault(f"the parent tree does not know who holds a {annotation.name('Subtype')}")


def _number(listed: tuple[Value, ...], at: int) -> tuple[int, int] | None:
    found = listed[at] if 0 <= at < len(listed) else None
    return found.number if isinstance(found, Node) else None


CHECK = Check(
    "marked-content",
    "Everything painted has its place in the reading order, or is decoration",
    "What has no place is not heard; decoration that is not marked disturbs.",
    "ISO 14289-1, 7.1",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
PARENTS = Check(
    "parent-tree",
    "From everything on a page a way leads to its tag",
    "A reading aid that is pointed at a word asks the parent tree what it is.",
    "ISO 32000-1, 14.7.4.4",
    AGAIN,
    ask_parents,
    SCREEN,
    tagged=True,
)
