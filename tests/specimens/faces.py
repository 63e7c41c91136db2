"""Faces to test with: the one we ship, and one of squares, one em wide, so that widths can be counted."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from iceprint.model.template import Weight
from iceprint.text.faces import Fonts

FOLDER = Path(__file__).resolve().parents[2] / "fonts"
REGULAR = FOLDER / "NotoSans" / "NotoSans-Regular.ttf"
SHIPPED = Fonts((FOLDER,))

TOP, BOTTOM = 0.75, -0.25  # the ink of a square, in em
_CHARACTERS = [*map(chr, range(0x20, 0x7F)), "\u00a0", "•"]


def write_squares(folder: Path) -> Fonts:
    """Write the family NotoSans, by name only: each character is one em wide, and all but spaces are a black square."""
    for weight in Weight:
        path = folder / "NotoSans" / f"NotoSans-{weight}.ttf"
        path.parent.mkdir(exist_ok=True)
        _build().save(path)
    return Fonts((folder,))


def _build() -> FontBuilder:
    names = {ord(character): f"u{ord(character):04X}" for character in _CHARACTERS}
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    blank = {".notdef", names[0x20], names[0xA0]}
    builder.setupGlyf({glyph: _blank() if glyph in blank else _square() for glyph in order})
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 0)))
    builder.setupHorizontalHeader(ascent=750, descent=-250)
    builder.setupOS2(fsType=0)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupPost()
    return builder


def _square() -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((0, -250))
    for corner in ((0, 750), (1000, 750), (1000, -250)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _blank() -> object:
    return TTGlyphPen(None).glyph()
