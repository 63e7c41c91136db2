"""Two files, folders or parcels through the house: paired by name, each opened in a process of its own, compared."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from iceprint.compare.files import compare, unrelated
from iceprint.compare.html_report import html_report
from iceprint.compare.sides import Side, is_pdf, open_side, pairs
from iceprint.errors import ComparisonError, OutputError, Place, Refused, UnjudgedError
from iceprint.model.comparison import Comparison, FileComparison, Way
from iceprint.model.inspected import Inspected
from iceprint.run.outbox import deliver
from iceprint.verify.sealed import SealedFile


def compare_sides(old: Path, new: Path, *, force: bool) -> Comparison:
    """Compare what two paths name. One file that cannot be compared does not stop the others.

    Raises ComparisonError if a side cannot be opened at all. Files that have nothing to do with each other are Refused,
    unless with `force`.
    """
    before, after = open_side(old), open_side(new)
    files = [_compared(name, before, one, after, other, force=force) for name, one, other in pairs(before, after)]
    return Comparison(before.title, after.title, tuple(files))


def _compared(name: str, old: Side, one: str | None, new: Side, other: str | None, *, force: bool) -> FileComparison:
    if one is None or other is None:
        return FileComparison(name, Way.NEW if one is None else Way.GONE)
    try:
        before, after = old.files[one](), new.files[other]()
        if before == after:
            return FileComparison(name, None)
        if not is_pdf(name) and not old.alone:
            return FileComparison(name, Way.CHANGED)
        with ThreadPoolExecutor(2) as both:
            looks = list(both.map(_inspected, (_place(old, one), _place(new, other)), (before, after)))
        if not force and unrelated(*looks):
            raise _strangers(name, *looks)
        return compare(name, *looks)
    except (ComparisonError, Refused) as error:
        return FileComparison(name, Way.CHANGED, error=error)
    except ValueError as problem:
        damaged = ComparisonError(f"they cannot be compared: {problem}", remedy="make them again", where=Place(name))
        return FileComparison(name, Way.CHANGED, error=damaged)


def _place(side: Side, name: str) -> Path:
    return Path(side.title) if side.alone else Path(side.title, name)


def _inspected(place: Path, data: bytes) -> Inspected:
    try:
        return SealedFile(place, data=data).inspect()
    except UnjudgedError as error:
        raise ComparisonError(error.what, remedy=error.remedy, where=error.where) from error


def _strangers(name: str, old: Inspected, new: Inspected) -> Refused:
    editions = [f'"{file.edition}"' if file.edition else "an edition without a name" for file in (old, new)]
    return Refused(
        f"the two files are unrelated: {editions[0]} and {editions[1]} have little text in common",
        remedy="name an earlier print run of the same edition; to compare them all the same, add --force",
        where=Place(name),
    )


def write_report(comparison: Comparison, old: Path, new: Path, path: Path) -> Path:
    """Write the report as one HTML file. Raises OutputError; it never takes the place of what was compared."""
    for side in (old, new):
        if path.exists() and path.samefile(side):
            raise OutputError(
                "the report would take the place of what it reports on",
                remedy="name another file with --report",
                where=Place(str(path)),
            )
    return deliver(path.parent, path.name, html_report(comparison))
