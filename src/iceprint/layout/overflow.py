"""The error for words that do not fit: which message, how much room it lacks, about how many characters to cut."""

from __future__ import annotations

from math import ceil

from iceprint.errors import FitError
from iceprint.layout.lines import filled, widest_part
from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import SetBlock
from iceprint.model.units import in_mm


def too_long(zone: SetZone, size: float) -> FitError:
    """What is wrong with a zone that does not fit at `size`, its smallest permitted one."""
    for index, each in enumerate(zone.blocks):
        if zone.lines(index, size) is None:
            return _too_wide(zone, each, size)
    height, room = zone.height(size) or 0.0, zone.zone.box.height
    longest = zone.blocks[zone.longest]
    over = ceil((height - room) / zone.pitch(zone.longest, size))
    return _error(zone, longest, _millimetres(height, room, "high", size), _characters(zone, longest, size, over))


def _too_wide(zone: SetZone, each: SetBlock, size: float) -> FitError:
    """The lines are too many, or a part that cannot be broken is wider than the zone."""
    lines, most = each.lines_in(zone.zone.box.width, size), zone.zone.most_lines
    if lines is not None and most is not None:
        needs = f"{lines} lines at the smallest permitted size, {size:g} pt; the zone holds {most}"
        return _error(zone, each, needs, _characters(zone, each, size, lines - most))
    part = widest_part(each.paragraph)
    needed, room = each.paragraph.width(*part), zone.zone.box.width / each.size(size) - each.indent
    word, own = each.paragraph.words(*part).strip(), each.size(size)
    needs = f'{_millimetres(needed * own, room * own, "wide", size)}: "{word}"'
    return _error(zone, each, needs, ceil(len(word) * (1 - room / needed)))


def _millimetres(needed: float, room: float, way: str, size: float) -> str:
    smallest = f"at the smallest permitted size, {size:g} pt"
    return f"{in_mm(needed):.1f} mm {smallest}; the zone is {in_mm(room):.1f} mm {way}"


def _characters(zone: SetZone, each: SetBlock, size: float, lines: int) -> int:
    """How many characters stand on the last lines of a block."""
    width = zone.zone.box.width / each.size(size) - each.indent
    last = filled(each.paragraph, width)[-lines:]  # long texts come here, for which looks would take too long
    return sum(len(each.paragraph.words(*line)) for line in last)


def _error(zone: SetZone, each: SetBlock, needs: str, cut: int) -> FitError:
    copy = each.block.copy
    return FitError(
        f'"{copy.message_id}" ({copy.language}) does not fit zone "{zone.zone.name}" on the {zone.side}: needs {needs}',
        where=copy.place,
        remedy=f"shorten by about {cut} characters, or give the zone more room in the design",
    )
