"""How much room the words of a zone take at a size. Nothing is placed yet."""

from __future__ import annotations

from math import ceil

from iceprint.layout.set_block import AIR, SetBlock
from iceprint.model.language import Language
from iceprint.model.template import Kind, Style, Vertical, Zone
from iceprint.model.units import SIZE_STEP


class SetZone:
    """A zone with its shaped words, on one side of the piece. Its heights are remembered by size.

    `row` holds the zones beside it, itself included, unless they stand on their foot: those are lifted by `lift` points
    at least. Both are set in layout/row.py.
    """

    __slots__ = ("_heights", "blocks", "lift", "row", "side", "zone")

    def __init__(self, side: str, zone: Zone, blocks: tuple[SetBlock, ...], lift: float = 0.0) -> None:
        self.side, self.zone, self.blocks, self.lift = side, zone, blocks, lift
        self.row: list[SetZone] = []
        self._heights: dict[float, float | None] = {}

    def lines(self, index: int, size: float) -> int | None:
        """How many lines a block needs, or None if a word is wider than the zone or the lines are too many."""
        count = self.blocks[index].lines_in(self.zone.box.width, size)
        return None if count and self.zone.most_lines and count > self.zone.most_lines else count

    def room(self, index: int, size: float) -> int:
        """How many lines a block is given: what the longest in its row needs. Texts may end where they like."""
        if self.row and index < len(self.blocks) - 1:
            return max([zone.lines(index, size) or 1 for zone in self.row])
        return self.lines(index, size) or 1

    def line_count(self, size: float) -> int:
        """Lines of all blocks together at a size that fits."""
        return sum(self.lines(index, size) or 1 for index in range(len(self.blocks)))

    def leading(self, index: int) -> float:
        """The leading of a block, the same for the headings of a row."""
        if self.row and index < len(self.blocks) - 1:
            return max([zone.blocks[index].leading for zone in self.row])
        return self.blocks[index].leading

    def pitch(self, index: int, size: float) -> float:
        """Distance of the baselines within a block, in points."""
        return max(self.leading(index) * self.blocks[index].size(size), self.zone.pitch)

    def step(self, index: int, size: float) -> float:
        """From the last baseline of the block before to the first of a block, in points; the same in all of a row.

        It is the distance of the lines and the gap, and never so little that there is no air between the two.
        """
        return max([zone.own_step(index, size) for zone in self.row]) if self.row else self.own_step(index, size)

    def own_step(self, index: int, size: float) -> float:
        """The same without a look at the row."""
        before, each = self.blocks[index - 1], self.blocks[index]
        wanted = self.pitch(index, size) + each.block.style.gap * each.size(size)
        ink = (each.paragraph.ink_top + AIR) * each.size(size) - before.paragraph.ink_bottom * before.size(size)
        return max(wanted, ink)

    def lifted(self, lift: float) -> SetZone:
        """The same zone, its last baseline `lift` points above the lower edge or more."""
        lifted = SetZone(self.side, self.zone, self.blocks, lift)
        lifted.row = self.row
        return lifted

    @property
    def ink_top(self) -> float:
        """Tallest ink of the first line above its baseline, in em; the same for all of a row."""
        if not self.row:
            return self.blocks[0].paragraph.ink_top
        return max([zone.blocks[0].paragraph.ink_top for zone in self.row])

    def height(self, size: float) -> float | None:
        """Height of all blocks at a size in points, ink to ink; None if a block cannot be set at all."""
        if size not in self._heights:
            self._heights[size] = self._measure(size)
        return self._heights[size]

    def _measure(self, size: float) -> float | None:
        total = 0.0
        for index, each in enumerate(self.blocks):
            if self.lines(index, size) is None:
                return None
            lines = self.room(index, size)
            total += self.ink_top * each.size(size) if index == 0 else self.step(index, size)
            total += (lines - 1) * self.pitch(index, size)
        return total + (self.raised(size) if self.zone.vertical is Vertical.FOOT else self._below(size))

    def _below(self, size: float) -> float:
        """How far the ink of the last block reaches under its last baseline, in points."""
        last = self.blocks[-1]
        return -last.paragraph.ink_bottom * last.size(size)

    def raised(self, size: float) -> float:
        """How far the last baseline of a zone on its foot stands above the lower edge, in points."""
        return max(self.lift, self._below(size) - self.zone.hang)

    def headroom(self, size: float) -> float:
        """The height left over at a size that fits; in a row, that of its tallest zone."""
        return min([zone.zone.box.height - (zone.height(size) or 0.0) for zone in self.row or (self,)])

    def characters_to_spare(self, size: float) -> int:
        """About how many characters more would fit: those of the lines that the room left over would hold."""
        index = self.longest
        lines = self.blocks[index].lines_in(self.zone.box.width, size) or 1
        more = int(max(0.0, self.headroom(size)) / self.pitch(index, size))
        return round(more * len(self.blocks[index].paragraph.text) / lines)

    @property
    def longest(self) -> int:
        """The number of the block with the most characters."""
        return max(range(len(self.blocks)), key=lambda index: len(self.blocks[index].paragraph.text))

    def fits(self, size: float) -> bool:
        height = self.height(size)
        return height is not None and height <= self.zone.box.height + 1e-6

    def smallest(self) -> float:
        """The smallest size permitted by the design and by the language of the words, on the grid."""
        least = max(
            [self.zone.sizes.smallest]
            + [_floor(each.paragraph.language, each.block.style) / each.block.style.ratio for each in self.blocks]
        )
        return ceil(least / SIZE_STEP - 1e-9) * SIZE_STEP


def _floor(language: Language, style: Style) -> float:
    """What the language permits; figures and addresses in a face of their own keep to the floor of the design."""
    if style.families:
        return 0.0
    return language.floor_body if style.kind is Kind.BODY else language.floor_small
