"""A document for reviewers: what design decides about it before anything is measured. Lengths in points."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.format import Format
from iceprint.model.language import Language
from iceprint.model.page import Page, Spot
from iceprint.model.template import Block
from iceprint.model.units import Box


class Words(NamedTuple):
    """A block in its language. It is set at `size`, or smaller where a part that cannot be broken is too wide."""

    block: Block
    language: Language
    size: float


Cell = tuple[Words, ...]  # one below the other


class Table(NamedTuple):
    """Rows of cells under the heads of their columns. The first cell of a row is its head; rows are not parted."""

    columns: tuple[float, ...]
    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class CallOut(NamedTuple):
    """A number beside the place where the words of a row are printed."""

    number: int
    spot: Spot


class Plan(NamedTuple):
    """A side of the piece, as large as its page has room, with its folds, margins, names of its panels and call-outs.

    It is never drawn larger than it is. `note` is a block like that which tells the scale, below.

    `starts_right`: whether the lines of its language start at the right.
    """

    page: Page
    paper: Format
    alt: str
    note: Words
    panels: tuple[tuple[Words, Box], ...]
    call_outs: tuple[CallOut, ...]
    starts_right: bool


class Flap(NamedTuple):
    """A part of a side in a picture. A flap follows the one before after `gap`, or hangs on it.

    It is drawn `narrowed` and rises by `tilt` of its width towards the right, as paper does that stands open.
    """

    page: Page
    clip: Box
    tilt: float = 0.0
    narrowed: float = 1.0
    gap: float = 0.0
    corner: float = 0.0
    turned: bool = False  # upside down, for what is read from the other side
    leaves: int = 0  # of folded paper that are seen behind it: at its right edge, or, below 0, at its left


class View(NamedTuple):
    """A picture of a piece, and what it shows."""

    flaps: tuple[Flap, ...]
    alt: str
    caption: Cell


class Gallery(NamedTuple):
    """Views side by side, all at one scale: the largest at which they have room on a page, from `least` to `most`."""

    views: tuple[View, ...]
    least: float
    most: float
    gap: float


Part = Words | Table | Plan | Gallery


class Chapter(NamedTuple):
    """Parts one below the other. It starts a page, unless it may follow another that leaves it enough room."""

    parts: tuple[Part, ...]
    follows: bool = False


class Dossier(NamedTuple):
    """The document. Every page has the words of `head` at both ends of its head, and its number in its foot."""

    paper: Format
    column: Box
    title: str
    language: Language  # of its own words
    chapters: tuple[Chapter, ...]
    head: tuple[Words, Words]
    foot: Words
    folio: Words  # a block like that which says which page it is
    number: Words  # and one like the number of a call-out
