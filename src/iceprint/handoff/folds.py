"""How a format is folded, in the words of a bindery, and drawn with the measures of its panels."""

from __future__ import annotations

from itertools import accumulate

from iceprint.handoff.measures import inches
from iceprint.model.form import Label, Sketch, Stroke
from iceprint.model.format import FoldedSide, Format

SAME = 0.5  # points: panels that differ less are meant to be equal
SIDE_WIDTH = 216.0  # of the drawing of a side
GAP = 26.0  # between two sides
TITLE, MEASURE = 14.0, 16.0  # above a side, and below it
LINE = 11.0  # from line to line of a label

HALF, LETTER, ACCORDION, GATE = "half fold", "letter fold", "accordion fold", "gate fold"
DETAILS = {
    HALF: "folded once in the middle",
    LETTER: "the narrower panel at one edge ({}) is folded in first, the panel at the other edge then lies on it",
    ACCORDION: "folded to and fro (Z-fold, if there are two folds); panels of one width",
    GATE: "both outer panels folded inwards, so that they meet in the middle",
}


def fold_name(paper: Format) -> str:
    """The kind of fold, told by the widths of the panels; empty for a format without folds."""
    widths = [panel.width for panel in paper.folded[0].panels] if paper.folded else []
    match len(widths):
        case 0 | 1:
            return ""
        case 2 if abs(widths[0] - widths[1]) <= SAME:
            return HALF
        case 3 if widths[1] > 1.5 * max(widths[0], widths[2]):
            return GATE
        case 3 if abs(widths[0] - widths[2]) > SAME:
            return LETTER
        case _ if max(widths) - min(widths) <= SAME:
            return ACCORDION
        case number:
            return f"{number - 1} parallel folds"


def fold_words(paper: Format) -> str:
    """The kind of fold and what is meant by it."""
    name = fold_name(paper)
    narrow = (min(side.panels, key=lambda panel: panel.width) for side in paper.folded)
    inside = " / ".join(panel.name for panel in narrow)
    detail = DETAILS.get(name, "").format(inside)
    return f"{name[:1].upper()}{name[1:]}: {detail}" if detail else name


def fold_sketch(paper: Format) -> Sketch:
    """The sides of the flat sheet beside each other, to scale: edges as lines, folds as dashes, panels by name."""
    scale = SIDE_WIDTH / paper.width
    height = paper.height * scale
    strokes: list[Stroke] = []
    labels: list[Label] = []
    for number, side in enumerate(paper.folded[:2]):
        left = number * (SIDE_WIDTH + GAP)
        own_strokes, own_labels = _side(side, left, height, scale)
        strokes += own_strokes
        labels += own_labels
    width = len(paper.folded[:2]) * (SIDE_WIDTH + GAP) - GAP
    return Sketch(width, TITLE + height + MEASURE, tuple(strokes), tuple(labels))


def _side(side: FoldedSide, left: float, height: float, scale: float) -> tuple[list[Stroke], list[Label]]:
    bottom, top, right = MEASURE, MEASURE + height, left + SIDE_WIDTH
    strokes = [
        Stroke((left, bottom), (right, bottom)),
        Stroke((left, top), (right, top)),
        Stroke((left, bottom), (left, top)),
        Stroke((right, bottom), (right, top)),
    ]
    strokes += (Stroke((left + x * scale, bottom), (left + x * scale, top), dashed=True) for x in side.folds)
    labels = [Label((left + right) / 2, top + 5, f"{side.name}, head up")]
    starts = accumulate((panel.width for panel in side.panels), initial=0.0)
    for start, panel in zip(starts, side.panels, strict=False):
        middle = left + (start + panel.width / 2) * scale
        labels.append(Label(middle, bottom + height / 2, panel.name))
        labels.append(Label(middle, bottom - LINE, f"{inches(panel.width)} in"))
    return strokes, labels
