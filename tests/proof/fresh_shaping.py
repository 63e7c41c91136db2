"""What HarfBuzz makes of every line of a layout, asked directly and anew, against what stands on the pages.

Direction and face of every character are taken from the page (typst and the fonts answer for them), its script from
fontTools, all else from HarfBuzz.
"""

# ruff: noqa: RUF001 - full-width marks

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

import uharfbuzz as hb
from fontTools import unicodedata as scripts

from iceprint.model.language import Language
from iceprint.model.page import GlyphRun, Layout
from iceprint.model.structure import Role
from tests.specimens.faces import FOLDER

BLOCKS = {Role.H1, Role.H2, Role.PARAGRAPH, Role.LABEL, Role.BODY}
COMMON = {"Zyyy", "Zinh"}
SHAPED_AS = {"Hira": "Hani", "Kana": "Hani", "Hans": "Hani", "Hant": "Hani", "Jpan": "Hani", "Kore": "Hang"}
LEAST = 1e-5  # em: sums of floats are not exact
_CJK = "[\u3041-\u30ff\u3400-\u9fff]"
_NEVER = re.compile("(?!)")
_TIGHT = {
    "ja": re.compile("[，。、）」』](?=[，。、？！）」』（「『])|[（「『](?=[（「『])"),
    "zh-Hans": re.compile("[，。、：；？！）》”’](?=[，。、：；？！）》”’（《“‘])|[（《“‘](?=[（《“‘])"),
}
_CJK_MEETS_LATIN = re.compile(f"{_CJK}(?=[A-Za-z0-9])|[A-Za-z0-9](?={_CJK})")

Line = tuple[GlyphRun, ...]  # in the order of the text


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one message as they stand on a page."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for line in self.lines for run in line)


class Placement(NamedTuple):
    """A glyph and its place in em, from the left edge of what was shaped with it."""

    id: int
    x: float
    y: float


class Shaped(NamedTuple):
    """Glyphs from left to right, and what the pen moves."""

    glyphs: tuple[Placement, ...]
    advance: float

    def is_near(self, other: Shaped) -> bool:
        here, there = ((each.advance, *chain.from_iterable(each.glyphs)) for each in (self, other))
        return len(here) == len(there) and all(abs(a - b) < LEAST for a, b in zip(here, there, strict=True))


class Letter(NamedTuple):
    """How a character is shaped."""

    face: str
    rtl: bool
    script: str


def blocks_of(layout: Layout) -> Iterator[Block]:
    """The blocks of words in reading order."""
    runs = [item for page in layout.pages for item in page.items if isinstance(item, GlyphRun)]
    for element in layout.structure.walk():
        if element.role in BLOCKS:
            keys = set(element.keys())
            inside = (run for run in runs if run.key in keys)
            yield Block(tuple(tuple(line) for _, line in groupby(inside, key=lambda run: run.y)))


def differences(layout: Layout, language: Language) -> Iterator[str]:
    """What is not as HarfBuzz has it: glyphs, their places, and items that do not stand side by side."""
    for block in blocks_of(layout):
        script = iter(_scripts(block.text, language))
        for line in block.lines:
            letters = [Letter(run.face, run.rtl, next(script)) for run in line for _ in run.text]
            yield from _differences(line, letters, language)


def _differences(line: Line, letters: Sequence[Letter], language: Language) -> Iterator[str]:
    text, size = "".join(run.text for run in line), line[0].size
    edges, start = [], 0
    for letter, group in groupby(letters):
        end = start + sum(1 for _ in group)
        left, found = _on_page(line, start, end)
        wanted = _by_harfbuzz(text, start, end, letter, language)
        if not found.is_near(wanted):
            yield f"{text[start:end]!r} in {letter.face} is {found}, not {wanted}"
        edges.append((left, left + found.advance * size))
        start = end
    for (_, right), (left, _) in pairwise(sorted(edges)):
        if abs(left - right) > LEAST * size:
            yield f"{text!r}: {left - right:.3f} pt between two items"


def _on_page(line: Line, start: int, end: int) -> tuple[float, Shaped]:
    """What the page has for text[start:end] of a line, and its left edge in points."""
    found: list[tuple[float, float, list[Placement]]] = []  # left and right edge of a cluster, its glyphs; in points
    for run, first in zip(line, accumulate((len(run.text) for run in line), initial=0), strict=False):
        em, pen = run.size / _font(run.face).face.upem, run.x
        offset = first + len(run.text) if run.rtl else first
        for cluster in run.clusters:
            offset -= len(cluster.text) if run.rtl else 0
            if start <= offset < end:
                glyphs = [Placement(glyph.id, pen + glyph.dx * em, glyph.dy * em) for glyph in cluster.glyphs]
                found.append((pen, pen + cluster.advance * em, glyphs))
            offset += 0 if run.rtl else len(cluster.text)
            pen += cluster.advance * em
    found.sort(key=itemgetter(0))
    left, right, size = found[0][0], found[-1][1], line[0].size
    placed = tuple(Placement(id_, (x - left) / size, y / size) for _, _, glyphs in found for id_, x, y in glyphs)
    return left, Shaped(placed, (right - left) / size)


def _by_harfbuzz(text: str, start: int, end: int, letter: Letter, language: Language) -> Shaped:
    """What HarfBuzz has for it, with the language's space between scripts, and less of it between marks."""
    font = _font(letter.face)
    buffer = hb.Buffer()
    buffer.add_str(text, start, end - start)
    buffer.script, buffer.language = letter.script, language.tag
    buffer.direction = "rtl" if letter.rtl else "ltr"
    hb.shape(font, buffer)
    gaps = {at for at in range(start, end) if _CJK_MEETS_LATIN.match(text, at)} if language.space_gap else set()
    tight = {at for at in range(start, end - 1) if _TIGHT.get(language.tag, _NEVER).match(text, at)}
    glyphs, pen = [], 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        dx, dy, advance, _ = (value / font.face.upem for value in position.position)
        glyphs.append(Placement(info.codepoint, pen + dx, dy))
        pen += advance + (language.space_gap if info.cluster in gaps else 0.0)
        pen -= 0.5 if info.cluster in tight else 0.0
    return Shaped(tuple(glyphs), pen)


def _scripts(text: str, language: Language) -> list[str]:
    """The script of every character. Those of no script take that before them, at the start that after them."""
    own = [scripts.script(character) for character in text]
    last = next((script for script in own if script not in COMMON), language.script)
    found = []
    for script in own:
        last = last if script in COMMON else script
        found.append(SHAPED_AS.get(last, last))
    return found


@cache
def _font(face: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(FOLDER / face.partition("-")[0] / f"{face}.ttf")))
