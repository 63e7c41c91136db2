"""Short lines beside a piece that point at where it is cut, folded and perforated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.model.finishing import Step, Stroke
from iceprint.model.format import Format
from iceprint.model.page import Fill
from iceprint.model.units import Box, mm

ALL_PLATES = "registration"  # the ink that is on every plate
GAP = mm(1.0)  # from the bleed to the marks
LENGTH = mm(5.0)  # of a mark
WEIGHT = 0.25  # of all lines, in points
DASHES = {Step.CUTTING: 1, Step.FOLDING: 3, Step.PERFORATING: 5}  # in one mark, with gaps of their own length
_TOUCHES = 0.01  # points


class Tick(NamedTuple):
    """A mark at an edge of the piece: `at` is measured along the edge, from its left or lower end."""

    edge: str
    at: float
    step: Step


def ticks(stroke: Stroke, paper: Format) -> tuple[Tick, ...]:
    """Where a fold, a perforation or a cut reaches the edges of the piece."""
    step, box = stroke
    if box.height:
        ends = (("head", box.x, box.top > paper.height - _TOUCHES), ("foot", box.x, box.y < _TOUCHES))
    else:
        ends = (("left", box.y, box.x < _TOUCHES), ("right", box.y, box.right > paper.width - _TOUCHES))
    return tuple(Tick(edge, at, step) for edge, at, reached in ends if reached)


def drawn(tick: Tick, paper: Format) -> Iterator[Fill]:
    """The dashes of a mark, away from the piece."""
    away, count = paper.bleed + GAP, DASHES[tick.step]
    dash = LENGTH / (2 * count - 1)
    for step in range(0, 2 * count, 2):
        match tick.edge:
            case "head":
                yield line(tick.at, paper.height + away + step * dash, 0, dash)
            case "foot":
                yield line(tick.at, -away - (step + 1) * dash, 0, dash)
            case "left":
                yield line(-away - (step + 1) * dash, tick.at, dash, 0)
            case _:
                yield line(paper.width + away + step * dash, tick.at, dash, 0)


def line(x: float, y: float, width: float, height: float) -> Fill:
    """A line as a thin box: its middle is at the given place."""
    box = Box(x, y - WEIGHT / 2, width, WEIGHT) if width else Box(x - WEIGHT / 2, y, WEIGHT, height)
    return Fill(box, ALL_PLATES)
