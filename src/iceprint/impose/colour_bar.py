"""The colour bar of a sheet: the same patches again and again, so that every ink zone of the press is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle

from iceprint.impose.marks import PATCH, SOLIDS, TINTS
from iceprint.model.ink import Ink
from iceprint.model.page import Fill
from iceprint.model.units import Box

OVERPRINTS = ("cyan-magenta", "cyan-yellow", "magenta-yellow")
GRAY = "cmy-gray"  # has no hue, if the three inks are in balance


def patches(inks: Mapping[str, Ink], plates: Sequence[str], spots: Sequence[str]) -> tuple[str, ...]:
    """What the bar shows once: solids, half tints, two inks over each other, gray of three, and the spot inks.

    Only inks whose `plates` the form has: a bar asks for no other.
    """
    known = (*SOLIDS, *TINTS, *OVERPRINTS, GRAY)
    needed = {name: {ink for ink, share in zip(SOLIDS, inks[name].press, strict=True) if share} for name in known}
    there = {plate.lower() for plate in plates}
    return (*(name for name in known if needed[name] <= there), *spots)


def colour_bar(shown: Sequence[str], box: Box) -> Iterator[Fill]:
    """The patches side by side, from the left end of a box to its right end; the last one may be narrower."""
    x = box.x
    for ink in cycle(shown):
        width = min(PATCH, box.right - x)
        if width <= 0.01:  # noqa: PLR2004 - points, of rounding
            return
        yield Fill(Box(x, box.y, width, box.height), ink)
        x += PATCH
