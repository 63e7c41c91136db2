"""An order: what is to be printed how often, of what it is made, and where it goes. Data from `content/orders/`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.material import ProductKind
from iceprint.model.plan import Thrift
from iceprint.model.sheet import Scheme, Sheet
from iceprint.model.terms import Dock, Terms

PROCESS_INKS = 4  # cyan, magenta, yellow, black


class Surface(StrEnum):
    """What a stock is, as far as coating and folding mind."""

    PAPER = "paper"
    PLASTIC = "plastic"


class ProofWanted(StrEnum):
    """What the print shop shows before it prints."""

    NONE = "none"
    PDF = "pdf"
    HARD_COPY = "hard-copy"
    PRESS_SHEET = "press-sheet"


class Stock(NamedTuple):
    """What is printed on. `weight` is in grams per square metre, `thickness` in points; 0 where nobody says it.

    `least` and `most` are the thicknesses that pass as well, `weight_within` how many percent more or less do.
    `method` is how pieces are made of it, for a stock that has several.

    `media` and `gloss` are words of XJDF (MediaType, Coating). `most_ink` is what it takes of all plates, in percent.
    `jcp` is the code of the U.S. government's paper standard that it has to meet; nothing where nobody says it.
    """

    id: str
    name: str
    surface: Surface
    media: str
    gloss: str
    weight: float
    thickness: float
    most_ink: float
    jcp: str = ""
    least: float = 0.0
    most: float = 0.0
    weight_within: float = 0.0
    method: str = ""

    @property
    def is_paper(self) -> bool:
        return self.surface is Surface.PAPER


class Coating(NamedTuple):
    """What is put over the ink, on both sides: a film that `laminates`, or a liquid that XJDF calls by its `word`.

    `finish` is how it makes plastic look.
    """

    id: str
    name: str
    surfaces: tuple[Surface, ...]
    laminates: bool
    word: str = ""
    finish: str = ""


class Finishing(NamedTuple):
    """What is done to the pieces after printing; cutting and folding go without saying.

    `corners`: it needs a format with round corners; `folds`: it needs one with folds.
    """

    id: str
    name: str
    corners: bool
    folds: bool


class Packing(NamedTuple):
    """How many pieces make a pack, and what holds them together."""

    per_pack: int
    wrap: str


class Carton(NamedTuple):
    """What a carton may weigh, in pounds, and whether several languages may be `mixed` in it."""

    most_weight: int
    mixed: bool


class Tolerance(NamedTuple):
    """How far cuts and folds may be off, in points."""

    trim: float
    fold: float


class Making(NamedTuple):
    """How the pieces of a line are made. `flat`: they are delivered unfolded. `inks`: on face and back, if ordered.

    With `marks` there are cutting marks around the piece in the files, and the lines of processing steps on it.
    `method` is in words. Without `substitutes` no other stock passes than the one named.
    """

    stock: Stock
    coating: Coating
    finishing: tuple[Finishing, ...]
    packing: Packing
    flat: bool = False
    marks: bool = False
    inks: tuple[int, int] | None = None
    carton: Carton | None = None
    tolerance: Tolerance | None = None
    substitutes: bool = True
    method: str = ""


class Usual(NamedTuple):
    """How pieces are made where an order does not say: ids of the tables."""

    stock: str
    coating: str
    finishing: tuple[str, ...]
    packing: Packing


class PrintWork(NamedTuple):
    """What a print shop can be asked for, by id, and what is usual for a format, or else for a kind of product.

    `carton` and `tolerance` are usual for all.
    """

    stocks: dict[str, Stock]
    coatings: dict[str, Coating]
    finishings: dict[str, Finishing]
    for_formats: dict[str, Usual]
    for_kinds: dict[ProductKind, Usual]
    methods: dict[str, str]
    carton: Carton
    tolerance: Tolerance

    def usual(self, paper: str, kind: ProductKind) -> Usual:
        return self.for_formats.get(paper) or self.for_kinds[kind]


class Contact(NamedTuple):
    """Who answers the questions of the print shop."""

    name: str
    phone: str
    email: str


class Delivery(NamedTuple):
    """A destination, line by line as on a label, and by when. `shares` are its pieces by material and edition."""

    to: tuple[str, ...]
    by: date
    shares: dict[str, dict[str, int]]
    notes: tuple[str, ...] = ()
    dock: Dock = Dock()

    @property
    def total(self) -> int:
        return sum(sum(share.values()) for share in self.shares.values())


class OrderedSheets(NamedTuple):
    """On which sheets of a press the pieces of a line are laid, and how.

    `plates` is how many are made, or what is saved first; `plate_cost` is what one costs, in printed sheets, and None
    that of the sheet; `caliper` is how thick a leaf of a booklet is, and None the usual.
    """

    sheet: Sheet
    scheme: Scheme
    place: Place
    plates: int | Thrift = Thrift.FEWEST
    plate_cost: int | None = None
    caliper: float | None = None


class OrderLine(NamedTuple):
    """One material in its languages. `quantities` are by the tag of the edition, in the order of the material.

    `sheets` are those that are furnished beside the single pieces, if any are.
    """

    material: str
    quantities: dict[str, int]
    making: Making
    place: Place
    sheets: OrderedSheets | None = None

    @property
    def total(self) -> int:
        return sum(self.quantities.values())


class Order(NamedTuple):
    """One job for one print shop. `overrun` is how many percent more may be delivered and charged.

    All that is ordered goes to the `deliveries`, and nothing else does.
    """

    id: str
    name: str
    date: date
    contact: Contact
    deliveries: tuple[Delivery, ...]
    proof: ProofWanted
    lines: tuple[OrderLine, ...]
    place: Place
    overrun: int | None = None
    quality_level: int | None = None  # 1 to 5, of the U.S. GPO's QATAP
    notes: tuple[str, ...] = ()
    terms: Terms = Terms()

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)
