"""Is it said in which colours to mix what shines through?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.document import Node
from iceprint.verify.painted import PaintedPage

BLENDS_IN_INK = ("DeviceCMYK", "DeviceGray")


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        group = page.node.node("Group")
        if not any(_see_through(node) for node in _states(page)):
            continue
        space = group.name("CS") if group.name("S") == "Transparency" else ""
        if space not in BLENDS_IN_INK:
            yield Fault("something is see-through, and the page does not say that inks are to be mixed", page.number)


def _states(page: PaintedPage) -> Iterator[Node]:
    for resources in page.resources:
        for kind in ("ExtGState", "XObject"):
            shelf = resources.node(kind)
            yield from (shelf.node(key) for key in shelf.entries())


def _see_through(node: Node) -> bool:
    if node.is_stream:
        return bool(node.node("SMask"))
    shares = (node.real(key) for key in ("ca", "CA"))
    blend = node.get("BM")
    modes = blend.values() if isinstance(blend, Node) else (blend,)
    return (
        any(share is not None and share < 1 for share in shares)
        or bool(node.node("SMask"))
        or any(mode not in {None, "Normal", "Compatible"} for mode in modes)
    )


CHECK = Check(
    "transparency",
    "What shines through is mixed in the inks of the press",
    "Mixed in the colours of a screen, black text turns into four inks.",
    "ISO 15930-7, 6.2.7; GWG 2015, blend space",
    "draw it opaque, or give the page a transparency group in DeviceCMYK",
    ask,
    PRESS,
)
