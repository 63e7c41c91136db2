"""The specification sheet: an order in the words of a print shop, as forms SF-1 and 952 of the U.S. GPO use them.

It says all that a stranger needs in order to print: what is measured is taken from the finished files, what is ordered
from the order, and what neither of them says is listed as open.
"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.furnished import files_and_inks, fonts, sums
from iceprint.handoff.item import item
from iceprint.handoff.measures import count, finished, inches
from iceprint.handoff.sheet_plan import on_sheets
from iceprint.model.form import Column, Entries, Entry, Form, FormSection, Table
from iceprint.model.order import ProofWanted
from iceprint.model.parcel import Parcel

LEVELS = ("I", "II", "III", "IV", "V")
PROOFS = {
    ProofWanted.NONE: "None wanted; print from the files as furnished",
    ProofWanted.PDF: "PDF proof of every file, after your own preflight; print only after written approval",
    ProofWanted.HARD_COPY: "Hard-copy contract proof of every file; print only after written approval",
    ProofWanted.PRESS_SHEET: "Press sheet inspection; the contact comes to the press before the run",
}
NOT_A_FORM = "It uses the terms of GPO forms SF-1 and 952, and is neither of them."


def specification(parcel: Parcel) -> Form:
    """The whole sheet."""
    order = parcel.order
    lead = f"Order {order.id} of {order.date}. {NOT_A_FORM}"
    if parcel.is_proof:
        lead = f"PROOF: not for printing. {lead}"
    items = (item(number, line, parcel) for number, line in enumerate(order.lines, start=1))
    sections = (_job(parcel), *items, files_and_inks(parcel), _open(parcel), fonts(parcel), sums(parcel))
    title = f"Print specification: {order.name}"
    return Form(title, lead, tuple(section for section in sections if section.parts), parcel.is_proof, order.place)


def _job(parcel: Parcel) -> FormSection:
    order = parcel.order
    contact, delivery = order.contact, order.delivery
    items, versions = count(len(order.lines), "item"), count(len(parcel.editions), "version")
    over = (
        f"Up to {order.overrun} % over; no underrun"
        if order.overrun is not None
        else "Not stated: see the last section"
    )
    rows = [
        Entry("Job name", (order.name,)),
        Entry("Order number", (order.id,)),
        Entry("Ordered by", (parcel.issuer,)),
        Entry("Contact", (contact.name, contact.phone, contact.email)),
        Entry("Deliver complete to", delivery.to),
        Entry(
            "Delivery date", (f"On or before {delivery.by:%B} {delivery.by.day}, {delivery.by.year} ({delivery.by})",)
        ),
        Entry("Delivery notes", delivery.notes),
        Entry("Items", (f"{items} in {versions} (languages), described below",)),
        Entry("Total quantity", (f"{order.total:,} pieces",)),
        Entry("Overrun, underrun", (over,)),
        Entry("Furnished", tuple(_furnished(parcel))),
        Entry("Proofs wanted", (PROOFS[order.proof],)),
        Entry(
            "Quality level",
            (f"{LEVELS[order.quality_level - 1]} (GPO Publication 310.1)",) if order.quality_level else (),
        ),
        Entry("Notes", order.notes),
    ]
    if parcel.is_proof:
        told = f"Nothing in this parcel may be printed. What is missing: {parcel.named('manifest.json')}"
        rows.insert(0, Entry("PROOF", (told,)))
    return FormSection("The job", (Entries(tuple(row for row in rows if row.values)), _overview(parcel)))


def _furnished(parcel: Parcel) -> Iterator[str]:
    yield "Finished PDF/X-4 files in press/, one for each version, single-up"
    if parcel.sheets:
        yield f"Imposed sheets in sheets/ for {on_sheets(parcel)}: print from them, or impose the single files yourself"


def _overview(parcel: Parcel) -> Table:
    """The items at a glance."""
    columns = (
        Column("Item", 30),
        Column("Versions", 9),
        Column("Quantity", 10),
        Column("Finished size", 22),
        Column("Stock", 36),
    )
    rows = []
    for number, line in enumerate(parcel.order.lines, start=1):
        editions = parcel.of(line)
        width, height = finished(editions[0].paper, flat=line.making.flat)
        measured = f"{inches(width)} x {inches(height)} in"
        rows.append(
            (f"{number}: {line.material}", f"{len(editions)}", f"{line.total:,}", measured, line.making.stock.name)
        )
    return Table(columns, tuple(rows))


def _open(parcel: Parcel) -> FormSection:
    """What the order does not say, so that nobody has to guess."""
    imposition = "Yours to choose. The files are single-up"
    if parcel.sheets:
        imposition = f"Furnished for {on_sheets(parcel)}, for a press sheet of that size; otherwise yours to choose"
    rows = [
        Entry("Imposition", (imposition,)),
        Entry("Press, grain", ("Yours to choose; the colors are meant for the output condition named above",)),
        Entry("Cartons", ("Yours to choose; the order number on each",)),
    ]
    if parcel.order.overrun is None:
        rows.append(Entry("Overrun, underrun", ("Agree it with the contact before printing",)))
    if not parcel.condition.registry:
        rows.append(Entry("Output condition", ("Not a registered one: it is what the embedded profile describes",)))
    if any(each.paper.corner and not each.paper.die_cut and not each.line.making.finishing for each in parcel.editions):
        rows.append(Entry("Corners", ("The order names none; ask whether they are to be round",)))
    return FormSection("Left to the print shop, or to be agreed", (Entries(tuple(rows)),))
