"""The fold proof: what reviewers, translators and officers read before anything is printed.

Each side of the piece with a number beside everything that it says, a table of all that these numbers mean, pictures
of the folded piece, and what is missing before a release.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from iceprint.design.proof_rows import COLUMNS, Scribe, printed
from iceprint.design.proof_views import views_of
from iceprint.design.proof_words import (
    HEADING,
    HEADS,
    LACK,
    NOTE,
    PANEL,
    REMEDY,
    TEXT,
    TITLE,
    Voice,
    column_of,
    framed,
    office_paper,
    on_its_side,
    voice_with,
)
from iceprint.model.dossier import CallOut, Cell, Chapter, Dossier, Part, Plan, Table
from iceprint.model.evidence import Evidence
from iceprint.model.format import Format
from iceprint.model.language import Direction
from iceprint.model.message import Copy
from iceprint.model.page import Page
from iceprint.model.template import Side, Zone

ABOVE = 60.0  # points about, of what stands over the drawing of a side
HOW_TO_READ = "Each number beside the piece is that of a row in the table."
LEGEND = "Cyan dots: no word comes nearer to an edge or a fold. Grey: where it is cut."
TOUCHES = 0.01  # points
FEW = 4  # languages that are named
LACKS = (38.0, 62.0)  # shares of the width
FOLDED = "Magenta dashes: where it is folded."


def review_proof(evidence: Evidence, paper: Format) -> Dossier:
    """The proof of an edition, on office paper: in landscape where that shows the piece larger."""
    edition = evidence.edition
    voice = voice_with(evidence.english, evidence.template.languages(edition.language))
    sheet = _turned_for(evidence.layout.format, office_paper(paper))
    running = f"{edition.name}  ·  issued {edition.issued}  ·  stamp {evidence.stamp}"
    title = f"Proof for review: {edition.name}"
    author = _Author(evidence, voice)
    return framed(voice, sheet, title, running, edition.issuer, author.chapters())


def _turned_for(piece: Format, paper: Format) -> Format:
    """The paper as it shows the piece larger; upright if it makes no difference."""
    sheets = (paper, on_its_side(paper))
    return max(sheets, key=lambda sheet: min(1.0, _scale(piece, sheet)))


def _scale(piece: Format, sheet: Format) -> float:
    column = column_of(sheet)
    return min((column.width - ABOVE) / piece.width, (column.height - 2 * ABOVE) / piece.height)


class _Author:
    def __init__(self, evidence: Evidence, voice: Voice) -> None:
        self.evidence, self.voice = evidence, voice
        self.scribe = Scribe(evidence, voice)
        self.numbers = count(1)

    def chapters(self) -> tuple[Chapter, ...]:
        sides = list(zip(self.evidence.template.sides, self.evidence.layout.pages, strict=True))
        first, *others = [self._side(side, page) for side, page in sides]
        chapters = [Chapter((*self._opening(), *first.parts)), *others]
        if unprinted := self._unprinted():
            chapters.append(Chapter((self.voice.say(HEADING, "Heard, not printed"), unprinted), follows=True))
        rtl = self.evidence.edition.language.direction is Direction.RTL
        views = views_of(self.evidence.layout, self.voice, starts_right=rtl)
        chapters.append(Chapter((self.voice.say(HEADING, "What people will hold"), views)))
        chapters.append(Chapter(tuple(self._lacks()), follows=True))
        return tuple(chapters)

    def _opening(self) -> Iterator[Part]:
        edition = self.evidence.edition
        tongues = self.evidence.template.languages(edition.language)
        named = ", ".join(f"{each.english_name} ({each.tag})" for each in tongues)
        languages = named if len(tongues) <= FEW else f"{len(tongues)} languages"
        title = edition.one("title")
        yield self.voice.say(TITLE, self.evidence.standings[title.language, title.message_id].original)
        lacks = len(edition.missing)
        things = "1 thing is missing" if lacks == 1 else f"{lacks} things are missing"
        state = f"{things} before a release: see the end." if lacks else "Nothing is missing: it may be released."
        yield self.voice.say(TEXT, f"{languages}. {edition.format.name}. {HOW_TO_READ} {state}")

    def _side(self, side: Side, page: Page) -> Chapter:
        spots = {(spot.part, spot.block): spot for spot in self.evidence.layout.spots if spot.side == side.name}
        call_outs: list[CallOut] = []
        rows: list[tuple[Cell, ...]] = []
        for what in printed(side):
            number = next(self.numbers)
            call_outs.append(CallOut(number, spots[what.part.name, what.number]))
            rows.append(self.scribe.row(side, what, number))
        heading = self.voice.say(HEADING, side.name.capitalize())
        return Chapter((heading, self._plan(side, page, call_outs), Table(COLUMNS, self.scribe.heads(), tuple(rows))))

    def _plan(self, side: Side, page: Page, call_outs: Sequence[CallOut]) -> Plan:
        paper, language = self.evidence.layout.format, self.evidence.edition.language
        panels = tuple(
            (self.voice.say(PANEL, name if box.top > paper.height - TOUCHES else f"below: {name}"), box)
            for name, box in paper.panels(side.name).items()
        )
        return Plan(
            page,
            paper,
            f"The {side.name} of the piece, each text with its number. The table below says what is printed there.",
            self.voice.say(NOTE, f"{FOLDED} {LEGEND}" if panels else LEGEND),
            panels,
            tuple(call_outs),
            starts_right=language.direction is Direction.RTL,
        )

    def _unprinted(self) -> Table | None:
        """Messages that are signed with the others, though no side shows them: the title of the document."""
        parts = [part for side in self.evidence.template.sides for part in side.parts]
        shown = {
            copy.message_id for part in parts for copy in (_copies(part) if isinstance(part, Zone) else (part.alt,))
        }
        voices = self.evidence.edition.voices
        copies = {
            (copy.language, copy.message_id): copy
            for each in voices
            for copies in each.copy.values()
            for copy in copies
            if copy.message_id not in shown
        }
        rows = tuple(self.scribe.unprinted(copy) for copy in copies.values())
        return Table(COLUMNS, self.scribe.heads(), rows) if rows else None

    def _lacks(self) -> Iterator[Part]:
        yield self.voice.say(HEADING, "Before a release")
        missing = self.evidence.edition.missing
        if not missing:
            yield self.voice.say(TEXT, "Nothing is missing: every fact is verified and every word is signed.")
        else:
            heads = tuple((self.voice.say(HEADS, title),) for title in ("What is missing", "How to mend it"))
            rows = ((self.voice.say(LACK, each.what), self.voice.say(REMEDY, each.remedy)) for each in missing)
            yield Table(LACKS, heads, tuple(((what,), (remedy,)) for what, remedy in rows))


def _copies(zone: Zone) -> Iterator[Copy]:
    return (block.copy for block in zone.blocks)
