"""A format: the paper. Data from `data/formats.yaml`; lengths in points."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.units import Box


class Format(NamedTuple):
    """Trim size, bleed, safe margin, where it is folded, and what its material demands of codes and inks."""

    id: str
    name: str
    width: float
    height: float
    bleed: float
    safe: float
    corner: float
    least_module: float  # smallest side of one QR module
    most_ink: float  # of all plates at one spot, in percent
    folds: tuple[float, ...] = ()  # from the left edge, upright across the whole height

    @property
    def trim_box(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def bleed_box(self) -> Box:
        return self.trim_box.inset(-self.bleed)

    @property
    def safe_box(self) -> Box:
        return self.trim_box.inset(self.safe)
