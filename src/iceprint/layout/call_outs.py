"""Numbers beside a drawing, each joined by a thin line to the place that it means. No two lie on each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.layout.strokes import Point
from iceprint.model.units import Box

_SAME = 6.0  # points by which the other edge must be nearer before it is taken, and that count as touching
_FIRST_LINE = 12.0  # points
_BESIDE = 0.75  # of the pitch, from a box to a disc right beside it


class Pointer(NamedTuple):
    """A number at the middle of its `disc`, and the upper end of the near edge of what it means."""

    number: int
    disc: Point
    tip: Point
    foot: Point  # the lower end of that edge


class Lane(NamedTuple):
    """An upright line on which discs may stand, beside an `edge` of the piece, or on one of its folds."""

    x: float
    edge: float
    bottom: float
    top: float


def pointers(
    boxes: Sequence[tuple[int, Box]], lanes: Sequence[Lane], pitch: float, *, starts_right: bool
) -> tuple[Pointer, ...]:
    """Where the numbers of some boxes stand: beside the nearest lane, in the order of the boxes from the top.

    `lanes` are sorted from left to right; of two that are about as near the one where lines start is taken. Discs of
    one lane are `pitch` apart, or as far as they can be, and each as near to its box as the others let it. Where other
    boxes stand between, the number stands right beside its own.
    """
    chosen: dict[Lane, list[tuple[int, Box]]] = {}
    for number, box in boxes:
        lane = _nearest(box, lanes, starts_right=starts_right)
        if _is_barred(box, lane, boxes):
            lane = _own(box, lane, pitch, boxes, starts_right=starts_right)
        chosen.setdefault(lane, []).append((number, box))
    found = []
    for lane, members in chosen.items():
        members.sort(key=lambda each: (-each[1].top, each[0]))
        wanted = [box.top - min(box.height, pitch) / 2 for _, box in members]
        for (number, box), y in zip(members, spread(wanted, lane.bottom, lane.top, pitch), strict=True):
            x = _near(box, lane)
            found.append(Pointer(number, (lane.x, y), (x, box.top), (x, box.y)))
    return tuple(sorted(found))


def _nearest(box: Box, lanes: Sequence[Lane], *, starts_right: bool) -> Lane:
    """The nearer of the two lanes between which the box has its middle."""
    middle = box.x + box.width / 2
    left = max((lane for lane in lanes if lane.edge <= middle), default=lanes[0], key=lambda lane: lane.x)
    right = min((lane for lane in lanes if lane.edge > middle), default=lanes[-1], key=lambda lane: lane.x)
    before, behind = box.x - left.edge, right.edge - box.right
    if starts_right:
        return left if before + _SAME < behind else right
    return right if behind + _SAME < before else left


def _near(box: Box, lane: Lane) -> float:
    """The edge of a box that is nearer to a lane."""
    return box.x if abs(box.x - lane.x) <= abs(box.right - lane.x) else box.right


def _is_barred(box: Box, lane: Lane, boxes: Sequence[tuple[int, Box]]) -> bool:
    """Whether another box stands between a box and a lane, on the height at which a line would start."""
    edge = _near(box, lane)
    left, right, y = min(edge, lane.x), max(edge, lane.x), box.top - min(box.height, _FIRST_LINE) / 2
    others = (other for _, other in boxes if other != box)
    return any(other.y <= y <= other.top and other.x < right - _SAME and other.right > left + _SAME for other in others)


def _own(box: Box, lane: Lane, pitch: float, boxes: Sequence[tuple[int, Box]], *, starts_right: bool) -> Lane:
    """A lane right beside a box, where lines start unless another box is there. Those on about one edge are one."""
    before, behind = box.x - pitch * _BESIDE, box.right + pitch * _BESIDE
    first, second = (behind, before) if starts_right else (before, behind)
    y = box.top - min(box.height, _FIRST_LINE) / 2
    taken = any(other.x < first < other.right and other.y <= y <= other.top for _, other in boxes)
    return Lane(round((second if taken else first) / _SAME) * _SAME, lane.edge, lane.bottom, lane.top)


def spread(wanted: Sequence[float], bottom: float, top: float, pitch: float) -> list[float]:
    """Heights from the top down that are `pitch` apart and together as near to the wanted ones as can be.

    What touches moves as one, by the mean of what its members want (pool adjacent violators). Where there is no room
    for all they share what there is.
    """
    pitch = min(pitch, (top - bottom) / max(1, len(wanted) - 1))
    blocks: list[tuple[float, int]] = []  # the mean of what is wanted of the first, and how many there are
    for number, height in enumerate(wanted):
        mean, many = height + number * pitch, 1
        while blocks and blocks[-1][0] < mean:
            before, count = blocks.pop()
            mean, many = (before * count + mean * many) / (count + many), count + many
        blocks.append((mean, many))
    highest, lowest = top, bottom + (len(wanted) - 1) * pitch
    heights = [min(highest, max(lowest, mean)) for mean, many in blocks for _ in range(many)]
    return [height - number * pitch for number, height in enumerate(heights)]
