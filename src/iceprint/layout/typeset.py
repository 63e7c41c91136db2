"""One zone at its chosen size: lines with baselines, as glyph runs with keys, and the tags that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from iceprint.layout.fit import SetBlock, SetZone
from iceprint.layout.lines import Line, best
from iceprint.model.message import Copy
from iceprint.model.page import GlyphRun, LinkArea
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Vertical, Zone
from iceprint.model.units import Box
from iceprint.text.paragraph import Paragraph

MOST_SPREAD = 0.9  # em by which a gap may grow where a zone has room to spare
BULLET = "•"


@dataclass(frozen=True, slots=True)
class SetText:
    """What a zone puts on the page: runs in painting order, links, tags in reading order, and the room left."""

    runs: tuple[GlyphRun, ...]
    links: tuple[LinkArea, ...]
    elements: tuple[Element, ...]
    headroom: float


def typeset(zone: SetZone, size: float, bullet: Paragraph | None, keys: count[int]) -> SetText:
    """Set a zone at a size at which it fits. `bullet` is the shaped list mark; `keys` number the contents."""
    box = zone.zone.box
    height = zone.height(size)
    assert height is not None, "choose a size that fits first"
    headroom = box.height - height
    top, spread = _start(zone, headroom, size)

    runs: list[GlyphRun] = []
    links: list[LinkArea] = []
    elements: list[Element] = []
    baseline = top
    for number, each in enumerate(zone.blocks):
        own = each.size(size)
        if number == 0:
            baseline -= zone.ink_top * own
        else:
            baseline -= (each.leading + each.block.style.gap) * own + spread
        baseline -= (zone.room(number, size) - (zone.lines(number, size) or 1)) * each.leading * own
        setter = _BlockSetter(each, own, zone.zone, keys)
        element = setter.set(baseline, bullet)
        runs += setter.runs
        links += setter.links
        elements.append(element)
        baseline -= (setter.line_count - 1) * each.leading * own
    return SetText(tuple(runs), tuple(links), _gather_lists(elements), headroom)


def _start(zone: SetZone, headroom: float, size: float) -> tuple[float, float]:
    """The y where the ink starts, and what every gap grows by."""
    gaps = len(zone.blocks) - 1
    match zone.zone.vertical:
        case Vertical.TOP:
            return zone.zone.box.top, 0.0
        case Vertical.MIDDLE:
            return zone.zone.box.top - headroom / 2, 0.0
        case Vertical.SPREAD:
            spread = min(headroom / gaps, MOST_SPREAD * size) if gaps else 0.0
            return zone.zone.box.top - (headroom - spread * gaps) / 2, spread


def _gather_lists(elements: list[Element]) -> tuple[Element, ...]:
    """Items that follow each other become one list."""
    gathered: list[Element] = []
    for element in elements:
        if element.role is not Role.ITEM:
            gathered.append(element)
        elif gathered and gathered[-1].role is Role.LIST:
            gathered[-1] = Element(Role.LIST, (*gathered[-1].children, element))
        else:
            gathered.append(Element(Role.LIST, (element,)))
    return tuple(gathered)


class _BlockSetter:
    """Sets the lines of one block and collects what they become."""

    def __init__(self, each: SetBlock, size: float, zone: Zone, keys: count[int]) -> None:
        self.each, self.size, self.keys = each, size, keys
        self.box, self.centred = zone.box, zone.centred
        self.runs: list[GlyphRun] = []
        self.links: list[LinkArea] = []
        self.line_count = 0

    def set(self, baseline: float, bullet: Paragraph | None) -> Element:
        block, paragraph = self.each.block, self.each.paragraph
        width = self.box.width / self.size - self.each.indent
        lines = best(paragraph, width, balanced=block.style.balanced)
        self.line_count = len(lines)
        label = self._set_bullet(baseline, bullet) if block.style.bullet and bullet else None
        parts = [(part, next(self.keys)) for part in _parts(block.copy)]
        for number, line in enumerate(lines):
            self._set_line(line, baseline - number * self.each.leading * self.size, parts)
        children = tuple(self._tag(part, key) for part, key in parts)
        if block.role is Role.ITEM:
            labels = (Element(Role.LABEL, (Content(label),)),) if label is not None else ()
            return Element(Role.ITEM, (*labels, Element(Role.BODY, children)))
        return Element(block.role, children)

    def _tag(self, part: _Part, key: int) -> Element | Content:
        return Element(Role.LINK, (Content(key),), target=part.link, alt=part.label) if part.link else Content(key)

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
        """Add the clusters of a line whose text lies in `part`; return their width."""
        pieces = paragraph.line(*line)
        clusters = tuple(piece.cluster for piece in pieces if part[0] <= piece.start < part[1])
        width = sum(cluster.advance for cluster in clusters) / paragraph.face.units * self.size
        ink, language = self.each.block.style.ink, paragraph.language.tag
        self.runs.append(GlyphRun(paragraph.face.name, self.size, x, y, clusters, ink, language, width, key))
        return width

    def _area(self, run: GlyphRun) -> Box:
        paragraph = self.each.paragraph
        bottom = run.y + paragraph.ink_bottom * run.size
        return Box(run.x, bottom, run.width, (paragraph.ink_top - paragraph.ink_bottom) * run.size)


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
