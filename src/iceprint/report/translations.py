"""How far translations are, what was signed, and what came back from an agency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.model.imported import Imported
from iceprint.model.progress import Progress
from iceprint.model.signed import Signed
from iceprint.report.saying import Json, count, errors_json


def progress_lines(rows: Sequence[Progress]) -> Iterator[str]:
    """A line for every language; fuzzy ones are guesses, which are never printed."""
    yield f"{'language':<31}{'messages':>9}{'translated':>12}{'fuzzy':>7}{'machine-made':>14}{'signed':>8}{'done':>7}"
    for row in rows:
        name = f"{row.language.tag:<9}{row.language.english_name}"
        counts = f"{row.messages:>9}{row.translated:>12}{row.fuzzy:>7}{row.machine_made:>14}{row.signed:>8}"
        yield f"{name:<31}{counts}{row.percent:>6}%"


def progress_json(rows: Sequence[Progress]) -> list[Json]:
    return [row._asdict() | {"language": row.language.tag, "percent": row.percent} for row in rows]


def signed_lines(signed: Signed, *, verbose: bool) -> Iterator[str]:
    """How many messages carry a signature now."""
    if verbose:
        yield from (f"signed  {name}" for name in signed.new)
    before = f"; {count(len(signed.before), 'message')} had been signed before" if signed.before else ""
    yield f"{signed.language}: signed {count(len(signed.new), 'message')}{before}"


def signed_json(signed: Signed) -> Json:
    return {"language": signed.language, "signed": list(signed.new), "signed_before": list(signed.before)}


def imported_lines(imported: Imported, *, verbose: bool) -> Iterator[str]:
    """What an agency's file changed."""
    if verbose:
        yield from (f"changed  {name}" for name in imported.changed)
    refused = f", {len(imported.refused)} refused" if imported.refused else ""
    yield f"{imported.language}: {count(len(imported.changed), 'message')} changed, {imported.same} as before{refused}"


def imported_json(imported: Imported) -> Json:
    counts: Json = {"changed": list(imported.changed), "same": imported.same}
    file = {"language": imported.language, "file": str(imported.path)}
    return file | counts | {"errors": errors_json(imported.refused)}
