"""The contact sheet: all languages of a material, each side small, so that what stands out is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.design.proof_words import DETAIL, GOOD, NAME, OPEN, TEXT, TITLE, Voice, framed, office_paper, voice_with
from iceprint.model.dossier import Cell, Chapter, Dossier, Flap, Gallery, Part, View
from iceprint.model.evidence import Laid
from iceprint.model.format import Format
from iceprint.model.language import Language
from iceprint.model.message import Foreign
from iceprint.model.page import Layout

GAP, BETWEEN = 15.0, 10.0  # points between two languages; between two sides, on the piece
SMALLEST, LARGEST = 72.0, 240.0  # the longer edge of a side, in points


def contact_sheet(
    material: str, issuer: str, issued: str, editions: Sequence[Laid], english: Language, paper: Format
) -> Dossier:
    """The sheet of a material. Languages that cannot be laid out are named."""
    voice = voice_with(english, tuple(each.language for each in editions))
    laid = [(each, each.layout) for each in editions if each.layout]
    parts: list[Part] = [voice.say(TITLE, f"{material}: all languages"), voice.say(TEXT, _summary(editions))]
    if laid:
        parts.append(_gallery([_view(each, layout, voice) for each, layout in laid], laid[0][1].format))
    running = f"{material}  ·  {len(editions)} editions  ·  issued {issued}"
    title = f"Proof for review: {material}, all languages"
    return framed(voice, office_paper(paper), title, running, issuer, (Chapter((*parts, *_absent(editions, voice))),))


def _summary(editions: Sequence[Laid]) -> str:
    ready = sum(not each.missing and each.layout is not None for each in editions)
    return f"{len(editions)} editions, of which {ready} may be released. All pictures are at one scale."


def _gallery(views: Sequence[View], piece: Format) -> Gallery:
    longer = max(piece.width, piece.height)
    return Gallery(tuple(views), SMALLEST / longer, min(1.0, LARGEST / longer), GAP)


def _view(each: Laid, layout: Layout, voice: Voice) -> View:
    paper = layout.format
    gap = BETWEEN * max(paper.width, paper.height) / SMALLEST / 2
    flaps = tuple(
        Flap(page, paper.trim_box, gap=gap if number else 0.0, corner=paper.corner)
        for number, page in enumerate(layout.pages)
    )
    alt = f"Picture of all sides in {each.language.english_name}."
    return View(flaps, alt, tuple(_caption(each, voice)))


def _caption(each: Laid, voice: Voice) -> Cell:
    """How the language calls itself, how English does, and how far it has come."""
    language, name = each.language, voice.say(NAME, each.language.autonym)
    foreign = (Foreign(0, len(language.autonym), language.tag),) if language.tag != voice.english.tag else ()
    own = name.block._replace(copy=name.block.copy._replace(foreign=foreign))
    things = "1 thing missing" if each.missing == 1 else f"{each.missing} things missing"
    state = voice.say(OPEN, things) if each.missing else voice.say(GOOD, "may be released")
    return name._replace(block=own), voice.say(DETAIL, f"{language.english_name}, {each.tag}"), state


def _absent(editions: Sequence[Laid], voice: Voice) -> Iterator[Part]:
    for each in editions:
        if each.layout is None:
            said = f"{each.language.english_name} ({each.tag}) cannot be laid out: iceprint build tells why."
            yield voice.say(OPEN, said)
