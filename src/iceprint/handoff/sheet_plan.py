"""What a print shop is told of imposed sheets: how they lie, how many to run, and what comes off them.

The plan is for who stands at the press and the knife: map, turn, run. The specification sheet tells what is needed for
a price, and the map where it finds room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.handoff.measures import count, length
from iceprint.handoff.sheet_map import finds_room, maps
from iceprint.handoff.sheet_run import copies, plates, runs, spent, to_run, weighed
from iceprint.model.finishing import Step
from iceprint.model.form import Entries, Entry, Form, FormPart, FormSection
from iceprint.model.format import Format
from iceprint.model.order import OrderLine
from iceprint.model.parcel import Parcel, ParcelSheets
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
SHEETWISE = "Sheetwise, separate plates for front and back; turn left to right, same gripper edge"
TURNS = {
    Scheme.TURN: "The same plates for both sides; turn left to right, same gripper edge, the side guide changes",
    Scheme.TUMBLE: "The same plates for both sides; tumble head to foot, the gripper edge changes, same side guide",
    Scheme.PERFECT: "Separate plates for front and back; tumbled head to foot, the gripper edge changes",
}
FACE_ONLY = "Face only: the back is not printed"
LINES = "Lines for cutting, perforating and punching lie on the pieces, on layers: take them off the plates"
OUTSIDE = "All outside the bleed"


def plan_of_sheets(parcel: Parcel) -> Form:
    """All that is known of the sheets of a parcel, for who runs them."""
    order = parcel.order
    lead = f"Order {order.id} of {order.date}. Stock, finishing and packing: see {parcel.named('specification.pdf')}"
    if parcel.is_proof:
        lead = f"PROOF: not for printing. {lead}"
    sections = tuple(
        FormSection(f"Item {number}: {line.material}", tuple(_plan(line, parcel)))
        for number, line in enumerate(order.lines, start=1)
        if parcel.sheets_of(line)
    )
    return Form(f"Plan of the sheets: {order.name}", lead, sections, parcel.is_proof, order.place)


def on_sheets(parcel: Parcel) -> str:
    """`items 1, 3`: those that are furnished on sheets as well."""
    numbers = [f"{number}" for number, line in enumerate(parcel.order.lines, start=1) if parcel.sheets_of(line)]
    return f"item{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def sheet_parts(line: OrderLine, parcel: Parcel) -> tuple[FormPart, ...]:
    """What the specification sheet tells of the sheets of a line: nothing, if it has none."""
    files, editions = parcel.sheets_of(line), parcel.of(line)
    if not files:
        return ()
    rows = [
        Entry("Imposed sheets", (f"{count(len(files), 'PDF/X-4 file')} in sheets/; how to run: {parcel.named(PLAN)}",)),
        *_laid(files),
        *plates(files, editions),
        to_run(files),
        _marks(editions[0].paper, files[0].scheme),
    ]
    drawn = [part for file in files for part in maps(file)] if len(files) == 1 and finds_room(files[0]) else []
    return Entries(tuple(rows)), copies(files, parcel), *drawn


def _plan(line: OrderLine, parcel: Parcel) -> Iterator[FormPart]:
    """What is needed at the press, then at the knife; at the end how it was arrived at."""
    files, editions = parcel.sheets_of(line), parcel.of(line)
    marks = _marks(editions[0].paper, files[0].scheme)
    yield Entries((*_laid(files), *plates(files, editions), to_run(files), marks))
    yield runs(files)
    for file in files:
        yield from maps(file)
    yield copies(files, parcel)
    plans = [file.plan for file in files if file.plan]
    if plans:
        yield Entries((Entry("Over, waste", (spent(plans),)), *_reasons(files)))


def _reasons(files: Sequence[ParcelSheets]) -> Iterator[Entry]:
    """Why there are as many forms as there are."""
    for file in files:
        if file.plan and file.naive and file.plan is not file.naive and len(file.tags) > 1:
            yield Entry("Weighed", tuple(weighed(file.plan, file.naive)))


def _laid(files: Sequence[ParcelSheets]) -> Iterator[Entry]:
    """On which sheet they lie, how it is turned, and how many come off it."""
    first = files[0]
    scheme = first.scheme
    one_sided = first.sides == len(first.runs) and not scheme.one_plate
    yield Entry("Press sheet", (f"{first.sheet.name}, the {length(first.sheet.width)} edge first", _gripper(first)))
    yield Entry("Imposition", (SCHEMES[scheme], FACE_ONLY if one_sided else TURNS.get(scheme, SHEETWISE)))
    pieces = f"{first.places} leaves of four pages" if scheme is Scheme.SADDLE else count(_yield(first), "piece")
    yield Entry("Up", (f"{pieces} off every sheet",))


def _marks(paper: Format, scheme: Scheme) -> Entry:
    """Those that are there, and none that is not."""
    worked = {stroke.step for side in paper.sides for stroke in paper.strokes(side)}
    kinds = ["Cut marks"]
    kinds += ["fold marks"] if Step.FOLDING in worked or scheme is Scheme.SADDLE else []
    kinds += ["perforation marks"] if Step.PERFORATING in worked else []
    kinds += ["register targets", "side guide", "color bar over the whole width", "slug line"]
    told = [f"{', '.join(kinds)}, languages beside each row", OUTSIDE]
    told += [LINES] if paper.die_cut or paper.lines or paper.holes or paper.tabs else []
    return Entry("Marks on sheets", tuple(told))


def _gripper(file: ParcelSheets) -> str:
    sheet, both = file.sheet, max(file.sheet.gripper, file.sheet.edge)
    if file.scheme.turn is Turn.ENDWAYS:
        return f"Grippers at the lower and the upper edge, {length(both)} at each"
    return f"Gripper at that edge, {length(sheet.gripper)}"


def _yield(file: ParcelSheets) -> int:
    return file.places * (2 if file.scheme.one_plate else 1)
