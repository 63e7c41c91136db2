"""Transformations of the plane (ISO 32000-1, 8.3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from iceprint.model.units import Box


class Matrix(NamedTuple):
    """x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, other: Matrix) -> Matrix:
        """This transformation first, then the other."""
        a, b, c, d, e, f = self
        p, q, r, s, t, u = other
        return Matrix(a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)

    @property
    def inverse(self) -> Matrix:
        """What takes this transformation back. It must not flatten the plane."""
        a, b, c, d, e, f = self
        area = a * d - b * c
        return Matrix(d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area)

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def around(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The upright box around a rectangle after the transformation."""
        return box_around([self.point(x, y) for x in (left, right) for y in (bottom, top)])

    @property
    def height(self) -> float:
        """What becomes of one unit upwards."""
        return hypot(self.c, self.d)

    @property
    def width(self) -> float:
        """What becomes of one unit to the right."""
        return hypot(self.a, self.b)

    @property
    def thinnest(self) -> float:
        """The smaller of the two: how a pen of one unit comes out at its thinnest."""
        return min(self.width, self.height)


def matrix_of(values: Sequence[float]) -> Matrix:
    """Six numbers as a matrix; anything else changes nothing."""
    return Matrix(*values) if len(values) == 6 else Matrix()  # noqa: PLR2004 - a matrix has six


def box_around(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def box_of(values: Sequence[float]) -> Box | None:
    """A rectangle of a PDF, two opposite corners, as a box."""
    if len(values) != 4:  # noqa: PLR2004 - a rectangle has four
        return None
    return box_around([(values[0], values[1]), (values[2], values[3])])


def overlap(one: Box, other: Box) -> Box | None:
    """What two boxes share; None if that is nothing."""
    x, y, width, height = one
    its_x, its_y, its_width, its_height = other
    left, right = max(x, its_x), min(x + width, its_x + its_width)
    if right < left:  # as of most pairs
        return None
    bottom, top = max(y, its_y), min(y + height, its_y + its_height)
    return Box(left, bottom, right - left, top - bottom) if top >= bottom else None
