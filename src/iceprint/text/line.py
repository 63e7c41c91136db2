"""The items of one line in the order in which the eye meets them (UAX #9, L1 and L2)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from iceprint.model.page import Cluster
from iceprint.text.bidi import visual_order
from iceprint.text.items import Item


class Piece(NamedTuple):
    """An item, or a part of one, shaped. Clusters and their starts are in the order of the text."""

    item: Item
    clusters: tuple[Cluster, ...]
    starts: tuple[int, ...]
    unsafe: frozenset[int] = frozenset()  # offsets where no line may start without shaping anew

    def cut(self, start: int, end: int) -> Piece:
        """The part whose characters lie in the range."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if last - first == len(self.starts):
            return self
        return Piece(self.item, self.clusters[first:last], self.starts[first:last], self.unsafe)

    def moved(self, by: int) -> Piece:
        """The same at another place of the text."""
        item = self.item._replace(start=self.item.start + by, end=self.item.end + by)
        return self._replace(item=item, starts=tuple(start + by for start in self.starts))

    def narrowed(self, by: float) -> Piece:
        """The same with the last advance smaller, by em."""
        last = self.clusters[-1]
        narrow = last._replace(advance=last.advance - round(by * self.item.face.units))
        return self._replace(clusters=(*self.clusters[:-1], narrow))

    @property
    def width(self) -> float:
        """Advance of the whole in em."""
        return sum([cluster.advance for cluster in self.clusters]) / self.item.face.units

    def trailing_blanks(self) -> int:
        """How many of the last clusters are spaces."""
        last = number = len(self.clusters)
        while number and self.clusters[number - 1].text == " ":
            number -= 1
        return last - number

    def blank(self) -> float:
        """How wide the spaces it ends with are, in em."""
        blanks = self.trailing_blanks()
        return sum([cluster.advance for cluster in self.clusters[-blanks:]]) / self.item.face.units if blanks else 0.0


class LineRun(NamedTuple):
    """A piece at its place, in em: `x` is its left edge from the left end of the line's ink, `width` its advance."""

    piece: Piece
    x: float
    width: float


class SetLine(NamedTuple):
    """A line. Runs are in the order of the text, which is also the order in which they are painted."""

    runs: tuple[LineRun, ...]
    width: float  # em, without the spaces the line ends with


def set_line(pieces: Sequence[Piece], base: int) -> SetLine:
    """Put the pieces of a line side by side. Spaces at its end take the direction of the paragraph (L1)."""
    pieces = _with_free_blanks(pieces, base)
    widths = [piece.width for piece in pieces]
    blank = _blank_width(pieces)
    places = [0.0] * len(pieces)
    x = -blank if base % 2 else 0.0  # from right to left the spaces at the end stand left of the ink
    for number in visual_order([piece.item.level for piece in pieces]):
        places[number] = x
        x += widths[number]
    return SetLine(tuple(map(LineRun, pieces, places, widths)), sum(widths) - blank)


def _with_free_blanks(pieces: Sequence[Piece], base: int) -> list[Piece]:
    """The spaces at the end cut from a last piece that runs against the paragraph."""
    last = pieces[-1]
    blanks = last.trailing_blanks()
    if last.item.level == base or not blanks or blanks == len(last.clusters):
        return list(pieces)
    at = len(last.clusters) - blanks
    inked = last._replace(clusters=last.clusters[:at], starts=last.starts[:at])
    free = last._replace(item=last.item._replace(level=base), clusters=last.clusters[at:], starts=last.starts[at:])
    return [*pieces[:-1], inked, free]


def _blank_width(pieces: Sequence[Piece]) -> float:
    width = 0.0
    for piece in reversed(pieces):
        width += piece.blank()
        if piece.trailing_blanks() < len(piece.clusters):
            break
    return width
