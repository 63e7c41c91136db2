"""SVG path data (SVG 2, chapter 9) as PDF path segments: the grammar is proved here, curves and arcs are fontTools'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fontTools.misc.bezierTools import calcCubicBounds
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path.parser import parse_path

from iceprint.model.page import Matrix
from iceprint.model.partner import Segments
from iceprint.model.units import Box, hull

LARGEST = 1e6  # of any number: what is drawn with larger ones is no logo
_COMMAND = re.compile(r"[\s,]*([MmZzLlHhVvCcSsQqTtAa])")
_NUMBER = re.compile(r"[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)", re.ASCII)
_FLAG = re.compile(r"[\s,]*([01])")
_ARC, _FLAGS = 7, (3, 4)  # an arc has seven numbers, of which two are flags that need no blank behind them

Point = tuple[float, float]


def outlines(data: str, matrix: Matrix) -> Segments:
    """The outlines that path data describe, each closed. ValueError says in words what is wrong with them."""
    pen = RecordingPen()
    try:
        parse_path(" ".join(_tokens(data)), pen)
    except IndexError as error:
        raise ValueError("its path data break off") from error
    except (ArithmeticError, AssertionError) as error:
        raise ValueError("its path data cannot be drawn") from error
    except ValueError as error:  # fontTools quotes the whole path
        known = str(error).startswith(("its ", "it "))
        raise error if known else ValueError("its path data break off, or do not begin with a move") from error
    return tuple(_segments(pen.value, matrix))


def bounds(segments: Segments) -> Box:
    """The box around the ink of outlines; there is at least one."""
    boxes, here, start = [], (0.0, 0.0), (0.0, 0.0)
    for operator, values in segments:
        points = list(zip(values[::2], values[1::2], strict=True))
        if operator == "c":
            x, y, right, top = calcCubicBounds(here, *points)
            boxes.append(Box(x, y, right - x, top - y))
        elif points:
            boxes.append(Box(*points[0], 0.0, 0.0))
        here = points[-1] if points else start
        start = here if operator == "m" else start
    return hull(boxes)


def applied(matrix: Matrix, point: Point) -> Point:
    """Where a point comes to lie."""
    (a, b, c, d, e, f), (x, y) = matrix, point
    return a * x + c * y + e, b * x + d * y + f


def _tokens(data: str) -> Iterator[str]:
    """Commands and numbers, written as fontTools reads them. Raises ValueError for anything else."""
    at, command, count = 0, "", 0
    end = len(data.rstrip())
    while at < end:
        if match := _COMMAND.match(data, at):
            command, count = match[1], 0
            yield command
        else:
            flag = command in {"A", "a"} and count % _ARC in _FLAGS
            match = (_FLAG if flag else _NUMBER).match(data, at)
            if match is None:
                raise ValueError(
                    f'its path data hold "{data[at : at + 12].strip()}", which is neither command nor number'
                )
            count += 1
            yield match[1] if flag else _plain(match[1])
        at = match.end()


def _plain(text: str) -> str:
    value = float(text)
    if abs(value) > LARGEST:
        raise ValueError(f"its path data hold the number {text[:12]}, which is too large")
    return f"{value:.9f}"


def _segments(recorded: list[tuple[str, tuple[Point, ...]]], matrix: Matrix) -> Iterator[tuple[str, tuple[float, ...]]]:
    here = (0.0, 0.0)
    for name, points in recorded:
        placed = [applied(matrix, point) for point in points]
        match name:
            case "moveTo":
                yield "m", placed[0]
            case "lineTo":
                yield "l", placed[0]
            case "curveTo":
                yield "c", tuple(value for point in placed for value in point)
            case "qCurveTo":
                yield "c", _cubic(here, *placed)
            case _:  # closed, or left open: to be filled all the same
                yield "h", ()
        here = placed[-1] if placed else here


def _cubic(start: Point, control: Point, end: Point) -> tuple[float, ...]:
    """A quadratic curve as a cubic one: the same curve."""
    first = (start[0] + 2 / 3 * (control[0] - start[0]), start[1] + 2 / 3 * (control[1] - start[1]))
    second = (end[0] + 2 / 3 * (control[0] - end[0]), end[1] + 2 / 3 * (control[1] - end[1]))
    return (*first, *second, *end)
