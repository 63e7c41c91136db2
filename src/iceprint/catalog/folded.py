"""Reads how a paper is folded."""

from __future__ import annotations

from iceprint.catalog.fold_rules import MOST_PANELS, faults
from iceprint.catalog.paper_limits import LEAST_SAFE, SLACK, shown
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import Place
from iceprint.model.folding import Axis, FoldedPanel, FoldedSide, Folding, Turn
from iceprint.model.format import Format


def read_folded(paper: Format, fields: Fields, *, measured: bool) -> Format:
    """The paper with its panels. What does not add up is refused, if the size of the paper was `measured`."""
    before = fields.mistakes
    folding = fields.one_of("folding", Folding)
    axis = Axis.UPRIGHT if fields.absent("axis") else fields.one_of("axis", Axis)
    read = [(place, _side(side, inner, axis)) for side, place, inner in fields.part("folded").each_part()]
    names = tuple(dict.fromkeys(panel.name for _, side in read for panel in side.panels))
    turned, glued = _named(fields, "turned", names), _named(fields, "glued", names)
    sides = tuple(_marked(side, turned, glued) for _, side in read)
    turns = _turns(fields, folding, sides)
    readable = fields.mistakes == before
    paper = paper._replace(
        fold_safe=fold_safe_of(fields),
        folded=tuple(_turning(side, turns, at, axis) for at, side in enumerate(sides)),
        folding=folding,
        order=_order(fields, names, glued),
    )
    for name, what, remedy in faults(paper, folding) if measured and readable else ():
        fields.refuse(next((place for place, side in read if side.name == name), fields.here), what, remedy)
    return paper


def fold_safe_of(fields: Fields) -> float:
    """The margin beside folds and all else that is done to the sheet."""
    before = fields.mistakes
    margin = fields.length("fold_safe")
    if fields.mistakes == before and margin < LEAST_SAFE - SLACK:
        what = f'"fold_safe" is {shown(margin)}, and no fold is that exact'
        fields.refuse(fields.place("fold_safe"), what, f"write {shown(LEAST_SAFE)} or more")
    return margin


def _side(name: str, fields: Fields, axis: Axis) -> FoldedSide:
    panels = tuple(FoldedPanel(panel, fields.length(panel)) for panel, _, _ in fields.each())
    if len(panels) > MOST_PANELS:
        fields.refuse(fields.here, f'"{name}" has {len(panels)} panels', f"write at most {MOST_PANELS}")
    return FoldedSide(name, panels, axis=axis)


def _marked(side: FoldedSide, turned: tuple[str, ...], glued: tuple[str, ...]) -> FoldedSide:
    panels = (each._replace(turned=each.name in turned, glued=each.name in glued) for each in side.panels)
    return side._replace(panels=tuple(panels))


def _named(fields: Fields, key: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Some of the panels."""
    found = fields.texts(key, optional=True)
    for name, place in found:
        _known(fields, name, place, names)
    return tuple(name for name, _ in found)


def _order(fields: Fields, names: tuple[str, ...], glued: tuple[str, ...]) -> tuple[str, ...]:
    """The order of reading, which holds every panel once. Of a paper with one side it may go without saying."""
    printed = tuple(name for name in names if name not in glued)
    if fields.absent("order"):
        return printed
    before = fields.mistakes
    order = _named(fields, "order", names)
    wrong = [name for name in printed if order.count(name) != 1]
    if fields.mistakes == before and (wrong or len(order) != len(printed)):
        what = f'"order" names {len(order)} panels, and "{wrong[0] if wrong else order[0]}" not once'
        fields.refuse(fields.place("order"), what, f"name each of these once: {', '.join(printed)}")
    return order


def _known(fields: Fields, name: str, place: Place, names: tuple[str, ...]) -> None:
    if name and name not in names:
        fields.refuse(place, f'no panel is called "{name}"', suggestion(name, names))


def _turns(fields: Fields, folding: Folding, sides: tuple[FoldedSide, ...]) -> tuple[Turn, ...]:
    """The way each fold turns, as the first side shows it: said by the name of the folding, or given."""
    folds = max((len(side.panels) - 1 for side in sides[:1]), default=0)
    if folding is Folding.OWN:
        before = fields.mistakes
        turns = fields.several_of("turns", Turn)
        if fields.mistakes == before and len(turns) != folds:
            what = f'"turns" holds {len(turns)} words, and there are {folds} folds'
            fields.refuse(fields.place("turns"), what, "write one word for each fold: mountain or valley")
        return turns
    if folding in (Folding.Z, Folding.ACCORDION):  # the cover, the last panel outside, is turned over like a page
        return tuple(Turn.MOUNTAIN if back % 2 == 0 else Turn.VALLEY for back in range(folds))[::-1]
    return (Turn.MOUNTAIN,) * folds


def _turning(side: FoldedSide, turns: tuple[Turn, ...], at: int, axis: Axis) -> FoldedSide:
    """The second side shows the same folds from behind."""
    if at == 0:
        return side._replace(turns=turns)
    behind = tuple(turn.other for turn in turns)
    return side._replace(turns=behind[::-1] if axis is Axis.UPRIGHT else behind)
