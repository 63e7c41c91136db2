"""Lengths, sizes and shares as print shops in the United States read them: inches first, millimetres behind."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from iceprint.model.finishing import Edge
from iceprint.model.format import Format
from iceprint.model.parcel import ParcelEdition
from iceprint.model.units import POINTS_PER, in_mm

RULER = 64  # parts of an inch
CLOSE = 1e-6
UNSEEN = 0.0005  # inches
HALF_UP = 1e-6  # mm; 3.175 is a little less in binary numbers
SHORT = {"Cyan": "C", "Magenta": "M", "Yellow": "Y", "Black": "K"}


def inches(points: float) -> str:
    """`3.6875`: four decimals for what is found on a ruler, three for what was thought in millimetres."""
    value = points / POINTS_PER["in"]
    digits = 4 if abs(value * RULER - round(value * RULER)) < CLOSE else 3
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")


def fraction(points: float) -> str:
    """`1/32 in (0.79 mm)`, where no ruler tells it from that; a radius of 3.18 mm is 1/8 in."""
    value = points / POINTS_PER["in"]
    parts = Fraction(round(value * RULER), RULER)
    return f"{parts} in ({millimetres(points)} mm)" if abs(value - parts) < UNSEEN else length(points)


def length(points: float) -> str:
    """`3.6875 in (93.66 mm)`."""
    return f"{inches(points)} in ({millimetres(points)} mm)"


def millimetres(points: float) -> str:
    """`92.08`: halves go up, as on a calculator."""
    return f"{in_mm(points) + HALF_UP:.2f}"


def count(number: int, noun: str) -> str:
    """`1,200 sheets`, or `1 sheet`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def size(width: float, height: float) -> str:
    """`8.5 x 11 in (215.90 x 279.40 mm)`, width first."""
    return f"{inches(width)} x {inches(height)} in ({millimetres(width)} x {millimetres(height)} mm)"


def opened(paper: Format) -> tuple[float, float]:
    """Width and height of the flat sheet: of two pages beside or above each other, if it is a booklet."""
    if not paper.booklet:
        return paper.width, paper.height
    if paper.booklet.binding is Edge.TOP:
        return paper.width, paper.height * 2
    return paper.width * 2, paper.height


def finished(paper: Format, *, flat: bool) -> tuple[float, float]:
    """Width and height as delivered: of the largest panel, if it is folded."""
    boxes = [] if flat else [box for side in paper.sides for box in paper.panels(side).values()]
    return max((box.width for box in boxes), default=paper.width), max(
        (box.height for box in boxes), default=paper.height
    )


def is_round(paper: Format) -> bool:
    """Whether the corners leave no straight edge: a circle."""
    return paper.corner > 0 and paper.corner * 2 == paper.width == paper.height


def between(values: Iterable[float], digits: int = 0) -> str:
    """`25 to 28`, or `25` if it is all the same."""
    told = [f"{value:.{digits}f}" for value in sorted(values)]
    return told[0] if told[0] == told[-1] else f"{told[0]} to {told[-1]}"


def plates_of(editions: Iterable[ParcelEdition], page: int) -> dict[str, list[float]]:
    """The inks of a page over several editions, each with its coverage where it is used: process inks first."""
    found: dict[str, list[float]] = {}
    for edition in editions:
        for plate, percent in edition.inks[page].plates or ():
            found.setdefault(plate, []).append(percent)
    order = (*SHORT, *sorted(found.keys() - SHORT.keys()))
    return {plate: found[plate] for plate in order if plate in found}
