"""Large print: the words of any product in one column of black text on white office paper, for eyes that see little.

Sizes, leading, ragged lines and the paper follow the large print guidelines of the American Council of the Blind and
the American Printing House for the Blind: 18 pt or more, wide leading, no hyphens, headings by size and weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from iceprint.design.styles import FIGURES
from iceprint.model.fact import FactKind
from iceprint.model.flow import Flow, FlowBlock, FlowCode, FlowPart
from iceprint.model.format import Format
from iceprint.model.language import Language
from iceprint.model.reading import Passage, alone, reading
from iceprint.model.structure import Role
from iceprint.model.template import Block, CodeZone, SizeRange, Style, Template, Weight
from iceprint.model.units import SIZE_STEP, Box, mm, parse_length

LEAST = 18.0  # points: nothing in the file is smaller
LATIN_FLOOR = 7.0  # the floor that LEAST belongs to; a script with a higher floor is enlarged as much
AIRY = 1.45  # leading at least; scripts whose running text needs more keep theirs
MARGIN = parse_length("0.8 in")
FOOT = parse_length("1.15 in")  # with the page number in it
FOLIO_BASELINE = parse_length("0.75 in")
CODE = mm(35)  # with its quiet zone: dark squares of 26 to 29 mm
GUTTER = mm(8)
CODE_GAP = 0.7  # em of the text, before a code
SECTION_GAP = 0.5  # em of the text, on top of the white before the first block of a section


class Look(NamedTuple):
    """How a kind of block is set at LEAST: its sizes, and the white before it in em of the text."""

    group: str
    largest: float
    smallest: float
    before: float
    weight: Weight | None = None  # None: as in the piece
    ink: str = "text"
    leading: float | None = None  # factor of the size; None: that of running text
    balanced: bool = False


TITLE = Look("title", 30, 24, 0.8, Weight.BOLD, "brand", 1.2, balanced=True)
HEADING = Look("heading", 24, 20, 1.0, Weight.BOLD, "brand", 1.25, balanced=True)
NUMBER = Look("number", 40, 28, 0.3, Weight.BOLD, leading=1.15)
ADDRESS = Look("address", 22, LEAST, 0.3, Weight.BOLD, leading=1.25)
ITEM = Look("text", LEAST, LEAST, 0.35)
TEXT = Look("text", LEAST, LEAST, 0.35)
CALLED = (FactKind.PHONE, FactKind.EMERGENCY, FactKind.TEXT_CODE)


def large_print(template: Template, language: Language, paper: Format) -> Flow:
    """The document that says what a template says. It needs nothing of the product but its order of reading."""
    inside = paper.trim_box.inset(MARGIN, 0)
    column = inside.cut_top(MARGIN)[1].cut_bottom(FOOT)[1]
    scale = language.floor_body / LATIN_FLOOR
    sections = (_section(side, language, scale) for side in reading(template))
    folio = Style("page number", families=FIGURES)
    return Flow(paper, column, tuple(sections), folio, LEAST, FOLIO_BASELINE)


def _section(side: Sequence[Passage], language: Language, scale: float) -> tuple[FlowPart, ...]:
    gaps = (SECTION_GAP, *(0.0 for _ in side[1:]))
    parts = [_part(passage, language, scale, gap) for passage, gap in zip(side, gaps, strict=True)]
    for index, (part, after) in enumerate(pairwise(parts)):
        if isinstance(part, FlowBlock) and part.sizes.group == NUMBER.group:
            beside = isinstance(after, FlowBlock) and not after.block.role.level  # what is to know about the number
            parts[index] = FlowBlock(part.block, part.sizes, part.before, with_next=beside)
    return tuple(parts)


def _part(passage: Passage, language: Language, scale: float, more: float) -> FlowPart:
    if isinstance(passage, Block):
        return _block(passage, language, scale, more)
    zone = passage.code
    large = CodeZone(zone.name, Box(0, 0, CODE, CODE), zone.fact, zone.alt, zone.reserve)
    captions = tuple(_block(caption, language, scale, 0.0) for caption in passage.captions)
    return FlowCode(large, captions, GUTTER, (CODE_GAP + more) * LEAST * scale)


def _block(block: Block, language: Language, scale: float, more: float) -> FlowBlock:
    look, old = _look(block), block.style
    style = Style(
        look.group,
        weight=look.weight or old.weight,
        ink=look.ink,
        leading=max(look.leading, language.leading_card) if look.leading else max(AIRY, language.leading_text),
        balanced=look.balanced,
        bullet=block.role is Role.ITEM,
        families=old.families,
    )
    sizes = SizeRange(look.group, _on_grid(look.largest * scale), _on_grid(look.smallest * scale))
    if old.families:  # figures, which look the same in every language
        style = Style(style.name, style.weight, ink=style.ink, leading=look.leading, families=old.families)
        sizes = SizeRange(look.group, look.largest, look.smallest)
    before = (look.before + more) * LEAST * scale
    return FlowBlock(Block(block.role, block.copy, style), sizes, before, with_next=bool(block.role.level))


def _look(block: Block) -> Look:
    fact = alone(block)
    if block.role.level:
        return TITLE if block.role.level == 1 else HEADING
    if fact:
        return NUMBER if fact.kind in CALLED else ADDRESS
    return ITEM if block.role is Role.ITEM else TEXT


def _on_grid(size: float) -> float:
    return round(size / SIZE_STEP) * SIZE_STEP
