"""The arithmetic of folds: what panels must measure so that a sheet can be folded in the way it is said to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from iceprint.catalog.paper_limits import shown
from iceprint.model.folding import Axis, FoldedPanel, Folding
from iceprint.model.format import Format
from iceprint.model.units import in_mm, mm

SAME = mm(0.01)
TUCK = 72 / 32  # points: what is tucked in is at least 1/32 inch narrower than what lies around it
MOST_PANELS = 16

Fault = tuple[str, str, str]  # the side, what is wrong, the remedy
_Rule = Callable[[Sequence[FoldedPanel]], Iterator[tuple[str, str]]]


def faults(paper: Format, folding: Folding) -> Iterator[Fault]:
    """What is wrong with the panels of a paper. The way of folding is judged once the panels add up."""
    wrong = [*_sums(paper), *_names(paper)] or [*_backs(paper)]
    yield from wrong
    if not wrong:
        first = paper.folded[0]
        yield from ((first.name, what, remedy) for what, remedy in _RULES[folding](first.panels))


def _sums(paper: Format) -> Iterator[Fault]:
    if len(paper.folded) > 2:  # noqa: PLR2004 - a sheet has two
        yield paper.folded[2].name, f"the paper has {len(paper.folded)} sides", "give two sides at most"
    for side in paper.folded:
        level = side.axis is Axis.LEVEL
        total, wanted = sum(panel.width for panel in side.panels), paper.height if level else paper.width
        if abs(total - wanted) > SAME:
            big, measure = ("high", "height") if level else ("wide", "width")
            what = f'the panels of "{side.name}" are {in_mm(total):.2f} mm {big} together, '
            yield side.name, f"{what}the paper is {in_mm(wanted):.2f} mm", f"correct the {measure} of a panel"
        elif len(side.panels) < 2:  # noqa: PLR2004
            yield side.name, f'"{side.name}" has no fold', "give two panels or more, or leave out `folded`"
        elif narrow := [panel for panel in side.panels if not panel.glued and panel.width <= 2 * paper.fold_safe]:
            what = f'the panel "{narrow[0].name}" is {shown(narrow[0].width)}, and leaves no room beside its folds'
            yield side.name, what, "make it wider, or name it in `glued` if nothing is printed there"


def _backs(paper: Format) -> Iterator[Fault]:
    """Each panel of the second side lies behind one of the first."""
    if len(paper.folded) != 2:  # noqa: PLR2004
        return
    first, second = paper.folded
    fronts = first.panels[::-1] if first.axis is Axis.UPRIGHT else first.panels
    if len(fronts) != len(second.panels):
        what = f'"{second.name}" has {len(second.panels)} panels, "{first.name}" {len(fronts)}'
        yield second.name, what, "a fold goes through both sides: give both the same number of panels"
        return
    for front, panel in zip(fronts, second.panels, strict=True):
        if abs(front.width - panel.width) > SAME:
            what = f'"{panel.name}" lies behind "{front.name}" and is {shown(panel.width)}, not {shown(front.width)}'
            order = "in reverse" if first.axis is Axis.UPRIGHT else "in the same order"
            yield second.name, what, f'write the panels of "{second.name}" with the measures of the other side {order}'


def _names(paper: Format) -> Iterator[Fault]:
    names = [(panel.name, side.name) for side in paper.folded for panel in side.panels]
    for at, (name, side) in enumerate(names):
        if name in (earlier for earlier, _ in names[:at]):
            yield side, f'two panels are called "{name}"', "give every panel of both sides a name of its own"


def _equal(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    for panel in panels[1:]:
        if abs(panel.width - panels[0].width) > SAME:
            what = f'"{panel.name}" is {shown(panel.width)}, "{panels[0].name}" {shown(panels[0].width)}'
            yield f"{what}: folded so, all panels are equal", "make them equal, or name another `folding`"


def _half(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    yield from _count(panels, 2) or _equal(panels)


def _z(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    yield from _count(panels, 3) or _equal(panels)


def _letter(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    yield from _count(panels, 3) or (*_tucked(panels[:2]), *_equal(panels[1:]))


def _roll(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    """From the panel that is rolled in first to the cover; the last two lie around all others."""
    yield from _tucked(panels[:-1])
    if panels[-2].width > panels[-1].width + SAME:
        yield f'"{panels[-2].name}" is wider than "{panels[-1].name}" around it', "make it as wide, or narrower"


def _tucked(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    for inner, outer in pairwise(panels):
        if inner.width > outer.width - TUCK + SAME:
            what = f'"{inner.name}" is {shown(inner.width)} and is tucked in beside "{outer.name}" of '
            yield f"{what}{shown(outer.width)}: it would buckle", f"make it {shown(TUCK)} narrower or more"


def _gate(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    if wrong := _count(panels, 3):
        yield from wrong
        return
    left, middle, right = panels
    if abs(left.width - right.width) > SAME:
        yield f'the doors "{left.name}" and "{right.name}" are not equal', "give both the same width"
    elif left.width + right.width > middle.width - 2 * TUCK + SAME:
        what = f"the doors are {shown(left.width)} each, and would meet over {shown(middle.width)}"
        yield what, f"make each {shown(TUCK)} less than half of the middle"


def _tent(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    faces = [pair for pair in pairwise(panels) if pair[0].turned]
    if not faces:
        yield "no panel of the tent stands upside down", "name the upper of the two faces in `turned`"
    for upper, lower in faces:
        if lower.turned or abs(upper.width - lower.width) > SAME:
            what = f'"{upper.name}" and "{lower.name}" do not stand back to back'
            yield what, "give both the same height, and turn the upper one only"


def _own(panels: Sequence[FoldedPanel]) -> Iterator[tuple[str, str]]:
    """Whoever gives the turns knows what is tucked in."""
    del panels
    yield from ()


def _count(panels: Sequence[FoldedPanel], wanted: int) -> tuple[tuple[str, str], ...]:
    if len(panels) == wanted:
        return ()
    return ((f"there are {len(panels)} panels, folded so there are {wanted}", "name another `folding`"),)


_RULES: dict[Folding, _Rule] = {
    Folding.HALF: _half,
    Folding.LETTER: _letter,
    Folding.ROLL: _roll,
    Folding.Z: _z,
    Folding.ACCORDION: _equal,
    Folding.GATE: _gate,
    Folding.TENT: _tent,
    Folding.OWN: _own,
}
