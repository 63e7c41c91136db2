"""An embedded font as PDF objects: Type 0, Identity-H, CIDFontType2, ToUnicode (ISO 32000-1, 9.7 and 9.10)."""

from __future__ import annotations

import hashlib

from iceprint.model.page import Cluster
from iceprint.paint.fonts import EmbeddedFont
from iceprint.paint.objects import Reference, Stream, array, dictionary, name
from iceprint.paint.pdf_file import PdfFile
from iceprint.text.faces import Face

_SYMBOLIC = 4


def add_font(file: PdfFile, font: EmbeddedFont) -> Reference:
    """Write the font's objects. Returns the reference of the Type 0 font."""
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(font.program).digest()[:6])
    base = name(f"{tag}+{font.face.name}")
    program = file.add(Stream(font.deflated, {"Length1": len(font.program)}, "deflated"))
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


def _widths(codes: list[int], widths: tuple[int, ...]) -> object:
    """The W array: runs of following codes with their widths."""
    entries: list[object] = []
    group: list[object] = []
    for index, code in enumerate(codes):
        if index and code == codes[index - 1] + 1:
            group.append(widths[code])
            continue
        group = [widths[code]]
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
