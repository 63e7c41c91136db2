"""Lengths on paper. Inside the program every length is in points (1/72 inch); millimetres live in data and messages.

The origin of a page is the lower left corner of its trim box; y grows upwards, as in PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

POINTS_PER = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}
SIZE_STEP = 0.25  # type sizes lie on this grid, in points

_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,6})?) ?(pt|mm|cm|in)\Z", re.ASCII)
_FRACTION = re.compile(r"(?:(\d{1,4}) )?(\d{1,2})/(2|4|8|16|32|64) ?in\Z", re.ASCII)  # as on a ruler


def mm(value: float) -> float:
    """Millimetres as points."""
    return value * POINTS_PER["mm"]


def in_mm(points: float) -> float:
    """Points as millimetres."""
    return points / POINTS_PER["mm"]


def parse_length(text: str) -> float:
    """Read '3.175 mm', '9 pt', '0.125 in', '3 11/16 in' as points. ValueError for others, as a number without unit."""
    if match := _LENGTH.match(text.strip()):
        return float(match[1]) * POINTS_PER[match[2]]
    match = _FRACTION.match(text.strip())
    if match is None or int(match[2]) >= int(match[3]):
        raise ValueError(f"{text!r} is not a length")
    return (int(match[1] or 0) + int(match[2]) / int(match[3])) * POINTS_PER["in"]


class Box(NamedTuple):
    """An upright rectangle in points; x and y are its lower left corner. The cuts return (piece, rest)."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def top(self) -> float:
        return self.y + self.height

    def inset(self, x: float, y: float | None = None) -> Box:
        """Smaller by x at the sides and y (default: x) at top and bottom; negative values grow it."""
        dy = x if y is None else y
        return Box(self.x + x, self.y + dy, self.width - 2 * x, self.height - 2 * dy)

    def cut_top(self, height: float, gap: float = 0.0) -> tuple[Box, Box]:
        piece = Box(self.x, self.top - height, self.width, height)
        return piece, Box(self.x, self.y, self.width, self.height - height - gap)

    def cut_bottom(self, height: float, gap: float = 0.0) -> tuple[Box, Box]:
        piece = Box(self.x, self.y, self.width, height)
        return piece, Box(self.x, self.y + height + gap, self.width, self.height - height - gap)

    def cut_start(self, width: float, gap: float = 0.0) -> tuple[Box, Box]:
        """Cut at the start of the line: the left, until a layout is mirrored."""
        piece = Box(self.x, self.y, width, self.height)
        return piece, Box(self.x + width + gap, self.y, self.width - width - gap, self.height)

    def cut_end(self, width: float, gap: float = 0.0) -> tuple[Box, Box]:
        """Cut at the end of the line: the right, until a layout is mirrored for a right-to-left language."""
        piece = Box(self.right - width, self.y, width, self.height)
        return piece, Box(self.x, self.y, self.width - width - gap, self.height)

    def columns(self, count: int, gutter: float) -> tuple[Box, ...]:
        width = (self.width - gutter * (count - 1)) / count
        return tuple(Box(self.x + i * (width + gutter), self.y, width, self.height) for i in range(count))

    def square(self, side: float) -> Box:
        """A square in its middle."""
        return Box(self.x + (self.width - side) / 2, self.y + (self.height - side) / 2, side, side)

    def mirrored(self, width: float) -> Box:
        """The same box seen in a mirror that is `width` wide."""
        return Box(width - self.right, self.y, self.width, self.height)

    def scaled(self, by: float) -> Box:
        """The same box on a page that is drawn larger or smaller, from its lower left corner."""
        return Box(self.x * by, self.y * by, self.width * by, self.height * by)

    def moved(self, x: float, y: float) -> Box:
        return Box(self.x + x, self.y + y, self.width, self.height)

    def contains(self, other: Box, tolerance: float = 0.01) -> bool:
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.top <= self.top + tolerance
        )

    def common(self, other: Box) -> Box:
        """What both hold."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, min(self.right, other.right) - x, min(self.top, other.top) - y)

    def beside(self, other: Box) -> Box:
        """The largest part that another box leaves: all on one side of it."""
        left = Box(self.x, self.y, other.x - self.x, self.height)
        right = Box(other.right, self.y, self.right - other.right, self.height)
        below = Box(self.x, self.y, self.width, other.y - self.y)
        above = Box(self.x, other.top, self.width, self.top - other.top)
        return max((left, right, below, above), key=lambda part: max(part.width, 0.0) * max(part.height, 0.0))

    def overlaps(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        return self.x < other.right and other.x < self.right and self.y < other.top and other.y < self.top


def hull(boxes: Iterable[Box]) -> Box:
    """The smallest box around some boxes; there is at least one."""
    all_ = tuple(boxes)
    x, y = min(box.x for box in all_), min(box.y for box in all_)
    return Box(x, y, max(box.right for box in all_) - x, max(box.top for box in all_) - y)
