"""The sheets of a parcel: planned, imposed, printed, and looked at once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.errors import ContentError, FitError, IceprintError, UsageError, distinct, flatten, raise_all
from iceprint.model.job import Job
from iceprint.model.order import Order, OrderedSheets, OrderLine
from iceprint.model.parcel import ParcelFile, ParcelSheets, marked_as_proof
from iceprint.model.plan import Order as Copies
from iceprint.model.press_form import PressRun
from iceprint.model.sheet import Scheme
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.verdict import Verdict
from iceprint.run.imposition import Imposition, files_of, impose
from iceprint.run.parcel_edition import require_passed
from iceprint.run.print_sheets import make_sheets
from iceprint.run.sheet_promise import sheets_promise
from iceprint.verify.survey import survey


class MadeSheets(NamedTuple):
    """A file of sheets of a parcel, and how it answered to all checks."""

    sheets: ParcelSheets
    verdict: Verdict


class PlannedSheets(NamedTuple):
    """A file of sheets before it is made: which page lies where, and for which order and item."""

    line: OrderLine
    imposition: Imposition
    run: PressRun


def planned_sheets(library: Library, line: OrderLine, job: Job, order: Order) -> tuple[PlannedSheets, ...]:
    """What goes on sheets of a line of an order, if anything: a file for each set of languages that share sheets.

    Raises ContentError with the line of the order for what cannot be laid on them.
    """
    if line.sheets is None:
        return ()
    planned: list[PlannedSheets] = []
    errors: list[IceprintError] = []
    item = order.lines.index(line) + 1
    for wanted in files_of(_sheet_order(line, line.sheets)):
        try:
            imposition = impose(library, wanted, lacking=job.lacking)
            runs = tuple(_runs(imposition, line.quantities))
            planned.append(PlannedSheets(line, imposition, PressRun(order.id, item, runs)))
        except (FitError, UsageError) as error:
            errors += (ContentError(each.what, remedy=each.remedy, where=line.sheets.place) for each in flatten(error))
    raise_all(distinct(errors))
    return tuple(planned)


def make_planned(library: Library, planned: PlannedSheets, job: Job) -> MadeSheets:
    """One file. Raises IceprintError if it cannot be made, or does not answer to all checks as it should."""
    imposition = planned.imposition
    made = make_sheets(library, imposition, job, planned.run)
    name = marked_as_proof(made.name) if job.lacking else made.name
    found = survey(made.data, sheets_promise(imposition))
    verdict = Verdict(name, found.identity, found.answers)
    require_passed([verdict])
    assert planned.line.sheets is not None, "it was planned"
    sheets = ParcelSheets(
        line=planned.line,
        tags=imposition.order.tags,
        sheet=imposition.sheet,
        scheme=imposition.order.scheme,
        places=made.places,
        sides=made.sides,
        runs=planned.run.runs,
        forms=imposition.seen(planned.run.runs),
        stamp=made.stamp,
        file=ParcelFile(name, made.data),
        plan=imposition.plan,
        naive=imposition.naive,
    )
    return MadeSheets(sheets, verdict)


def _sheet_order(line: OrderLine, wanted: OrderedSheets) -> SheetOrder:
    """Booklets are imposed leaf by leaf, for any number of copies."""
    bound = wanted.scheme is Scheme.SADDLE
    orders = tuple(Copies(tag, 0 if bound else quantity) for tag, quantity in line.quantities.items())
    return SheetOrder(
        line.material,
        orders,
        wanted.sheet.id,
        wanted.scheme,
        wanted.plates,
        wanted.plate_cost,
        caliper=wanted.caliper,
    )


def _runs(work: Imposition, quantities: Mapping[str, int]) -> Iterator[int]:
    """How often each form is printed: as planned; a leaf of a booklet for every copy; a sheet of a pile once."""
    if work.plan:
        yield from (plate.sheets for plate in work.plan.plates)
        return
    forms = len(work.sides) if work.order.scheme.one_plate else len({side.name.split()[0] for side in work.sides})
    each = 1
    if work.order.scheme is Scheme.SADDLE:
        each = -(-quantities[work.order.tags[0]] // len(work.grid.poses))
    yield from (each for _ in range(forms))
