"""What a line break does where HarfBuzz shaped the glyphs on both sides together, as at the kerned spaces of Korean.

Such a line has to be shaped anew. To know its width, a few clusters are enough: those up to the nearest place on either
side where HarfBuzz vouches that a cut changes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from iceprint.text.line import Piece
from iceprint.text.shape import Script, advance


class Mend(NamedTuple):
    """A cut that changes the glyphs in text[first:last], and nothing outside."""

    first: int
    last: int
    before: float  # em by which the line that ends here is wider than the same words uncut; blanks at the end aside
    after: float  # em by which the line that starts here is


WHOLE_LINE = Mend(-1, 1 << 30, 0.0, 0.0)  # nothing of the line can be taken over


def mend(piece: Piece, at: int, text: str, script: Script) -> Mend:
    """The cut at an offset that is unsafe in a piece."""
    here = bisect_left(piece.starts, at)
    low, high = here - 1, here + 1
    while low > 0 and piece.starts[low] in piece.unsafe:
        low -= 1
    while high < len(piece.starts) and piece.starts[high] in piece.unsafe:
        high += 1
    first = piece.starts[low]
    last = piece.starts[high] if high < len(piece.starts) else piece.item.end
    return Mend(first, last, _wider(piece, first, at, text, script), _wider(piece, at, last, text, script))


def _wider(piece: Piece, start: int, end: int, text: str, script: Script) -> float:
    words = text[start:end]
    inked = words.rstrip(" ")
    whole = sum([cluster.advance for cluster in piece.cut(start, start + len(inked)).clusters])
    return (advance(words, len(inked), piece.item.face, script) - whole) / piece.item.face.units
