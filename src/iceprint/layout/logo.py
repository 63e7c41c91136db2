"""The logo of a partner at its place: a page of its own that the side shows as one figure."""

from __future__ import annotations

from iceprint.layout.picture import TURNS
from iceprint.model.page import Curves, Page, Placed
from iceprint.model.template import LogoZone
from iceprint.model.units import Box

_AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def drawn_logo(zone: LogoZone, key: int) -> Placed:
    """All its outlines, as large as the box holds, in the middle of it. The page is named after what it shows."""
    logo, box = zone.logo, zone.box
    across, up = (box.height, box.width) if zone.turn % 2 else (box.width, box.height)
    scale = min(across / logo.width, up / logo.height)
    a, b, c, d = (value * scale for value in TURNS[zone.turn % 4])
    x, y = logo.width / 2, logo.height / 2
    place = (box.x + box.width / 2 - a * x - c * y, box.y + box.height / 2 - b * x - d * y)
    shapes = tuple(Curves(shape.segments, _AS_IT_IS, shape.ink, shape.even_odd) for shape in logo.shapes)
    page = Page(f"logo {logo.digest}", shapes, ())
    return Placed(page, (a, b, c, d, *place), Box(0.0, 0.0, logo.width, logo.height), key)
