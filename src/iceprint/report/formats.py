"""What can be told of formats, in lines for people and data for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.model.format import Format
from iceprint.model.units import in_mm

INCH = 72.0
HEAD = ("id", "name", "inches", "millimetres", "bleed", "folded", "sides")


def format_rows(formats: Sequence[Format]) -> Iterator[tuple[str, ...]]:
    """The cells of a table: what stands in `HEAD`."""
    for paper in formats:
        inches = f"{paper.width / INCH:.4g} x {paper.height / INCH:.4g}"
        millimetres = f"{round(in_mm(paper.width), 2):g} x {round(in_mm(paper.height), 2):g}"
        bleed = f"{in_mm(paper.bleed):.2f} mm" if paper.bleed else "none"
        yield paper.id, paper.name, inches, millimetres, bleed, folds_told(paper), sides_told(paper)


def format_lines(formats: Sequence[Format]) -> Iterator[str]:
    """The table, as wide as its cells."""
    rows = [HEAD, *format_rows(formats)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def format_json(paper: Format) -> dict[str, object]:
    """One format; lengths in millimetres, from the lower left corner of the trim."""
    return {
        "id": paper.id,
        "name": paper.name,
        "system": paper.system.value,
        "trim_mm": [round(in_mm(paper.width), 2), round(in_mm(paper.height), 2)],
        "bleed_mm": round(in_mm(paper.bleed), 2),
        "safe_mm": round(in_mm(paper.safe), 2),
        "folding": paper.folding.value if paper.folding else None,
        "order": list(paper.order),
        "sides": {side: _side_json(paper, side) for side in paper.sides},
    }


def folds_told(paper: Format) -> str:
    """How it is folded and finished, in a few words."""
    told: list[str] = []
    if paper.folding:
        side = paper.folded[0]
        widths = " + ".join(f"{in_mm(panel.width):.2f}".rstrip("0").rstrip(".") for panel in side.panels)
        told.append(f"{paper.folding}, {widths} mm")
    if paper.tabs:
        told.append(f"{paper.tabs.many} tabs")
    if paper.cells:
        told.append(f"{paper.cells.columns * paper.cells.rows} cells")
    if paper.die_cut:
        told.append("die cut")
    if paper.holes:
        told.append("hole" if len(paper.holes) == 1 else f"{len(paper.holes)} holes")
    return ", ".join(told) or "flat"


def sides_told(paper: Format) -> str:
    """How many sides are printed, or how many pages are bound."""
    if paper.booklet:
        return f"{paper.booklet.least} to {paper.booklet.most} pages, bound {paper.booklet.binding}"
    return " and ".join(paper.sides)


def _side_json(paper: Format, side: str) -> list[dict[str, object]]:
    return [
        {
            "area": area.name,
            "box_mm": [round(in_mm(edge), 2) for edge in (area.box.x, area.box.y, area.box.right, area.box.top)],
            "turned": area.turn,
            "printed": not area.glued,
        }
        for area in paper.areas(side).values()
    ]
