"""A template: what design decides before anything is measured. Zones with words and styles, panels of ink, codes."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.model.fact import Fact
from iceprint.model.format import Format
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.partner import Logo
from iceprint.model.structure import Role
from iceprint.model.units import Box

FULL_TURN = 4  # quarter turns
BULLET = "•"  # before the blocks of a bulleted style


class Weight(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"


class Vertical(StrEnum):
    """Where the words stand in a zone that is taller than they are."""

    TOP = "top"
    MIDDLE = "middle"  # as the eye sees it, a little above the exact one
    SPREAD = "spread"  # from the top; the room left over opens the gaps between blocks, up to a limit, and the foot
    FOOT = "foot"  # the last baseline on the lower edge, or above it by what may not hang; see Zone.row


class Kind(StrEnum):
    """Which floor of the language holds for a style."""

    BODY = "body"
    SMALL = "small"


class Style(NamedTuple):
    """How a block is set. `ratio` is its size against the size of its zone; gaps are in em of its own size.

    Blocks with a `picture` keep so many em free for it where their lines start, and a little more between.
    """

    name: str
    weight: Weight = Weight.REGULAR
    ratio: float = 1.0
    ink: str = "text"
    gap: float = 0.0  # before the block, unless it is the first of its zone
    leading: float | None = None  # factor of the size; None: the language's
    balanced: bool = False  # lines of near equal length, as headings want
    bullet: bool = False
    kind: Kind = Kind.BODY
    families: tuple[str, ...] = ()  # instead of the language's: numbers look the same in every language
    picture: float = 0.0


class Drawing(NamedTuple):
    """Closed outlines in a square of `side` units with its lower left corner at 0, 0, as PDF path segments."""

    segments: tuple[tuple[str, tuple[float, ...]], ...]
    side: float


class Block(NamedTuple):
    """One message in one style. Blocks of a list stand together and share the list tag.

    The `drawing` stands before its lines, at half their height, in the ink `drawn_in`.
    """

    role: Role
    copy: Copy
    style: Style
    drawing: Drawing | None = None
    drawn_in: str = "brand"


class SizeRange(NamedTuple):
    """The type sizes a zone may take, in points. Zones of one `group` are set in the same size."""

    group: str
    largest: float
    smallest: float


class Zone(NamedTuple):
    """A box that words must fit into.

    Zones of one `row` stand side by side. Those on their foot are lifted together where the tails of one would hang
    too low, so that last baselines on one lower edge stay level. All others have one size and equally many blocks:
    texts start on one baseline, and a heading of fewer lines than the one beside it stands low, close to its text.

    Zones of one `table` that follow each other compare things: they are read as a table in which each zone is a row, of
    its heading and its text, so that one thing is heard to its end before the next. The items of zones of one `series`
    that follow each other are one list.

    `turn` counts quarter turns to the left of the words in their box; `language` is another than that of the edition.
    """

    name: str
    box: Box
    blocks: tuple[Block, ...]
    sizes: SizeRange
    vertical: Vertical = Vertical.TOP
    centred: bool = False
    most_lines: int | None = None
    row: str | None = None
    table: str | None = None
    series: str | None = None
    hang: float = 0.0  # how far the ink below a last baseline on the lower edge may reach under it
    pitch: float = 0.0  # least distance of baselines in points, so that lines meet those of the zone beside them
    ease: float = 0.0  # room in points worth a slightly smaller size, see layout/fit.py; a spread zone keeps half below
    section: str = ""  # of the reading order, see Template
    turn: int = 0
    language: Language | None = None


class Panel(NamedTuple):
    """An area of one ink behind the words: decoration, never content."""

    box: Box
    ink: str


class Picture(NamedTuple):
    """A drawing of one ink, as large as its square box: it repeats what words say, and is not read aloud.

    `turn` counts quarter turns to the left. One that `points` somewhere is mirrored with the page.
    """

    box: Box
    drawing: Drawing
    ink: str
    turn: int = 0
    points: bool = False
    flipped: bool = False  # left and right


class CodeZone(NamedTuple):
    """A square for a QR code, quiet zone included. `reserve` is the error correction level, L to H."""

    name: str
    box: Box
    fact: Fact
    alt: Copy
    reserve: str
    ink: str = "text"
    section: str = ""


class LogoZone(NamedTuple):
    """A box for the logo of a partner, as large as it fits. It is heard as `alt`."""

    name: str
    box: Box
    logo: Logo
    alt: Copy
    section: str = ""
    turn: int = 0


Part = Zone | CodeZone | LogoZone


class Side(NamedTuple):
    """One side of the piece. `parts` is its reading order; `open` is the area that no panel covers, for marks.

    Pictures are painted over panels and under words.
    """

    name: str
    open: Box
    panels: tuple[Panel, ...]
    parts: tuple[Part, ...]
    pictures: tuple[Picture, ...] = ()
    leaf: str = ""  # of a booklet: which side of its leaf a page is

    @property
    def of_paper(self) -> str:
        """What the paper calls this side."""
        return self.leaf or self.name


class Template(NamedTuple):
    """The design of an edition, filled with its words and not yet measured.

    It is read side by side, unless `order` names its sections: what is folded is read on as it is opened.
    """

    format: Format
    sides: tuple[Side, ...]
    order: tuple[str, ...] = ()

    def languages(self, own: Language) -> tuple[Language, ...]:
        """All languages of its words, of which `own` is that of zones that name none, and the first."""
        zones = (part for side in self.sides for part in side.parts if isinstance(part, Zone))
        return tuple({each.tag: each for each in (own, *(zone.language or own for zone in zones))}.values())

    @property
    def sections(self) -> tuple[tuple[tuple[Side, Part], ...], ...]:
        """All parts with their sides by section, in the order of reading. Where nothing is said is no section."""
        if not self.order:
            return tuple(tuple((side, part) for part in side.parts) for side in self.sides if side.parts)
        parts = [(side, part) for side in self.sides for part in side.parts]
        assert {part.section for _, part in parts} <= set(self.order), "every section has its place in the order"
        sections = (tuple(each for each in parts if each[1].section == section) for section in self.order)
        return tuple(filter(None, sections))


def mirrored(template: Template) -> Template:
    """The template for a language written from right to left: boxes and folds change sides, nothing else does."""
    paper = template.format
    sides = tuple(mirrored_side(side, paper.width) for side in template.sides)
    return template._replace(format=paper.mirrored(), sides=sides)


def _mirrored_picture(picture: Picture, width: float) -> Picture:
    flipped = picture.flipped is not picture.points
    return picture._replace(box=picture.box.mirrored(width), turn=-picture.turn % FULL_TURN, flipped=flipped)


def _mirrored_part(part: Part, width: float) -> Part:
    """Words that are turned to the left are turned to the right then, so that their first line stays the first."""
    box = part.box.mirrored(width)
    return part._replace(box=box, turn=-part.turn % FULL_TURN) if isinstance(part, Zone) else part._replace(box=box)


def mirrored_side(side: Side, width: float) -> Side:
    """One side for a language written from right to left."""
    return side._replace(
        open=side.open.mirrored(width),
        panels=tuple(panel._replace(box=panel.box.mirrored(width)) for panel in side.panels),
        parts=tuple(_mirrored_part(part, width) for part in side.parts),
        pictures=tuple(_mirrored_picture(picture, width) for picture in side.pictures),
    )
