"""What the print shop does to a piece, drawn on it in technical colours: cutting, perforating, punching.

These are processing steps (ISO 19593-1), not inks. Folds are only marked beside the piece: no tool follows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iceprint.model.finishing import Step
from iceprint.model.format import Format
from iceprint.model.outline import Segments, rounded
from iceprint.model.page import Contour, Page

DASHES = (3.0, 3.0)  # points, of perforations


def with_contours(pages: Iterable[Page], paper: Format) -> tuple[Page, ...]:
    """The same pages with the lines of their sides."""
    return tuple(page._replace(steps=tuple(contours(paper, page.side))) for page in pages)


def contours(paper: Format, side: str) -> Iterator[Contour]:
    """The lines of one side, as this side shows them."""
    if paper.die_cut:
        yield Contour(Step.CUTTING, rounded(paper.trim_box, paper.corner), paper.trim_box)
    for step, box in paper.strokes(side):
        if step is not Step.FOLDING:
            path: Segments = (("m", (box.x, box.y)), ("l", (box.right, box.top)))
            yield Contour(step, path, box, DASHES if step is Step.PERFORATING else ())
    for hole in paper.holes_of(side):
        yield Contour(Step.PUNCHING, rounded(hole, min(hole.width, hole.height) / 2), hole)
