"""The logo of a partner at its place: a page of its own that the side shows as one figure."""

from __future__ import annotations

from math import ceil

from iceprint.errors import FitError
from iceprint.layout.picture import TURNS
from iceprint.model.page import Bitmap, Curves, Item, Page, Placed
from iceprint.model.pixels import Pixels
from iceprint.model.template import LogoZone
from iceprint.model.units import Box, in_mm

INCH = 72.0  # points
_AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def drawn_logo(zone: LogoZone, key: int) -> Placed:
    """All its outlines or pixels, as large as the box holds, in the middle of it. The page is named after it.

    Raises FitError for a picture that has too few pixels for that size.
    """
    logo, box = zone.logo, zone.box
    across, up = (box.height, box.width) if zone.turn % 2 else (box.width, box.height)
    scale = min(across / logo.width, up / logo.height)
    a, b, c, d = (value * scale for value in TURNS[zone.turn % 4])
    x, y = logo.width / 2, logo.height / 2
    place = (box.x + box.width / 2 - a * x - c * y, box.y + box.height / 2 - b * x - d * y)
    area = Box(0.0, 0.0, logo.width, logo.height)
    items: tuple[Item, ...] = tuple(Curves(each.segments, _AS_IT_IS, each.ink, each.even_odd) for each in logo.shapes)
    if logo.pixels:
        _require_fine(logo.pixels, logo.width * scale, logo.height * scale)
        items = (Bitmap(area, logo.pixels),)
    return Placed(Page(f"logo {logo.digest}", items, ()), (a, b, c, d, *place), area, key)


def _require_fine(pixels: Pixels, width: float, height: float) -> None:
    """Raise FitError if the steps between pixels would be seen on paper. The size is in points."""
    ppi = min(pixels.width * INCH / width, pixels.height * INCH / height)
    least = pixels.least_ppi
    if ppi >= least:
        return
    more = least / ppi
    wanted = " x ".join(str(ceil(side * more)) for side in pixels.source)
    kind = "a logo in black and white without grays" if pixels.press.bits == 1 else "it"
    what = (
        f"the logo is {in_mm(width):.1f} x {in_mm(height):.1f} mm on this piece, and has {ppi:.0f} pixels to the inch"
    )
    remedy = f"ask for a picture of {wanted} pixels or more, or for the vector drawing as SVG: {kind} needs {least}"
    raise FitError(what, remedy=remedy, where=pixels.place)
