"""A picture of pixels, ready for a PDF file: as a screen shows it, and as a press inks it."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.errors import Place

TONES, LINE_ART = 300, 1200  # pixels to the inch that print shops ask for


class Samples(NamedTuple):
    """Rows from the top, deflated. One channel is a gray, three are sRGB, four are inks in percent of 255.

    A row of `bits` 1 has no tones, only black (0) and white (1), and ends with a whole byte.
    """

    channels: int
    bits: int
    deflated: bytes


class Pixels(NamedTuple):
    """A picture of `width` by `height` pixels, with `most_ink` percent of ink on one spot.

    The file it comes from has `source` pixels, with its white edges.
    """

    width: int
    height: int
    screen: Samples
    press: Samples
    most_ink: float
    source: tuple[int, int]
    place: Place

    @property
    def least_ppi(self) -> int:
        """Pixels to the inch of paper that it needs: without tones between them, steps in edges are seen sooner."""
        return LINE_ART if self.press.bits == 1 else TONES

    @property
    def weight(self) -> int:
        """Bytes in memory, about."""
        return len(self.screen.deflated) + len(self.press.deflated)
