"""How many characters every message may have: what its zone holds at the smallest permitted size."""

from __future__ import annotations

from math import floor

from iceprint.layout.compose import set_zones
from iceprint.layout.fit import smallest_sizes
from iceprint.layout.measure import SetZone
from iceprint.layout.row import level
from iceprint.model.edition import Edition
from iceprint.model.language import Language
from iceprint.model.template import Template
from iceprint.text.faces import Fonts

FILLED = 0.86  # of lines, because words are seldom as long as what is left of one; tried with all shipped words


def rooms(edition: Edition, template: Template, fonts: Fonts, language: Language) -> dict[str, int]:
    """About the most characters of each message in its tightest zone, among zones of a language; facts filled in.

    The room left over is shared by the messages of a zone, so that all of them may use what they are given. Also for
    words that do not fit. Raises GlyphError.
    """
    shaped = set_zones(edition, template, fonts)
    sizes = smallest_sizes(shaped)
    found: dict[str, int] = {}
    for zone in level(shaped, sizes):
        if zone.zone.language not in (None, language):
            continue
        size = sizes[zone.zone.sizes.group]
        for index, each in enumerate(zone.blocks):
            name = each.block.copy.message_id
            found[name] = min(found.get(name, _room(zone, index, size)), _room(zone, index, size))
    return found


def _room(zone: SetZone, index: int, size: float) -> int:
    each = zone.blocks[index]
    characters, width = len(each.block.copy.text), each.paragraph.width(0, each.paragraph.last)
    line = (zone.zone.box.width / each.size(size) - each.indent) * characters / width
    if zone.lines(index, size) is None:  # a word is too wide, or the lines are too many
        lines = zone.zone.most_lines or 1
    else:
        lines = max(1, zone.room(index, size) + _lines_to_spare(zone, index, size))
        lines = min(lines, zone.zone.most_lines or lines)
    room = floor(line if lines == 1 else line * lines * FILLED)
    return max(room, characters) if zone.fits(size) else room


def _lines_to_spare(zone: SetZone, index: int, size: float) -> int:
    """The share of one message in the lines that the room left over holds: the longest has what cannot be shared."""
    spare = floor(zone.headroom(size) / zone.pitch(zone.longest, size) + 1e-9)
    share = max(0, spare) // len(zone.blocks)
    return spare - share * (len(zone.blocks) - 1) if index == zone.longest else share
