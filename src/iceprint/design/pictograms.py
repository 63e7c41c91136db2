"""Pictograms: simple drawings for readers who read little. They repeat what words say, and are not read aloud."""

from __future__ import annotations

from functools import cache

from iceprint.model.template import Drawing
from iceprint.project import PACKAGE

SIDE = 960.0  # units of their outlines
POINTING = ("arrow",)  # drawn in a direction: mirrored where words run from right to left
_FOLDER = PACKAGE / "data" / "pictograms"


@cache
def pictogram(name: str) -> Drawing:
    """The outlines of a pictogram of `data/pictograms/`, whose name `catalog` has proved."""
    lines = (_FOLDER / f"{name}.outline").read_text(encoding="ascii").splitlines()
    return Drawing(tuple(_segment(line) for line in lines), SIDE)


def _segment(line: str) -> tuple[str, tuple[float, ...]]:
    *numbers, operator = line.split(" ")
    return operator, tuple(map(float, numbers))
