"""Does every glyph say which characters it stands for?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.marks import Words
from iceprint.verify.remedies import AGAIN

_UNKNOWN = "\ufffd"
_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            if isinstance(mark, Words) and (_UNKNOWN in mark.text or any(map(_is_private, mark.text))):
                yield Fault(f"a glyph of {mark.face.name} does not say what it means", page.number, mark.box)


def _is_private(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _PRIVATE)


CHECK = Check(
    "unicode",
    "Every glyph says which characters it stands for",
    "Otherwise the words cannot be heard, searched or copied.",
    "ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
