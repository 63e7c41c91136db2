"""What a print shop is told of imposed sheets: how they lie, how many to run, and what comes off them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.handoff.measures import count, inches, size
from iceprint.model.form import Column, Entries, Entry, Form, FormPart, FormSection, Table
from iceprint.model.format import Format
from iceprint.model.order import OrderLine
from iceprint.model.parcel import Parcel, ParcelSheets
from iceprint.model.plan import Plan
from iceprint.model.sheet import Scheme, Turn

PLAN = "sheets/plan.txt"
SCHEMES = {
    Scheme.STEP: "Step and repeat: one version to a form",
    Scheme.GANG: "Gang run: several versions share a form",
    Scheme.CUT_STACK: "Cut and stack: the cut piles, the first on top, are in order; every sheet is another",
    Scheme.TURN: "Work and turn: one form prints both sides",
    Scheme.TUMBLE: "Work and tumble: one form prints both sides",
    Scheme.PERFECT: "Perfecting: both sides in one pass; versions share a form",
    Scheme.SADDLE: "Saddle stitch: outside and inside of each leaf, the outermost first, creep compensated",
}
TURNS = {
    Turn.SIDEWAYS: "Turn the sheet sideways: the gripper edge stays, the side guide changes",
    Turn.ENDWAYS: "Turn the sheet end for end: the gripper edge changes, the side guide stays",
}
FACE_ONLY = "Face only: the back is not printed"
GOOD_SHEETS = "Good sheets: add your own make-ready and spoilage"
OVERS = (
    "Deliver the quantities ordered, with the overrun of the order at most; do not deliver or charge what is beyond it"
)
MARKS = "Cut, fold and perforation marks, targets, side guide, color bar and slug line, all outside the bleed"
LINES = "Lines for cutting, perforating and punching lie on the pieces, on layers: take them off the plates"
FORMS = (
    Column("File", 44),
    Column("Stamp", 11),
    Column("Pages", 8),
    Column("Sheets to run", 10, figures=True),
    Column("On every sheet", 50),
)
COPIES = (
    Column("Language", 30),
    Column("Ordered", 12, figures=True),
    Column("Off the press", 12, figures=True),
    Column("Over", 12, figures=True),
)


def plan_of_sheets(parcel: Parcel) -> Form:
    """All that is known of the sheets of a parcel, for who runs them."""
    order = parcel.order
    lead = f"Order {order.id} of {order.date}. Stock, finishing and packing: see {parcel.named('specification.pdf')}"
    if parcel.is_proof:
        lead = f"PROOF: not for printing. {lead}"
    sections = tuple(
        FormSection(f"Item {number}: {line.material}", sheet_parts(line, parcel))
        for number, line in enumerate(order.lines, start=1)
        if parcel.sheets_of(line)
    )
    return Form(f"Plan of the sheets: {order.name}", lead, sections, parcel.is_proof, order.place)


def on_sheets(parcel: Parcel) -> str:
    """`items 1, 3`: those that are furnished on sheets as well."""
    numbers = [f"{number}" for number, line in enumerate(parcel.order.lines, start=1) if parcel.sheets_of(line)]
    return f"item{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def sheet_parts(line: OrderLine, parcel: Parcel) -> tuple[FormPart, ...]:
    """What is told of the sheets of a line: nothing, if it has none."""
    files = parcel.sheets_of(line)
    if not files:
        return ()
    return (
        Entries(tuple(_entries(files, lines=_has_lines(parcel.of(line)[0].paper)))),
        Table(FORMS, tuple(row for file in files for row in _forms(file))),
        Table(COPIES, tuple(row for file in files for row in _copies(file, parcel))),
    )


def _entries(files: Sequence[ParcelSheets], *, lines: bool) -> Iterator[Entry]:
    first, total = files[0], sum(file.total for file in files)
    sheet, scheme, per_form = first.sheet, first.scheme, first.sides // len(first.runs)
    one_sided = per_form == 1 and not scheme.one_plate
    forms = sum(len(file.runs) for file in files)
    yield Entry("Imposed sheets", (f"{count(len(files), 'PDF/X-4 file')} in sheets/, listed below",))
    yield Entry("Press sheet", (size(sheet.width, sheet.height), _gripper(first)))
    yield Entry("Imposition", (SCHEMES[scheme], FACE_ONLY if one_sided else TURNS[scheme.turn]))
    pieces = f"{first.places} leaves of four pages" if scheme is Scheme.SADDLE else count(_yield(first), "piece")
    yield Entry("Up", (f"{pieces} off every sheet",))
    yield Entry("Sheets to run", (f"{total:,} from {count(forms, 'form')}", GOOD_SHEETS))
    plans = [file.plan for file in files if file.plan]
    if plans:
        beyond = [OVERS] if any(plan.overrun for plan in plans) else []
        yield Entry("Over, waste", (_spent(plans), *beyond))
    for file in files:
        if file.plan and file.naive and file.plan is not file.naive and len(file.tags) > 1:
            yield Entry("Weighed", tuple(_weighed(file.plan, file.naive)))
    yield Entry("Marks on sheets", (MARKS, *([LINES] if lines else [])))


def _has_lines(paper: Format) -> bool:
    """Whether tools follow lines on the piece."""
    return bool(paper.die_cut or paper.lines or paper.holes or paper.tabs)


def _gripper(file: ParcelSheets) -> str:
    sheet, both = file.sheet, max(file.sheet.gripper, file.sheet.edge)
    if file.scheme.turn is Turn.ENDWAYS:
        return f"Grippers at the lower and the upper edge, {inches(both)} in at each"
    return f"Gripper at the lower edge, {inches(sheet.gripper)} in"


def _yield(file: ParcelSheets) -> int:
    return file.places * (2 if file.scheme.one_plate else 1)


def _spent(plans: Sequence[Plan]) -> str:
    over, sheets = sum(plan.overrun for plan in plans), sum(plan.sheets for plan in plans)
    wasted = sum(plan.wasted_sheets for plan in plans)
    percent = 100 * wasted / sheets
    return f"{over:,} copies over; with empty places {wasted:,.0f} of {sheets:,} sheets are waste, {percent:.1f} %"


def _weighed(plan: Plan, naive: Plan) -> Iterator[str]:
    """Against what would be without planning, and by which measure."""
    told = f"{count(len(naive.plates), 'form')}, {naive.sheets:,} sheets, {naive.wasted_percent:.1f} % waste"
    yield f"A form for each version would take {told}"
    if plan.plate_cost is not None:
        yield f"One form more is taken to cost as much as {count(plan.plate_cost, 'printed sheet')}"
    elif plan.proven:
        yield "No plan of so few forms needs fewer sheets"


def _forms(file: ParcelSheets) -> Iterator[tuple[str, ...]]:
    """For each form its pages in the file, how often it is run, and what stands on it."""
    per_form = file.sides // len(file.runs)
    for number, run in enumerate(file.runs):
        first, last = number * per_form + 1, (number + 1) * per_form
        pages = f"{first}" if first == last else f"{first}-{last}"
        yield file.file.name, file.stamp, pages, f"{run:,}", _standing(file, number)


def _standing(file: ParcelSheets, number: int) -> str:
    copies = 2 if file.scheme.one_plate else 1
    if file.plan:
        return ", ".join(f"{tag} {places * copies}" for tag, places in file.plan.plates[number].places)
    if file.scheme is Scheme.SADDLE:
        return f"{file.tags[0]}, leaf {number + 1} of {len(file.runs)}, {file.places} up"
    return f"{', '.join(file.tags)}, in order"


def _copies(file: ParcelSheets, parcel: Parcel) -> Iterator[tuple[str, ...]]:
    names = {each.tag: each.language for each in parcel.of(file.line)}
    for tag in file.tags:
        ordered = file.line.quantities[tag]
        printed = _printed(file, tag, ordered)
        over = f"{printed - ordered:,} ({100 * (printed - ordered) / ordered:.1f} %)"
        yield f"{names[tag]} ({tag})", f"{ordered:,}", f"{printed:,}", over


def _printed(file: ParcelSheets, tag: str, ordered: int) -> int:
    if file.plan:
        return file.plan.printed(tag)
    return file.places * file.runs[0] if file.scheme is Scheme.SADDLE else ordered
