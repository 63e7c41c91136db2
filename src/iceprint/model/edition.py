"""An edition: one material in one language, with all its words and facts, and whether it may be released."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from iceprint.model.fact import Fact
from iceprint.model.format import Format
from iceprint.model.language import Language
from iceprint.model.material import Mood
from iceprint.model.message import Copy
from iceprint.model.partner import Partner
from iceprint.model.rule import Ruled


class Use(StrEnum):
    """What an edition is for."""

    SCREEN = "screen"
    PRESS = "press"
    LARGE_PRINT = "large-print"
    TEXT = "text"

    @property
    def ending(self) -> str:
        """How the names of its files end."""
        return "txt" if self is Use.TEXT else "pdf"


PARTNER_SLOT = "partner.fact"  # no slot of a material: filled from a list of partners
PIECES = (Use.SCREEN, Use.PRESS)  # the piece itself, painted from one layout; the others set its words anew
PROOF = "proof"  # how the identifiers of proofs for reviewers end, where others have their use


class Lack(StrEnum):
    """Of what kind a thing is that is missing."""

    FACT = "fact"
    TRANSLATION = "translation"
    CHOICE = "choice"
    OTHER = "other"


class Missing(NamedTuple):
    """One thing that stands between an edition and its release, with where to mend it."""

    what: str
    remedy: str
    kind: Lack = Lack.OTHER


class Unsigned(NamedTuple):
    """A translated message that nobody has signed off; `words` is the digest a sign-off of it must carry."""

    message_id: str
    words: str


class Edition(NamedTuple):
    """What is to be laid out. `copy` and `facts` are keyed by the slots of the product.

    `tag` names its language, or its languages: `es`, `es+en`, `mul`. `beside` is the same material in the others, which
    stand on the same piece. `authoritative` says that the original counts, where the issuer wants that said. One that
    is `ruled` is built to the rule of a jurisdiction. A `partner` hands it on; its number is the fact in PARTNER_SLOT.
    """

    material: str
    product: str
    format: Format
    language: Language
    issued: date
    issuer: str
    title: str
    copy: dict[str, tuple[Copy, ...]]
    facts: dict[str, Fact]
    missing: tuple[Missing, ...]
    unsigned: tuple[Unsigned, ...] = ()
    tag: str = ""
    authoritative: Copy | None = None
    mood: Mood = Mood.CALM
    beside: tuple[Edition, ...] = ()
    ruled: Ruled | None = None
    partner: Partner | None = None

    @property
    def name(self) -> str:
        """`tip-card.es`, by a rule `tip-card.es.us-ca`, of a partner `tip-card.es.casa`: how its files are called."""
        names = [self.material, self.tag]
        names += [self.ruled.rule.id] if self.ruled else []
        names += [self.partner.id] if self.partner else []
        return ".".join(names)

    @property
    def voices(self) -> tuple[Edition, ...]:
        """The material in each of its languages."""
        return (self, *self.beside)

    @property
    def is_proof(self) -> bool:
        """True while anything is missing: law 3, a proof looks like a proof."""
        return bool(self.missing)

    def one(self, slot: str) -> Copy:
        return self.copy[slot][0]
