"""What the order does not say, so that nobody has to guess: left to the print shop, to be agreed, or not stated at all.

What forms SF-1 and 952 ask for and an order cannot say is named here, so that no field of theirs is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.delivery_list import DELIVERY_LIST
from iceprint.handoff.sheet_plan import on_sheets
from iceprint.handoff.terms import NOT_STATED
from iceprint.model.form import Entries, Entry, FormSection
from iceprint.model.parcel import Parcel

AGREE = f"{NOT_STATED}: agree it with the contact before printing"
CARTONS = "Sizes are yours to choose; weight, contents and text of labels: see each item"
ADMINISTRATION = (
    f"{NOT_STATED}: requisition, jacket and form number, appropriation, billing address code, authorization, "
    "depository (FDLP) copies, samples, return of furnished material"
)


def left_open(parcel: Parcel) -> FormSection:
    """All of it in one list."""
    imposition = "Yours to choose. The files are single-up"
    if parcel.sheets:
        imposition = f"Furnished for {on_sheets(parcel)}, for a press sheet of that size; otherwise yours to choose"
    rows = [
        Entry("Imposition", (imposition,)),
        Entry("Press, grain", ("Yours to choose; the colors are meant for the output condition named above",)),
        Entry("Carton size, labels", (CARTONS, f"{parcel.named(DELIVERY_LIST)} holds what label programs need")),
        *_unsaid(parcel),
        Entry("Administration", (ADMINISTRATION,)),
    ]
    return FormSection("Left to the print shop, or not stated by the order", (Entries(tuple(rows)),))


def _unsaid(parcel: Parcel) -> Iterator[Entry]:
    """What this order could have said, or what its pieces make one ask."""
    order = parcel.order
    if order.overrun is None:
        yield Entry("Overrun, underrun", (AGREE,))
    if order.quality_level is None:
        yield Entry("Quality level", (AGREE,))
    if not parcel.condition.registry:
        yield Entry("Output condition", ("Not a registered one: it is what the embedded profile describes",))
    if any(each.paper.corner and not each.paper.die_cut and not each.line.making.finishing for each in parcel.editions):
        yield Entry("Corners", ("The order names none; ask whether they are to be round",))
    if any(each.paper.booklet for each in parcel.editions):
        yield Entry("Stitches", (f"Number and position: {NOT_STATED[:1].lower()}{NOT_STATED[1:]}",))
    if any(panel.glued for each in parcel.editions for side in each.paper.folded for panel in side.panels):
        yield Entry("Gluing", ("Panels that are to be glued: ask whether by you, before delivery",))
    bare = [line.material for line in order.lines if line.making.stock.is_paper and not line.making.stock.jcp]
    if bare:
        yield Entry("JCP code of stock", (f"{NOT_STATED} for {', '.join(bare)}",))
