"""What an SVG element draws, as path data (SVG 2, chapter 10), and where `transform` brings it (CSS Transforms 1)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from iceprint.model.page import Matrix

DRAWN = ("path", "rect", "circle", "ellipse", "polygon", "polyline", "line")
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?)(?:px)?\s*\Z", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?", re.ASCII)
_FUNCTION = re.compile(r"[\s,]*(\w+)\s*\(([^()]*)\)\s*", re.ASCII)
_ROTATION = 3  # numbers of a rotation about a point


def path_data(name: str, attributes: Mapping[str, str]) -> str:
    """The path data of an element of such a name; empty if it draws no area. ValueError says what is wrong."""

    def number(key: str) -> float:
        return length(key, attributes.get(key, "0"))

    match name:
        case "path":
            return attributes.get("d", "").strip()
        case "rect":
            return _rectangle(attributes, *(number(key) for key in ("x", "y", "width", "height")))
        case "circle":
            return _ellipse(number("cx"), number("cy"), number("r"), number("r"))
        case "ellipse":
            return _ellipse(number("cx"), number("cy"), number("rx"), number("ry"))
        case "polygon" | "polyline":
            points = numbers(attributes.get("points", ""))
            return f"M{' '.join(f'{value:f}' for value in points)}Z" if points else ""
        case _:
            return ""  # a line has no area


def length(name: str, text: str) -> float:
    """A length in units of the drawing. ValueError for one in inches or percents."""
    match = _LENGTH.match(text)
    if match is None:
        raise ValueError(f'its {name} is "{text[:20]}", which is no number')
    return float(match[1])


def numbers(text: str) -> tuple[float, ...]:
    """A list of numbers, parted by blanks or commas. ValueError if there is anything else."""
    if re.sub(r"[\s,]+", "", _NUMBER.sub("", text)):
        raise ValueError(f'it holds "{text[:20]}", which is no list of numbers')
    return tuple(map(float, _NUMBER.findall(text)))


def transformed(text: str, outer: Matrix) -> Matrix:
    """The matrix of a `transform`, inside of another. ValueError says what is wrong."""
    matrix, at = outer, 0
    text = text.rstrip()
    while at < len(text):
        match = _FUNCTION.match(text, at)
        if match is None:
            raise ValueError(f'its transform is "{text[:30]}", which is not understood')
        matrix = product(matrix, _function(match[1], numbers(match[2])))
        at = match.end()
    return matrix


def product(outer: Matrix, inner: Matrix) -> Matrix:
    """First the inner, then the outer one."""
    (a, b, c, d, e, f), (g, h, i, j, k, m) = outer, inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def _function(name: str, values: tuple[float, ...]) -> Matrix:
    match name, values:
        case "matrix", (a, b, c, d, e, f):
            return a, b, c, d, e, f
        case "translate", (x, *rest) if len(rest) <= 1:
            return 1.0, 0.0, 0.0, 1.0, x, rest[0] if rest else 0.0
        case "scale", (x, *rest) if len(rest) <= 1:
            return x, 0.0, 0.0, rest[0] if rest else x, 0.0, 0.0
        case "rotate", (angle, *rest) if len(rest) in (0, _ROTATION - 1):
            x, y = rest or (0.0, 0.0)
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            return cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y
        case "skewX", (angle,):
            return 1.0, 0.0, math.tan(math.radians(angle)), 1.0, 0.0, 0.0
        case "skewY", (angle,):
            return 1.0, math.tan(math.radians(angle)), 0.0, 1.0, 0.0, 0.0
        case _:
            raise ValueError(f'its transform has "{name}" with {len(values)} numbers, which is not understood')


def _rectangle(attributes: Mapping[str, str], x: float, y: float, width: float, height: float) -> str:
    if width <= 0 or height <= 0:
        return ""
    given = {key: length(key, attributes[key]) for key in ("rx", "ry") if attributes.get(key, "auto") != "auto"}
    rx, ry = given.get("rx", given.get("ry", 0.0)), given.get("ry", given.get("rx", 0.0))
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if rx <= 0 or ry <= 0:
        return f"M{x:f} {y:f}h{width:f}v{height:f}h{-width:f}Z"
    corner, across, down = f"a{rx:f} {ry:f} 0 0 1", width - 2 * rx, height - 2 * ry
    return (
        f"M{x + rx:f} {y:f}h{across:f}{corner} {rx:f} {ry:f}v{down:f}{corner} {-rx:f} {ry:f}"
        f"h{-across:f}{corner} {-rx:f} {-ry:f}v{-down:f}{corner} {rx:f} {-ry:f}Z"
    )


def _ellipse(x: float, y: float, rx: float, ry: float) -> str:
    if rx <= 0 or ry <= 0:
        return ""
    arc = f"a{rx:f} {ry:f} 0 1 0"
    return f"M{x - rx:f} {y:f}{arc} {2 * rx:f} 0{arc} {-2 * rx:f} 0Z"
