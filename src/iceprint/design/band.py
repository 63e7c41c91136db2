"""The band: an area of the one strong colour at an edge of the piece, running into the bleed, for ways to act."""

from __future__ import annotations

from iceprint.model.format import Format
from iceprint.model.template import Panel
from iceprint.model.units import Box

BRAND, TINT, PAPER = "brand", "mist", "paper"  # inks


def foot_band(paper: Format, height: float) -> Panel:
    """Across the foot of the sheet, `height` above the trim edge."""
    return Panel(bled(Box(0.0, 0.0, paper.width, height), paper), BRAND)


def bled(box: Box, paper: Format) -> Box:
    """The box, grown into the bleed at every edge of the trim that it touches."""
    bleed = paper.bleed
    left, bottom = (bleed if edge <= 0.0 else 0.0 for edge in (box.x, box.y))
    right = bleed if box.right >= paper.width - 0.01 else 0.0
    top = bleed if box.top >= paper.height - 0.01 else 0.0
    return Box(box.x - left, box.y - bottom, box.width + left + right, box.height + bottom + top)
