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
_DEEPEST = 8  # composites in composites; fonts in use have two
_TOO_MANY = 1000  # plain glyphs in one glyph; fonts in use have a dozen


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
    known: dict[int, int] = {}
    return all(max(of) < glyphs and _size(glyph, parts, known, ()) < _TOO_MANY for glyph, of in parts.items())


def _components(outline: bytes) -> Iterator[int]:
    """The glyphs of a composite."""
    at, flags = 0, _MORE
    while flags & _MORE:
        flags, glyph = unpack_from(">HH", outline, at)
        yield glyph
        at += 4 + (4 if flags & _ARGS_ARE_WORDS else 2)
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _FOUR_SCALES else 0


def _size(glyph: int, parts: Mapping[int, tuple[int, ...]], known: dict[int, int], within: tuple[int, ...]) -> int:
    """Of how many plain glyphs a glyph is made; too many if it is made of itself."""
    if glyph not in parts:
        return 1
    if glyph in within or len(within) > _DEEPEST:
        return _TOO_MANY
    if glyph not in known:
        known[glyph] = min(_TOO_MANY, sum(_size(part, parts, known, (*within, glyph)) for part in parts[glyph]))
    return known[glyph]
