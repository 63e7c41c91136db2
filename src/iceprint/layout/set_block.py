"""A block with its shaped words: its leading, and how many lines it needs. Nothing is placed yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from iceprint.layout.lines import fewest
from iceprint.model.template import Block
from iceprint.text.paragraph import Paragraph

BULLET_INDENT = 0.85  # em from the bullet to its words
PICTURE_GAP = 0.55  # em from a picture to the words beside it
AIR = 0.05  # em that always stay free between the ink of two lines


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block with its shaped words."""

    block: Block
    paragraph: Paragraph
    _lines: dict[tuple[float, float], int | None] = field(default_factory=dict, repr=False, compare=False)

    @property
    def leading(self) -> float:
        """Distance of the baselines, in em: the style's, or the language's; between the ink of lines is air."""
        own = self.block.style.leading or self.paragraph.language.leading_card
        return max(own, self.paragraph.ink_top - self.paragraph.ink_bottom + AIR)

    @property
    def indent(self) -> float:
        style = self.block.style
        return style.picture + PICTURE_GAP if style.picture else BULLET_INDENT if style.bullet else 0.0

    def size(self, zone_size: float) -> float:
        return zone_size * self.block.style.ratio

    def lines_in(self, width: float, zone_size: float) -> int | None:
        """How many lines the block needs in a zone `width` points wide. Counted once for every size."""
        key = (width, zone_size)
        if key not in self._lines:
            self._lines[key] = fewest(self.paragraph, width / self.size(zone_size) - self.indent)
        return self._lines[key]
