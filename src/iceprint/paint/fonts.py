"""Embedded fonts: the clusters of a layout become a small TrueType subset in which code, glyph and text agree.

A code is the glyph's number in the subset; `font_objects` writes what a PDF needs beside it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from iceprint.errors import GlyphError, Place
from iceprint.model.page import Cluster, Glyph, GlyphRun
from iceprint.paint.clusters import Composite, advances, append_composites
from iceprint.paint.objects import compressed, number
from iceprint.paint.outlines import drawable
from iceprint.paint.sfnt import Tables, read_some_tables, read_tables, write_tables
from iceprint.text.faces import Face
from iceprint.text.font_file import RESTORE

_KEPT_TABLES = {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}
_FLAGS = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
_LEAST_KERN = 0.01  # thousandths of an em
# Readers copy a space, or a new line, where the pen jumps so many em. Such room is made a part of the glyph.
_FORWARD, _BACK = 0.1, -0.2
KEPT_FACES = 4  # both weights of a language and of the Latin letters in it
KEPT = 16  # subsets: the files for screen and press of one edition need the same few


class EmbeddedFont(NamedTuple):
    """A subset with the code of every cluster.

    `widths` are what the PDF says of the glyphs, in whole thousandths of an em: pdfium cuts off fractions. Where the em
    of a face is not 1000 units, TJ corrects them, and they are nearer to the true ones than the 1/1000 em that PDF/A
    permits (ISO 19005-2, 6.2.11.5).
    """

    resource: str
    face: Face
    codes: dict[Cluster, int]
    strokes: dict[Cluster, str]  # the same codes as pieces of a TJ operand
    widths: tuple[int, ...]
    program: bytes
    deflated: bytes  # the program, as the file holds it

    def show(self, run: GlyphRun) -> str:
        """The operand of TJ that draws the run: codes, and kerning where advances differ from the widths."""
        return ("[<" + "".join(map(self.strokes.__getitem__, run.clusters)) + ">]").replace("<>", "")


def embed(runs: Iterable[GlyphRun], faces: Mapping[str, Face]) -> dict[str, EmbeddedFont]:
    """One embedded font for each face used, by the face's name. `faces` holds at least those of the runs."""
    used: dict[str, dict[Cluster, None]] = {}
    for run in runs:
        used.setdefault(run.face, {}).update(dict.fromkeys(run.clusters))
    return {
        face: subset(f"F{number}", faces[face], tuple(used[face])) for number, face in enumerate(sorted(used), start=1)
    }


@lru_cache(maxsize=KEPT)
def subset(resource: str, face: Face, clusters: tuple[Cluster, ...]) -> EmbeddedFont:
    """Number the clusters: a lone glyph keeps its own number the first time it is met, all else is composed.

    So is a glyph with room behind it, such as between Han and Latin letters, or without its blank half.
    """
    tables, renumbered = _subset_tables(face, {glyph.id for cluster in clusters for glyph in cluster.glyphs})
    own = advances(tables)

    codes: dict[Cluster, int] = {}
    texts: dict[int, str] = {}
    composed: dict[tuple[Composite, str], int] = {}
    for cluster in clusters:
        first = cluster.glyphs[0]
        code = renumbered[first.id]
        steady = _BACK < (cluster.advance - own[code]) / face.units < _FORWARD
        plain = len(cluster.glyphs) == 1 and steady and not first.dx and not first.dy
        if plain and texts.setdefault(code, cluster.text) == cluster.text:
            codes[cluster] = code
            continue
        glyphs = tuple([Glyph(renumbered[glyph.id], glyph.dx, glyph.dy) for glyph in cluster.glyphs])
        key = (Composite(glyphs, cluster.advance), cluster.text)
        codes[cluster] = composed.setdefault(key, len(own) + len(composed))
    try:
        tables = append_composites(tables, [composite for composite, _ in composed])
    except struct.error as problem:
        what = "letters and their marks stand so far apart that no font can hold them as one"
        remedy = f"write fewer marks on one letter, or {RESTORE}"
        raise GlyphError(what, where=Place(str(face.path)), remedy=remedy) from problem
    widths = tuple([round(advance * 1000 / face.units) for advance in advances(tables)])
    strokes = {
        cluster: _stroke(code, widths[code] - cluster.advance * 1000 / face.units) for cluster, code in codes.items()
    }
    program = write_tables(tables)
    return EmbeddedFont(resource, face, codes, strokes, widths, program, compressed(program))


def _subset_tables(face: Face, glyphs: set[int]) -> tuple[Tables, Mapping[int, int]]:
    """The tables of a subset, and the numbers of the glyphs in it. Raises GlyphError for one that cannot be drawn."""
    request = hb.SubsetInput()
    request.flags = _FLAGS
    request.glyph_set.update(glyphs)
    try:
        plan = hb.SubsetPlan(_outlines(face), request)
        renumbered = plan.old_to_new_glyph_mapping
        tables = read_tables(plan.execute().blob.data)
        sound = all(glyph in renumbered for glyph in glyphs) and tables.keys() >= _KEPT_TABLES and drawable(tables)
    except (hb.HarfBuzzError, RuntimeError) as problem:
        raise _damaged(face) from problem
    if not sound:
        raise _damaged(face)
    return tables, renumbered


def _damaged(face: Face) -> GlyphError:
    what = "the font is damaged: the outline of a letter is missing, cut off, or made of itself"
    return GlyphError(what, where=Place(str(face.path)), remedy=RESTORE)


def _stroke(code: int, kern: float) -> str:
    """A code, followed by what the pen goes back, in thousandths of an em, if the advance is not the width."""
    return f"{code:04X}" if abs(kern) < _LEAST_KERN else f"{code:04X}>{number(kern, 3)}<"


@lru_cache(maxsize=KEPT_FACES)
def _outlines(face: Face) -> hb.Face:
    """The face with its outlines alone. For a subset of the whole, HarfBuzz goes through all its characters each time.

    Those of all languages together would take 25 MB, so only the last are kept.
    """
    kept = read_some_tables(face.path, _KEPT_TABLES)
    return hb.Face.create_for_tables(lambda _face, tag, _data: kept.get(tag, b""), None)
