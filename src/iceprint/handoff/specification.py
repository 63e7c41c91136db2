"""The specification sheet: an order in the words of a print shop, as forms SF-1 and 952 of the U.S. GPO use them.

It says all that a stranger needs in order to print: what is measured is taken from the finished files, what is ordered
from the order, and what neither of them says is listed as open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from iceprint.handoff.distribution import distribution
from iceprint.handoff.furnished import files_and_inks, fonts
from iceprint.handoff.item import item
from iceprint.handoff.measures import count, finished, inches
from iceprint.handoff.open_points import left_open
from iceprint.handoff.sheet_plan import on_sheets
from iceprint.handoff.terms import NOT_STATED, dock, overrun, process, proofs, schedule, shipping
from iceprint.model.edition import Lack
from iceprint.model.form import Column, Entries, Entry, Form, FormSection, Table
from iceprint.model.order import Delivery, Order
from iceprint.model.parcel import NOT_FOR_PRINTING, Parcel

LEVELS = ("I", "II", "III", "IV", "V")
LACKS = {
    Lack.FACT: "Numbers and addresses not yet verified",
    Lack.TRANSLATION: "Translations not yet signed off",
    Lack.CHOICE: "Choices of numbers and addresses still open; no size, stock, ink or quantity depends on them",
    Lack.OTHER: "Other points still open",
}
EDITION = "A month and a year on a piece are those of its text, not of this run. Leave them as they are"
NOT_A_FORM = "It uses the terms of GPO forms SF-1 and 952, and is neither of them."


def specification(parcel: Parcel) -> Form:
    """The whole sheet."""
    order = parcel.order
    lead = f"Order {order.id} of {order.date}. {NOT_A_FORM}"
    if parcel.is_proof:
        lead = f"PROOF: not for printing. {lead}"
    items = (item(number, line, parcel)._replace(own_page=True) for number, line in enumerate(order.lines, start=1))
    sections = (
        _job(parcel),
        files_and_inks(parcel),
        left_open(parcel),
        *items,
        distribution(parcel)._replace(own_page=True),
        fonts(parcel),
    )
    title = f"Print specification: {order.name}"
    return Form(title, lead, tuple(section for section in sections if section.parts), parcel.is_proof, order.place)


def quality_of(order: Order) -> str:
    """`III (QATAP, GPO Publication 310.1)`."""
    return f"{LEVELS[order.quality_level - 1]} (QATAP, GPO Publication 310.1)" if order.quality_level else NOT_STATED


def _job(parcel: Parcel) -> FormSection:
    order = parcel.order
    contact, deliveries = order.contact, order.deliveries
    items, versions = count(len(order.lines), "item"), count(len(parcel.editions), "version")
    rows = [
        Entry("Title", (order.name,)),
        Entry("Order number", (order.id,)),
        Entry("Ordered by", (parcel.issuer,)),
        Entry("Contact", (f"{contact.name}, {contact.phone}, {contact.email}",)),
        Entry("Products", (f"{items} in {versions} (languages), described below",)),
        Entry("Total quantity", (f"{order.total:,} pieces",)),
        Entry("Overrun, underrun", overrun(order)),
        Entry("Agency to furnish", _furnished(parcel)),
        Entry("Contractor to furnish", ("All else: stock, plates, dies, proofs, packing, labels, delivery",)),
        Entry("Proofs", proofs(order, sheets=bool(parcel.sheets))),
        Entry("Quality level", (quality_of(order),)),
        Entry("Schedule", schedule(order)),
        Entry("Process", process(order)),
        Entry("Shipping", shipping(order)),
        Entry("Distribution", _where(deliveries)),
        Entry("Edition on the pieces", (EDITION,)),
        Entry("Notes", order.notes),
    ]
    if parcel.is_proof:
        rows.insert(0, Entry("PROOF", ("Nothing in this parcel may be printed", *_missing(parcel))))
    return FormSection("The job", (Entries(tuple(row for row in rows if row.values)), _overview(parcel)))


def _missing(parcel: Parcel) -> Iterator[str]:
    """How much is still to be done before the files for printing come, by kind."""
    counted = Counter(lack.kind for lack in parcel.lacks if lack != NOT_FOR_PRINTING)
    yield from (f"{words}: {counted[kind]}" for kind, words in LACKS.items() if counted[kind])


def _furnished(parcel: Parcel) -> tuple[str, ...]:
    files = count(len(parcel.editions), "file")
    sheets = f"Imposed sheets in sheets/ for {on_sheets(parcel)}: print from them, or impose the single files yourself"
    return (
        f"{files} of PDF/X-4 in press/, finished, single-up, one for each version: see The files",
        *((sheets,) if parcel.sheets else ()),
        "This sheet, soft proofs, a report of preflight, an XJDF ticket",
        f"To check that all files arrived whole: sha256sum -c {parcel.named('SHA256SUMS')}",
    )


def _where(deliveries: Sequence[Delivery]) -> tuple[str, ...]:
    if len(deliveries) > 1:
        return (f"{count(len(deliveries), 'destination')}, see Distribution below",)
    return ("Deliver complete to:", *deliveries[0].to, *dock(deliveries[0].dock), *deliveries[0].notes)


def _overview(parcel: Parcel) -> Table:
    """The items at a glance."""
    columns = (
        Column("Item", 30),
        Column("Versions", 9, figures=True),
        Column("Quantity", 10, figures=True),
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
