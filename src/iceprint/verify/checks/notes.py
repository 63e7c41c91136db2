"""Is the piece free of what only a screen shows?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.matrix import box_of, overlap


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        media = box_of(page.node.reals("MediaBox"))
        for note in page.node.nodes("Annots"):
            box = box_of(note.reals("Rect"))
            inside = box is None or media is None or overlap(box, page.reach.inset(0)) is not None
            if inside:
                yield Fault(f"a {note.name('Subtype') or 'note'} lies on the piece", page.number)


CHECK = Check(
    "annotations",
    "No link, note or form field lies on the piece",
    "PDF/X does not allow them over the artwork, and some presses print them.",
    "ISO 15930-7, 6.17",
    "use the screen edition where links are wanted",
    ask,
    PRESS,
)
