"""Are all words to be seen?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Words
from iceprint.verify.matrix import overlap
from iceprint.verify.remedies import AGAIN


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            if not isinstance(mark, Words) or not mark.text.strip():
                continue
            if mark.hidden:
                yield Fault(f"{mark.text.strip()!r} is invisible", page.number, mark.box)
            elif overlap(mark.box, page.media) is None:
                yield Fault(f"{mark.text.strip()!r} stands outside the page", page.number, mark.box)


CHECK = Check(
    "hidden-text",
    "No word is invisible or outside the page",
    "What is heard and copied but not seen cannot be proofread.",
    "this project",
    AGAIN,
    ask,
)
