"""The outlines of a subset before it is embedded: whole, and no glyph made of itself (OpenType 1.9.1, `glyf`).

HarfBuzz passes on what it cannot read, and viewers then draw a blank or nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from struct import error, unpack_from

from iceprint.paint.clusters import glyph_count, read_loca
from iceprint.paint.sfnt import Tables

_HEADER = 10  # bytes: contours and bounding box
_ARGS_ARE_WORDS, _SCALE, _MORE, _TWO_SCALES, _FOUR_SCALES = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080

Parts = Mapping[int, tuple[int, ...]]  # of composites
Extent = tuple[int, int]
_MOST: Extent = 1000, 8  # plain glyphs in one glyph, and levels of composites; fonts in use have a dozen and two


def drawable(tables: Tables) -> bool:
    """Whether all glyphs can be drawn."""
    glyphs = glyph_count(tables)
    offsets = read_loca(tables, glyphs)
    parts: dict[int, tuple[int, ...]] = {}
    for glyph, (start, end) in enumerate(pairwise(offsets)):
        if start == end:
            continue
        if end - start < _HEADER:
            return False
        if unpack_from(">h", tables["glyf"], start)[0] >= 0:
            continue
        try:
            parts[glyph] = tuple(_components(tables["glyf"][start + _HEADER : end]))
        except error:
            return False
    known: dict[int, Extent] = {}
    extents = (_extent(glyph, parts, known) for glyph in parts)
    return all(max(of) < glyphs for of in parts.values()) and all(
        pieces < _MOST[0] and levels < _MOST[1] for pieces, levels in extents
    )


def _components(outline: bytes) -> Iterator[int]:
    """The glyphs of a composite."""
    at, flags = 0, _MORE
    while flags & _MORE:
        flags, glyph = unpack_from(">HH", outline, at)
        yield glyph
        at += 4 + (4 if flags & _ARGS_ARE_WORDS else 2)
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _FOUR_SCALES else 0
        if at > len(outline):
            raise error("the composite is cut off")


def _extent(glyph: int, parts: Parts, known: dict[int, Extent], within: tuple[int, ...] = ()) -> Extent:
    """Of how many plain glyphs a glyph is made, on how many levels; too many if it is made of itself."""
    if glyph not in parts:
        return 1, 0
    if glyph in within or len(within) > _MOST[1]:
        return _MOST
    if glyph not in known:
        extents = [_extent(part, parts, known, (*within, glyph)) for part in parts[glyph]]
        pieces, levels = sum(pieces for pieces, _ in extents), 1 + max(levels for _, levels in extents)
        known[glyph] = min(pieces, _MOST[0]), min(levels, _MOST[1])
    return known[glyph]
