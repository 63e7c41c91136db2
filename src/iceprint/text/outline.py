"""A word as drawn outlines: for marks that are picture, not text, and must not be found by search or read aloud."""

from __future__ import annotations

from functools import cache

import uharfbuzz as hb

from iceprint.errors import GlyphError, Place
from iceprint.text.faces import Face

Segment = tuple[str, tuple[float, ...]]  # PDF path operator with its coordinates


@cache
def outline(face: Face, word: str) -> tuple[tuple[Segment, ...], float]:
    """The outlines of a Latin word set by its plain advances, and its width; both in em.

    Raises GlyphError for a letter that the face does not have.
    """
    segments: list[Segment] = []
    pen = 0.0
    for character in word:
        glyph = face.hb_font.get_nominal_glyph(ord(character))
        if glyph is None:
            what = f'the font has no "{character}", which the mark of a proof needs'
            raise GlyphError(what, where=Place(str(face.path)), remedy="use a font with Latin letters")
        drawer = _Drawer(segments, pen, face.units)
        face.hb_font.draw_glyph(glyph, drawer.functions)
        pen += face.hb_font.get_glyph_h_advance(glyph) / face.units
    return tuple(segments), pen


class _Drawer:
    """Collects what HarfBuzz draws. TrueType's quadratic curves become the cubic ones of PDF."""

    def __init__(self, segments: list[Segment], pen: float, units: int) -> None:
        self.segments, self.pen, self.units = segments, pen, units
        self.here = (0.0, 0.0)
        self.functions = hb.DrawFuncs()
        self.functions.set_move_to_func(lambda x, y, _: self._add("m", x, y))
        self.functions.set_line_to_func(lambda x, y, _: self._add("l", x, y))
        self.functions.set_quadratic_to_func(self._quadratic)
        self.functions.set_cubic_to_func(lambda a, b, c, d, x, y, _: self._add("c", a, b, c, d, x, y))
        self.functions.set_close_path_func(lambda _: self.segments.append(("h", ())))

    def _add(self, operator: str, *coordinates: float) -> None:
        self.here = (coordinates[-2], coordinates[-1])
        xs = [value / self.units + self.pen for value in coordinates[::2]]
        ys = [value / self.units for value in coordinates[1::2]]
        self.segments.append((operator, tuple(value for pair in zip(xs, ys, strict=True) for value in pair)))

    def _quadratic(self, cx: float, cy: float, x: float, y: float, _: object) -> None:
        px, py = self.here
        self._add(
            "c",
            px + (cx - px) * 2 / 3,
            py + (cy - py) * 2 / 3,
            x + (cx - x) * 2 / 3,
            y + (cy - y) * 2 / 3,
            x,
            y,
        )
