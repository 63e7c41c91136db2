"""A format: the paper. Data from `data/formats/` and `content/formats/`; lengths in points."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from iceprint.model.area import Area
from iceprint.model.finishing import Booklet, Cells, Edge, Step, Stroke, Tabs
from iceprint.model.folding import Axis, FoldedSide, Folding
from iceprint.model.units import Box

RECTO, VERSO = "recto", "verso"  # the sides of the leaves of a booklet
_TOUCHES = 0.01  # points
_WHY = {Step.FOLDING: "a fold", Step.PERFORATING: "a perforation", Step.CUTTING: "a cut", Step.PUNCHING: "a hole"}


class System(StrEnum):
    """In whose sizes a format is thought: the least bleed depends on it."""

    US = "us"
    ISO = "iso"


class PaperKind(StrEnum):
    """What designs must know of a paper before all else."""

    FLAT = "flat"
    FOLDED = "folded"
    BOUND = "bound"
    TABS = "tabs"
    CELLS = "cells"


class KeepOut(NamedTuple):
    """A place where no word may stand, and what is there."""

    box: Box
    why: str


class Format(NamedTuple):
    """Trim size, bleed, safe margin, how it is folded and finished, and what its material demands of codes and inks.

    Words keep `safe` away from the trim, and `fold_safe` from every fold, perforation, cut and hole. Cuts, perforations
    and holes are those of the first side; the others see them from behind. The two sides of a sheet have different
    folds if a panel is tucked in. `order` is the order in which panels are read as the piece is opened.
    """

    id: str
    name: str
    width: float
    height: float
    bleed: float
    safe: float
    corner: float
    least_module: float  # smallest side of one QR module
    most_ink: float  # of all plates at one spot, in percent
    fold_safe: float = 0.0
    folded: tuple[FoldedSide, ...] = ()
    system: System = System.US
    printed_on: tuple[str, ...] = ("front", "back")  # the sides, if it is neither folded nor bound
    folding: Folding | None = None
    order: tuple[str, ...] = ()
    lines: tuple[Stroke, ...] = ()  # perforations and cuts
    holes: tuple[Box, ...] = ()  # with fully rounded ends: as wide as high is a round one
    die_cut: bool = False  # the trim is cut along a die line, which the print shop is given
    tabs: Tabs | None = None
    cells: Cells | None = None
    booklet: Booklet | None = None

    @property
    def kind(self) -> PaperKind:
        """Which kind of paper it is."""
        found = (
            (self.folded, PaperKind.FOLDED),
            (self.booklet, PaperKind.BOUND),
            (self.tabs, PaperKind.TABS),
            (self.cells, PaperKind.CELLS),
        )
        return next((kind for has, kind in found if has), PaperKind.FLAT)

    @property
    def trim_box(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def bleed_box(self) -> Box:
        return self.trim_box.inset(-self.bleed)

    @property
    def safe_box(self) -> Box:
        return self.trim_box.inset(self.safe)

    @property
    def sides(self) -> tuple[str, ...]:
        """The names of its sides, as designs call them."""
        if self.booklet:
            return RECTO, VERSO
        return tuple(side.name for side in self.folded) or self.printed_on

    def folds(self, side: str) -> tuple[float, ...]:
        """Where a side is folded, from the left edge, upright across the whole height."""
        return next((each.folds for each in self.folded if each.name == side and each.axis is Axis.UPRIGHT), ())

    def panels(self, side: str) -> dict[str, Box]:
        """The panels of a side by name, from left to right or from top to bottom. A side without folds has none."""
        return {area.name: area.box for area in self._panels(side)}

    def areas(self, side: str) -> dict[str, Area]:
        """What a design fills on a side, by name: panels, cells, tabs, or the side as a whole."""
        areas = self._panels(side)
        if not areas and self.tabs:
            body = self.trim_box.cut_bottom(self.tabs.height)[1]
            areas = (Area("body", body), *self.tabs.areas(self.width))
        elif not areas and self.cells:
            areas = self.cells.areas(self.safe_box)
        return {area.name: area for area in areas or (Area(side, self.trim_box),)}

    def live(self, side: str) -> dict[str, Box]:
        """Where words may stand in each area that is printed: off the trim and all that is in `keep_out`.

        Of an area that something runs through, the largest part that is left.
        """
        places, live = self.keep_out(side), dict[str, Box]()
        for area in self.areas(side).values():
            box = area.box.common(self.safe_box)
            for place in places:
                box = box.beside(place.box) if box.overlaps(place.box.inset(_TOUCHES)) else box
            live |= {} if area.glued else {area.name: box}
        return live

    def strokes(self, side: str) -> tuple[Stroke, ...]:
        """The folds, perforations and cuts of a side, as this side shows them."""
        sides = (each for each in self.folded if each.name == side)
        folds = tuple(Stroke(Step.FOLDING, box) for each in sides for box in each.lines(self.width, self.height))
        lines = (*self.lines, *(self.tabs.strokes(self.width) if self.tabs else ()))
        return (*folds, *(line._replace(box=self._seen(line.box, side)) for line in lines))

    def holes_of(self, side: str) -> tuple[Box, ...]:
        """The holes as this side shows them."""
        return tuple(self._seen(hole, side) for hole in self.holes)

    def keep_out(self, side: str) -> tuple[KeepOut, ...]:
        """Where no word may stand, besides the safe margin along the trim."""
        return tuple(self._keep_out(side))

    def mirrored(self) -> Format:
        """The paper for a language written from right to left.

        It is folded, bound and torn from the other side. What a tool of the print shop makes stays: holes, cuts, die.
        """
        return self._replace(
            folded=tuple(side.mirrored() for side in self.folded),
            lines=tuple(
                line._replace(box=line.box.mirrored(self.width)) if line.step is Step.PERFORATING else line
                for line in self.lines
            ),
            tabs=self.tabs and self.tabs._replace(from_right=not self.tabs.from_right),
            booklet=self.booklet and self.booklet.mirrored(),
        )

    def _panels(self, side: str) -> tuple[Area, ...]:
        return next((each.areas(self.width, self.height) for each in self.folded if each.name == side), ())

    def _seen(self, box: Box, side: str) -> Box:
        """A place of the first side, seen from another one."""
        return box if side == self.sides[0] else box.mirrored(self.width)

    def _keep_out(self, side: str) -> Iterator[KeepOut]:
        for stroke in self.strokes(side):
            yield KeepOut(stroke.box.inset(-self.fold_safe), _WHY[stroke.step])
        for hole in self.holes_of(side):
            yield KeepOut(hole.inset(-self.fold_safe), _WHY[Step.PUNCHING])
        for area in self._panels(side):
            if area.glued:
                yield KeepOut(area.box, "what is glued")
        if self.booklet:
            yield KeepOut(self._gutter(self.booklet, side), "the binding")

    def _gutter(self, booklet: Booklet, side: str) -> Box:
        """The strip along the binding; a leaf shows it on the other hand from behind."""
        if booklet.binding is Edge.TOP:
            return self.trim_box.cut_top(booklet.gutter)[0]
        at_left = Box(0.0, 0.0, booklet.gutter, self.height)
        return at_left if (booklet.binding is Edge.LEFT) == (side == RECTO) else at_left.mirrored(self.width)
