"""Characters to positioned glyphs by HarfBuzz, in font units, with nothing left to guessing."""

from __future__ import annotations

from collections.abc import Container
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


class Shaped(NamedTuple):
    """A cluster and the offset where its characters start. `unsafe`: no line may start here without shaping anew."""

    cluster: Cluster
    start: int
    unsafe: bool


def shape(text: str, start: int, end: int, face: Face, script: Script, cuts: Container[int] = ()) -> tuple[Shaped, ...]:
    """Shape text[start:end], in visual order from left to right.

    What stands outside the range is seen (joins, kerning), as in a running line. `cuts` are the offsets where lines may
    start: only there it is asked whether the glyphs can be cut.
    """
    buffer = hb.Buffer()
    buffer.add_str(text, start, end - start)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.script, buffer.language, buffer.direction = script
    hb.shape(face.hb_font, buffer)

    groups: dict[int, tuple[list[Glyph], bool]] = {}
    advances: dict[int, int] = {}
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = info.cluster
        if at not in groups:
            groups[at] = ([], at in cuts and bool(info.flags & _UNSAFE))
            advances[at] = 0
        dx, dy, advance, _ = position.position
        groups[at][0].append(Glyph(info.codepoint, advances[at] + dx, dy))
        advances[at] += advance
    bounds = sorted(groups)
    stop = dict(zip(bounds, (*bounds[1:], end), strict=True))
    return tuple(
        Shaped(Cluster(tuple(glyphs), advances[at], text[at : stop[at]]), at, unsafe)
        for at, (glyphs, unsafe) in groups.items()
    )
