"""What every paper must keep: sizes a press can print, bleed a cutter needs, margins that survive the cut."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.catalog.schema import Fields
from iceprint.model.format import Format, System
from iceprint.model.units import in_mm, mm

INCH = 72.0
LEAST_SIDE, MOST_SIDE = 0.5 * INCH, mm(1500.0)  # of the trim
LEAST_BLEED = {System.US: 0.125 * INCH, System.ISO: mm(3.0)}  # what print shops ask for
MOST_BLEED = mm(25.0)
LEAST_SAFE = 0.125 * INCH  # beside trim and folds alike
LEAST_SAFE_ON_PLASTIC = 0.063 * INCH  # what makers of cards the size of CR80 allow
LEAST_SAFE_ON_POSTERS = 0.25 * INCH  # beyond 18 x 24 inches the cut is less exact
CARD, POSTER = (mm(85.6), mm(53.98)), (24 * INCH, 18 * INCH)  # longer side first
LEAST_MODULE, MOST_MODULE = mm(0.33), mm(5.0)  # four dots of 300 dpi, below which scanners fail
LEAST_INK, MOST_INK = 100.0, 400.0
SLACK = mm(0.01)


def judge(paper: Format, fields: Fields) -> None:
    """Refuse what no paper can be. Every value is judged by itself, so that one mistake is told once."""
    for key, what, remedy in _faults(paper):
        fields.refuse(fields.place(key), what, remedy)


def shown(points: float) -> str:
    """A length in both systems, as people check it with a ruler."""
    return f"{in_mm(points):.2f} mm ({points / INCH:.4g} in)"


def least_safe(paper: Format) -> float:
    """The least margin of words inside the trim."""
    longer, shorter = max(paper.width, paper.height), min(paper.width, paper.height)
    if abs(longer - CARD[0]) < mm(0.5) and abs(shorter - CARD[1]) < mm(0.5):
        return LEAST_SAFE_ON_PLASTIC
    return LEAST_SAFE_ON_POSTERS if longer > POSTER[0] + SLACK or shorter > POSTER[1] + SLACK else LEAST_SAFE


def _faults(paper: Format) -> Iterator[tuple[str, str, str]]:
    """The key, what is wrong with it, and the remedy."""
    for key, side in (("width", paper.width), ("height", paper.height)):
        if not LEAST_SIDE - SLACK <= side <= MOST_SIDE:
            yield key, f'"{key}" is {shown(side)}', f"write {shown(LEAST_SIDE)} to {shown(MOST_SIDE)}"
    least = LEAST_BLEED[paper.system]
    if paper.bleed and not least - SLACK <= paper.bleed <= MOST_BLEED:
        remedy = f"write {shown(least)} or more, at most {shown(MOST_BLEED)}; or 0 mm where nothing is cut"
        yield "bleed", f'"bleed" is {shown(paper.bleed)}, too {_far(paper.bleed, least)} for a cutter', remedy
    yield from _margins(paper)
    if not LEAST_MODULE - SLACK <= paper.least_module <= MOST_MODULE:
        what = f'"least_module" is {in_mm(paper.least_module):.2f} mm'
        yield "least_module", what, f"write {in_mm(LEAST_MODULE):.2f} mm to {in_mm(MOST_MODULE):.2f} mm"
    if not LEAST_INK <= paper.most_ink <= MOST_INK:
        yield "most_ink", f'"most_ink" is {paper.most_ink:g} %', f"write {LEAST_INK:g} to {MOST_INK:g}"


def _margins(paper: Format) -> Iterator[tuple[str, str, str]]:
    shorter, least = min(paper.width, paper.height), least_safe(paper)
    if not least - SLACK <= paper.safe < shorter / 2:
        what = f'"safe" is {shown(paper.safe)}, too {_far(paper.safe, least)} for a sheet of this size'
        yield "safe", what, f"write {shown(least)} or more, and leave room for words"
    if paper.corner > shorter / 2 + SLACK:
        yield "corner", f'"corner" is {shown(paper.corner)}, more than half of the sheet', "write a smaller radius"
    if paper.die_cut and not paper.bleed:
        yield "die_cut", '"die_cut" is true, but there is no bleed to cut into', f"write `bleed: {LEAST_SAFE / 72} in`"


def _far(value: float, least: float) -> str:
    return "little" if value < least else "much"
