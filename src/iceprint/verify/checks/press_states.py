"""Is the tone left to the press?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.document import Node
from iceprint.verify.remedies import AGAIN

_ALLOWED_HALFTONES = (1, 5)


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for resources in page.resources:
            states = resources.node("ExtGState")
            for key in states.entries():
                yield from (Fault(what, page.number) for what in _wrong(states.node(key)))


def _wrong(state: Node) -> Iterator[str]:
    if state.get("TR") is not None:
        yield "a graphics state changes the tone (TR)"
    if state.get("TR2") is not None and state.get("TR2") != "Default":
        yield "a graphics state changes the tone (TR2)"
    if state.get("HTP") is not None:
        yield "a graphics state moves the screen (HTP)"
    halftone = state.node("HT")
    if halftone and halftone.real("HalftoneType") not in _ALLOWED_HALFTONES:
        yield f"a graphics state brings a halftone of type {halftone.real('HalftoneType') or 'unknown'}"


CHECK = Check(
    "press-states",
    "The file leaves tone and screen to the press",
    "A curve made for one press is wrong on every other.",
    "ISO 15930-7, 6.2.9",
    AGAIN,
    ask,
    PRESS,
)
