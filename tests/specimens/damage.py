"""Font files as people find and damage them: cut, without a table, with a number changed, of another kind."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from iceprint.model.template import Weight
from iceprint.text.faces import Fonts
from tests.specimens.faces import FOLDER

SMALL = FOLDER / "NotoSansLao" / "NotoSansLao-Regular.ttf"
LETTER = "ກ"
WHOLE = SMALL.read_bytes()


def entries(font: bytes = WHOLE) -> dict[str, tuple[int, int, int]]:
    """Of every table where its entry in the directory stands, and its offset and length."""
    count = struct.unpack_from(">H", font, 4)[0]
    return {
        font[at : at + 4].decode("ascii"): (at, *struct.unpack_from(">II", font, at + 8))
        for at in range(12, 12 + 16 * count, 16)
    }


def with_bytes(tag: str, at: int, new: bytes, font: bytes = WHOLE) -> bytes:
    """A font with a few bytes of a table changed; `at` may count from its end."""
    _, offset, length = entries(font)[tag]
    place = offset + at if at >= 0 else offset + length + at
    return font[:place] + new + font[place + len(new) :]


def with_number(tag: str, at: int, value: int, font: bytes = WHOLE) -> bytes:
    """A font with 16 bits of a table changed."""
    return with_bytes(tag, at, struct.pack(">H", value & 0xFFFF), font)


def with_length(tag: str, length: int, font: bytes = WHOLE) -> bytes:
    """A font whose directory gives a table another length."""
    entry = entries(font)[tag][0]
    return font[: entry + 12] + struct.pack(">I", length) + font[entry + 16 :]


def renamed(tag: str, new: str, font: bytes = WHOLE) -> bytes:
    """A font that has a table under another name."""
    entry = entries(font)[tag][0]
    return font[:entry] + new.encode("latin-1") + font[entry + 4 :]


def licensed(version: int, rights: int) -> bytes:
    """A font with other permissions (OS/2, fsType)."""
    return with_number("OS/2", 8, rights, with_number("OS/2", 0, version))


def packed(flavor: str) -> bytes:
    """The font as WOFF; WOFF2 only by its first bytes, for its packing needs a library that we do not have."""
    if flavor == "woff2":
        return b"wOF2" + WHOLE[4:]
    return _saved(lambda font: setattr(font, "flavor", flavor))


def collection() -> bytes:
    buffer, several = io.BytesIO(), TTCollection()
    several.fonts = [TTFont(SMALL), TTFont(SMALL)]
    several.save(buffer)
    return buffer.getvalue()


def postscript(mark: bytes = b"OTTO") -> bytes:
    """A font with CFF outlines, which may say that it is a TrueType font."""
    builder, pen = FontBuilder(1000, isTTF=False), T2CharStringPen(500, None)
    builder.setupGlyphOrder([".notdef", "a"])
    builder.setupCharacterMap({0x61: "a"})
    builder.setupCFF("Squares", {}, dict.fromkeys((".notdef", "a"), pen.getCharString()), {})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", "a"), (500, 0)))
    builder.setupHorizontalHeader(ascent=750, descent=-250)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    buffer = io.BytesIO()
    builder.save(buffer)
    return mark + buffer.getvalue()[4:]


def with_a_circle() -> bytes:
    """A font in which a letter is a composite of itself."""
    with TTFont(SMALL) as font:
        glyph = font.getGlyphID(font.getBestCmap()[ord(LETTER)])
        starts = list(font["loca"])
    header = struct.pack(">hhhhh", -1, 0, 0, 500, 500)
    return with_bytes("glyf", starts[glyph], header + struct.pack(">HHhh", 0x0003, glyph, 10, 10))


def with_letters_beyond_the_last_glyph() -> bytes:
    """A font whose map of characters leads to glyphs that it does not have."""
    with TTFont(SMALL) as font:
        glyphs = font["maxp"].numGlyphs
    groups = struct.pack(">III", 0x20, 0xFFFF, glyphs + 1)
    table = struct.pack(">HHHHIHHIII", 0, 1, 3, 10, 12, 12, 0, 28, 0, 1) + groups  # one map, of format 12
    return with_length("cmap", len(table), with_bytes("cmap", 0, table))


def scaled(units: int, path: Path = SMALL) -> bytes:
    """The font with another number of units to the em."""
    return _saved(lambda font: scale_upem(font, units), path)


def write_family(folder: Path, font: bytes, family: str = "NotoSansLao") -> Fonts:
    """The fonts of a project that has this one in place of ours, in both weights."""
    for weight in Weight:
        path = folder / family / f"{family}-{weight}.ttf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(font)
    return Fonts((folder, FOLDER))


def _saved(change: Callable[[TTFont], object], path: Path = SMALL) -> bytes:
    buffer = io.BytesIO()
    with TTFont(path) as font:
        change(font)
        font.save(buffer)
    return buffer.getvalue()
