"""The table of a proof: a row for each message and fact that a side prints, numbered as on the drawing beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design.proof_words import (
    DETAIL,
    ENGLISH,
    GOOD,
    HEADS,
    ID,
    NUMBER,
    OPEN,
    UNVERIFIED,
    VERIFIED,
    Look,
    Voice,
)
from iceprint.model.dossier import Cell, Words
from iceprint.model.evidence import Evidence
from iceprint.model.fact import Fact, FactStatus
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.reading import alone
from iceprint.model.standing import Standing
from iceprint.model.structure import Role
from iceprint.model.template import Block, CodeZone, LogoZone, Side, Style, Zone
from iceprint.model.units import in_mm

COLUMNS = (5.0, 30.0, 33.0, 15.0, 26.0)  # shares of the width
TITLES = ("No.", "Message and English", "Printed words", "Size and room", "Signature and facts")
LEAST = 8.5  # points of the printed words, or the floor of their language
NOTHING = "\u2013"

_STATES = {
    FactStatus.UNVERIFIED: "not verified",
    FactStatus.EXPIRED: "its verification has expired",
    FactStatus.UNLISTED: "verified by somebody whom iceprint.yaml does not list",
    FactStatus.AHEAD: "verified on a day that is still to come",
    FactStatus.DISPUTED: "disputed",
}


class Printed(NamedTuple):
    """What a row is about: a block of a zone, or a code, and its place among the blocks of its part."""

    part: Zone | CodeZone
    number: int


def printed(side: Side) -> Iterator[Printed]:
    """All that is printed on a side, in the order in which it is read."""
    for part in side.parts:
        if isinstance(part, LogoZone):
            continue  # proofs are of the editions that reviewers sign, without partners
        for number in range(len(part.blocks) if isinstance(part, Zone) else 1):
            yield Printed(part, number)


class Scribe:
    """Writes the rows."""

    def __init__(self, evidence: Evidence, voice: Voice) -> None:
        self.evidence, self.voice = evidence, voice
        self.sizes = {(fit.side, fit.zone): fit.size for fit in evidence.layout.fits}

    def heads(self) -> tuple[Cell, ...]:
        return tuple((self.voice.say(HEADS, title),) for title in TITLES)

    def row(self, side: Side, what: Printed, number: int) -> tuple[Cell, ...]:
        """The row of what is printed on a side."""
        label = (self.voice.say(NUMBER, str(number)),)
        if isinstance(what.part, CodeZone):
            return (label, *self._code(what.part))
        block, language = what.part.blocks[what.number], what.part.language or self.evidence.edition.language
        size = self.sizes[side.name, what.part.name] * block.style.ratio
        points, fact = f"{round(size, 2):g} pt", alone(block)
        if fact:
            words = self._shown(block.copy, language, block.style.families)
            return (label, self._fact_name(fact), words, (self._said(DETAIL, points),), self._facts([fact]))
        room = (self._said(DETAIL, self._room(block.copy)),) if self._standing(block.copy) else ()
        sizes = (self._said(DETAIL, points), *room)
        return (
            label,
            self._message(block.copy),
            self._shown(block.copy, language, block.style.families),
            sizes,
            self._signature_and_facts(block.copy),
        )

    def unprinted(self, copy: Copy) -> tuple[Cell, ...]:
        """The row of a message that no side prints: it is heard, or stands in the title of the window."""
        words = self._shown(copy, self._language(copy), ())
        heard = (self._said(DETAIL, "not printed: heard, or the title of the file"),)
        return (self._nothing(), self._message(copy), words, heard, self._signature_and_facts(copy))

    def _code(self, zone: CodeZone) -> tuple[Cell, ...]:
        words = self._shown(zone.alt, self._language(zone.alt), ())
        opens = self._said(DETAIL, f"heard instead of the code, which opens {_breakable(zone.fact.target)}")
        size = (self._said(DETAIL, f"{in_mm(zone.box.width):.1f} mm with its quiet zone"),)
        facts = {zone.fact.id: zone.fact} | {span.fact.id: span.fact for span in zone.alt.spans}
        standing = (*self._signature(zone.alt), *self._facts(list(facts.values())))
        return self._message(zone.alt), (*words, opens), size, standing

    def _said(self, look: Look, text: str) -> Words:
        return self.voice.say(look, text)

    def _nothing(self) -> Cell:
        return (self._said(NUMBER, NOTHING),)

    def _language(self, copy: Copy) -> Language:
        voices = (each.language for each in self.evidence.edition.voices)
        return next(language for language in voices if language.tag == copy.language)

    def _shown(self, copy: Copy, language: Language, families: tuple[str, ...]) -> Cell:
        """The words as they are printed, in their language and its faces."""
        style = Style("printed words", leading=language.leading_text, families=families)
        return (Words(Block(Role.PARAGRAPH, copy, style), language, max(LEAST, language.floor_body)),)

    def _message(self, copy: Copy) -> Cell:
        standing = self._standing(copy)
        name = self._said(ID, _breakable(copy.message_id))
        if standing is None or standing.is_original:
            return (name,)
        return name, self._said(ENGLISH, standing.original)

    def _fact_name(self, fact: Fact) -> Cell:
        return self._said(ID, f"fact {_breakable(fact.id)}"), self._said(ENGLISH, f"{fact.kind}, owned by {fact.owner}")

    def _standing(self, copy: Copy) -> Standing | None:
        """None for what is no message, such as the name of the issuer."""
        return self.evidence.standings.get((copy.language, copy.message_id))

    def _room(self, copy: Copy) -> str:
        room = self.evidence.rooms.get((copy.language, copy.message_id), 0)
        more = room - len(copy.text)
        characters = "character" if more == 1 else "characters"
        return f"about {more} {characters} left" if more > 0 else "no room left"

    def _signature_and_facts(self, copy: Copy) -> Cell:
        facts = {span.fact.id: span.fact for span in copy.spans}
        return (*self._signature(copy), *self._facts(list(facts.values())))

    def _signature(self, copy: Copy) -> Cell:
        standing = self._standing(copy)
        if standing is None:
            return (self._said(DETAIL, "no message: as the project has it"),)
        if standing.is_original:
            return (self._said(DETAIL, "the original: needs no signature"),)
        if standing.signed_by:
            signed = f"signed by {standing.signed_by}, {standing.signed_on}"
            if standing.counts:
                return (self._said(GOOD, signed),)
            return self._said(OPEN, signed), self._said(DETAIL, "whom iceprint.yaml does not list")
        maker = "machine-made" if standing.machine_made else f"translated by {standing.translator or 'nobody named'}"
        return self._said(OPEN, "not signed"), self._said(DETAIL, maker)

    def _facts(self, facts: list[Fact]) -> Cell:
        """The worth of each fact; a number is not typed again, so that it cannot differ from the printed one."""
        return tuple(word for fact in facts for word in self._fact(fact))

    def _fact(self, fact: Fact) -> Cell:
        status = self.evidence.statuses[fact.id]
        name = _breakable(fact.id)
        if status is FactStatus.VERIFIED and fact.verified:
            said = f"{name}: verified by {fact.verified.by}, {fact.verified.on}; good until {fact.good_until}"
            return (self._said(VERIFIED, said),)
        doubt = (self._said(DETAIL, fact.doubt),) if fact.doubt else ()
        return (self._said(UNVERIFIED, f"{name}: {_STATES[status]}"), *doubt)


def _breakable(name: str) -> str:
    """A name or address that may be parted behind its stops, hyphens and strokes."""
    for mark in (".", "-", "_", "/"):
        name = name.replace(mark, f"{mark}\u200b")
    return name
