"""What came of a hand-off, and what a recall found: lines for people, plain data for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from iceprint.model.edition import Missing
from iceprint.model.parcel import PROOF, ParcelSheets
from iceprint.model.plan import Plan
from iceprint.model.record import Record, RecordedEdition, Run, by_material

Json = dict[str, object]

MEGABYTE = 1e6


def handed_over_lines(
    record: Record,
    path: Path,
    size: int,
    recorded: Path,
    lacks: Sequence[Missing],
    sheets: Sequence[ParcelSheets],
    *,
    verbose: bool,
) -> Iterator[str]:
    """Where the parcel is, what is in it, and why it is only a proof."""
    total = sum(edition.quantity for edition in record.editions)
    materials = len({edition.material for edition in record.editions})
    yield f"packed    {path}  {size / MEGABYTE:.1f} MB{f'  {PROOF}' if record.proof else ''}"
    yield f"          {_count(len(record.editions), 'edition')} of {_count(materials, 'material')}, {total:,} pieces"
    if len(record.deliveries) > 1:
        yield f"          to {len(record.deliveries)} destinations"
    yield from (f"sheets    {_on_sheets(each)}" for each in sheets)
    yield f"recorded  {recorded}"
    if record.proof:
        missing = _count(len(lacks) - 1, "thing")
        yield f"{PROOF}: not for printing. {missing} missing; to see what: iceprint handoff {record.order}"
        yield from (f"  - {lack.what}" for lack in lacks[:-1] if verbose)


def _on_sheets(sheets: ParcelSheets) -> str:
    """What is run of one file, and how much better that is than a plate for each language."""
    said = f"{sheets.file.name}: {_spent(len(sheets.runs), sheets.total, sheets.plan)}"
    naive = sheets.naive
    if naive is None or naive is sheets.plan or len(sheets.tags) == 1:
        return said
    return f"{said}; one for each: {_spent(len(naive.plates), naive.sheets, naive)}"


def _spent(plates: int, total: int, plan: Plan | None) -> str:
    waste = f", {plan.overrun:,} copies over, {plan.wasted_percent:.1f} % waste" if plan else ""
    return f"{_count(plates, 'plate')}, {_count(total, 'sheet')}{waste}"


def handed_over_json(
    record: Record, path: Path, size: int, recorded: Path, lacks: Sequence[Missing], sheets: Sequence[ParcelSheets]
) -> Json:
    return {
        "file": str(path),
        "bytes": size,
        "record": str(recorded),
        "proof": record.proof,
        "lacks": [lack.what for lack in lacks],
        "sha256": record.sha256,
        "editions": [edition._asdict() | {"facts": list(edition.facts)} for edition in record.editions],
        "sheets": [{"file": each.file.name, "sheet": each.sheet.id, "run": list(each.runs)} for each in sheets],
    }


def orders_lines(orders: Sequence[str]) -> Iterator[str]:
    """The orders there are."""
    yield from orders
    if not orders:
        yield "there is no order; write one: content/orders/NAME.yaml"


def recall_lines(name: str, now: str, runs: Sequence[Run]) -> Iterator[str]:
    """Every run that carried an old value with quantities and where they went; then those whose value still holds."""
    yield f"{name} is now: {now}"
    old = [run for run in runs if run.outdated]
    for run in old:
        yield from _run_lines(run)
    yield from (_still_good(run) for run in runs if not run.outdated)
    printed = [run for run in old if not run.record.proof]
    total = sum(run.total for run in printed)
    yield f"{_count(len(printed), 'run')} carried an old value: {total:,} pieces to call back"


def _run_lines(run: Run) -> Iterator[str]:
    record = run.record
    yield f"{'PROOF (not for printing)' if record.proof else 'carried an old value'}  {_named(record)}"
    yield f"    printed    {run.value.printed}{f' ({run.value.target})' if run.value.target else ''} - {run.outdated}"
    yield from _counted(run.editions, "    ")
    yield f"    in all     {run.total:,} pieces"
    for delivery, editions in run.deliveries:
        went = f"    went to    {', '.join(delivery.to)}, by {delivery.by}"
        if len(record.deliveries) == 1:
            yield went
        else:
            yield f"{went}: {sum(edition.quantity for edition in editions):,} pieces"
            yield from _counted(editions, "               ")


def _counted(editions: Sequence[RecordedEdition], before: str) -> Iterator[str]:
    """A line for each material, with how many of each edition."""
    for material, own in by_material(editions):
        yield f"{before}{material}  {', '.join(f'{each.tag} {each.quantity:,}' for each in own)}"


def _still_good(run: Run) -> str:
    return f"still good  {_named(run.record)}  {run.total:,} pieces{', PROOF' if run.record.proof else ''}"


def _named(record: Record) -> str:
    return f"order {record.order}, handed over {record.handed_over}"


def parcel_lines(runs: Sequence[Run]) -> Iterator[str]:
    """Past parcels, a line each, for who asks where a fact is printed."""
    if not runs:
        yield "past parcels: none on record in content/register"
    for run in runs:
        what = f"printed {run.value.printed}"
        what += f" - {run.outdated}" if run.outdated else ""
        proof = ", PROOF" if run.record.proof else ""
        to = " and ".join(dict.fromkeys(delivery.to[0] for delivery, _ in run.deliveries))
        yield f"past parcel: {_named(run.record)}, {run.total:,} pieces{proof}, to {to}: {what}"


def runs_json(runs: Iterable[Run]) -> list[Json]:
    return [
        {
            "order": run.record.order,
            "handed_over": str(run.record.handed_over),
            "proof": run.record.proof,
            "parcel": run.record.parcel,
            "fact": run.fact,
            "printed": run.value.printed,
            "target": run.value.target or None,
            "outdated": run.outdated or None,
            "editions": _editions_json(run.editions),
            "pieces": run.total,
            "deliveries": [
                {"to": list(delivery.to), "by": str(delivery.by), "editions": _editions_json(editions)}
                for delivery, editions in run.deliveries
            ],
        }
        for run in runs
    ]


def _editions_json(editions: Iterable[RecordedEdition]) -> list[Json]:
    return [{"material": each.material, "edition": each.tag, "quantity": each.quantity} for each in editions]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
