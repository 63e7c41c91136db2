"""Can every link be found and heard?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import structure_of


def ask(case: Case) -> Iterator[Fault]:
    tagged = {each.number for element in structure_of(case) if element.role == "Link" for each in element.objects}
    for number, page in enumerate(case.document.pages(), start=1):
        for annotation in page.nodes("Annots"):
            if annotation.name("Subtype") != "Link":
                continue
            if not (annotation.text("Contents") or "").strip():
                yield Fault("a link does not say where it leads (Contents)", number)
            if annotation.number not in tagged:
                yield Fault("a link has no place in the reading order (OBJR)", number)
        if page.nodes("Annots") and page.name("Tabs") != "S":
            yield Fault("the tab key does not follow the reading order (Tabs)", number)


CHECK = Check(
    "link-tags",
    "Every link says where it leads and stands in the reading order",
    "Who cannot see the page goes through it by its links.",
    "ISO 14289-1, 7.18.5",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
