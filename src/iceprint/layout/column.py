"""Words one below the other in a column, measured before it is known where they stand: the top left corner is 0, 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from iceprint.errors import FitError
from iceprint.layout.block import BlockSetter
from iceprint.layout.lines import fewest
from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import SetBlock
from iceprint.layout.strip import moved_link, moved_run
from iceprint.model.dossier import Words
from iceprint.model.page import GlyphRun, LinkArea
from iceprint.model.structure import Element
from iceprint.model.template import SizeRange, Zone
from iceprint.model.units import SIZE_STEP, Box, in_mm
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import make_paragraph

ENDLESS = 1e6  # points
LEAST = 4.0  # points: what an address that cannot be broken may shrink to; the piece itself shows it as it is


@dataclass(frozen=True, slots=True)
class Column:
    """What was set: runs and links with y below 0, tags, and the height from the first ink to the last.

    `rise` is how far the first baseline stands below that ink.
    """

    runs: list[GlyphRun] = field(default_factory=list)
    links: list[LinkArea] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    height: float = 0.0
    rise: float = 0.0

    def runs_at(self, x: float, top: float) -> list[GlyphRun]:
        """The runs with the corner of the column at a place."""
        return [moved_run(run._replace(x=run.x + x), top) for run in self.runs]

    def links_at(self, x: float, top: float) -> list[LinkArea]:
        """The links, likewise."""
        return [moved_link(link._replace(box=link.box.moved(x, 0.0)), top) for link in self.links]

    def unread(self, x: float, top: float) -> list[GlyphRun]:
        """The runs as artifacts, which are seen and not read aloud."""
        return [run._replace(key=None) for run in self.runs_at(x, top)]

    @property
    def width(self) -> float:
        """As wide as its words; they start at 0."""
        return max((run.x + run.width for run in self.runs), default=0.0)


def set_column(
    words: Sequence[Words], width: float, fonts: Fonts, keys: count[int], *, own: str, centred: bool = False
) -> Column:
    """Set words in a width. What is not in the language `own` is marked so. Raises FitError and GlyphError."""
    runs: list[GlyphRun] = []
    links: list[LinkArea] = []
    elements: list[Element] = []
    bottom = rise = 0.0
    for number, each in enumerate(words):
        setter = _setter(each, width, fonts, keys, centred=centred)
        paragraph = setter.each.paragraph
        gap = each.block.style.gap * setter.size if number else 0.0
        baseline = bottom - gap - paragraph.ink_top * setter.size
        rise = rise if number else -baseline
        element = setter.set(baseline, None)
        tag = each.language.tag
        elements.append(element if tag == own else element._replace(language=tag))
        runs += setter.runs
        links += setter.links
        bottom = baseline - (len(setter.lines) - 1) * setter.pitch + paragraph.ink_bottom * setter.size
    return Column(runs, links, elements, -bottom, rise)


def _setter(words: Words, width: float, fonts: Fonts, keys: count[int], *, centred: bool) -> BlockSetter:
    style = words.block.style
    paragraph = make_paragraph(
        words.block.copy, words.language, fonts, style.weight, families=style.families, heading=style.balanced
    )
    size = words.size
    while size > LEAST and fewest(paragraph, width / size) is None:
        size -= SIZE_STEP
    if fewest(paragraph, width / size) is None:
        copy = words.block.copy
        raise FitError(
            f'"{copy.message_id}" ({copy.language}) has a word wider than its {in_mm(width):.0f} mm on the proof',
            where=copy.place,
            remedy="part the word",
        )
    sizes = SizeRange("proof", size, size)
    zone = Zone("proof", Box(0.0, 0.0, width, ENDLESS), (words.block,), sizes, centred=centred)
    return BlockSetter(SetZone("proof", zone, (SetBlock(words.block, paragraph),)), 0, size, keys)
