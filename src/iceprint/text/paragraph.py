"""A paragraph shaped once, in em: lines of any width and size are then arithmetic on it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from iceprint.model.fact import FactKind
from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy
from iceprint.model.page import Cluster
from iceprint.model.template import Weight
from iceprint.text.bidi import resolve
from iceprint.text.breaks import line_starts
from iceprint.text.coverage import require_glyphs, require_marks_on_letters
from iceprint.text.faces import Fonts
from iceprint.text.items import JOINED_ACROSS, UNDRAWN, Item, itemize
from iceprint.text.line import Piece, SetLine, set_line
from iceprint.text.mends import WHOLE_LINE, Mend, mend
from iceprint.text.scripts import CURSIVE
from iceprint.text.shape import Script, Shaping, shape
from iceprint.text.spacing import spaced

KEPT = 512  # paragraphs, of some 10 kB each: a program in a few products and languages


class Shaped(NamedTuple):
    """What is known of the words of a paragraph."""

    pieces: tuple[Piece, ...]  # one for each item, in the order of the text
    ink_top: float  # tallest and deepest ink against the baseline, in em
    ink_bottom: float
    stops: tuple[int, ...]
    starts: tuple[float, ...]  # at each stop: em from the start of the text
    ends: tuple[float, ...]  # the same without the space before the stop
    mends: dict[int, Mend]  # of the stops where a cut changes the glyphs
    room: Mapping[int, float]  # em that setting added behind clusters, by their offsets


class Paragraph:
    """Shaped words. Nothing of them changes; lines are kept once they were asked for.

    `base` is the level of the paragraph: 0 from left to right, 1 from right to left. `stops` are the offsets where a
    line may start, from 0 to the end of the text. A line is named by two numbers of stops: line(0, last) is the whole
    text.
    """

    def __init__(self, text: str, language: Language, base: int, shaped: Shaped) -> None:
        self.text, self.language, self.base = text, language, base
        self._pieces, self.ink_top, self.ink_bottom, self.stops = shaped[:4]
        self._starts, self._ends, self._mends, self._room = shaped[4:]
        self._lines: dict[tuple[int, int], SetLine] = {}

    @property
    def last(self) -> int:
        """The number of the last stop."""
        return len(self.stops) - 1

    def line(self, first: int, last: int) -> SetLine:
        """A line in its visual order, shaped anew where a cut would harm it."""
        if (first, last) not in self._lines:
            start, end = self.stops[first], self.stops[last]
            harmed = first in self._mends or last in self._mends
            pieces: Iterable[Piece] = (piece.cut(start, end) for piece in self._pieces)
            if harmed:
                alone = tuple(self._shaped_alone(start, end))
                pieces = spaced(alone, self.language)[0] if self.language.space_gap else alone
            inked = [piece for piece in pieces if piece.clusters]
            if inked[-1].starts[-1] in self._room and not harmed:
                inked[-1] = inked[-1].narrowed(self._room[inked[-1].starts[-1]])
            self._lines[first, last] = set_line(inked, self.base)
        return self._lines[first, last]

    def width(self, first: int, last: int) -> float:
        """Width of a line in em; the space it ends with does not count."""
        if self._mends and (first in self._mends or last in self._mends):
            return self._width_mended(first, last)
        return self._ends[last] - self._starts[first]

    def reach(self, first: int, width: float) -> int:
        """The last stop to which a line of some em reaches; `first` itself if nothing of the words fits."""
        if not self._mends:
            return bisect_right(self._ends, self._starts[first] + width, first + 1) - 1
        last = first
        while last < self.last and self.width(first, last + 1) <= width:
            last += 1
        return last

    def _width_mended(self, first: int, last: int) -> float:
        """The width of a line that has to be shaped anew at one end or both. Many are asked about, and few drawn."""
        start, end = self._mends.get(first), self._mends.get(last)
        unharmed_from = start.last if start else self.stops[first]
        unharmed_to = end.first if end else self.stops[last]
        if unharmed_from > unharmed_to or self._room:
            return self.line(first, last).width
        more = (start.after if start else 0.0) + (end.before if end else 0.0)
        return self._ends[last] - self._starts[first] + more

    def words(self, first: int, last: int) -> str:
        """The characters of a line."""
        return self.text[self.stops[first] : self.stops[last]]

    def _shaped_alone(self, start: int, end: int) -> Iterator[Piece]:
        for piece in self._pieces:
            item = piece.item
            begin, stop = max(start, item.start), min(end, item.end)
            if begin < stop:
                cut = item._replace(start=begin - start, end=stop - start)
                yield _shape(self.text[start:end], cut, self.language).moved(start)


@lru_cache(maxsize=KEPT)
def make_paragraph(
    copy: Copy,
    language: Language,
    fonts: Fonts,
    weight: Weight,
    *,
    families: tuple[str, ...] = (),
    heading: bool = False,
) -> Paragraph:
    """Shape a copy in the language's faces, or in those of `families`.

    The last ones are kept: the editions and products of a program say the same messages again.

    Raises GlyphError for a character that none of them can draw, for a mark and a letter that no single one can, and
    for a text of which nothing is drawn.
    """
    text = copy.text
    faces = [fonts.face(family, weight) for family in families or language.families]
    require_glyphs(copy, language, faces)
    levels = resolve(text, 1 if language.direction is Direction.RTL else 0)
    whole = [(span.start, span.end) for span in copy.spans if span.fact.kind is not FactKind.POSTAL]
    starts = line_starts(text, language, whole, heading=heading)
    cuts = frozenset(starts)
    items = itemize(text, levels, language.script, faces)
    require_marks_on_letters(copy, language, items)
    shapings = [shape(text, item.start, item.end, item.face, _script(item, language), cuts) for item in items]
    pieces = tuple(map(_piece, items, shapings))
    pieces, room = spaced(pieces, language) if language.space_gap else (pieces, {})
    offsets = tuple(chain.from_iterable([piece.starts for piece in pieces]))
    clusters = tuple(chain.from_iterable([piece.clusters for piece in pieces]))
    stops = _stops(text, starts, offsets)
    edges = _edges(pieces)
    inked = [number - _blanks_before(clusters, number) for number in stops]
    shaped = Shaped(
        pieces,
        max([each.ink[0] for each in shapings]),
        min([each.ink[1] for each in shapings]),
        tuple(stops.values()),
        tuple([edges[number] for number in stops]),
        tuple([edges[number] - (room.get(offsets[number - 1], 0.0) if number else 0.0) for number in inked]),
        _mends(text, pieces, tuple(stops.values()), language),
        room,
    )
    return Paragraph(text, language, levels.base, shaped)


def _stops(text: str, starts: Iterable[int], offsets: Sequence[int]) -> dict[int, int]:
    """Where lines may start, by the number of the cluster behind: no line is without any."""
    stops = {0: 0}
    for start in starts:
        drawn = _drawn_from(text, start)
        number = bisect_left(offsets, drawn)
        if number == len(offsets) or offsets[number] == drawn:
            stops.setdefault(number, start)
    stops[len(offsets)] = len(text)
    return stops


def _edges(pieces: Iterable[Piece]) -> list[float]:
    """Before each cluster, and behind the last: em from the start of the text."""
    edges = [0.0]
    for piece in pieces:
        pen, units = edges[-1], piece.item.face.units
        edges += [pen + reach / units for reach in accumulate([cluster.advance for cluster in piece.clusters])]
    return edges


def _drawn_from(text: str, stop: int) -> int:
    """The offset of the first character at or after a stop that is drawn."""
    while stop < len(text) and text[stop] in UNDRAWN:
        stop += 1
    return stop


def _blanks_before(clusters: Sequence[Cluster], number: int) -> int:
    first = number
    while first and clusters[first - 1].text == " ":
        first -= 1
    return number - first


def _shape(text: str, item: Item, language: Language) -> Piece:
    return _piece(item, shape(text, item.start, item.end, item.face, _script(item, language)))


def _piece(item: Item, shaping: Shaping) -> Piece:
    if not item.level % 2:
        return Piece(item, shaping.clusters, shaping.starts, shaping.unsafe)
    return Piece(item, shaping.clusters[::-1], shaping.starts[::-1], shaping.unsafe)


def _script(item: Item, language: Language) -> Script:
    return Script(item.script, language.tag, "rtl" if item.level % 2 else "ltr")


def _mends(text: str, pieces: Sequence[Piece], stops: Sequence[int], language: Language) -> dict[int, Mend]:
    """Where a cut changes the glyphs of a piece: also at its start, if it joins letters from which it was parted."""
    mends: dict[int, Mend] = {}
    for piece in pieces:
        start = piece.item.start
        joins = start and piece.item.script in CURSIVE and text[start - 1] in JOINED_ACROSS
        if piece.unsafe or joins:
            for number, stop in enumerate(stops):
                if stop in piece.unsafe:
                    mends[number] = mend(piece, stop, text, _script(piece.item, language))
                elif joins and _drawn_from(text, stop) == start:
                    mends[number] = WHOLE_LINE
    return mends
