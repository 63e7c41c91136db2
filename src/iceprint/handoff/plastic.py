"""What makers of plastic cards ask for, and printers on paper do not."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.form import Entry
from iceprint.model.order import Making, ProofWanted
from iceprint.model.parcel import Parcel

LAYERS = {
    True: "Printed core, clear overlay on both sides; the thickness is that of the finished piece",
    False: "One layer without overlay; the thickness is that of the finished piece",
}
MATCH = {
    ProofWanted.NONE: "No proof is ordered: ask the contact how color is to be judged",
    ProofWanted.PDF: "A PDF proof does not show it: match its look by eye, as near as plastic allows",
    ProofWanted.HARD_COPY: "Match the approved proof",
    ProofWanted.PRESS_SHEET: "Match the approved press sheet",
}


def plastic_rows(making: Making, parcel: Parcel) -> Iterator[Entry]:
    """How the pieces are built, what they look and feel like, and how they may be made. Nothing for paper."""
    if making.stock.is_paper:
        return
    yield Entry("Construction", (LAYERS[making.coating.laminates],))
    yield Entry("Surface", (f"{making.coating.finish or making.stock.gloss}, both sides",))
    if making.method:
        yield Entry("Method allowed", (making.method,))
    condition = parcel.condition  # one of the project's own may be made for plastic; registered ones are not
    limits = (f"{condition.identifier} describes paper, and does not hold here",) if condition.registry else ()
    yield Entry("Color on plastic", (*limits, MATCH[parcel.order.proof]))
