"""The plan of a piece for the bindery: how it is folded, torn, cut and punched, drawn to scale and told in measures."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.measures import inches, length
from iceprint.model.finishing import Step
from iceprint.model.finishing import Stroke as Worked
from iceprint.model.folding import Axis, FoldedSide, Folding, Turn
from iceprint.model.form import Label, Sketch, Stroke
from iceprint.model.format import Format
from iceprint.model.units import Box

SIDE_WIDTH, SIDE_HEIGHT = 216.0, 190.0  # of the drawing of a side, at most
GAP = 26.0  # between two sides
TITLE, MEASURE = 14.0, 16.0  # above a side, and below it
LINE = 11.0  # from line to line of a label

MEANT = {
    Folding.HALF: "folded once",
    Folding.LETTER: "the narrower panel at one edge is folded in first, the panel at the other edge then lies on it",
    Folding.ROLL: "each panel is rolled into the next, from the narrowest",
    Folding.Z: "folded to and fro",
    Folding.ACCORDION: "folded to and fro",
    Folding.GATE: "both outer panels are folded in, so that they meet in the middle",
    Folding.TENT: "the faces stand back to back",
    Folding.OWN: "as the table of folds says",
}
NTH = ("1st", "2nd", "3rd", *(f"{number}th" for number in range(4, 25)))
WORK = {Step.FOLDING: "fold", Step.PERFORATING: "perforation", Step.CUTTING: "cut"}
TOWARDS = {Turn.VALLEY: "fold up", Turn.MOUNTAIN: "fold down"}  # with this side up


def is_worked(paper: Format) -> bool:
    """Whether anything is folded, torn, cut inside or punched, so that a plan is of use."""
    return bool(paper.folded or paper.holes or paper.strokes(paper.sides[0]))


def fold_words(paper: Format) -> str:
    """The kind of fold, and what is meant by it; nothing for what is not folded."""
    if paper.folding is None:
        return ""
    name = paper.folding.value.replace("-", " ")
    return f"{name[:1].upper()}{name[1:]}: {MEANT[paper.folding]}"


def plan_sketch(paper: Format) -> Sketch:
    """The sides of the flat sheet beside each other: edges and cuts as lines, folds and perforations as dashes."""
    scale = min(SIDE_WIDTH / paper.width, SIDE_HEIGHT / paper.height)
    width, height = paper.width * scale, paper.height * scale
    strokes: list[Stroke] = []
    labels: list[Label] = []
    for number, side in enumerate(paper.sides):
        left = number * (width + GAP)
        goes_in = _goes_in(paper, side)
        boxes = (paper.trim_box, *paper.holes_of(side))
        strokes += (stroke for box in boxes for stroke in _outline(_drawn(box, left, scale)))
        strokes += (_line(_drawn(each.box, left, scale), each.step) for each in paper.strokes(side))
        labels.append(Label(left + width / 2, MEASURE + height + 5, f"{side}, head up"))
        for name, panel in paper.panels(side).items():
            box = _drawn(panel, left, scale)
            beside = box.height < LINE  # a strip that is too narrow for its name
            middle = box.right + GAP / 2 if beside else box.x + box.width / 2
            labels.append(Label(middle, box.y + box.height / 2 - LINE / 3, name))
            if name in goes_in:
                labels.append(Label(middle, box.y + box.height / 2 - LINE / 3 - LINE, f"folds in {goes_in[name]}"))
            if panel.height == paper.height:
                labels.append(Label(box.x + box.width / 2, MEASURE - LINE, f"{inches(panel.width)} in"))
    whole = len(paper.sides) * (width + GAP) - GAP
    return Sketch(whole, TITLE + height + MEASURE, tuple(strokes), tuple(labels))


def _goes_in(paper: Format, side: str) -> dict[str, str]:
    """Which panel is folded in first and which then, for folds that have such an order: `{"flap": "1st"}`."""
    if paper.folding not in (Folding.LETTER, Folding.ROLL):
        return {}
    panels = next(each.panels for each in paper.folded if each.name == side)
    narrow_first = panels if panels[0].width < panels[-1].width else panels[::-1]
    turned = (narrow_first[0], narrow_first[-1]) if paper.folding is Folding.LETTER else narrow_first[:-1]
    return {panel.name: NTH[number] for number, panel in enumerate(turned)}


def _drawn(box: Box, left: float, scale: float) -> Box:
    return Box(left + box.x * scale, MEASURE + box.y * scale, box.width * scale, box.height * scale)


def _outline(box: Box) -> Iterator[Stroke]:
    yield Stroke((box.x, box.y), (box.right, box.y))
    yield Stroke((box.x, box.top), (box.right, box.top))
    yield Stroke((box.x, box.y), (box.x, box.top))
    yield Stroke((box.right, box.y), (box.right, box.top))


def _line(box: Box, step: Step) -> Stroke:
    return Stroke((box.x, box.y), (box.right, box.top), dashed=step is not Step.CUTTING)


def panel_rows(paper: Format) -> Iterator[tuple[str, str, str, str]]:
    """For every panel: side and place, name, measure across the folds, and what is special about it."""
    for side in paper.folded:
        start = "left" if side.axis is Axis.UPRIGHT else "top"
        for number, panel in enumerate(side.panels, start=1):
            special = (("glued, not printed", panel.glued), ("upside down", panel.turned))
            remarks = ", ".join(words for words, holds in special if holds)
            yield f"{side.name}, {number} from the {start}", panel.name, length(panel.width), remarks


def work_rows(paper: Format) -> Iterator[tuple[str, str, str]]:
    """Every fold of every side, and every perforation, cut and hole as the first side shows them: what, and where."""
    for side in paper.folded:
        yield from _folds(side)
    first = paper.sides[0]
    for stroke in paper.strokes(first):
        if stroke.step is not Step.FOLDING:
            yield first, WORK[stroke.step], _reach(stroke, paper)
    for hole in paper.holes_of(first):
        middle = f"{length(hole.x + hole.width / 2)} from the left, {length(paper.height - hole.y - hole.height / 2)}"
        yield first, f"hole, {inches(hole.width)} x {inches(hole.height)} in", f"its middle {middle} from the top"


def _folds(side: FoldedSide) -> Iterator[tuple[str, str, str]]:
    start = "left" if side.axis is Axis.UPRIGHT else "top"
    turns = side.turns or (None,) * len(side.folds)
    for fold, turn in zip(side.folds, turns, strict=True):
        what = f"{TOWARDS[turn]} ({turn})" if turn else "fold"
        yield side.name, what, f"{length(fold)} from the {start}"


def _reach(stroke: Worked, paper: Format) -> str:
    """Where a level or upright line runs."""
    box = stroke.box
    if box.width:
        whole = box.width == paper.width
        reach = "" if whole else f", from {inches(box.x)} to {inches(box.right)} in from the left"
        return f"{length(paper.height - box.y)} from the top{reach}"
    whole = box.height == paper.height
    reach = "" if whole else f", from {inches(box.y)} to {inches(box.top)} in from the foot"
    return f"{length(box.x)} from the left{reach}"
