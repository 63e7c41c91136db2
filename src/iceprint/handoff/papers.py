"""What lies on top of the files: ten lines that say what is what, a manifest for machines, and the sums of all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from iceprint.handoff.delivery_list import DELIVERY_LIST
from iceprint.handoff.sheet_plan import PLAN, on_sheets
from iceprint.model.parcel import Parcel, ParcelEdition, ParcelFile, ParcelSheets
from iceprint.model.plan import Plan
from iceprint.model.terms import Terms

FEW = 6  # destinations that are named
MARKED, ALONE = "as they will be printed, marked PROOF", "print from these and from no others"
WITH_SHEETS = "print from these or from the sheets, and from no others"


def readme(parcel: Parcel) -> bytes:
    """What is what, in ten lines or so."""
    order, named = parcel.order, parcel.named
    state = "PROOF - NOTHING IN THIS PARCEL MAY BE PRINTED" if parcel.is_proof else "Files for printing"
    lines = [
        f"{order.name} - order {order.id} of {order.date} - {parcel.issuer}",
        state,
        *_goes_to(parcel),
        "",
        _quotation(parcel),
        f"{named('specification.pdf')}  start here: what to print, on what, how many, where to (also as .txt)",
        "press/  one PDF/X-4 for each item and language: " + _use(parcel),
        *_sheets_line(parcel),
        "soft-proof/  the same pages for a screen (sRGB, no bleed): to look at, never to print from",
        f"{named('verification.txt')}  what every file was checked for, and with which result",
        f"{named(DELIVERY_LIST)}  what goes where, item by item and language by language, for labels",
        f"{named('ticket.xjdf')}  the order for systems that read XJDF 2; the specification counts",
        f"{named('manifest.json')}  the same for programs, with stamps, facts and sums",
        f"{named('SHA256SUMS')}  proves that all arrived whole: sha256sum -c {named('SHA256SUMS')}",
        f"Questions: {order.contact.name}, {order.contact.phone}, {order.contact.email}",
    ]
    return "\n".join([*lines, ""]).encode("utf-8")


def _goes_to(parcel: Parcel) -> Iterator[str]:
    """Each destination with its day; of many, how many there are."""
    deliveries = parcel.order.deliveries
    if len(deliveries) > FEW:
        days = sorted(delivery.by for delivery in deliveries)
        yield f"Deliver {parcel.order.total:,} pieces to {len(deliveries)} destinations from {days[0]} to {days[-1]}"
        return
    for delivery in deliveries:
        yield f"Deliver {delivery.total:,} pieces by {delivery.by}: {', '.join(delivery.to)}"


def _quotation(parcel: Parcel) -> str:
    due = parcel.order.terms.quote_by
    return f"For a quotation{f', due {due},' if due else ''} you need only {parcel.named('specification.pdf')}"


def _use(parcel: Parcel) -> str:
    if parcel.is_proof:
        return MARKED
    return WITH_SHEETS if parcel.sheets else ALONE


def _sheets_line(parcel: Parcel) -> Iterator[str]:
    if parcel.sheets:
        yield f"sheets/  {on_sheets(parcel)} laid on press sheets; how many to run: {parcel.named(PLAN)}"


def manifest(parcel: Parcel, files: Sequence[ParcelFile]) -> bytes:
    """All that is known of the parcel, as JSON."""
    order = parcel.order
    told = {
        "order": order.id,
        "name": order.name,
        "date": str(order.date),
        "proof": parcel.is_proof,
        "lacks": [lack.what for lack in parcel.lacks],
        "issuer": parcel.issuer,
        "program": parcel.program,
        "output_condition": parcel.condition.identifier,
        "deliveries": [
            {
                "to": list(each.to),
                "by": str(each.by),
                "dock": each.dock._asdict(),
                "notes": list(each.notes),
                "quantities": each.shares,
            }
            for each in order.deliveries
        ],
        "terms": _terms(order.terms),
        "facts": {
            fact.id: {"printed": fact.printed, "target": fact.target}
            for fact in sorted({fact.id: fact for each in parcel.editions for fact in each.facts}.values())
        },
        "editions": [_edition(each) for each in parcel.editions],
        "sheets": [_sheets(each) for each in parcel.sheets],
        "files": [{"file": file.name, "bytes": len(file.data), "sha256": file.sha256} for file in sorted(files)],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def _terms(terms: Terms) -> dict[str, object]:
    """Days as text; null is what the order does not state."""
    days = {"quote_by": terms.quote_by, "files_by": terms.files_by}
    told = {key: day and str(day) for key, day in days.items()}
    return terms._asdict() | told | {"proofing": terms.proofing._asdict()}


def _edition(edition: ParcelEdition) -> dict[str, object]:
    return {
        "material": edition.line.material,
        "edition": edition.tag,
        "language": edition.language,
        "title": edition.title,
        "quantity": edition.quantity,
        "stock": edition.line.making.stock.id,
        "stamp": edition.stamp,
        "facts": [fact.id for fact in edition.facts],
        "ink_percent": [
            {"side": ink.side, "plates": dict(ink.plates) if ink.plates is not None else None, "most": ink.most}
            for ink in edition.inks
        ],
        "press": edition.press.name,
        "soft_proof": edition.soft_proof.name,
    }


def _sheets(sheets: ParcelSheets) -> dict[str, object]:
    return {
        "file": sheets.file.name,
        "material": sheets.line.material,
        "editions": list(sheets.tags),
        "sheet": sheets.sheet.id,
        "scheme": sheets.scheme.value,
        "stamp": sheets.stamp,
        "places": sheets.places,
        "pages": sheets.sides,
        "run": list(sheets.runs),
        "plan": sheets.plan and _plan(sheets.plan),
        "one_for_each": sheets.naive and _plan(sheets.naive),
    }


def _plan(plan: Plan) -> dict[str, object]:
    return {
        "plates": [{"sheets": plate.sheets, "places": dict(plate.places)} for plate in plan.plates],
        "printed": {order.tag: plan.printed(order.tag) for order in plan.orders},
        "sheets": plan.sheets,
        "overrun": plan.overrun,
        "waste_percent": round(plan.wasted_percent, 1),
        "plate_cost": plan.plate_cost,
    }


def sums(files: Sequence[ParcelFile]) -> bytes:
    """As `sha256sum -c` reads them, from within the folder of the parcel."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in sorted(files)).encode("ascii")
