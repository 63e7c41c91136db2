"""A format: the paper. Data from `data/formats.yaml`; lengths in points."""

from __future__ import annotations

from dataclasses import dataclass

from iceprint.model.units import Box


@dataclass(frozen=True, slots=True)
class Format:
    """Trim size, bleed, safe margin and what the material of the piece demands of codes and inks."""

    id: str
    name: str
    width: float
    height: float
    bleed: float
    safe: float
    corner: float
    least_module: float  # smallest side of one QR module
    most_ink: float  # of all plates at one spot, in percent

    @property
    def trim_box(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def bleed_box(self) -> Box:
        return self.trim_box.inset(-self.bleed)

    @property
    def safe_box(self) -> Box:
        return self.trim_box.inset(self.safe)
