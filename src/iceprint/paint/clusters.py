"""Glyphs that draw a whole cluster: appended to a subset, so that one code in the PDF is one piece of text.

A cluster of several glyphs becomes a composite glyph (OpenType `glyf`) with the cluster's advance. Viewers then copy,
search and read the right characters without help from the content stream.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

from iceprint.model.page import Glyph
from iceprint.paint.sfnt import Tables

_PLACED, _MORE = 0x0001 | 0x0002, 0x0020  # by two words that are x and y; more components follow
_MOST_IN_SHORT_LOCA = 0xFFFF * 2  # bytes
_BOX = struct.Struct(">4h")  # xMin, yMin, xMax, yMax
_COMPONENT = struct.Struct(">HHhh")  # flags, glyph, x, y


class Composite(NamedTuple):
    """Glyphs by their ids in the subset, with their offsets, and the advance of the whole; in font units."""

    glyphs: tuple[Glyph, ...]
    advance: int


def append_composites(tables: Tables, composites: Sequence[Composite]) -> Tables:
    """The tables with one more glyph for each composite, numbered after those that were there.

    Raises struct.error for a composite whose places or advance are beyond what a font can say.
    """
    if not composites:
        return tables
    count = glyph_count(tables)
    offsets = read_loca(tables, count)
    metrics = _read_metrics(tables, count)
    outlines = bytearray(tables["glyf"][: offsets[-1]])
    for composite in composites:
        data, left = _composite(composite, tables["glyf"], offsets, metrics)
        outlines += data + bytes(len(data) % 2)
        offsets.append(len(outlines))
        metrics.append((composite.advance, left))
    total = count + len(composites)
    most = max(len(composite.glyphs) for composite in composites)
    return dict(
        tables,
        glyf=bytes(outlines),
        **_write_loca(offsets, tables["head"]),
        hmtx=b"".join(struct.pack(">Hh", *metric) for metric in metrics),
        hhea=tables["hhea"][:34] + struct.pack(">H", total),
        maxp=_maxp(tables["maxp"], total, most),
    )


def advances(tables: Tables) -> tuple[int, ...]:
    """The advance of every glyph, in font units."""
    return tuple(advance for advance, _ in _read_metrics(tables, glyph_count(tables)))


def glyph_count(tables: Tables) -> int:
    """How many glyphs there are."""
    count: int = struct.unpack_from(">H", tables["maxp"], 4)[0]
    return count


def read_loca(tables: Tables, count: int) -> list[int]:
    """Where the outlines of `count` glyphs start in `glyf`, and where the last ends."""
    if struct.unpack_from(">h", tables["head"], 50)[0]:
        return list(struct.unpack_from(f">{count + 1}I", tables["loca"]))
    return [half * 2 for half in struct.unpack_from(f">{count + 1}H", tables["loca"])]


def _write_loca(offsets: Sequence[int], head: bytes) -> Tables:
    """The table that `read_loca` reads, and the head that says how: by half offsets if they are small enough."""
    long = offsets[-1] > _MOST_IN_SHORT_LOCA
    entries = offsets if long else [offset // 2 for offset in offsets]
    loca = struct.pack(f">{len(entries)}{'I' if long else 'H'}", *entries)
    return {"loca": loca, "head": head[:50] + struct.pack(">h", long) + head[52:]}


def _read_metrics(tables: Tables, count: int) -> list[tuple[int, int]]:
    """(advance, left side bearing) of every glyph; the short form repeats the last advance."""
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    metrics: list[tuple[int, int]] = list(struct.iter_unpack(">Hh", tables["hmtx"][: 4 * full]))
    rest = struct.unpack_from(f">{count - full}h", tables["hmtx"], 4 * full)
    return metrics + [(metrics[-1][0], left) for left in rest]


def _composite(
    composite: Composite, outlines: bytes, offsets: Sequence[int], metrics: Sequence[tuple[int, int]]
) -> tuple[bytes, int]:
    """The `glyf` entry of a composite and its left side bearing. Blank glyphs are left out."""
    parts, boxes = [], []
    for glyph, dx, dy in composite.glyphs:
        if offsets[glyph] == offsets[glyph + 1]:
            continue
        left, bottom, right, top = _BOX.unpack_from(outlines, offsets[glyph] + 2)
        # A component is placed by its left side bearing point, which hmtx may move (OpenType `glyf`, phantom points).
        shift = dx + metrics[glyph][1] - left
        boxes.append((left + shift, bottom + dy, right + shift, top + dy))
        parts.append((glyph, shift, dy))
    if not parts:
        return b"", 0
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    data = [struct.pack(">h", -1), _BOX.pack(min(lefts), min(bottoms), max(rights), max(tops))]
    data += [_COMPONENT.pack(_PLACED | _MORE, *part) for part in parts[:-1]]
    return b"".join((*data, _COMPONENT.pack(_PLACED, *parts[-1]))), min(lefts)


def _maxp(maxp: bytes, glyphs: int, components: int) -> bytes:
    """More glyphs, deeper composites. The sizes of composites are upper bounds."""
    values = list(struct.unpack_from(">IHHHHHHHHHHHHHH", maxp))
    values[1] = glyphs
    values[4] = min(max(values[2], values[4]) * max(components, 1), 0xFFFF)  # maxCompositePoints
    values[5] = min(max(values[3], values[5]) * max(components, 1), 0xFFFF)  # maxCompositeContours
    values[13] = max(values[13], components)  # maxComponentElements
    values[14] = min(values[14] + 1, 0xFFFF)  # maxComponentDepth
    return struct.pack(">IHHHHHHHHHHHHHH", *values)
