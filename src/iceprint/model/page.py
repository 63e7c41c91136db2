"""Laid-out pages: every position is final, in points from the lower left corner of the trim box, y upwards.

This is the one thing between deciding and drawing. Inks are names and glyphs are glyph ids, so that the screen and the
press are painted from the same pages and their words cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iceprint.model.finishing import Step
from iceprint.model.format import Format
from iceprint.model.pixels import Pixels
from iceprint.model.structure import Element
from iceprint.model.units import Box, hull

Matrix = tuple[float, float, float, float, float, float]  # a, b, c, d, e, f of ISO 32000-1, 8.3.3


class Glyph(NamedTuple):
    """One glyph of a face, moved from its cluster's origin; in font units."""

    id: int
    dx: int
    dy: int


class Cluster(NamedTuple):
    """The smallest piece of text that is drawn as one: its glyphs, its width in font units, its characters."""

    glyphs: tuple[Glyph, ...]
    advance: int
    text: str


class GlyphRun(NamedTuple):
    """Clusters of one face and size on one baseline, in visual order from left to right. Made by layout.

    `width` is that of the ink: a space at the end, which keeps the words of two lines apart, does not count.
    """

    face: str
    size: float
    x: float
    y: float
    clusters: tuple[Cluster, ...]
    ink: str
    language: str
    width: float
    key: int | None  # of the structure; None for an artifact
    rtl: bool = False
    turn: int = 0  # quarter turns to the left, about the start of the baseline

    @property
    def text(self) -> str:
        """The words in the order in which they are read."""
        clusters = reversed(self.clusters) if self.rtl else self.clusters
        return "".join(cluster.text for cluster in clusters)


class Fill(NamedTuple):
    """A box of one ink. An artifact: decoration that is not read aloud."""

    box: Box
    ink: str


class Curves(NamedTuple):
    """Closed outlines of one ink, as PDF path segments (operator, coordinates) in a space of their own. An artifact.

    `matrix` (a, b, c, d, e, f) brings that space to the page, so that one drawing can stand on many pages. What lies
    inside of other outlines is a hole by the rule of windings, or if it is `even_odd` by that (ISO 32000-1, 8.5.3.3).
    """

    segments: tuple[tuple[str, tuple[float, ...]], ...]
    matrix: Matrix
    ink: str
    even_odd: bool = False


class Symbol(NamedTuple):
    """A QR code: `box` with its quiet zone, dark modules as runs (row from the top, first column, length)."""

    box: Box
    module: float  # side of one module
    modules: int  # along one side, without the quiet zone
    quiet: int  # modules of quiet zone
    runs: tuple[tuple[int, int, int], ...]
    payload: str
    ink: str
    key: int


class Bitmap(NamedTuple):
    """A picture of pixels that fills its box, and leaves nothing standing below it. An artifact."""

    box: Box
    pixels: Pixels
    ink: str = "paper"  # what it is laid on


class Contour(NamedTuple):
    """A path along which the print shop works, as PDF path segments on the page: no ink, a processing step."""

    step: Step
    segments: tuple[tuple[str, tuple[float, ...]], ...]
    box: Box
    dashes: tuple[float, ...] = ()

    @property
    def ink(self) -> str:
        """The technical colour it is shown in, by the name of its step."""
        return self.step.value


class LinkArea(NamedTuple):
    """Where the content of a Link can be pressed on a screen."""

    box: Box
    target: str
    label: str
    key: int


Inked = GlyphRun | Fill | Curves | Symbol | Bitmap


class Placed(NamedTuple):
    """A page shown inside another, as a picture: cut to `clip`, which is in its own space, then moved by `matrix`.

    Its words are not read there. With a `key` it is a figure, which is described by its tag; without, an artifact.
    The corners of `clip` are rounded by `corner`.
    """

    page: Page
    matrix: Matrix
    clip: Box
    key: int | None = None
    corner: float = 0.0

    @property
    def box(self) -> Box:
        """Around what is shown, on the page that shows it."""
        a, b, c, d, e, f = self.matrix
        clip = self.clip
        corners = ((x, y) for x in (clip.x, clip.right) for y in (clip.y, clip.top))
        return hull(Box(a * x + c * y + e, b * x + d * y + f, 0.0, 0.0) for x, y in corners)


Item = Inked | Placed


class Page(NamedTuple):
    """One side, in painting order. `marks` are the printer's, outside the bleed, `steps` lie on it: artifacts."""

    side: str
    items: tuple[Item, ...]
    links: tuple[LinkArea, ...]
    marks: tuple[Item, ...] = ()
    steps: tuple[Contour, ...] = ()


def inked(items: Iterable[Item]) -> Iterator[Inked]:
    """All that puts ink on paper, also in pages that are placed among the items."""
    for item in items:
        if isinstance(item, Placed):
            yield from inked(item.page.items)
        else:
            yield item


def part_of(page: Page, area: Box) -> Page:
    """A page without the words and codes that stand outside of an area: what is cut off is not in the file."""

    def inside(item: Item) -> bool:
        if isinstance(item, GlyphRun):
            along, up = ((1, 0), (0, 1), (-1, 0), (0, -1))[item.turn % 4]
            return area.contains(Box(item.x + along * item.width / 2, item.y + up * item.width / 2, 0.0, 0.0))
        return not isinstance(item, Symbol) or area.contains(item.box)

    return page._replace(items=tuple(filter(inside, page.items)), links=())


class ZoneFit(NamedTuple):
    """How a zone came out, in points: its size and the room left at it.

    `reserve` is the room left at the smallest permitted size, `characters` about how many more that would hold: what a
    translator may still write.
    """

    side: str
    zone: str
    size: float
    headroom: float
    reserve: float = 0.0
    characters: int = 0


class Spot(NamedTuple):
    """Where a block of a zone came to stand, or a code: the box around its ink. Blocks are counted from 0."""

    side: str
    part: str
    block: int
    box: Box


class Layout(NamedTuple):
    """All pages of an edition with their reading order. `margin` is the room for marks around the bleed, in points."""

    format: Format
    title: str
    language: str
    pages: tuple[Page, ...]
    structure: Element
    fits: tuple[ZoneFit, ...]
    margin: float = 0.0
    spots: tuple[Spot, ...] = ()
