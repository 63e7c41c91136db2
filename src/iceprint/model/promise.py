"""What a finished file must hold. Verification compares the file with this and knows nothing else about its making."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.model.edition import Use
from iceprint.model.finishing import Step
from iceprint.model.format import KeepOut
from iceprint.model.units import Box


class Fidelity(StrEnum):
    """How exactly words come out of a PDF again. It stores no lines of text, only glyphs at places."""

    SPACED = "spaced"  # letter by letter, with the spaces between words
    UNSPACED = "unspaced"  # letter by letter: the script has no spaces, so a new line looks like one
    LETTERS = "letters"  # from right to left every reader has an order of its own; no letter is lost


class CodePromise(NamedTuple):
    """A QR code at `box` (points in the trim box; None: on any page) that must read as `payload`."""

    box: Box | None
    payload: str


class LinePromise(NamedTuple):
    """A line that a tool follows: what it does there, and the box around it, which may have no width or height."""

    step: Step
    box: Box


class CellPromise(NamedTuple):
    """A piece on a sheet: what is `shown` of it, and the part of it in which words may stand.

    Its words and facts come out of it again; a code may stand on it, and `lines` lie on it. Boxes in points from the
    corner of the trim box.
    """

    shown: Box
    safe: Box
    words: tuple[str, ...]
    facts: tuple[str, ...]
    fidelity: Fidelity
    lines: tuple[LinePromise, ...] = ()


class SheetPromise(NamedTuple):
    """The sheet that pieces lie on, and where ink may stand; in points from the corner of the trim box."""

    media: Box
    printable: Box


class PagePromise(NamedTuple):
    """`words` are the texts of the side in reading order; `facts` must stand on it to the letter.

    `floors` are the smallest type sizes of the words, in points, one for each text. No word stands where it must
    `keep_out`.
    """

    words: tuple[str, ...]
    facts: tuple[str, ...]
    codes: tuple[CodePromise, ...]
    links: tuple[str, ...]
    floors: tuple[float, ...]
    keep_out: tuple[KeepOut, ...] = ()
    pictures: tuple[Box, ...] = ()
    cells: tuple[CellPromise, ...] = ()  # of a sheet, in the order of painting


class Limits(NamedTuple):
    """What the paper demands: least margins of words and least module of codes in points, most ink in percent."""

    safe: float
    least_module: float
    most_ink: float


class Promise(NamedTuple):
    """The promise made for one file. Width and height are those of the trim, in points.

    Words that are `flowing` take as many pages as they need. They are promised as one, for all pages together, each of
    which ends with its number, if there are several.
    """

    name: str
    use: Use
    width: float
    height: float
    bleed: float
    pages: tuple[PagePromise, ...]
    limits: Limits
    fidelity: Fidelity = Fidelity.SPACED
    flowing: bool = False
    sheet: SheetPromise | None = None
