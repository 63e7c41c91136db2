"""What is run and what comes off the press: sheets for every form, plates, copies, and how many of them to deliver."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.handoff.measures import count, plates_of
from iceprint.model.form import Column, Entry, Table
from iceprint.model.parcel import Parcel, ParcelEdition, ParcelSheets
from iceprint.model.plan import Plan
from iceprint.model.press_form import FormSide
from iceprint.model.sheet import Scheme

NET = "Net: good sheets after all finishing. Add your own for make-ready, cutting, packing and spoilage"
FORMS = (
    Column("File", 44),
    Column("Stamp", 11),
    Column("Form", 9),
    Column("Pages", 8),
    Column("Run, net", 10, figures=True),
    Column("On every sheet", 50),
)
COPIES = (
    Column("Language", 30),
    Column("Ordered", 10, figures=True),
    Column("Off the press", 10, figures=True),
    Column("Over", 12, figures=True),
    Column("Deliver and charge", 30),
)


def runs(files: Sequence[ParcelSheets]) -> Table:
    """For each form its pages in the file, how often it is run, and what stands on it."""
    return Table(FORMS, tuple(row for file in files for row in _forms(file)))


def copies(files: Sequence[ParcelSheets], parcel: Parcel) -> Table:
    """For each language what comes off the press, and what of it is delivered."""
    return Table(COPIES, tuple(row for file in files for row in _copies(file, parcel)))


def to_run(files: Sequence[ParcelSheets]) -> Entry:
    total, forms = sum(file.total for file in files), sum(len(file.runs) for file in files)
    return Entry("Sheets to run", (f"{total:,} from {count(forms, 'form')}", NET))


def plates(files: Sequence[ParcelSheets], editions: Sequence[ParcelEdition]) -> Iterator[Entry]:
    """How many plates are made, as the inks of the files say; nothing where they were not measured."""
    if any(ink.plates is None for each in editions for ink in each.inks):
        return
    needed = [_needed(side, file, editions) for file in files for side in file.forms]
    forms = sum(len(file.runs) for file in files)
    sides = len(needed) // forms
    alike = f" = {count(forms, 'form')} x {count(sides, 'side')} x {needed[0]}" if len(set(needed)) == 1 else ""
    yield Entry("Plates", (f"{sum(needed):,}{alike}",))


def _needed(side: FormSide, file: ParcelSheets, editions: Sequence[ParcelEdition]) -> int:
    here = [each for each in editions if each.tag in dict(side.counts)]
    if file.scheme.one_plate or file.scheme is Scheme.SADDLE:
        return len({plate for page in range(here[0].pages) for plate in plates_of(here, page)})
    return len(plates_of(here, 1 if side.side == "back" else 0))


def spent(plans: Sequence[Plan]) -> str:
    """The copies over, and the waste; of empty places only where there are any."""
    over, sheets = sum(plan.overrun for plan in plans), sum(plan.sheets for plan in plans)
    wasted = sum(plan.wasted_sheets for plan in plans)
    empty = "with empty places " if any(plan.empty for plan in plans) else ""
    return f"{over:,} copies over; {empty}{wasted:,.0f} of {sheets:,} sheets are waste, {100 * wasted / sheets:.1f} %"


def weighed(plan: Plan, naive: Plan) -> Iterator[str]:
    """Against what would be without planning, and by which measure."""
    told = f"{count(len(naive.plates), 'form')}, {naive.sheets:,} sheets, {naive.wasted_percent:.1f} % waste"
    yield f"A form for each version would take {told}"
    if plan.plate_cost is not None:
        yield f"One form more is taken to cost as much as {count(plan.plate_cost, 'printed sheet')}"
    elif plan.proven:
        yield "No plan of so few forms needs fewer sheets"


def _forms(file: ParcelSheets) -> Iterator[tuple[str, ...]]:
    per_form = file.sides // len(file.runs)
    for number, run in enumerate(file.runs):
        first, last = number * per_form + 1, (number + 1) * per_form
        pages = f"{first}" if first == last else f"{first}-{last}"
        form = f"{number + 1} of {len(file.runs)}"
        yield file.file.name, file.stamp, form, pages, f"{run:,}", _standing(file, number)


def _standing(file: ParcelSheets, number: int) -> str:
    if file.scheme is Scheme.SADDLE:
        return f"{file.tags[0]}, leaf {number + 1} of {len(file.runs)}, {file.places} up"
    return next(side.standing for side in file.forms if side.number == number + 1)


def _copies(file: ParcelSheets, parcel: Parcel) -> Iterator[tuple[str, ...]]:
    names = {each.tag: each.language for each in parcel.of(file.line)}
    for tag in file.tags:
        ordered = file.line.quantities[tag]
        printed = _printed(file, tag, ordered)
        over = f"{printed - ordered:,} ({100 * (printed - ordered) / ordered:.1f} %)"
        delivered = _delivered(ordered, printed, parcel.order.overrun)
        yield f"{names[tag]} ({tag})", f"{ordered:,}", f"{printed:,}", over, delivered


def _delivered(ordered: int, printed: int, overrun: int | None) -> str:
    """At most what the overrun of the order allows, rounded down. Where it says nothing of it, that is to be agreed."""
    if printed <= ordered:
        return "As ordered"
    if overrun is None:
        return f"{ordered:,}, more only if agreed"
    most = ordered * (100 + overrun) // 100
    return "All" if printed <= most else f"At most {most:,}, destroy the rest"


def _printed(file: ParcelSheets, tag: str, ordered: int) -> int:
    if file.plan:
        return file.plan.printed(tag)
    return file.places * file.runs[0] if file.scheme is Scheme.SADDLE else ordered
