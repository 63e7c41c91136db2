"""Two drawn pages, laid trim on trim: how much of them is not the same, and where."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from iceprint.model.comparison import PixelBox
from iceprint.model.inspected import Raster

TILE = 6  # pixels: what is nearer to each other than this is one area
MOST_AREAS = 80  # of a page; more are shown as one
_WHITE = b"\xff"


class Laid(NamedTuple):
    """Both pictures on one sheet: rows of three bytes a pixel. What only one of them covers is white in the other."""

    width: int
    height: int
    old: bytes
    new: bytes


class Found(NamedTuple):
    share: float
    areas: tuple[PixelBox, ...]


def pixels(raster: Raster) -> bytes:
    """The bytes of a picture. Raises ValueError if they are not as many as it says."""
    size = 3 * raster.width * raster.height
    machine = zlib.decompressobj()
    try:
        found = machine.decompress(raster.packed, size + 1)
    except zlib.error as problem:
        raise ValueError("a picture is damaged") from problem
    if len(found) != size:
        raise ValueError("a picture has another size than it says")
    return found


def laid(old: Raster, new: Raster) -> Laid:
    left, top = max(old.left, new.left), max(old.top, new.top)
    width = max(left - each.left + each.width for each in (old, new))
    height = max(top - each.top + each.height for each in (old, new))
    return Laid(width, height, *(_on_sheet(each, left, top, width, height) for each in (old, new)))


def _on_sheet(raster: Raster, left: int, top: int, width: int, height: int) -> bytes:
    found = pixels(raster)
    before, above = left - raster.left, top - raster.top
    if (raster.width, raster.height, before, above) == (width, height, 0, 0):
        return found
    row = 3 * raster.width
    ends = _WHITE * 3 * before, _WHITE * 3 * (width - before - raster.width)
    rows = (ends[0] + found[at : at + row] + ends[1] for at in range(0, len(found), row))
    blank = _WHITE * 3 * width
    return blank * above + b"".join(rows) + blank * (height - above - raster.height)


def differences(sheet: Laid) -> Found:
    """The share of pixels that differ in any colour, and the areas they lie in."""
    across = -(-sheet.width // TILE)
    tiles: set[tuple[int, int]] = set()
    differing = 0
    for row, mask in _masks(sheet):
        differing += sheet.width - mask.count(0)
        tiles.update((at, row // TILE) for at in range(across) if any(mask[at * TILE : (at + 1) * TILE]))
    areas = tuple(sorted(_areas(tiles, sheet), key=lambda area: (area.top, area.left)))
    if len(areas) > MOST_AREAS:
        edges = tuple(zip(*areas, strict=True))
        areas = (PixelBox(min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])),)
    return Found(differing / (sheet.width * sheet.height), areas)


def _masks(sheet: Laid) -> Iterator[tuple[int, bytes]]:
    """The rows that differ: a byte for each pixel, which is not 0 if the pixel is another."""
    length = 3 * sheet.width
    for row in range(sheet.height):
        old, new = (side[row * length : (row + 1) * length] for side in (sheet.old, sheet.new))
        if old != new:
            other = (int.from_bytes(old, "big") ^ int.from_bytes(new, "big")).to_bytes(length, "big")
            whole = int.from_bytes(other[0::3], "big") | int.from_bytes(other[1::3], "big")
            yield row, (whole | int.from_bytes(other[2::3], "big")).to_bytes(sheet.width, "big")


def _areas(tiles: set[tuple[int, int]], sheet: Laid) -> Iterator[PixelBox]:
    """Tiles that touch each other, also at a corner or over one tile between, are one area."""
    while tiles:
        waiting = [tiles.pop()]
        area: list[tuple[int, int]] = []
        while waiting:
            x, y = tile = waiting.pop()
            area.append(tile)
            near = {(x + i, y + j) for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2)} & tiles
            tiles -= near
            waiting += near
        columns, rows = [x for x, _ in area], [y for _, y in area]
        right, bottom = min((max(columns) + 1) * TILE, sheet.width), min((max(rows) + 1) * TILE, sheet.height)
        yield PixelBox(min(columns) * TILE, min(rows) * TILE, right, bottom)
