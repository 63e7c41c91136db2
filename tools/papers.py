"""The page about formats: a table of all of them, and a drawing of each that is more than a plain sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.model.area import Area
from iceprint.model.finishing import Step
from iceprint.model.folding import FoldedSide, Turn
from iceprint.model.format import Format
from iceprint.model.units import Box
from iceprint.project import Project
from iceprint.report.formats import HEAD, format_rows

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "formats.md"
DRAWINGS = ROOT / "docs" / "pictures" / "formats"
HIGH, GAP, EDGE, TITLE = 150.0, 24.0, 8.0, 16.0  # pixels: of the higher side of a sheet, between and around sheets
DASHES = {Turn.VALLEY: "5 3", Turn.MOUNTAIN: "8 2 2 2"}
DOTS = {Step.PERFORATING: "2 2"}
COLOURS = {Step.FOLDING: "#555", Step.PERFORATING: "#009ee3", Step.CUTTING: "#e6007e", Step.PUNCHING: "#009640"}
HEADING = """# Formats

What can be printed on, in U.S. and ISO sizes. `iceprint list --formats` prints this table, with the papers of the
project; `--json` tells the areas of every side. Sizes that no standard names (wallet cards, shoe card, table tent,
door hanger) are proposals: ask the print shop before you rely on them. How to add one: [adding a
format](adding-a-format.md).

Folds and panels are given for languages that are written from left to right. For others the sheet is mirrored:
panels, folds, perforations, tabs and the binding change sides. What a tool of the print shop makes stays where it is:
holes, cuts and die lines. So do the cells of a poster in several languages, and panels that lie one under the other.

In the drawings valleys are dashed, mountains are dashed and dotted; perforations are blue, cuts red, holes green;
what is shaded is where words may stand. The names are those by which designs ask for an area; one that is upside down
stands so on the flat sheet.

This page is written by `tools/generate.py`.

"""


def formats() -> tuple[Format, ...]:
    library = Library(Project(root=ROOT, output=ROOT / "output", today=date.min))
    return tuple(library.formats[name] for name in library.formats)


def formats_page() -> str:
    """The page about formats."""
    rows = [HEAD, ("---",) * len(HEAD), *format_rows(formats())]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return HEADING + table + "\n\n" + "\n".join(map(_shown, drawn()))


def drawn() -> tuple[Format, ...]:
    """The formats that are more than a plain sheet."""
    return tuple(
        paper
        for paper in formats()
        if paper.folded or paper.tabs or paper.cells or paper.holes or paper.booklet or paper.die_cut
    )


def drawing(paper: Format) -> str:
    """An SVG of all sides of a format."""
    scale = HIGH / max(paper.width, paper.height)
    step = paper.width * scale + GAP
    width, height = EDGE * 2 + step * len(paper.sides) - GAP, EDGE * 2 + TITLE + paper.height * scale
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.1f} {height:.1f}"'
    letters = 'font-family="sans-serif" font-size="8" text-anchor="middle"'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} {letters}>']
    for at, side in enumerate(paper.sides):
        lines += _sheet(paper, side, EDGE + at * step, scale)
    return "\n".join([*lines, "</svg>", ""])


def renew_formats() -> None:
    """Write the page and its drawings."""
    DRAWINGS.mkdir(parents=True, exist_ok=True)
    for old in DRAWINGS.glob("*.svg"):
        old.unlink()
    for paper in drawn():
        (DRAWINGS / f"{paper.id}.svg").write_text(drawing(paper), "utf-8")
    PAGE.write_text(formats_page(), "utf-8")


def _shown(paper: Format) -> str:
    areas = "; ".join(f"{side}: {', '.join(paper.areas(side))}" for side in paper.sides)
    return f"## {paper.name} (`{paper.id}`)\n\n![{paper.name}, {areas}](pictures/formats/{paper.id}.svg)\n"


def _sheet(paper: Format, side: str, left: float, scale: float) -> Iterator[str]:
    foot = EDGE + TITLE + paper.height * scale

    def placed(box: Box) -> tuple[float, float, float, float]:
        return left + box.x * scale, foot - box.top * scale, box.width * scale, box.height * scale

    yield f'<text x="{left + paper.width * scale / 2:.1f}" y="{EDGE + 8:.1f}">{side}</text>'
    round_ = f' rx="{paper.corner * scale:.1f}"' if paper.corner else ""
    colour = COLOURS[Step.CUTTING] if paper.die_cut else "#000"
    yield _rectangle(placed(paper.trim_box), f'fill="#fff" stroke="{colour}" stroke-width="0.8"{round_}')
    for box in paper.live(side).values():
        yield _rectangle(placed(box), 'fill="#e2f1f0"')
    turns = _turns(next((each for each in paper.folded if each.name == side), None))
    for stroke in paper.strokes(side):
        turn = next(turns) if stroke.step is Step.FOLDING else None
        yield _line(placed(stroke.box), stroke.step, DASHES[turn] if turn else DOTS.get(stroke.step, ""))
    for hole in paper.holes_of(side):
        radius = min(hole.width, hole.height) * scale / 2
        yield _rectangle(placed(hole), f'fill="#fff" stroke="{COLOURS[Step.PUNCHING]}" rx="{radius:.1f}"')
    areas = paper.areas(side).values()
    yield from (_name(area, placed(area.box)) for area in areas if len(areas) > 1)


def _line(box: tuple[float, float, float, float], step: Step, dashes: str) -> str:
    x, y, width, height = box
    look = f'stroke="{COLOURS[step]}" stroke-width="0.8"' + (f' stroke-dasharray="{dashes}"' if dashes else "")
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x + width:.1f}" y2="{y + height:.1f}" {look}/>'


def _turns(side: FoldedSide | None) -> Iterator[Turn]:
    return iter(side.turns if side else ())


def _rectangle(box: tuple[float, float, float, float], look: str) -> str:
    x, y, width, height = box
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" {look}/>'


def _name(area: Area, box: tuple[float, float, float, float]) -> str:
    x, y, width, height = box
    middle = f"{x + width / 2:.1f} {y + height / 2:.1f}"
    style = ' font-style="italic"' if area.glued else ""
    return f'<text transform="translate({middle}) rotate({-area.turn})" dy="2.8"{style}>{area.name}</text>'
