"""A comparison in lines for people and as data for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.compare.gathered import GatheredFact, gathered_facts
from iceprint.compare.telling import at, moved, summary
from iceprint.model.comparison import Comparison, FileComparison, PictureChange
from iceprint.model.units import in_mm
from iceprint.report.saying import Json, count, errors_json, near, shown

FEW = 5  # lines of a kind; the report has all
_LONG = 60  # characters of words


def comparison_lines(comparison: Comparison, report: Path | None, here: Path, *, verbose: bool) -> Iterator[str]:
    """Changed numbers first, then file by file."""
    yield shown(f"{comparison.old} and {comparison.new}: {summary(comparison)}")
    yield from (_fact_line(fact) for fact in gathered_facts(comparison))
    most = None if verbose else FEW
    for file in comparison.files:
        if file.way is not None and not file.error:
            yield from map(shown, _file_lines(file, most))
    if report:
        yield f"report  {shown(near(report, here))}"


def _fact_line(fact: GatheredFact) -> str:
    places = fact.places
    name, page = places[0]
    where = f"{name}, page {page}" if len(places) == 1 else f"{count(len(places), 'page')}, first {name}, page {page}"
    old, new = fact.old or "none", fact.new or "none"
    return shown(f"  {fact.way.upper():<9} {fact.kind}: {f'{old} -> {new}' if old != new else old}  ({where})")


def _file_lines(file: FileComparison, most: int | None) -> Iterator[str]:
    if not file.compared:
        yield f"{file.name}: {file.way}"
        return
    yield f"{file.name}: {'only bytes that nobody sees differ' if file.only_bytes else 'different'}"
    said = (
        [f"words    page {each.page}: {_cut(each.old)} -> {_cut(each.new)}" for each in file.words],
        [f"moved    page {each.page}: {_cut(each.words)} {moved(each)}" for each in file.moves],
        [f"says     {at(each.page)}{each.name}: {_cut(each.old)} -> {_cut(each.new)}" for each in file.properties],
        [f"looks    {_look(each)}" for each in file.pictures],
    )
    for lines in said:
        yield from (f"  {line}" for line in lines[:most])
        if most is not None and len(lines) > most:
            yield f"           and {len(lines) - most} more"


def _cut(words: str) -> str:
    return f'"{words if len(words) <= _LONG else words[:_LONG] + "…"}"' if words else "none"


def _look(picture: PictureChange) -> str:
    if picture.old is None or picture.new is None:
        return f"page {picture.page} is {picture.way}"
    return f"page {picture.page}: {picture.share:.2%} of the picture in {count(len(picture.areas), 'area')}"


def comparison_json(comparison: Comparison, report: Path | None) -> Json:
    return {
        "identical": comparison.identical,
        "old": comparison.old,
        "new": comparison.new,
        "report": str(report) if report else None,
        "facts": [_gathered_json(fact) for fact in gathered_facts(comparison)],
        "files": [_file_json(file) for file in comparison.files],
        "errors": errors_json(comparison.errors),
    }


def _gathered_json(fact: GatheredFact) -> Json:
    places = [{"file": name, "page": page} for name, page in fact.places]
    return {"kind": fact.kind.value, "way": fact.way.value, "old": fact.old, "new": fact.new, "places": places}


def _file_json(file: FileComparison) -> Json:
    return {
        "file": file.name,
        "way": file.way.value if file.way else "identical",
        "compared": file.compared,
        "error": {"what": file.error.what, "remedy": file.error.remedy} if file.error else None,
        "facts": [each._asdict() for each in file.facts],
        "words": [each._asdict() for each in file.words],
        "moves": [
            {
                "page": each.page,
                "words": each.words,
                "number": each.number,
                "right_mm": round(in_mm(each.right), 2),
                "up_mm": round(in_mm(each.up), 2),
                "scale": round(each.scale, 3),
            }
            for each in file.moves
        ],
        "properties": [each._asdict() for each in file.properties],
        "pictures": [_picture_json(each) for each in file.pictures],
    }


def _picture_json(picture: PictureChange) -> Json:
    areas: Sequence[object] = [list(area) for area in picture.areas_mm]
    return {"page": picture.page, "way": picture.way.value, "share": round(picture.share, 6), "areas_mm": areas}
