"""An order through the house: every edition made and checked, then packed, put on record, and moved into its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.font_licences import read_font_licences
from iceprint.catalog.library import REGISTER, Library
from iceprint.errors import (
    ContentError,
    IceprintError,
    ProjectError,
    distinct,
    flatten,
    raise_all,
)
from iceprint.handoff.delivery_list import DELIVERY_LIST, delivery_list
from iceprint.handoff.package import package
from iceprint.handoff.papers import manifest, readme, sums
from iceprint.handoff.plain_form import plain
from iceprint.handoff.register import record_of
from iceprint.handoff.sheet_plan import PLAN, plan_of_sheets
from iceprint.handoff.specification import specification
from iceprint.handoff.ticket import ticket
from iceprint.model.edition import Missing
from iceprint.model.job import Job
from iceprint.model.order import Order
from iceprint.model.parcel import NOT_FOR_PRINTING, PROOF, FontLicence, Parcel, ParcelEdition, ParcelFile, ParcelSheets
from iceprint.model.record import Record
from iceprint.model.verdict import Verdict
from iceprint.report.verification import verification_lines
from iceprint.run.outbox import deliver
from iceprint.run.parcel_edition import Made, make
from iceprint.run.parcel_sheets import PlannedSheets, make_planned, planned_sheets
from iceprint.run.readiness import editions_of, lacks_of, refusal, where
from iceprint.run.recipe import PROGRAM
from iceprint.run.recording import on_record
from iceprint.run.sheet import form_pdf
from iceprint.whole_file import sweep

FOLDER = "handoff"  # below the output folder


class HandedOver(NamedTuple):
    """What came of an order: where the parcel lies, its record and where that stands."""

    path: Path
    bytes: int
    files: int
    record: Record
    recorded: Path
    lacks: tuple[Missing, ...]
    sheets: tuple[ParcelSheets, ...]


def hand_over(library: Library, order_id: str, *, proof: bool) -> HandedOver:
    """Make the parcel of an order. Raises all that is wrong with any edition of it; then nothing is written.

    An order of which anything cannot be released is Refused, unless it is to be a `proof`.
    """
    order = library.order(order_id)
    if library.project.builtin:
        what = "a parcel is put on record, and the project that comes with iceprint keeps no records"
        raise ProjectError(what, remedy="work in the folder of a project, or name it with --project")
    lacks = lacks_of(library, order)
    if not proof:
        raise_all([refusal(order, lack, names) for lack, names in lacks.items()])
    told = (*(where(lack, names) for lack, names in lacks.items()), NOT_FOR_PRINTING) if proof else ()
    job = Job((), release=not proof, lacking=(NOT_FOR_PRINTING,) if proof else ())
    planned = _all_planned(library, order, job)
    made = _all_made(library, order, job)
    editions = tuple(each.edition for each in made)
    _require_inks(order, editions)
    imposed = [make_planned(library, each, job) for each in planned]
    fonts = tuple(_fonts(library, editions))
    sheets = tuple(each.sheets for each in imposed)
    parcel = Parcel(order, library.settings.issuer, PROGRAM, library.condition, editions, fonts, told, sheets)
    verdicts = [verdict for each in made for verdict in each.verdicts] + [each.verdict for each in imposed]
    files = _files(library, parcel, verdicts)
    packed = package(parcel, files)
    record = record_of(parcel, packed, library.project.today)
    for folder in (library.project.output / FOLDER, library.project.root / REGISTER):
        sweep(folder)
    recorded: list[Path] = []
    path = deliver(
        library.project.output / FOLDER,
        packed.name,
        packed.data,
        first=lambda: recorded.append(on_record(library, record)),
    )
    return HandedOver(path, len(packed.data), len(files), record, recorded[0], told, sheets)


def _all_planned(library: Library, order: Order, job: Job) -> list[PlannedSheets]:
    """What goes on sheets. It is found before anything is printed, so that mistakes are told at once."""
    planned: list[PlannedSheets] = []
    errors: list[IceprintError] = []
    for line in order.lines:
        try:
            planned += planned_sheets(library, line, job, order)
        except IceprintError as error:
            errors += flatten(error)
    raise_all(distinct(errors))
    return planned


def _all_made(library: Library, order: Order, job: Job) -> list[Made]:
    made: list[Made] = []
    errors: list[IceprintError] = []
    for line, tag in editions_of(order):
        name = f"{line.material}.{tag}.{PROOF}" if job.lacking else f"{line.material}.{tag}"
        try:
            made.append(make(library, line, tag, job, name))
        except IceprintError as error:
            errors += flatten(error)
    raise_all(distinct(errors))
    return made


def _require_inks(order: Order, editions: Sequence[ParcelEdition]) -> None:
    """Refuse an order of fewer inks than a file needs: the print shop would have to ask."""
    errors: list[IceprintError] = []
    for edition in editions:
        ordered = edition.line.making.inks
        if ordered is None:
            continue
        needed = [len(ink.plates or ()) for ink in (*edition.inks, None)[:2] if ink] + [0, 0]
        if needed[0] > ordered[0] or needed[1] > ordered[1]:
            what = f"{edition.name} needs {needed[0]}/{needed[1]} inks, {ordered[0]}/{ordered[1]} are ordered"
            remedy = f"order {needed[0]}/{needed[1]}, or leave out `inks`"
            errors.append(ContentError(what, remedy=remedy, where=edition.line.place or order.place))
    raise_all(errors)


def _fonts(library: Library, editions: Sequence[ParcelEdition]) -> Iterator[FontLicence]:
    known: dict[str, FontLicence] = {}
    for folder in reversed(library.project.fonts):
        known |= read_font_licences(folder, library.project.place(folder))
    families = {face.rpartition("-")[0] or face for edition in editions for face in edition.fonts}
    return (known.get(family, FontLicence(family, "", "", "")) for family in sorted(families))


def _files(library: Library, parcel: Parcel, verdicts: Sequence[Verdict]) -> list[ParcelFile]:
    """All files of the parcel."""
    form = specification(parcel)
    files = list(parcel.printed_from)
    for name, data in (
        *((PLAN, plain(plan_of_sheets(parcel))) for _ in parcel.sheets[:1]),
        ("specification.pdf", form_pdf(library, form, parcel)),
        ("specification.txt", plain(form)),
        ("verification.txt", _report(verdicts)),
        (DELIVERY_LIST, delivery_list(parcel)),
        ("ticket.xjdf", ticket(parcel)),
        ("README.txt", readme(parcel)),
    ):
        files.append(ParcelFile(parcel.named(name), data))
    files.append(ParcelFile(parcel.named("manifest.json"), manifest(parcel, files)))
    files.append(ParcelFile(parcel.named("SHA256SUMS"), sums(files)))
    return files


def _report(verdicts: Sequence[Verdict]) -> bytes:
    """The outcome of all checks."""
    return "\n".join([*verification_lines(verdicts), ""]).encode("utf-8")
