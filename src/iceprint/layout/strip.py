"""Strips: what no page parts, before it is known on which page it stands. Every strip has its baseline at 0."""

from __future__ import annotations

from dataclasses import dataclass, field

from iceprint.layout.turns import Turn
from iceprint.model.page import GlyphRun, LinkArea, Symbol
from iceprint.model.units import Box


@dataclass(slots=True)
class Strip:
    """What no page parts: a line, or a code with its captions. Lengths in points, y against its baseline.

    `step` is the wanted distance from the baseline before, `gap` the least white between the inks of the two.
    """

    turn: Turn
    top: float  # ink above the baseline
    bottom: float  # ink below it, a positive number
    step: float
    gap: float = 0.0
    runs: list[GlyphRun] = field(default_factory=list)
    links: list[LinkArea] = field(default_factory=list)
    symbols: list[Symbol] = field(default_factory=list)

    def below(self, before: Strip) -> float:
        """The distance of its baseline from that of the strip before it on one page."""
        return max(self.step, before.bottom + self.gap + self.top)


def moved_run(run: GlyphRun, up: float, key: int | None = None) -> GlyphRun:
    """A run on another baseline, for another content if a key is given."""
    own = run.key if key is None else key
    return run._replace(y=run.y + up, key=own)


def moved_link(link: LinkArea, up: float, key: int | None = None) -> LinkArea:
    """A link at another height, for another content if a key is given."""
    box = Box(link.box.x, link.box.y + up, link.box.width, link.box.height)
    return LinkArea(box, link.target, link.label, link.key if key is None else key)


def moved_symbol(symbol: Symbol, box: Box) -> Symbol:
    """A code in another box of the same size."""
    return Symbol(box, symbol.module, symbol.modules, symbol.quiet, symbol.runs, symbol.payload, symbol.ink, symbol.key)
