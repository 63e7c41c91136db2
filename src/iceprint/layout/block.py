"""One block of words: its lines as glyph runs with keys, its facts as links, its tag."""

from __future__ import annotations

from itertools import count

from iceprint.layout.lines import Line, best
from iceprint.layout.measure import SetZone
from iceprint.layout.parts import Part, parts_of
from iceprint.model.language import Direction
from iceprint.model.page import GlyphRun, LinkArea
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Picture
from iceprint.model.units import Box
from iceprint.text.line import Piece, SetLine
from iceprint.text.paragraph import Paragraph


class BlockSetter:
    """Breaks one block of a zone into lines, and sets them from the baseline it is given."""

    def __init__(self, zone: SetZone, index: int, zone_size: float, keys: count[int]) -> None:
        self.each = zone.blocks[index]
        self.size = self.each.size(zone_size)
        self.pitch = zone.pitch(index, zone_size)
        self.box, self.centred = zone.zone.box, zone.zone.centred
        self.keys = keys
        self.runs: list[GlyphRun] = []
        self.links: list[LinkArea] = []
        self.inks: list[Box] = []  # around each run
        self.pictures: list[Picture] = []
        self.rtl = self.each.paragraph.language.direction is Direction.RTL
        width = self.box.width / self.size - self.each.indent
        self.lines = best(self.each.paragraph, width, balanced=self.each.block.style.balanced)

    def set(self, baseline: float, bullet: Paragraph | None) -> Element:
        """Add the runs and links of all lines; return the tag that holds them."""
        block = self.each.block
        label = self._set_bullet(baseline, bullet) if block.style.bullet and bullet else None
        if block.drawing:
            self.pictures.append(Picture(self._beside(baseline), block.drawing, block.drawn_in))
        parts = [(part, next(self.keys)) for part in parts_of(block.copy)]
        for number, line in enumerate(self.lines):
            self._set_line(line, baseline - number * self.pitch, parts)
        children = tuple(self._tag(part, key) for part, key in parts)
        if block.role is Role.ITEM:
            labels = (Element(Role.LABEL, (Content(label),)),) if label is not None else ()
            return Element(Role.ITEM, (*labels, Element(Role.BODY, children)))
        return Element(block.role, children)

    def _tag(self, part: Part, key: int) -> Element | Content:
        """A link, a foreign word, or plain content; from right to left with the words as they are read aloud."""
        if part.link:
            return Element(Role.LINK, (Content(key),), part.language, target=part.link)
        if part.language or self.rtl:
            return Element(Role.SPAN, (Content(key),), part.language, spoken=part.words if self.rtl else None)
        return Content(key)

    def _beside(self, baseline: float) -> Box:
        """Where the picture of the block stands: before its lines, at half their height."""
        side, words = self.each.block.style.picture * self.size, self.each.paragraph
        middle = baseline + (words.ink_top * self.size - (len(self.lines) - 1) * self.pitch) / 2
        x = self.box.right - side if self.rtl else self.box.x
        return Box(x, middle - side / 2, side, side)

    def _set_bullet(self, baseline: float, bullet: Paragraph) -> int:
        key = next(self.keys)
        line = bullet.line(0, bullet.last)
        x = self.box.right - line.width * self.size if self.rtl else self.box.x
        self._runs(line, x, baseline, [(Part(0, len(bullet.text), None, ""), key)])
        return key

    def _set_line(self, line: Line, baseline: float, parts: list[tuple[Part, int]]) -> None:
        """A line starts where the language starts; a centred one stands between the edges."""
        placed = self.each.paragraph.line(*line)
        width, indent = placed.width * self.size, self.each.indent * self.size
        room = self.box.width - indent - width
        x = self.box.x + (0.0 if self.rtl else indent)
        self._runs(placed, x + (room / 2 if self.centred else room if self.rtl else 0.0), baseline, parts)

    def _runs(self, line: SetLine, left: float, y: float, parts: list[tuple[Part, int]]) -> None:
        """Paint the runs of a line in the order of the text, each cut where a link begins or ends."""
        for piece, x, width in line.runs:
            for part, key in parts:
                inside = piece.cut(part.start, part.end)
                if inside.clusters:
                    place, wide = (x, width) if inside is piece else (x + _before(piece, inside), inside.width)
                    self._run(inside, left + place * self.size, wide * self.size, y, key)
                    if part.link:
                        self.links.append(LinkArea(self.inks[-1], part.link, part.words, key))

    def _run(self, piece: Piece, x: float, advance: float, y: float, key: int) -> None:
        face, rtl = piece.item.face, bool(piece.item.level % 2)
        blank = piece.blank() * self.size
        clusters = piece.clusters[::-1] if rtl else piece.clusters
        ink, language = self.each.block.style.ink, self.each.paragraph.language.tag
        self.runs.append(GlyphRun(face.name, self.size, x, y, clusters, ink, language, advance - blank, key, rtl))
        top, bottom = self.each.paragraph.ink_top * self.size, self.each.paragraph.ink_bottom * self.size
        self.inks.append(Box(x + (blank if rtl else 0.0), y + bottom, advance - blank, top - bottom))


def _before(whole: Piece, part: Piece) -> float:
    """Advance in em from the left edge of a piece to that of a part of it."""
    if whole.item.level % 2:
        last = part.starts[-1]
        aside = (cluster for cluster, start in zip(whole.clusters, whole.starts, strict=True) if start > last)
    else:
        aside = (cluster for cluster, start in zip(whole.clusters, whole.starts, strict=True) if start < part.starts[0])
    return sum(cluster.advance for cluster in aside) / whole.item.face.units
