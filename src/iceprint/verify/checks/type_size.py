"""Is nothing set smaller than the language permits?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.promised_text import promised_words

_SLACK = 0.01  # points


def ask(case: Case) -> Iterator[Fault]:
    for page, mark, floor in promised_words(case):
        if mark.size < floor - _SLACK:
            yield Fault(
                f"{mark.text.strip()!r} is set in {mark.size:.2f} pt, the floor is {floor:g} pt", page, mark.box
            )


CHECK = Check(
    "type-size",
    "No letter is smaller than its language permits",
    "Readers give up on what they cannot make out; scripts with marks need more.",
    "data/languages/, `floors`",
    "shorten the words, so that they are set larger",
    ask,
    pieces=True,
)
