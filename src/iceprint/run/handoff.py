"""An order through the house: every edition made and checked, then packed, put on record, and moved into its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.font_licences import read_font_licences
from iceprint.catalog.library import REGISTER, Library
from iceprint.catalog.resolve import resolve
from iceprint.errors import (
    ContentError,
    IceprintError,
    OutputError,
    Place,
    ProjectError,
    Refused,
    distinct,
    flatten,
    raise_all,
)
from iceprint.handoff.package import package
from iceprint.handoff.papers import manifest, readme, sums
from iceprint.handoff.register import record_of, written
from iceprint.handoff.specification import plain, specification
from iceprint.handoff.ticket import ticket
from iceprint.model.edition import Missing
from iceprint.model.job import Job
from iceprint.model.order import Order, OrderLine
from iceprint.model.parcel import NOT_FOR_PRINTING, PROOF, FontLicence, Parcel, ParcelEdition, ParcelFile
from iceprint.model.record import Record
from iceprint.model.verdict import Verdict
from iceprint.report import verdict_lines
from iceprint.run.outbox import deliver
from iceprint.run.parcel_edition import Made, make
from iceprint.run.recipe import PROGRAM
from iceprint.run.sheet import form_pdf
from iceprint.whole_file import create_whole, sweep

FOLDER = "handoff"  # below the output folder
FEW = 4
MOST_RECORDS = 99  # of one order on one day

Lacks = Mapping[Missing, Sequence[str]]  # what is missing, and in which editions


class HandedOver(NamedTuple):
    """What came of an order: where the parcel lies, its record and where that stands."""

    path: Path
    bytes: int
    files: int
    record: Record
    recorded: Path
    lacks: tuple[Missing, ...]


def hand_over(library: Library, order_id: str, *, proof: bool) -> HandedOver:
    """Make the parcel of an order. Raises all that is wrong with any edition of it; then nothing is written.

    An order of which anything cannot be released is Refused, unless it is to be a `proof`.
    """
    order = library.order(order_id)
    if library.project.builtin:
        what = "a parcel is put on record, and the project that comes with iceprint keeps no records"
        raise ProjectError(what, remedy="work in the folder of a project, or name it with --project")
    lacks = _lacks(library, order)
    if not proof:
        raise_all([_refusal(order, lack, names) for lack, names in lacks.items()])
    told = (*(_where(lack, names) for lack, names in lacks.items()), NOT_FOR_PRINTING) if proof else ()
    job = Job((), release=not proof, lacking=(NOT_FOR_PRINTING,) if proof else ())
    made = _all_made(library, order, job)
    editions = tuple(each.edition for each in made)
    _require_inks(order, editions)
    fonts = tuple(_fonts(library, editions))
    parcel = Parcel(order, library.settings.issuer, PROGRAM, library.condition, editions, fonts, told)
    files = _files(library, parcel, [verdict for each in made for verdict in each.verdicts])
    packed = package(parcel, files)
    record = record_of(parcel, packed, library.project.today)
    for folder in (library.project.output / FOLDER, library.project.root / REGISTER):
        sweep(folder)
    recorded: list[Path] = []
    path = deliver(
        library.project.output / FOLDER,
        packed.name,
        packed.data,
        first=lambda: recorded.append(_on_record(library, record)),
    )
    return HandedOver(path, len(packed.data), len(files), record, recorded[0], told)


def _lacks(library: Library, order: Order) -> Lacks:
    """What stands between the order and its release, each with the editions that lack it."""
    found: dict[Missing, list[str]] = {}
    errors: list[IceprintError] = []
    for line, tag in _editions(order):
        try:
            edition = resolve(library, line.material, tag)
        except IceprintError as error:
            errors += flatten(error)
            continue
        for lack in edition.missing:
            found.setdefault(lack, []).append(edition.name)
    raise_all(distinct(errors))
    return found


def _editions(order: Order) -> Iterator[tuple[OrderLine, str]]:
    return ((line, tag) for line in order.lines for tag in line.quantities)


def _where(lack: Missing, names: Sequence[str]) -> Missing:
    """A lack with the editions that have it, if they are few."""
    where = ", ".join(names) if len(names) <= FEW else f"{len(names)} editions"
    return lack._replace(what=f"{lack.what}, in {where}")


def _refusal(order: Order, lack: Missing, names: Sequence[str]) -> Refused:
    what = f"order {order.id} cannot be handed over: {lack.what}, in {', '.join(names)}"
    return Refused(what, remedy=lack.remedy)


def _all_made(library: Library, order: Order, job: Job) -> list[Made]:
    made: list[Made] = []
    errors: list[IceprintError] = []
    for line, tag in _editions(order):
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
    files = [file for edition in parcel.editions for file in (edition.press, edition.soft_proof)]
    for name, data in (
        ("specification.pdf", form_pdf(library, form, parcel)),
        ("specification.txt", plain(form)),
        ("verification.txt", _report(verdicts)),
        ("ticket.xjdf", ticket(parcel)),
        ("README.txt", readme(parcel)),
    ):
        files.append(ParcelFile(parcel.named(name), data))
    files.append(ParcelFile(parcel.named("manifest.json"), manifest(parcel, files)))
    files.append(ParcelFile(parcel.named("SHA256SUMS"), sums(files)))
    return files


def _report(verdicts: Sequence[Verdict]) -> bytes:
    """Every check of every file with its result."""
    return "\n".join([*verdict_lines(verdicts, Path(), quiet=False), ""]).encode("utf-8")


def _on_record(library: Library, record: Record) -> Path:
    """Put a parcel on record, in a file that nobody overwrites; the same parcel on the same day is recorded once."""
    folder, data = library.project.root / REGISTER, written(record)
    for number in range(1, MOST_RECORDS + 1):
        again = f".{number}" if number > 1 else ""
        path = folder / f"{record.handed_over}.{record.order}{again}.json"
        try:
            if path.is_file() and path.read_bytes() == data:
                return path
            if not path.exists():
                create_whole(path, data)
                return path
        except OSError as problem:
            if isinstance(problem, FileExistsError) and path.is_file():
                continue  # another run was quicker
            raise OutputError(
                f"the parcel cannot be put on record: {problem.strerror or problem}",
                remedy="make the folder writable; without a record nothing could be called back",
                where=Place(library.project.place(path)),
            ) from problem
    raise OutputError(
        f"order {record.order} is on record {MOST_RECORDS} times today",
        remedy="go on tomorrow",
        where=Place(library.project.place(folder)),
    )
