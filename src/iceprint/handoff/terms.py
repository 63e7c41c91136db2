"""The terms of an order in the words of the trade; what it does not state is said to be open, never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from iceprint.handoff.measures import count
from iceprint.model.form import Entry
from iceprint.model.order import Delivery, Order, ProofWanted
from iceprint.model.terms import Charge, Dock, Fob, Process

NOT_STATED = "Not stated by the order"
UNSAID = NOT_STATED[:1].lower() + NOT_STATED[1:]
BEFORE = "print only after written approval"
PROOFS = {
    ProofWanted.NONE: "None wanted; print from the files as furnished",
    ProofWanted.PDF: f"One PDF proof for each item, with all its versions, after your own preflight; {BEFORE}",
    ProofWanted.HARD_COPY: f"One hard-copy contract proof for each item, with all its versions; {BEFORE}",
    ProofWanted.PRESS_SHEET: "Press sheet inspection; the contact comes to the press before the run",
}
OTHERS = {
    ProofWanted.PDF: "PDF proofs",
    ProofWanted.HARD_COPY: "hard-copy contract proofs",
    ProofWanted.PRESS_SHEET: "press sheet inspection",
}
PROCESSES = {
    Process.EITHER: "Offset or digital: yours to choose",
    Process.OFFSET: "Offset only",
    Process.DIGITAL: "Digital only",
}
FOBS = {
    Fob.DESTINATION: "F.o.b. destination: freight is yours to pay and part of the price",
    Fob.ORIGIN: "F.o.b. origin: the agency pays the freight",
}
CHARGES = {
    Charge.RUN_ON: "Charged at the run-on rate",
    Charge.UNIT: "Charged at the unit price",
    Charge.NONE: "Not charged",
}


PACKED = "Pack it with the last pack of its version, and count it on that label"


def overrun(order: Order) -> tuple[str, ...]:
    """How much more, of what, at which rate and to whom."""
    if order.overrun is None:
        return (NOT_STATED,)
    if not order.overrun:
        return ("None over and none under: the quantities are exact",)
    terms = order.terms
    charged = CHARGES[terms.overrun_charged] if terms.overrun_charged else f"Rate of what is over: {UNSAID}"
    if len(order.deliveries) == 1:
        where = "Deliver it with the rest"
    else:
        to = f"Deliver it to destination {terms.overrun_to}, or where the item goes if not there"
        where = to if terms.overrun_to else f"Where it goes: {UNSAID}"
    return (
        f"Up to {order.overrun} % of each version over, rounded down to whole pieces; no underrun",
        charged,
        where,
        PACKED,
    )


def proofs(order: Order, *, sheets: bool) -> tuple[str, ...]:
    """Which proofs, of what, to whom, and for how long they are held. `sheets`: some are furnished."""
    return tuple(_proofs(order, sheets=sheets))


def _proofs(order: Order, *, sheets: bool) -> Iterator[str]:
    yield PROOFS[order.proof]
    if order.proof is ProofWanted.NONE:
        return
    told = order.terms.proofing
    if sheets:
        asked = {None: UNSAID, True: "as well", False: "not wanted"}[told.sheets]
        yield f"Proofs of the imposed sheets: {asked}"
    if order.proof is not ProofWanted.PRESS_SHEET:
        yield f"Send them to: {', '.join(told.to) or UNSAID}"
        if told.workdays:
            yield f"They are held {count(told.workdays, 'workday')} at most; the schedule moves by what is beyond"
        else:
            yield f"Workdays that they are held: {UNSAID}"
    others = " and ".join(words for kind, words in OTHERS.items() if kind is not order.proof)
    yield f"Not wanted beside them: {others}"


def process(order: Order) -> tuple[str, ...]:
    return (PROCESSES[order.terms.process] if order.terms.process else NOT_STATED,)


def shipping(order: Order) -> tuple[str, ...]:
    return (FOBS[order.terms.fob] if order.terms.fob else f"F.o.b. point: {UNSAID}",)


def schedule(order: Order) -> tuple[str, ...]:
    """All days, in their order."""
    terms = order.terms
    days = sorted({delivery.by for delivery in order.deliveries})
    if len(days) == 1:
        deliveries = [f"Delivery: {on_or_before(days[0])}"]
    else:
        deliveries = [f"First delivery: {on_or_before(days[0])}", f"Last delivery: {on_or_before(days[-1])}"]
    return (
        f"Ordered {written(order.date)}",
        f"Quotation due: {written(terms.quote_by) if terms.quote_by else UNSAID}",
        f"Files for printing released: {written(terms.files_by) if terms.files_by else UNSAID}",
        *(("For each workday that files are later, deliveries may be one later",) if terms.files_by else ()),
        *deliveries,
    )


def written(day: date) -> str:
    """`January 29, 2027 (2027-01-29)`."""
    return f"{day:%B} {day.day}, {day.year} ({day})"


def on_or_before(day: date) -> str:
    """`On or before January 29, 2027 (2027-01-29)`."""
    return f"On or before {written(day)}"


def destination(number: int, delivery: Delivery) -> Entry:
    """A destination of several: address, day, pieces, and how it receives them."""
    due = f"{on_or_before(delivery.by)}: {delivery.total:,} pieces"
    return Entry(f"Destination {number}", (*delivery.to, due, *dock(delivery.dock), *delivery.notes))


def dock(found: Dock) -> Iterator[str]:
    """How goods are received, and in one line what of that is not stated."""
    told = _dock(found)
    yield from dock_said(found)
    if unsaid := [what for what, said in told.items() if not said]:
        yield f"{NOT_STATED}: {', '.join(unsaid)}"


def dock_said(found: Dock) -> tuple[str, ...]:
    """How goods are received, as far as it is stated."""
    return tuple(f"{what[:1].upper()}{what[1:]}: {said}" for what, said in _dock(found).items() if said)


def _dock(found: Dock) -> dict[str, str]:
    return {
        "hours": found.hours,
        "contact at the dock": ", ".join(found.contact or ()),
        "inside delivery": _answer(found.inside, "wanted"),
        "lift gate": _answer(found.lift_gate, "needed"),
        "pallets": found.pallets,
    }


def _answer(wanted: bool | None, yes: str) -> str:  # noqa: FBT001 - an answer
    """`needed`, `not needed`, or nothing where the order does not say."""
    if wanted is None:
        return ""
    return yes if wanted else f"not {yes}"
