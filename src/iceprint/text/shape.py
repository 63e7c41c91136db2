"""Characters to positioned glyphs by HarfBuzz, in font units, with nothing left to guessing."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from iceprint.model.page import Cluster, Glyph
from iceprint.text.faces import Face

HARFBUZZ_VERSION: str = hb.version_string()
_UNSAFE = hb.GlyphFlags.UNSAFE_TO_BREAK.value

Position = tuple[int, int, int, int]  # how far a glyph and then the pen are moved: dx, dy, advance, upwards


class Script(NamedTuple):
    """What HarfBuzz must know to shape: ISO 15924, BCP 47, and ltr or rtl."""

    script: str
    language: str
    direction: str


class Shaping(NamedTuple):
    """Clusters in visual order from left to right, and the offset in the text where the characters of each start.

    `unsafe` are the offsets where no line may start without shaping anew, if one of those asked about is among them.
    `ink` is top and bottom of the ink of all glyphs against the baseline, in em; of blanks those of nothing.
    """

    clusters: tuple[Cluster, ...]
    starts: tuple[int, ...]
    unsafe: frozenset[int]
    ink: tuple[float, float]


def shape(text: str, start: int, end: int, face: Face, script: Script, cuts: Container[int] = ()) -> Shaping:
    """Shape text[start:end].

    What stands outside the range is seen (joins, kerning), as in a running line. `cuts` are the offsets where lines may
    start: only there it is asked whether the glyphs can be cut.
    """
    buffer = _shaped(text, start, end, face, script)
    infos = buffer.glyph_infos
    positions = [position.position for position in buffer.glyph_positions]
    glyphs = [info.codepoint for info in infos]
    offsets = [info.cluster for info in infos]
    unsafe = _unsafe([info for at, info in zip(offsets, infos, strict=True) if at in cuts])
    if unsafe:  # seldom: then all such places are of interest
        unsafe = _unsafe(infos)
    step = 1 if script.direction == "ltr" else -1
    if offsets[::step] == [*range(start, end)]:  # a glyph for each character: the usual case, in half the time
        starts = tuple(offsets)
        clusters = tuple(map(_single, glyphs, positions, text[start:end][::step]))
    else:
        starts = tuple(dict.fromkeys(offsets))
        in_order = starts[::step]
        texts = {at: text[at:stop] for at, stop in zip(in_order, (*in_order[1:], end), strict=True)}
        firsts = [number for number, at in enumerate(offsets) if not number or at != offsets[number - 1]]
        clusters = tuple(
            [
                _single(glyphs[first], positions[first], texts[at])
                if last - first == 1
                else _several(tuple(glyphs[first:last]), tuple(positions[first:last]), texts[at])
                for at, first, last in zip(starts, firsts, (*firsts[1:], len(infos)), strict=True)
            ]
        )
    return Shaping(clusters, starts, unsafe, _ink(face, glyphs, positions))


def _ink(face: Face, glyphs: Sequence[int], positions: Sequence[Position]) -> tuple[float, float]:
    raised = [dy for _, dy, _, _ in positions]
    if not any(raised):
        return face.ink_of(glyphs)
    moved = [(face.ink(glyph), dy / face.units) for glyph, dy in set(zip(glyphs, raised, strict=True))]
    return max([ink[0] + by for ink, by in moved]), min([ink[1] + by for ink, by in moved])


def _unsafe(infos: Iterable[hb.GlyphInfo]) -> frozenset[int]:
    """Where no line may start. Taken as numbers: the `&` of Python's flags makes a new flag each time."""
    return frozenset([info.cluster for info in infos if int(info.flags) & _UNSAFE])


def advance(text: str, end: int, face: Face, script: Script) -> int:
    """How far text[:end] moves the pen, in font units, where nothing but `text` stands on the line."""
    buffer = _shaped(text, 0, len(text), face, script)
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return sum([position.x_advance for info, position in pairs if info.cluster < end])


def _shaped(text: str, start: int, end: int, face: Face, script: Script) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(text, start, end - start)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.script, buffer.language, buffer.direction = script
    hb.shape(face.hb_font, buffer)
    return buffer


@lru_cache(maxsize=1 << 14)
def _single(glyph: int, position: Position, text: str) -> Cluster:
    """The cluster of one glyph. Cached: a language has a few hundred of them."""
    dx, dy, advance, _ = position
    return Cluster((Glyph(glyph, dx, dy),), advance, text)


@lru_cache(maxsize=1 << 14)
def _several(glyphs: tuple[int, ...], positions: tuple[Position, ...], text: str) -> Cluster:
    """The cluster of several glyphs, each placed from the origin of the first."""
    placed, pen = [], 0
    for glyph, (dx, dy, advance, _) in zip(glyphs, positions, strict=True):
        placed.append(Glyph(glyph, pen + dx, dy))
        pen += advance
    return Cluster(tuple(placed), pen, text)
