"""A paragraph shaped once, in em: lines of any width and size are then arithmetic on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from iceprint.errors import GlyphError
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.template import Weight
from iceprint.text.breaks import line_starts
from iceprint.text.faces import Face, Fonts
from iceprint.text.shape import Script, Shaping, shape


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Shaped words of one face.

    `stops` are the offsets where a line may start, from 0 to the end of the text. A line is named by two numbers of
    stops: line(0, len(stops) - 1) is the whole text.
    """

    text: str
    language: Language
    face: Face
    stops: tuple[int, ...]
    ink_top: float  # tallest and deepest ink against the baseline, in em
    ink_bottom: float
    _shaping: Shaping = field(repr=False)
    _cuts: tuple[int, ...] = field(repr=False)  # at each stop: the cluster that starts there
    _starts: tuple[float, ...] = field(repr=False)  # at each stop: em from the start of the text
    _ends: tuple[float, ...] = field(repr=False)  # the same without the space before the stop
    _unsafe: frozenset[int] = field(repr=False)  # stops where a cut changes the glyphs
    _fresh: dict[tuple[int, int], Shaping] = field(default_factory=dict, repr=False, compare=False)

    @property
    def last(self) -> int:
        """The number of the last stop."""
        return len(self.stops) - 1

    def line(self, first: int, last: int) -> Shaping:
        """A line, shaped anew where a cut would harm it."""
        if first not in self._unsafe and last not in self._unsafe:
            begin, end = self._cuts[first], self._cuts[last]
            return Shaping(self._shaping.clusters[begin:end], self._shaping.starts[begin:end], frozenset())
        if (first, last) not in self._fresh:
            self._fresh[first, last] = self._shape_alone(self.stops[first], self.stops[last])
        return self._fresh[first, last]

    def width(self, first: int, last: int) -> float:
        """Width of a line in em; the space it ends with does not count."""
        if first not in self._unsafe and last not in self._unsafe:
            return self._ends[last] - self._starts[first]
        inked = self.stops[first] + len(self.words(first, last).rstrip(" "))
        line = self.line(first, last)
        advances = (cluster.advance for cluster, start in zip(line.clusters, line.starts, strict=True) if start < inked)
        return sum(advances) / self.face.units

    def words(self, first: int, last: int) -> str:
        """The characters of a line."""
        return self.text[self.stops[first] : self.stops[last]]

    def _shape_alone(self, start: int, end: int) -> Shaping:
        alone = shape(self.text[start:end], 0, end - start, self.face, _script(self.language))
        return alone._replace(starts=tuple(start + offset for offset in alone.starts))


def make_paragraph(copy: Copy, language: Language, fonts: Fonts, weight: Weight) -> Paragraph:
    """Shape a copy. Raises GlyphError for a character that the language's font cannot draw."""
    text = copy.text
    face = fonts.face(language.family, weight)
    _require_glyphs(copy, language, face)
    starts = line_starts(text, language.line_break, [(span.start, span.end) for span in copy.spans])
    shaping = shape(text, 0, len(text), face, _script(language), frozenset(starts))
    at = {start: number for number, start in enumerate(shaping.starts)} | {len(text): len(shaping.starts)}
    stops = (0, *(start for start in starts if start in at))
    cuts = tuple(at[stop] for stop in stops)
    edges = [units / face.units for units in accumulate((each.advance for each in shaping.clusters), initial=0)]
    inks = [face.ink(glyph) for glyph in {glyph.id for cluster in shaping.clusters for glyph in cluster.glyphs}]
    return Paragraph(
        text=text,
        language=language,
        face=face,
        stops=stops,
        ink_top=max(top for top, _ in inks),
        ink_bottom=min(bottom for _, bottom in inks),
        _shaping=shaping,
        _cuts=cuts,
        _starts=tuple(edges[cut] for cut in cuts),
        _ends=tuple(edges[at.get(len(text[:stop].rstrip(" ")), cut)] for stop, cut in zip(stops, cuts, strict=True)),
        _unsafe=frozenset(index for index, stop in enumerate(stops) if stop in shaping.unsafe),
    )


def _script(language: Language) -> Script:
    return Script(language.script, language.tag, language.direction.value)


def _require_glyphs(copy: Copy, language: Language, face: Face) -> None:
    for character in sorted(set(copy.text)):
        if not face.has(character):
            raise GlyphError(
                f'"{copy.message_id}" ({language.tag}) needs {character!r} (U+{ord(character):04X}), '
                f"which the font {face.name} does not have",
                where=copy.place,
                remedy="write it another way, or add a font that has it to the language's fonts",
            )
