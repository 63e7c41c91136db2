"""Programs, products and materials: which words are set in which kind of printed thing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.fact import Line
from iceprint.model.message import Message


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


class Product(NamedTuple):
    """A kind of printed thing, and what it needs to be filled with.

    `panels` are those that its design fills, with their side: a format must have them all.
    """

    id: str
    kind: ProductKind
    slots: tuple[Slot, ...]
    panels: tuple[tuple[str, str], ...] = ()


class Material(NamedTuple):
    """One publication: messages and facts put into the slots of a product.

    `messages` maps a slot to message ids, `facts` maps a slot to an id of the ledger. `single_line_because` is why it
    prints fewer lines than its programs need.
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
