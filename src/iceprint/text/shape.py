"""Characters to positioned glyphs by HarfBuzz, in font units, with nothing left to guessing."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from iceprint.model.page import Cluster, Glyph
from iceprint.text.faces import Face

HARFBUZZ_VERSION: str = hb.version_string()
_UNSAFE = hb.GlyphFlags.UNSAFE_TO_BREAK.value


class Script(NamedTuple):
    """What HarfBuzz must know to shape: ISO 15924, BCP 47, and ltr or rtl."""

    script: str
    language: str
    direction: str


class Shaping(NamedTuple):
    """Clusters in visual order from left to right, and the offset in the text where the characters of each start.

    `unsafe` are the offsets, of those asked about, where no line may start without shaping anew.
    """

    clusters: tuple[Cluster, ...]
    starts: tuple[int, ...]
    unsafe: frozenset[int]


def shape(text: str, start: int, end: int, face: Face, script: Script, cuts: Container[int] = ()) -> Shaping:
    """Shape text[start:end].

    What stands outside the range is seen (joins, kerning), as in a running line. `cuts` are the offsets where lines may
    start: only there it is asked whether the glyphs can be cut.
    """
    buffer = hb.Buffer()
    buffer.add_str(text, start, end - start)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.script, buffer.language, buffer.direction = script
    hb.shape(face.hb_font, buffer)

    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = tuple(dict.fromkeys(info.cluster for info in infos))
    bounds = (*sorted(starts), end)
    ends = dict(pairwise(bounds))
    unsafe = frozenset(info.cluster for info in infos if info.cluster in cuts and info.flags & _UNSAFE)
    if len(starts) == len(infos):
        clusters = tuple(
            _single(info.codepoint, position.position, text[info.cluster : ends[info.cluster]])
            for info, position in zip(infos, positions, strict=True)
        )
    else:
        glyphs: dict[int, list[tuple[int, tuple[int, int, int, int]]]] = {at: [] for at in starts}
        for info, position in zip(infos, positions, strict=True):
            glyphs[info.cluster].append((info.codepoint, position.position))
        clusters = tuple(_several(drawn, text[at : ends[at]]) for at, drawn in glyphs.items())
    return Shaping(clusters, starts, unsafe)


@lru_cache(maxsize=1 << 14)
def _single(glyph: int, position: tuple[int, int, int, int], text: str) -> Cluster:
    """The cluster of one glyph. Cached: a language has a few hundred of them."""
    dx, dy, advance, _ = position
    return Cluster((Glyph(glyph, dx, dy),), advance, text)


def _several(drawn: Sequence[tuple[int, tuple[int, int, int, int]]], text: str) -> Cluster:
    """The cluster of several glyphs, each placed from the origin of the first."""
    if len(drawn) == 1:
        return _single(*drawn[0], text)
    glyphs, pen = [], 0
    for glyph, (dx, dy, advance, _) in drawn:
        glyphs.append(Glyph(glyph, pen + dx, dy))
        pen += advance
    return Cluster(tuple(glyphs), pen, text)
