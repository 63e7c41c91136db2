"""Programs, products and materials: which words are set in which kind of printed thing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.fact import Line
from iceprint.model.format import Format, PaperKind
from iceprint.model.message import Message

JOINT = "+"  # between the languages of a pair
TOGETHER = "mul"  # the tag of an edition in many languages, as ISO 639-2 has it


class Program(NamedTuple):
    """One public-information program: its messages by id, in the order of the file.

    `audience` is whom it is for, `sources` are where its words come from, `doubts` what its owner has to settle. Every
    material with words of the program prints a number for each of its `needs`, or says why not.
    """

    id: str
    name: str
    audience: str
    sources: tuple[str, ...]
    doubts: tuple[str, ...]
    needs: tuple[Line, ...]
    messages: dict[str, Message]
    place: Place


class ProductKind(StrEnum):
    """What a piece is in the hand: the word of the command line."""

    CARD = "card"
    BROCHURE = "brochure"
    POSTER = "poster"


class Mood(StrEnum):
    """In which inks a design is printed."""

    CALM = "calm"
    ALERT = "alert"
    DISCREET = "discreet"


class SlotKind(StrEnum):
    MESSAGE = "message"
    MESSAGES = "messages"  # a list
    FACT = "fact"


class Slot(NamedTuple):
    """A place in a product's design that a material fills. Dots nest: `help.number`.

    Optional slots of one group, as `scan.page` and `scan.alt`, are filled together or not at all.
    """

    name: str
    kind: SlotKind
    least: int = 1
    most: int = 1
    fact_kinds: tuple[str, ...] = ()
    optional: bool = False

    @property
    def group(self) -> str:
        """What stands before the last dot of its name."""
        return self.name.rpartition(".")[0]


class Sizes(NamedTuple):
    """The smallest and largest sheets that a design is made for, in points."""

    least_width: float
    most_width: float
    least_height: float
    most_height: float

    def hold(self, paper: Format) -> bool:
        """Whether a sheet is one of them."""
        wide = self.least_width <= paper.width <= self.most_width
        return wide and self.least_height <= paper.height <= self.most_height


class Product(NamedTuple):
    """A kind of printed thing, and what it needs to be filled with.

    With `pairs` its design can set two languages on one piece; where there is no room for all of both, `paired` are the
    slots that a material fills for it. One of `together` shows all its languages on each piece.
    With an `imprint` it names its issuer, and has room to say which words count. Designs for folded paper fill one of
    the sets of `panels`; `on` are other kinds of paper they are made for. Without both it is for flat paper. Its sheets
    are of certain `sizes`.
    """

    id: str
    kind: ProductKind
    slots: tuple[Slot, ...]
    pairs: bool = False
    paired: tuple[Slot, ...] = ()
    together: bool = False
    imprint: bool = False
    panels: tuple[frozenset[str], ...] = ()
    on: tuple[PaperKind, ...] = ()
    sizes: Sizes | None = None

    def takes(self, paper: Format) -> bool:
        """Whether the design can be set on such paper."""
        if self.sizes and not self.sizes.hold(paper):
            return False
        if paper.kind is PaperKind.FOLDED:
            return frozenset(paper.order) in self.panels
        return paper.kind in (self.on or (() if self.panels else (PaperKind.FLAT,)))


class Filling(NamedTuple):
    """What fills slots: `messages` maps a slot to message ids, `facts` maps a slot to an id of the ledger."""

    messages: dict[str, tuple[str, ...]]
    facts: dict[str, str]


class Material(NamedTuple):
    """One publication: messages and facts put into the slots of a product.

    `paired` is what it says where two languages share the piece, if that is less than it says in one.
    `single_line_because` is why it prints fewer lines than its programs need. One that is `together` has all its
    languages on one piece.
    """

    id: str
    product: str
    format: str
    languages: tuple[str, ...]
    issued: date
    messages: dict[str, tuple[str, ...]]
    facts: dict[str, str]
    place: Place
    single_line_because: str | None = None
    pairs: bool = False
    together: bool = False
    imprint: bool = False
    mood: Mood = Mood.CALM
    paired: Filling | None = None

    @property
    def fillings(self) -> tuple[Filling, ...]:
        """What it says in one language, and in two of them if that is something else."""
        own = Filling(self.messages, self.facts)
        return (own, self.paired) if self.paired else (own,)

    def filling(self, tag: str) -> Filling:
        """What its edition in a language or in a pair of them says."""
        return self.fillings[-1 if JOINT in tag else 0]

    @property
    def message_ids(self) -> tuple[str, ...]:
        """All messages that it says, each once, that of its title first."""
        ids = (each for filling in self.fillings for ids in filling.messages.values() for each in ids)
        return tuple(dict.fromkeys(ids))

    @property
    def editions(self) -> tuple[str, ...]:
        """The tags of its editions: one for each language, or one for all."""
        return (TOGETHER,) if self.together else self.languages

    def has(self, tag: str) -> bool:
        """Whether there is such an edition: a language, or a pair of them if its design can set pairs."""
        return tag in self.editions or (self.pairs and set(tag.split(JOINT)) <= set(self.languages))

    @property
    def sayings(self) -> tuple[str, ...]:
        """The editions that hold all it says in all its languages."""
        return tuple(dict.fromkeys(each for tag in self.languages for each in self.editions_with(tag)))

    def editions_with(self, tag: str) -> tuple[str, ...]:
        """The editions that hold all it says in a language: its own, and one beside another if it says less there."""
        own = TOGETHER if self.together else tag
        other = next((each for each in self.languages if each != tag), None)
        return (own, f"{tag}{JOINT}{other}") if self.paired and other else (own,)
