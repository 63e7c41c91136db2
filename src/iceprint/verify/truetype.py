"""The program of an embedded TrueType font: widths and boxes of its glyphs (OpenType, `hmtx` and `glyf`)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from iceprint.verify.case import CannotRun

Bounds = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class TrueType:
    """Widths by glyph, and the box of a glyph's outline, in `units` of the em."""

    units: int
    widths: tuple[int, ...]
    _outlines: bytes
    _places: tuple[int, ...]

    def bounds(self, glyph: int) -> Bounds | None:
        """Left, bottom, right, top of a glyph; None for a blank and for a glyph that does not exist.

        Raises CannotRun if the outlines are cut off.
        """
        if not 0 <= glyph < len(self._places) - 1 or self._places[glyph + 1] - self._places[glyph] < 10:  # noqa: PLR2004
            return None
        if self._places[glyph + 1] > len(self._outlines):
            raise CannotRun("an embedded font is damaged")
        left, bottom, right, top = struct.unpack_from(">4h", self._outlines, self._places[glyph] + 2)
        return left, bottom, right, top

    @property
    def glyphs(self) -> int:
        return len(self._places) - 1


def read_truetype(program: bytes) -> TrueType:
    """Read a font program. Raises CannotRun if it is damaged."""
    try:
        return _read(program)
    except (struct.error, KeyError) as problem:
        raise CannotRun("an embedded font is damaged") from problem


def _read(program: bytes) -> TrueType:
    tables = _tables(program)
    units = struct.unpack_from(">H", tables["head"], 18)[0]
    long_places = struct.unpack_from(">h", tables["head"], 50)[0]
    glyphs = struct.unpack_from(">H", tables["maxp"], 4)[0]
    metrics = struct.unpack_from(">H", tables["hhea"], 34)[0]
    if not units or not metrics:
        raise CannotRun("an embedded font is damaged")
    widths = struct.unpack_from(">" + "Hh" * metrics, tables["hmtx"])[::2]
    if long_places:
        places = struct.unpack_from(f">{glyphs + 1}I", tables["loca"])
    else:
        places = tuple(2 * half for half in struct.unpack_from(f">{glyphs + 1}H", tables["loca"]))
    return TrueType(units, (*widths, *[widths[-1]] * (glyphs - metrics)), tables.get("glyf", b""), places)


def _tables(program: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", program, 4)[0]
    tables = {}
    for index in range(count):
        tag, _, start, length = struct.unpack_from(">4sIII", program, 12 + 16 * index)
        tables[tag.decode("latin-1")] = program[start : start + length]
    return tables
