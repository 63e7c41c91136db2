"""What a check says about a finished file."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.units import Box, in_mm


class Finding(NamedTuple):
    """One failure: the id of the check, what was found, and what helps.

    Pages count from 1; `box` is where on the page, in points from the lower left corner of the trim.
    """

    check: str
    what: str
    remedy: str
    page: int | None = None
    box: Box | None = None

    @property
    def where(self) -> str:
        """The place in words for a person with a ruler, or nothing if it is the whole file."""
        if self.page is None:
            return ""
        if self.box is None:
            return f"page {self.page}"
        left, bottom = in_mm(self.box.x), in_mm(self.box.y)
        return f"page {self.page}, {left:.1f} mm from the left and {bottom:.1f} mm from the bottom"

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what
