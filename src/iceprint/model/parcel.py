"""What goes to the print shop: finished editions with what was measured in them, before they are packed."""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from iceprint.model.edition import Missing
from iceprint.model.fact import Fact
from iceprint.model.format import Format
from iceprint.model.ink import Ink
from iceprint.model.order import Order, OrderLine
from iceprint.model.output_condition import OutputCondition
from iceprint.model.plan import Plan
from iceprint.model.press_form import FormSide
from iceprint.model.sheet import Scheme, Sheet

PROOF = "PROOF"  # in the name of every file that is not for printing
NOT_FOR_PRINTING = Missing("it is part of a proof parcel, which is not for printing", "hand it over without --proof")


class ParcelFile(NamedTuple):
    """One file. `name` is its path in the parcel."""

    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


class SideInk(NamedTuple):
    """The ink on one side of a piece, measured in the finished file.

    `plates` says how much of the trimmed side each inks, in percent; `most` is the most of all plates at one spot. Both
    are None where the ink of a picture cannot be measured.
    """

    side: str
    plates: tuple[tuple[str, float], ...] | None
    most: float | None


class ParcelEdition(NamedTuple):
    """One edition of an order. `paper` is the format as it is folded in this language; `fonts` are names of faces.

    `held` is the ink of its large dark areas, by which color is judged on the press.
    """

    line: OrderLine
    tag: str
    language: str  # or languages, in English
    title: str
    quantity: int
    paper: Format
    stamp: str
    facts: tuple[Fact, ...]
    inks: tuple[SideInk, ...]
    fonts: tuple[str, ...]
    press: ParcelFile
    soft_proof: ParcelFile
    held: Ink | None = None

    @property
    def name(self) -> str:
        """`tip-card.es`."""
        return f"{self.line.material}.{self.tag}"

    @property
    def pages(self) -> int:
        return len(self.inks)


class ParcelSheets(NamedTuple):
    """A file of imposed sheets: editions of one line, by tag, `places` of them on every sheet.

    `runs` says for each form in turn how often it is printed, `forms` what stands where on each of their sides. Where
    several languages share plates there is a `plan`, and `naive` is what a plate for each of them would need.
    """

    line: OrderLine
    tags: tuple[str, ...]
    sheet: Sheet
    scheme: Scheme
    places: int
    sides: int
    runs: tuple[int, ...]
    forms: tuple[FormSide, ...]
    stamp: str
    file: ParcelFile
    plan: Plan | None = None
    naive: Plan | None = None

    @property
    def total(self) -> int:
        """All sheets that are printed."""
        return sum(self.runs)


class FontLicence(NamedTuple):
    """A family of fonts and under what terms it is embedded; empty where a project does not say it."""

    family: str
    version: str
    licence: str
    copyright: str


class Parcel(NamedTuple):
    """An order with all its editions. `lacks` are why it is only a proof; a parcel for printing lacks nothing."""

    order: Order
    issuer: str
    program: str
    condition: OutputCondition
    editions: tuple[ParcelEdition, ...]
    fonts: tuple[FontLicence, ...]
    lacks: tuple[Missing, ...]
    sheets: tuple[ParcelSheets, ...] = ()

    @property
    def is_proof(self) -> bool:
        return bool(self.lacks)

    @property
    def name(self) -> str:
        """Of the folder in it, and without its ending of the file."""
        return f"{self.order.id}.{PROOF}" if self.is_proof else self.order.id

    def of(self, line: OrderLine) -> tuple[ParcelEdition, ...]:
        return tuple(edition for edition in self.editions if edition.line is line)

    def sheets_of(self, line: OrderLine) -> tuple[ParcelSheets, ...]:
        return tuple(sheets for sheets in self.sheets if sheets.line is line)

    @property
    def printed_from(self) -> tuple[ParcelFile, ...]:
        """All files of the pieces: singly, for a screen, and on sheets."""
        pieces = (file for each in self.editions for file in (each.press, each.soft_proof))
        return (*pieces, *(each.file for each in self.sheets))

    def named(self, path: str) -> str:
        """The path of a file in the parcel, which says PROOF if that is what it is: `press/tip-card.es.PROOF.pdf`."""
        return marked_as_proof(path) if self.is_proof else path


def marked_as_proof(path: str) -> str:
    """The path of a file that is not for printing."""
    folder, slash, file = path.rpartition("/")
    stem, dot, ending = file.rpartition(".")
    return f"{folder}{slash}{stem}.{PROOF}.{ending}" if dot else f"{folder}{slash}{file}.{PROOF}"
