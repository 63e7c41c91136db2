"""The largest type size at which the words of a zone and of its group fit, or the error that says why none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, floor, inf

from iceprint.errors import FitError, raise_all
from iceprint.layout.lines import best, fewest, widest_part
from iceprint.model.language import Language
from iceprint.model.template import Block, Kind, Zone
from iceprint.model.units import SIZE_STEP, in_mm
from iceprint.text.paragraph import Paragraph

BULLET_INDENT = 0.85  # em from the bullet to its words


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block with its shaped words."""

    block: Block
    paragraph: Paragraph

    @property
    def leading(self) -> float:
        return self.block.style.leading or self.paragraph.language.leading_card

    @property
    def indent(self) -> float:
        return BULLET_INDENT if self.block.style.bullet else 0.0

    def size(self, zone_size: float) -> float:
        return zone_size * self.block.style.ratio

    def lines_in(self, width: float, zone_size: float) -> int | None:
        return fewest(self.paragraph, width / self.size(zone_size) - self.indent)


@dataclass(frozen=True, slots=True)
class SetZone:
    """A zone with its shaped words, on one side of the piece. `row` holds the zones beside it, itself included."""

    side: str
    zone: Zone
    blocks: tuple[SetBlock, ...]
    row: list[SetZone] = field(default_factory=list, repr=False, compare=False)

    def lines(self, index: int, size: float) -> int | None:
        """How many lines a block needs, or None if a word is wider than the zone or the lines are too many."""
        count = self.blocks[index].lines_in(self.zone.box.width, size)
        return None if count and self.zone.most_lines and count > self.zone.most_lines else count

    def room(self, index: int, size: float) -> int:
        """How many lines a block is given: what the longest in its row needs. Texts may end where they like."""
        row = self.row if index < len(self.blocks) - 1 else ()
        return max((zone.lines(index, size) or 1) for zone in (self, *row))

    @property
    def ink_top(self) -> float:
        """Tallest ink of the first line above its baseline, in em; the same for all of a row."""
        return max(zone.blocks[0].paragraph.ink_top for zone in (self, *self.row))

    def height(self, size: float) -> float | None:
        """Height of all blocks at a size in points, ink to ink; None if a block cannot be set at all."""
        total = 0.0
        for index, each in enumerate(self.blocks):
            if self.lines(index, size) is None:
                return None
            lines = self.room(index, size)
            lead = (
                (lines - 1) * each.leading + self.ink_top if index == 0 else lines * each.leading + each.block.style.gap
            )
            total += lead * each.size(size)
        last = self.blocks[-1]
        return total - last.paragraph.ink_bottom * last.size(size)

    def fits(self, size: float) -> bool:
        height = self.height(size)
        return height is not None and height <= self.zone.box.height + 1e-6

    def smallest(self, language: Language) -> float:
        """The smallest size permitted by the design and by the language, on the grid."""
        least = max(
            [self.zone.sizes.smallest]
            + [_floor(language, each.block.style.kind) / each.block.style.ratio for each in self.blocks]
        )
        return ceil(least / SIZE_STEP - 1e-9) * SIZE_STEP


def choose_sizes(zones: Sequence[SetZone], language: Language) -> dict[str, float]:
    """The size of every group, in points. Raises FitError for all zones that do not fit at their smallest size."""
    groups: dict[str, list[SetZone]] = {}
    for zone in zones:
        groups.setdefault(zone.zone.sizes.group, []).append(zone)
    raise_all([_too_long(zone, zone.smallest(language)) for zone in zones if not zone.fits(zone.smallest(language))])
    return {name: _largest(members, language) for name, members in groups.items()}


def _largest(members: Sequence[SetZone], language: Language) -> float:
    """Binary search on the grid: what fits at a size fits at every smaller one."""
    low = round(max(zone.smallest(language) for zone in members) / SIZE_STEP)
    high = max(low, floor(min(zone.zone.sizes.largest for zone in members) / SIZE_STEP + 1e-9))
    while low < high:
        middle = (low + high + 1) // 2
        if all(zone.fits(middle * SIZE_STEP) for zone in members):
            low = middle
        else:
            high = middle - 1
    return low * SIZE_STEP


def _floor(language: Language, kind: Kind) -> float:
    return language.floor_body if kind is Kind.BODY else language.floor_small


def _too_long(zone: SetZone, size: float) -> FitError:
    """Name the message to shorten, the room that is needed and there, and about how many characters to cut."""
    box = zone.zone.box
    for index, each in enumerate(zone.blocks):
        if zone.lines(index, size) is None:
            room = box.width / each.size(size) - each.indent
            needed = max(
                widest_part(each.paragraph),
                each.paragraph.width(0, each.paragraph.last) / (zone.zone.most_lines or inf),
            )
            cut = ceil(len(each.paragraph.text) * (1 - room / needed)) if needed > room else 1
            return _error(zone, each, size, needed * each.size(size), room * each.size(size), "wide", cut)
    height = zone.height(size) or 0.0
    longest = max(zone.blocks, key=lambda each: len(each.paragraph.text))
    width = box.width / longest.size(size) - longest.indent
    lines = best(longest.paragraph, width, balanced=False)
    over = min(len(lines), ceil((height - box.height) / (longest.leading * longest.size(size))))
    cut = sum(len(longest.paragraph.words(*line)) for line in lines[-over:])
    return _error(zone, longest, size, height, box.height, "high", cut)


def _error(zone: SetZone, each: SetBlock, size: float, needed: float, room: float, way: str, cut: int) -> FitError:
    copy = each.block.copy
    return FitError(
        f'"{copy.message_id}" ({copy.language}) does not fit zone "{zone.zone.name}" on the {zone.side}: '
        f"needs {in_mm(needed):.1f} mm at the smallest permitted size, {size:g} pt; "
        f"the zone is {in_mm(room):.1f} mm {way}",
        where=copy.place,
        remedy=f"shorten by about {cut} characters, or give the zone more room in the design",
    )
