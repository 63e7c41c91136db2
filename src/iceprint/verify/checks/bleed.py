"""Does what touches the trim reach the bleed?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import Area, Mark, Picture
from iceprint.verify.painted import PaintedPage

NEAR = 0.3  # points: what ends this close to the trim was meant to touch it
SHORT = 0.05  # points that may be missing


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            if isinstance(mark, Area | Picture) and not mark.colour.leaves_paper and (edge := _short(mark, page)):
                what = f"something touches the {edge} edge and does not fill the bleed"
                yield Fault(what, page.number, mark.box)


def _short(mark: Mark, page: PaintedPage) -> str:
    """The edge of the trim that a mark touches without going on to the edge of the bleed."""
    box, trim, reach = mark.box, page.paper, page.reach
    if not (box.x < trim.right and box.right > trim.x and box.y < trim.top and box.top > trim.y):
        return ""  # outside the trim, as marks are
    edges = {
        "left": (box.x - trim.x, box.x - reach.x),
        "right": (trim.right - box.right, reach.right - box.right),
        "lower": (box.y - trim.y, box.y - reach.y),
        "upper": (trim.top - box.top, reach.top - box.top),
    }
    return next((edge for edge, (inside, missing) in edges.items() if inside < NEAR and missing > SHORT), "")


CHECK = Check(
    "bleed",
    "What touches the trim reaches to the edge of the bleed",
    "No cutter hits the line: a white edge shows where the ink ends at the trim.",
    "print shops: 1/8 inch of bleed; ISO 32000-1, 14.11.2",
    "let the panel reach to the bleed box of the format in the design",
    ask,
    PRESS,
)
