"""Saddle stitch: pages of a booklet on leaves that lie in each other, folded and stitched through the fold.

Each leaf pushes those inside it outwards by its thickness, and the cut at the open edge then takes more of them. So the
pages of inner leaves are moved towards the fold: by the caliper for each leaf around them, counted from the outermost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.errors import FitError
from iceprint.impose.grid import Grid
from iceprint.impose.turning import behind
from iceprint.model.format import Format
from iceprint.model.imposed import Placement, Pose, SheetSide
from iceprint.model.sheet import Scheme, Sheet
from iceprint.model.units import Box, in_mm

MOST_PAGES = 64  # what a stitch holds of common paper
ON_A_LEAF = 4


class Leaf(NamedTuple):
    """Pages, counted from 1, on the left and right of the outside and the inside of one leaf before it is folded."""

    outside: tuple[int, int]
    inside: tuple[int, int]


def leaves_of(pages: int, *, bound_right: bool = False) -> tuple[Leaf, ...]:
    """The leaves of a booklet, the outermost first. Bound on the right, it is read from right to left.

    Raises FitError for pages that do not fill leaves.
    """
    if pages % ON_A_LEAF or not 0 < pages <= MOST_PAGES:
        what = f"{pages} pages make no booklet: each leaf holds four"
        raise FitError(what, remedy=f"take a material of 4, 8, 12, 16 … up to {MOST_PAGES} pages, or another scheme")
    leaves = []
    for leaf in range(pages // ON_A_LEAF):
        first, last = 2 * leaf + 1, pages - 2 * leaf
        outside, inside = (last, first), (first + 1, last - 1)
        leaves.append(Leaf(outside[::-1], inside[::-1]) if bound_right else Leaf(outside, inside))
    return tuple(leaves)


def creep(leaf: int, caliper: float) -> float:
    """By how much the pages of a leaf, counted from 0 at the outermost, are moved towards the fold."""
    return leaf * caliper


def spread(paper: Format, leaves: int, caliper: float) -> Format:
    """The paper of an open leaf. What creep takes of the bleed at the open edge is taken everywhere.

    Raises FitError if pages would move by more than half of their bleed or safe margin.
    """
    most = creep(leaves - 1, caliper)
    if most > min(paper.safe, paper.bleed or paper.safe) / 2:
        what = f"{leaves} leaves of {in_mm(caliper):.2f} mm push the inner pages out by {in_mm(most):.2f} mm: too far"
        raise FitError(what, remedy="take thinner paper, fewer pages, or another binding")
    return paper._replace(width=2 * paper.width, bleed=max(0.0, paper.bleed - most), folded=())


def saddle_sides(
    leaves: Sequence[Leaf], paper: Format, grid: Grid, scheme: Scheme, sheet: Sheet, caliper: float
) -> tuple[SheetSide, ...]:
    """Outsides and insides of all leaves in turn, each as often as the sheet holds it. Sources are pages in order."""
    sides = []
    for number, leaf in enumerate(leaves):
        shift = creep(number, caliper)
        backs = [behind(pose, scheme.turn, sheet) for pose in grid.poses]
        for name, pages, poses in (("front", leaf.outside, grid.poses), ("back", leaf.inside, backs)):
            placed = tuple(each for pose in poses for each in _pages(pages, pose, paper, grid.bleed, shift))
            folds = tuple(pose.placed(Box(paper.width, 0.0, 0.0, paper.height)) for pose in poses)
            sides.append(SheetSide(f"{number + 1} {name}", placed, folds=folds))
    return tuple(sides)


def _pages(
    pages: tuple[int, int], pose: Pose, paper: Format, bleed: float, shift: float
) -> tuple[Placement, Placement]:
    """Two pages on an open leaf; nothing of either passes the fold."""
    width, height = paper.width, paper.height
    left = Box(-bleed - shift, -bleed, width + bleed, height + 2 * bleed)
    right = Box(shift, -bleed, width + bleed, height + 2 * bleed)
    first, second = (page - 1 for page in pages)
    return (
        Placement(first, _page_pose(pose, Box(shift, 0, width, height)), left),
        Placement(second, _page_pose(pose, Box(width - shift, 0, width, height)), right),
    )


def _page_pose(pose: Pose, box: Box) -> Pose:
    """The pose of a page that takes a box of an open leaf."""
    there = pose.placed(box)
    return Pose(there.x, there.y, pose.quarter, box.width, box.height)
