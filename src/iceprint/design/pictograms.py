"""Pictograms: simple drawings for readers who read little. They repeat what words say, and are not read aloud."""

from __future__ import annotations

from functools import cache

from iceprint.design.band import PAPER
from iceprint.model.template import Drawing, Picture
from iceprint.model.units import Box
from iceprint.project import PACKAGE

SIDE = 960.0  # units of their outlines
POINTING = ("arrow",)  # drawn in a direction: mirrored where words run from right to left
_FOLDER = PACKAGE / "data" / "pictograms"


@cache
def pictogram(name: str) -> Drawing:
    """The outlines of a pictogram of `data/pictograms/`, whose name `catalog` has proved."""
    lines = (_FOLDER / f"{name}.outline").read_text(encoding="ascii").splitlines()
    return Drawing(tuple(_segment(line) for line in lines), SIDE)


def sign(area: Box, name: str, ink: str = PAPER) -> tuple[Picture, ...]:
    """A large pictogram as high as an area, where its lines start; none without a name."""
    return (Picture(area.cut_start(area.height)[0], pictogram(name), ink, points=name in POINTING),) if name else ()


def _segment(line: str) -> tuple[str, tuple[float, ...]]:
    *numbers, operator = line.split(" ")
    return operator, tuple(map(float, numbers))
