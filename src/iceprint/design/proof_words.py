"""The words of a proof itself, in English: their styles, and the frame of every page."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design.styles import FIGURES
from iceprint.errors import Place
from iceprint.model.dossier import Chapter, Dossier, Words
from iceprint.model.format import Format
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.structure import Role
from iceprint.model.template import Block, Style, Weight
from iceprint.model.units import Box, mm

MARGIN, HEAD, FOOT = mm(12.7), mm(19), mm(16)
STATE = "PROOF FOR REVIEW"


class Look(NamedTuple):
    """A style and its size, in points. Its tag is that of a heading, if it is one."""

    style: Style
    size: float
    role: Role = Role.PARAGRAPH


TITLE = Look(Style("title", Weight.BOLD, ink="brand", leading=1.15), 17, Role.H1)
HEADING = Look(Style("heading", Weight.BOLD, ink="brand", gap=0.9), 12, Role.H2)
TEXT = Look(Style("text", gap=0.5, leading=1.35), 8.5)
LACK = Look(Style("lack", Weight.BOLD, ink="proof-strong", leading=1.25), 8)
REMEDY = Look(Style("remedy", leading=1.25), 8)
NOTE = Look(Style("note"), 7.5)
PANEL = Look(Style("panel", Weight.BOLD, ink="proof-strong"), 7.5)
STAMP = Look(Style("stamp", Weight.BOLD, ink="proof-strong"), 9)
RUNNING = Look(Style("running"), 7.5)
HEADS = Look(Style("heads", Weight.BOLD, ink="brand"), 7.5)
NUMBER = Look(Style("number", Weight.BOLD, ink="proof-strong"), 8.5)
CALL_OUT = Look(Style("call-out", Weight.BOLD, ink="paper", families=FIGURES), 6.5)
ID = Look(Style("id", Weight.BOLD, ink="brand", gap=0.35), 6.5)
ENGLISH = Look(Style("english", gap=0.45, leading=1.3), 8)
GOOD = Look(Style("good", Weight.BOLD, ink="brand", gap=0.35, leading=1.25), 7.5)
OPEN = Look(Style("open", Weight.BOLD, ink="proof-strong", gap=0.35, leading=1.25), 7.5)
VERIFIED, UNVERIFIED = (look._replace(style=look.style._replace(gap=0.7)) for look in (GOOD, OPEN))
DETAIL = Look(Style("detail", gap=0.35, leading=1.25), 7.5)
NAME = Look(Style("name", Weight.BOLD), 9)


class Voice(NamedTuple):
    """Says things in English, in faces that also have the letters of the piece: names of persons may need them."""

    english: Language
    families: tuple[str, ...]

    def say(self, look: Look, text: str) -> Words:
        """Words of the proof in a look."""
        style = look.style if look.style.families else look.style._replace(families=self.families)
        copy = Copy("the proof", text, (), self.english.tag, Place("the proof"))
        return Words(Block(look.role, copy, style), self.english, look.size)


def voice_with(english: Language, languages: tuple[Language, ...]) -> Voice:
    """The voice of a proof of a piece in some languages."""
    families = (*english.families, *(family for each in languages for family in each.families))
    return Voice(english, tuple(dict.fromkeys(families)))


def framed(voice: Voice, paper: Format, title: str, running: str, foot: str, chapters: tuple[Chapter, ...]) -> Dossier:
    """A document whose every page says that it is a proof, and of what."""
    return Dossier(
        paper=paper,
        column=column_of(paper),
        title=title,
        language=voice.english,
        chapters=chapters,
        head=(voice.say(STAMP, STATE), voice.say(RUNNING, running)),
        foot=voice.say(RUNNING, foot),
        folio=voice.say(RUNNING, ""),
        number=voice.say(CALL_OUT, ""),
    )


def column_of(paper: Format) -> Box:
    """What a page holds between its head and its foot."""
    return Box(MARGIN, FOOT, paper.width - 2 * MARGIN, paper.height - HEAD - FOOT)


def on_its_side(paper: Format) -> Format:
    """The paper in landscape."""
    return paper._replace(width=paper.height, height=paper.width)


def office_paper(paper: Format) -> Format:
    """The paper as an office printer takes it: nothing is cut off."""
    return paper._replace(bleed=0.0, corner=0.0, folded=())
