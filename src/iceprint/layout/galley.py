"""A flow set in strips: its words at their sizes, its codes with their captions, before pages are turned."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, pairwise

from iceprint.errors import FitError, Place
from iceprint.layout.block import BlockSetter
from iceprint.layout.fit import choose_sizes
from iceprint.layout.grouping import gather_lists
from iceprint.layout.measure import SetZone
from iceprint.layout.qr import make_symbol
from iceprint.layout.set_block import SetBlock
from iceprint.layout.strip import Strip, moved_link, moved_run, moved_symbol
from iceprint.layout.turns import Turn, turn_inside, turns_before
from iceprint.model.flow import Flow, FlowBlock, FlowCode, FlowPart
from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import BULLET, Weight, Zone
from iceprint.model.units import Box, in_mm
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import Paragraph, make_paragraph

ENDLESS = 1e6  # points: a zone that is as high as its words need


class Galley:
    """Sets the parts of a flow. Raises FitError for all words that are too wide for the column, and GlyphError."""

    def __init__(self, flow: Flow, language: Language, fonts: Fonts) -> None:
        self.flow, self.language, self.fonts = flow, language, fonts
        self.rtl = language.direction is Direction.RTL
        self.keys = count(1)
        self.strips: list[Strip] = []
        self._held = False  # the part before stays with the next one
        self._bullet: Paragraph | None = None
        self._zones: dict[int, SetZone] = {}
        parts = [part for section in flow.sections for part in section]
        for part in parts:
            self._shape(part)
        self.sizes = choose_sizes(tuple(self._zones.values()))
        self.sections = tuple(self._section(section) for section in flow.sections)

    def _shape(self, part: FlowPart) -> None:
        if isinstance(part, FlowBlock):
            self._zones[id(part)] = self._zone(part, self.flow.column)
            return
        beside = self._words_beside(part)
        zones = [self._zone(caption, beside) for caption in part.captions]
        if not all(zone.fits(zone.smallest()) for zone in zones):
            zones = [self._zone(caption, self.flow.column) for caption in part.captions]
        self._zones.update({id(caption): zone for caption, zone in zip(part.captions, zones, strict=True)})

    def _zone(self, part: FlowBlock, column: Box) -> SetZone:
        style = part.block.style
        words = make_paragraph(
            part.block.copy,
            self.language,
            self.fonts,
            style.weight,
            families=style.families,
            heading=style.balanced,
        )
        zone = Zone("column", Box(column.x, 0.0, column.width, ENDLESS), (part.block,), part.sizes)
        return SetZone("large-print page", zone, (SetBlock(part.block, words),))

    def _words_beside(self, part: FlowCode) -> Box:
        """The column beside a code, whose dark squares stand on the edge of the column."""
        column, symbol = self.flow.column, make_symbol(part.zone, self.flow.paper.least_module, 0)
        taken = symbol.module * symbol.modules + part.gutter
        words = Box(column.x + taken, column.y, column.width - taken, column.height)
        return words.mirrored(self.flow.paper.width) if self.rtl else words

    def _section(self, parts: Sequence[FlowPart]) -> Element:
        elements: list[Element] = []
        for part, turn in zip(parts, turns_before(parts), strict=True):
            turn_ = Turn.NEVER if self._held else turn
            if isinstance(part, FlowBlock):
                strips, element = self._block(part, turn_)
                self.strips += strips
                elements.append(element)
            else:
                elements += self._code(part, turn_)
            self._held = isinstance(part, FlowBlock) and part.with_next
        return Element(Role.SECTION, gather_lists(elements))

    def _block(self, part: FlowBlock, turn: Turn) -> tuple[list[Strip], Element]:
        """The lines of a block, and the tag that holds them all."""
        zone, size = self._zones[id(part)], self.sizes[part.sizes.group]
        setter = BlockSetter(zone, 0, size, self.keys)
        element = setter.set(0.0, self._list_mark() if part.block.style.bullet else None)
        words, pitch, count_ = setter.each.paragraph, setter.pitch, len(setter.lines)
        top, bottom = words.ink_top * setter.size, -words.ink_bottom * setter.size
        strips = [Strip(turn, top, bottom, pitch + part.before, part.before)]
        strips += [Strip(turn_inside(part, number, count_), top, bottom, pitch) for number in range(1, count_)]
        for run in setter.runs:
            strips[round(-run.y / pitch)].runs.append(moved_run(run, -run.y))
        for link in setter.links:
            number = round((-bottom - link.box.y) / pitch)
            strips[number].links.append(moved_link(link, number * pitch))
        return strips, element

    def _code(self, part: FlowCode, turn: Turn) -> list[Element]:
        """A code with its captions as one strip, whose baseline is its upper edge."""
        key = next(self.keys)
        side, column = part.zone.box.width, self.flow.column
        symbol = make_symbol(part.zone, self.flow.paper.least_module, key)
        quiet = symbol.quiet * symbol.module
        box = Box(column.x - quiet, -side, side, side)
        strip = Strip(turn, 0.0, side, 0.0, part.before)
        strip.symbols.append(moved_symbol(symbol, box.mirrored(self.flow.paper.width) if self.rtl else box))
        elements = [Element(Role.FIGURE, (Content(key),), alt=part.zone.alt.text)]
        lines: list[Strip] = []
        for caption in part.captions:
            strips, element = self._block(caption, Turn.NEVER)
            lines += strips
            elements.append(element)
        self._set_captions(strip, lines, part, quiet)
        if strip.bottom > column.height:
            raise FitError(
                f'the QR code "{part.zone.name}" and its captions are {in_mm(strip.bottom):.1f} mm high; '
                f"a large-print page holds {in_mm(column.height):.1f} mm",
                where=part.zone.alt.place,
                remedy="shorten the captions",
            )
        self.strips.append(strip)
        return elements

    def _set_captions(self, strip: Strip, lines: list[Strip], part: FlowCode, quiet: float) -> None:
        """Words beside the code are centred on it, or start on a level with it; others stand below it."""
        baselines = [-lines[0].top]
        for before, line in pairwise(lines):
            baselines.append(baselines[-1] - line.below(before))
        height = lines[-1].bottom - baselines[-1]
        side = part.zone.box.width
        beside = self._zones[id(part.captions[0])].zone.box.width < self.flow.column.width
        upper = -max(quiet, (side - height) / 2) if beside else -side
        for baseline, line in zip(baselines, lines, strict=True):
            strip.runs += [moved_run(run, upper + baseline) for run in line.runs]
            strip.links += [moved_link(link, upper + baseline) for link in line.links]
        strip.bottom = max(side, height - upper)

    def _list_mark(self) -> Paragraph:
        if self._bullet is None:
            mark = Copy("the list mark", BULLET, (), self.language.tag, Place("layout"))
            companion = self.language.families[-1:]
            self._bullet = make_paragraph(mark, self.language, self.fonts, Weight.BOLD, families=companion)
        return self._bullet
