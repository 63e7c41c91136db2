"""Pages as marks of ink in the order of painting: an interpreter of content streams (ISO 32000-1, 8 and 9)."""

from __future__ import annotations

from dataclasses import dataclass

from iceprint.model.units import Box
from iceprint.verify.case import CannotRun
from iceprint.verify.document import Document, Node
from iceprint.verify.interpreter import Interpreter
from iceprint.verify.marks import Line, Mark
from iceprint.verify.matrix import Matrix, box_of, overlap

MOST_SIDE = 14400  # points: what every reader can show (ISO 32000-1, annex C)
_TOUCH = 0.5  # points: half the pen of a cutting mark, and what is rounded
_MOST_LEVELS = 50  # of the page tree


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """One page. All boxes are in points from the lower left corner of the trim, or of the media box without one.

    `forms` are the boxes of the drawings that the page itself shows: on a sheet, the pieces.
    """

    number: int
    node: Node
    media: Box
    crop: Box | None
    bleed: Box | None
    trim: Box | None
    art: Box | None
    marks: tuple[Mark, ...]
    resources: tuple[Node, ...]
    forms: tuple[Box, ...]

    @property
    def paper(self) -> Box:
        """What will be cut out: the trim, or the whole sheet if nothing is said."""
        return self.trim or self.media

    @property
    def piece(self) -> tuple[Mark, ...]:
        """The ink on the piece and its bleed, without the printer's marks beside it and lines of processing steps."""
        return tuple(mark for mark in self.marks if self.holds(mark) and not (isinstance(mark, Line) and mark.is_step))

    def holds(self, mark: Mark) -> bool:
        """True if a mark lies on the piece or its bleed. One that only touches the edge of the bleed is beside it."""
        inside = self.reach.inset(_TOUCH)
        return overlap(mark.box, inside) is not None or overlap(mark.box, self.paper) is not None

    @property
    def reach(self) -> Box:
        """How far ink may reach: the bleed, or the trim if nothing is said (ISO 32000-1, 14.11.2)."""
        return self.bleed or self.paper


def painted_pages(document: Document) -> tuple[PaintedPage, ...]:
    """All pages of a file. Raises CannotRun if a page cannot be understood, or is without end."""
    interpreter = Interpreter(document)
    return tuple(_page(number, node, interpreter) for number, node in enumerate(document.pages(), start=1))


def _page(number: int, node: Node, interpreter: Interpreter) -> PaintedPage:
    media = box_of(_inherited(node, "MediaBox").reals("MediaBox"))
    if media is None:
        raise CannotRun(f"page {number} has no MediaBox")
    if max(media.width, media.height) > MOST_SIDE:
        raise CannotRun(f"page {number} is wider or higher than {MOST_SIDE} points")
    trim = box_of(node.reals("TrimBox"))
    corner = trim or media
    boxes = {
        name: _moved(box_of(_inherited(node, name).reals(name)), corner)
        for name in ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
    }
    marks, used, forms = interpreter.page(
        node, _inherited(node, "Resources").node("Resources"), Matrix(1, 0, 0, 1, -corner.x, -corner.y)
    )
    return PaintedPage(
        number=number,
        node=node,
        media=boxes["MediaBox"] or media,
        crop=boxes["CropBox"],
        bleed=boxes["BleedBox"],
        trim=boxes["TrimBox"],
        art=boxes["ArtBox"],
        marks=marks,
        resources=used,
        forms=forms,
    )


def _inherited(page: Node, key: str) -> Node:
    """The page, or the nearest node of the page tree above it that has the key."""
    node = page
    for _ in range(_MOST_LEVELS):
        if node.get(key) is not None:
            return node
        node = node.node("Parent")
    return page


def _moved(box: Box | None, corner: Box) -> Box | None:
    return box and Box(box.x - corner.x, box.y - corner.y, box.width, box.height)
