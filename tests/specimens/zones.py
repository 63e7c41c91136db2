"""Zones by hand: words in a box, shaped and ready to be fitted."""

from __future__ import annotations

from typing import Any

from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import SetBlock
from iceprint.model.language import Language
from iceprint.model.structure import Role
from iceprint.model.template import Block, SizeRange, Style, Vertical, Zone
from iceprint.model.units import Box
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import make_paragraph
from tests.specimens import editions
from tests.specimens.faces import SHIPPED

PLAIN = Style("plain", leading=1.0)
SIZES = SizeRange("body", 12, 7)


def block(text: str, style: Style = PLAIN, role: Role = Role.PARAGRAPH, message_id: str = "message") -> Block:
    return Block(role, editions.copy(text, message_id), style)


def zone(
    *blocks: Block,
    width: float = 100,
    height: float = 1000,
    sizes: SizeRange = SIZES,
    vertical: Vertical = Vertical.TOP,
    centred: bool = False,
    most_lines: int | None = None,
    fonts: Fonts = SHIPPED,
    language: Language = editions.ENGLISH,
) -> SetZone:
    """A zone called "zone" on the front, with its lower left corner at (10, 20)."""
    box = Box(10, 20, width, height)
    made = Zone("zone", box, blocks, sizes, vertical, centred, most_lines)
    return SetZone("front", made, tuple(_shaped(each, fonts, language) for each in blocks))


def _shaped(each: Block, fonts: Fonts, language: Language) -> SetBlock:
    style = each.style
    words = make_paragraph(each.copy, language, fonts, style.weight, families=style.families, heading=style.balanced)
    return SetBlock(each, words)


def hanging(made: SetZone, by: float) -> SetZone:
    """The zone, below whose lower edge ink may hang that far."""
    return designed(made, hang=by)


def designed(made: SetZone, **changes: Any) -> SetZone:
    """The zone with something of its design changed."""
    return SetZone(made.side, made.zone._replace(**changes), made.blocks, made.lift)


def in_a_row(*zones: SetZone) -> tuple[SetZone, ...]:
    """Zones that stand side by side."""
    for each in zones:
        each.row.extend(zones)
    return zones
