"""Embedded fonts: the clusters of a layout become a small TrueType subset in which code, glyph and text agree.

Type 0 with Identity-H and CIDFontType2 (ISO 32000-1, 9.7): a code is the glyph's number in the subset.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import uharfbuzz as hb

from iceprint.model.page import Cluster, Glyph, GlyphRun
from iceprint.paint.clusters import Composite, advances, append_composites
from iceprint.paint.objects import PdfFile, Reference, Stream, array, dictionary, name, number
from iceprint.paint.sfnt import read_tables, write_tables
from iceprint.text.faces import Face

_KEPT_TABLES = {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}
_FLAGS = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
_SYMBOLIC = 4
_LEAST_KERN = 0.01  # thousandths of an em


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A subset with the code of every cluster. `widths` are in thousandths of an em, as the file states them."""

    resource: str
    face: Face
    codes: dict[Cluster, int]
    strokes: dict[Cluster, str]  # the same codes as pieces of a TJ operand
    widths: tuple[float, ...]
    program: bytes

    def show(self, run: GlyphRun) -> str:
        """The operand of TJ that draws the run: codes, and kerning where advances differ from the widths."""
        return ("[<" + "".join(map(self.strokes.__getitem__, run.clusters)) + ">]").replace("<>", "")


def embed(runs: Iterable[GlyphRun], faces: Mapping[str, Face]) -> dict[str, EmbeddedFont]:
    """One embedded font for each face used, by the face's name. `faces` holds at least those of the runs."""
    used: dict[str, dict[Cluster, None]] = {}
    for run in runs:
        used.setdefault(run.face, {}).update(dict.fromkeys(run.clusters))
    return {
        face: _subset(f"F{number}", faces[face], tuple(used[face])) for number, face in enumerate(sorted(used), start=1)
    }


def _subset(resource: str, face: Face, clusters: tuple[Cluster, ...]) -> EmbeddedFont:
    """Number the clusters: a lone glyph keeps its own number the first time it is met, all else is composed."""
    request = hb.SubsetInput()
    request.flags = _FLAGS
    request.glyph_set.update(glyph.id for cluster in clusters for glyph in cluster.glyphs)
    request.drop_table_tag_set.update(_tag(table) for table in face.hb_face.table_tags if table not in _KEPT_TABLES)
    plan = hb.SubsetPlan(face.hb_face, request)
    renumbered = plan.old_to_new_glyph_mapping
    tables = read_tables(plan.execute().blob.data)
    count = len(advances(tables))

    codes: dict[Cluster, int] = {}
    texts: dict[int, str] = {}
    composed: dict[tuple[Composite, str], int] = {}
    for cluster in clusters:
        glyphs = tuple(Glyph(renumbered[glyph.id], glyph.dx, glyph.dy) for glyph in cluster.glyphs)
        first = glyphs[0]
        plain = len(glyphs) == 1 and not first.dx and not first.dy
        if plain and texts.setdefault(first.id, cluster.text) == cluster.text:
            codes[cluster] = first.id
            continue
        key = (Composite(glyphs, cluster.advance), cluster.text)
        codes[cluster] = composed.setdefault(key, count + len(composed))
    tables = append_composites(tables, [composite for composite, _ in composed])
    widths = tuple(advance * 1000 / face.units for advance in advances(tables))
    strokes = {
        cluster: _stroke(code, widths[code] - cluster.advance * 1000 / face.units) for cluster, code in codes.items()
    }
    return EmbeddedFont(resource, face, codes, strokes, widths, write_tables(tables))


def _stroke(code: int, kern: float) -> str:
    """A code, followed by what the pen goes back, in thousandths of an em, if the advance is not the width."""
    return f"{code:04X}" if abs(kern) < _LEAST_KERN else f"{code:04X}>{number(kern, 3)}<"


def _tag(table: str) -> int:
    return int.from_bytes(table.encode("ascii"), "big")


def add_font(file: PdfFile, font: EmbeddedFont) -> Reference:
    """Write the font's objects. Returns the reference of the Type 0 font."""
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(font.program).digest()[:6])
    base = name(f"{tag}+{font.face.name}")
    program = file.add(Stream(font.program, {"Length1": len(font.program)}))
    extents = font.face.hb_font.get_font_extents("ltr")
    scale = 1000 / font.face.units
    descriptor = dictionary(
        Type=name("FontDescriptor"),
        FontName=base,
        Flags=_SYMBOLIC,
        FontBBox=array(_bounding_box(font.face)),
        ItalicAngle=0,
        Ascent=round(extents.ascender * scale),
        Descent=round(extents.descender * scale),
        CapHeight=round(font.face.ink(font.face.hb_font.get_nominal_glyph(ord("H")) or 0)[0] * 1000),
        StemV=165 if font.face.name.endswith("Bold") else 90,
        FontFile2=program,
    )
    used = sorted(set(font.codes.values()))
    descendant = dictionary(
        Type=name("Font"),
        Subtype=name("CIDFontType2"),
        BaseFont=base,
        CIDSystemInfo=dictionary(Registry="(Adobe)", Ordering="(Identity)", Supplement=0),
        FontDescriptor=file.add(descriptor),
        DW=0,
        W=_widths(used, font.widths),
        CIDToGIDMap=name("Identity"),
    )
    return file.add(
        dictionary(
            Type=name("Font"),
            Subtype=name("Type0"),
            BaseFont=base,
            Encoding=name("Identity-H"),
            DescendantFonts=array([file.add(descendant)]),
            ToUnicode=file.add(Stream(_to_unicode(font.codes))),
        )
    )


def _bounding_box(face: Face) -> tuple[int, ...]:
    """xMin, yMin, xMax, yMax of the whole face from its `head` table, in thousandths of an em."""
    head = bytes(face.hb_face.reference_table("head").data)
    bounds = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2))
    return tuple(round(value * 1000 / face.units) for value in bounds)


def _widths(codes: list[int], widths: tuple[float, ...]) -> object:
    """The W array: runs of following codes with their widths."""
    entries: list[object] = []
    group: list[object] = []
    for index, code in enumerate(codes):
        if index and code == codes[index - 1] + 1:
            group.append(number(widths[code], 3))
            continue
        group = [number(widths[code], 3)]
        entries += [code, group]
    return array(array(entry) if isinstance(entry, list) else entry for entry in entries)


def _to_unicode(codes: dict[Cluster, int]) -> bytes:
    """The map from codes to characters (ISO 32000-1, 9.10.3), at most 100 lines a block."""
    texts = sorted({code: cluster.text for cluster, code in codes.items()}.items())
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in texts]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
