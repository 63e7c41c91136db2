"""The new page, pale, with the areas that changed as they are, in frames."""

from __future__ import annotations

from collections.abc import Sequence

from iceprint.compare.pixels import Laid
from iceprint.model.comparison import PixelBox

FRAME = bytes((0xB0, 0x00, 0x58))
PEN, AROUND = 2, 4  # pixels: how thick a frame is, and how far from what it frames
_PALE = bytes(255 - (255 - shade) * 3 // 10 for shade in range(256))


def overlay(sheet: Laid, areas: Sequence[PixelBox]) -> bytes:
    """Rows of three bytes a pixel, as large as the sheet."""
    pixels = bytearray(sheet.new.translate(_PALE))
    for area in areas:
        _fill(pixels, sheet, _grown(area, AROUND, sheet), None)
    for area in areas:
        left, top, right, bottom = _grown(area, AROUND, sheet)
        for bar in (
            PixelBox(left, top, right, min(top + PEN, bottom)),
            PixelBox(left, max(bottom - PEN, top), right, bottom),
            PixelBox(left, top, min(left + PEN, right), bottom),
            PixelBox(max(right - PEN, left), top, right, bottom),
        ):
            _fill(pixels, sheet, bar, FRAME)
    return bytes(pixels)


def _fill(pixels: bytearray, sheet: Laid, box: PixelBox, colour: bytes | None) -> None:
    """A colour, or None for what the new page shows there."""
    for row in range(box.top, box.bottom):
        first, last = 3 * (row * sheet.width + box.left), 3 * (row * sheet.width + box.right)
        pixels[first:last] = colour * (box.right - box.left) if colour else sheet.new[first:last]


def _grown(box: PixelBox, by: int, sheet: Laid) -> PixelBox:
    right, bottom = min(box.right + by, sheet.width), min(box.bottom + by, sheet.height)
    return PixelBox(max(box.left - by, 0), max(box.top - by, 0), right, bottom)
