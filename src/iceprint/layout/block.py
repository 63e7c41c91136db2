"""One block of words: its lines as glyph runs with keys, its facts as links, its tag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, count, takewhile

from iceprint.layout.lines import Line, best
from iceprint.layout.measure import SetZone
from iceprint.model.message import Copy
from iceprint.model.page import Cluster, GlyphRun, LinkArea
from iceprint.model.structure import Content, Element, Role
from iceprint.model.units import Box
from iceprint.text.paragraph import Paragraph


class BlockSetter:
    """Breaks one block of a zone into lines, and sets them from the baseline it is given."""

    def __init__(self, zone: SetZone, index: int, zone_size: float, keys: count[int]) -> None:
        self.each = zone.blocks[index]
        self.size = self.each.size(zone_size)
        self.box, self.centred = zone.zone.box, zone.zone.centred
        self.keys = keys
        self.runs: list[GlyphRun] = []
        self.links: list[LinkArea] = []
        width = self.box.width / self.size - self.each.indent
        balanced = self.each.block.style.balanced
        wanted = zone.room(index, zone_size) if balanced else 1
        self.lines = best(self.each.paragraph, width, balanced=balanced, wanted=wanted)

    def set(self, baseline: float, bullet: Paragraph | None) -> Element:
        """Add the runs and links of all lines; return the tag that holds them."""
        block = self.each.block
        label = self._set_bullet(baseline, bullet) if block.style.bullet and bullet else None
        parts = [(part, next(self.keys)) for part in _parts(block.copy)]
        for number, line in enumerate(self.lines):
            self._set_line(line, baseline - number * self.each.leading * self.size, parts)
        children = tuple(self._tag(part, key) for part, key in parts)
        if block.role is Role.ITEM:
            labels = (Element(Role.LABEL, (Content(label),)),) if label is not None else ()
            return Element(Role.ITEM, (*labels, Element(Role.BODY, children)))
        return Element(block.role, children)

    def _tag(self, part: _Part, key: int) -> Element | Content:
        return Element(Role.LINK, (Content(key),), target=part.link) if part.link else Content(key)

    def _set_bullet(self, baseline: float, bullet: Paragraph) -> int:
        key = next(self.keys)
        self._run(bullet, (0, bullet.last), (0, len(bullet.text)), self.box.x, baseline, key)
        return key

    def _set_line(self, line: Line, baseline: float, parts: list[tuple[_Part, int]]) -> None:
        paragraph = self.each.paragraph
        x = self.box.x + self.each.indent * self.size
        if self.centred:
            x += (self.box.right - x - paragraph.width(*line) * self.size) / 2
        for part, key in parts:
            start, end = max(paragraph.stops[line[0]], part.start), min(paragraph.stops[line[1]], part.end)
            if start >= end:
                continue
            x += self._run(paragraph, line, (start, end), x, baseline, key)
            if part.link:
                self.links.append(LinkArea(self._area(self.runs[-1]), part.link, part.label, key))

    def _run(self, paragraph: Paragraph, line: Line, part: tuple[int, int], x: float, y: float, key: int) -> float:
        """Add the clusters of a line whose text lies in `part`; return their advance."""
        shaping = paragraph.line(*line)
        inside = (part[0] <= start < part[1] for start in shaping.starts)
        clusters = tuple(compress(shaping.clusters, inside))
        scale = self.size / paragraph.face.units
        advance = sum(cluster.advance for cluster in clusters) * scale
        blank = sum(cluster.advance for cluster in takewhile(_is_blank, reversed(clusters))) * scale
        ink, language = self.each.block.style.ink, paragraph.language.tag
        face = paragraph.face.name
        self.runs.append(GlyphRun(face, self.size, x, y, clusters, ink, language, advance - blank, key))
        return advance

    def _area(self, run: GlyphRun) -> Box:
        paragraph = self.each.paragraph
        bottom = run.y + paragraph.ink_bottom * run.size
        return Box(run.x, bottom, run.width, (paragraph.ink_top - paragraph.ink_bottom) * run.size)


def _is_blank(cluster: Cluster) -> bool:
    return cluster.text == " "


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a copy that is a link, or is none."""

    start: int
    end: int
    link: str | None
    label: str


def _parts(copy: Copy) -> Iterator[_Part]:
    at = 0
    for span in copy.spans:
        if span.fact.link is None:
            continue
        if span.start > at:
            yield _Part(at, span.start, None, "")
        yield _Part(span.start, span.end, span.fact.link, span.fact.printed)
        at = span.end
    if at < len(copy.text):
        yield _Part(at, len(copy.text), None, "")
