"""Pictures of the piece as people will hold it: parts of its pages, drawn flat, or slanted where they stand open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from math import copysign
from typing import NamedTuple

from iceprint.layout.column import Column, set_column
from iceprint.layout.strokes import Point, area, outline, rim, sheet
from iceprint.model.dossier import Flap, Gallery, View
from iceprint.model.page import Curves, Item, Matrix, Placed
from iceprint.model.structure import Content, Element, Role
from iceprint.model.units import Box
from iceprint.text.faces import Fonts

_LEAST_CAPTION = 60.0  # points of width
CAPTION_GAP = 9.0  # points, from a picture to its caption
_STEP = 0.985  # from one scale to the next that is tried
_SHADOW = (1.6, -1.8)  # points, to the right and down
_LEAF = 1.3  # points, from one leaf to the next
_EDGE = 0.35
_EDGE_INK, _SHADOW_INK, _PAPER = "black-50", "shade", "paper"


class _Standing(NamedTuple):
    """A flap at scale 1: the place of its lower left corner, and where its right edge leads."""

    flap: Flap
    x: float
    y: float

    @property
    def along(self) -> Point:
        return self.flap.clip.width * self.flap.narrowed, self.flap.clip.width * self.flap.tilt


class Shape(NamedTuple):
    """The flaps of a view at scale 1, in a box with its lower left corner at 0, 0."""

    flaps: tuple[_Standing, ...]
    width: float
    height: float


class Placement(NamedTuple):
    """A view in its row: its left edge, and its scale."""

    view: View
    shape: Shape
    caption: Column
    x: float


class Row(NamedTuple):
    """Views side by side, as high as the highest. `rise` is from the upper edge of the captions to their baseline."""

    places: tuple[Placement, ...]
    picture: float
    height: float
    rise: float


def shape_of(view: View) -> Shape:
    """How the flaps of a view hang on each other."""
    standing: list[_Standing] = []
    x = y = 0.0
    for flap in view.flaps:
        x += flap.gap
        y = 0.0 if flap.gap else y
        standing.append(_Standing(flap, x, y))
        x, y = x + standing[-1].along[0], y + standing[-1].along[1]
    low = min(min(each.y, each.y + each.along[1]) for each in standing)
    high = max(max(each.y, each.y + each.along[1]) + each.flap.clip.height for each in standing)
    return Shape(tuple(each._replace(y=each.y - low) for each in standing), x, high - low)


def scale_of(gallery: Gallery, width: float, height: float, fonts: Fonts) -> float:
    """The largest scale at which all views have room in a box, or the least."""
    scale = min(gallery.most, width / max(shape_of(view).width for view in gallery.views))
    while scale > gallery.least:
        rows = list(rows_of(gallery, scale, width, fonts, count(1), ""))
        if sum(row.height for row in rows) + gallery.gap * (len(rows) - 1) <= height:
            return scale
        scale *= _STEP
    return min(scale, gallery.least)


def rows_of(gallery: Gallery, scale: float, width: float, fonts: Fonts, keys: count[int], own: str) -> Iterator[Row]:
    """The views in rows, their captions set below them. All rows have the gaps of the fullest."""
    shapes = [shape_of(view) for view in gallery.views]
    rows = _broken(shapes, scale, width, gallery.gap)
    fullest = max(rows, key=len)
    free = width - sum(shapes[index].width * scale for index in fullest)
    gap = min(2 * gallery.gap, free / (len(fullest) - 1)) if len(fullest) > 1 else 0.0
    for row in rows:
        x, places = 0.0, list[Placement]()
        for index in row:
            wide = shapes[index].width * scale
            caption = set_column(gallery.views[index].caption, max(wide, _LEAST_CAPTION), fonts, keys, own=own)
            places.append(Placement(gallery.views[index], shapes[index], caption, x))
            x += wide + gap
        picture = max(each.shape.height for each in places) * scale
        rise = max(each.caption.rise for each in places)
        below = max(each.caption.height + rise - each.caption.rise for each in places)
        yield Row(tuple(places), picture, picture + CAPTION_GAP + below, rise)


def drawn(place: Placement, scale: float, left: float, bottom: float, key: int) -> tuple[list[Item], Element]:
    """A view with the lower left corner of its picture at a place, and its tag."""
    behind: list[Item] = []
    pages: list[Item] = []
    edges: list[Item] = []
    for flap, x, y in place.shape.flaps:
        origin = left + place.x + x * scale, bottom + y * scale
        along = flap.clip.width * flap.narrowed * scale, flap.clip.width * flap.tilt * scale
        up = 0.0, flap.clip.height * scale
        behind.append(_paper((origin[0] + _SHADOW[0], origin[1] + _SHADOW[1]), along, up, flap, scale, _SHADOW_INK))
        for leaf in range(abs(flap.leaves), 0, -1):
            shifted = origin[0] + copysign(leaf * _LEAF, flap.leaves), origin[1] - leaf * _LEAF / 2
            behind += [area(shifted, along, up, _PAPER), *outline(_corners(shifted, along, up), _EDGE, _EDGE_INK)]
        behind.append(_paper(origin, along, up, flap, scale, _PAPER))
        edges += _edges(origin, along, up, flap, scale)
        pages.append(Placed(flap.page, _matrix(flap, origin, scale), flap.clip, key, flap.corner))
    return [*behind, *pages, *edges], Element(Role.FIGURE, (Content(key),), alt=place.view.alt)


def _matrix(flap: Flap, origin: Point, scale: float) -> Matrix:
    """What brings the clip of a flap to its place: its lower left corner to the origin, or its upper right one."""
    a, b, d = flap.narrowed * scale, flap.tilt * scale, scale
    x, y = flap.clip.x, flap.clip.y
    if flap.turned:
        a, b, d, x, y = -a, -b, -d, flap.clip.right, flap.clip.top
    return a, b, 0.0, d, origin[0] - a * x, origin[1] - b * x - d * y


def _paper(origin: Point, along: Point, up: Point, flap: Flap, scale: float, ink: str) -> Curves:
    """What a flap is printed on, or its shadow. Corners are round only where nothing is slanted."""
    if flap.corner:
        return sheet(Box(*origin, along[0], up[1]), flap.corner * scale, ink)
    return area(origin, along, up, ink)


def _edges(origin: Point, along: Point, up: Point, flap: Flap, scale: float) -> Iterator[Curves]:
    if flap.corner:
        yield rim(Box(*origin, along[0], up[1]), flap.corner * scale, _EDGE, _EDGE_INK)
    else:
        yield from outline(_corners(origin, along, up), _EDGE, _EDGE_INK)


def _corners(origin: Point, along: Point, up: Point) -> tuple[Point, ...]:
    (x, y), (ax, ay), (ux, uy) = origin, along, up
    return (x, y), (x + ax, y + ay), (x + ax + ux, y + ay + uy), (x + ux, y + uy)


def _broken(shapes: Sequence[Shape], scale: float, width: float, gap: float) -> list[list[int]]:
    """The views of each row, as many as it holds."""
    rows: list[list[int]] = []
    room = -1.0
    for index, shape in enumerate(shapes):
        wide = shape.width * scale
        if not rows or wide > room + 0.01:
            rows.append([])
            room = width
        rows[-1].append(index)
        room -= wide + gap
    return rows
