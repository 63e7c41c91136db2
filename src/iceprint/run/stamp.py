"""The stamp of an edition: eight characters that change as soon as anything printed changes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from iceprint.model.page import Layout
from iceprint.model.units import in_mm
from iceprint.paint.transcript import transcript

if TYPE_CHECKING:
    from iceprint.model.imposed import Placement, SheetSide

LENGTH = 8


def stamp_of(layout: Layout) -> str:
    """The stamp of a layout: of every word, place to 0.01 mm, ink name and code on its pages."""
    return hashlib.sha256(transcript(layout).encode("utf-8")).hexdigest()[:LENGTH].upper()


def stamp_of_sheets(layouts: Sequence[Layout], sides: Sequence[SheetSide]) -> str:
    """The stamp of sheets: of the stamps of all pieces, and where each lies to 0.01 mm."""
    lines = [stamp_of(layout) for layout in layouts]
    for side in sides:
        lines += [side.name, *(_lies(placed) for placed in side.placed)]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:LENGTH].upper()


def _lies(placed: Placement) -> str:
    pose = placed.pose
    return f"{placed.source} {in_mm(pose.x):.2f} {in_mm(pose.y):.2f} {pose.quarter}"
