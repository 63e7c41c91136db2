"""A block with its shaped words: its leading, and how many lines it needs. Nothing is placed yet."""

from __future__ import annotations

from iceprint.layout.lines import fewest
from iceprint.model.template import Block
from iceprint.text.paragraph import Paragraph

BULLET_INDENT = 0.85  # em from the bullet to its words
PICTURE_GAP = 0.55  # em from a picture to the words beside it
AIR = 0.05  # em that always stay free between the ink of two lines


class SetBlock:
    """A block with its shaped words. Nothing of it changes; what is asked again and again is found out once.

    `leading` is the distance of the baselines, in em: the style's, or the language's; between the ink of lines is air.
    `indent` is what the lines leave free for a bullet or a picture, in em.
    """

    __slots__ = ("_lines", "_ratio", "block", "indent", "leading", "paragraph")

    def __init__(self, block: Block, paragraph: Paragraph) -> None:
        self.block, self.paragraph = block, paragraph
        style = block.style
        own = style.leading or paragraph.language.leading_card
        self.leading = max(own, paragraph.ink_top - paragraph.ink_bottom + AIR)
        self.indent = style.picture + PICTURE_GAP if style.picture else BULLET_INDENT if style.bullet else 0.0
        self._ratio = style.ratio
        self._lines: dict[tuple[float, float], int | None] = {}

    def size(self, zone_size: float) -> float:
        return zone_size * self._ratio

    def lines_in(self, width: float, zone_size: float) -> int | None:
        """How many lines the block needs in a zone `width` points wide. Counted once for every size."""
        key = (width, zone_size)
        if key not in self._lines:
            self._lines[key] = fewest(self.paragraph, width / self.size(zone_size) - self.indent)
        return self._lines[key]
