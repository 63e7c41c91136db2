"""The promise made for a file: from the words and facts that were resolved, not from what layout made of them."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.edition import Edition, Use
from iceprint.model.format import Format, KeepOut
from iceprint.model.language import Direction, Language
from iceprint.model.promise import CodePromise, Fidelity, Limits, PagePromise, Promise
from iceprint.model.template import BULLET, Block, CodeZone, Kind, Side, Template, Zone
from iceprint.text.items import drawn

WITHOUT_SPACES = ("Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr")  # scripts that set words solid
FIGURES_FLOOR = 6.0  # points; of figures and addresses, which are Latin in every language


def promise_for(edition: Edition, template: Template, use: Use) -> Promise:
    """What the piece must hold, on the screen and from the press. A press file has bleed and no links."""
    paper = edition.format
    bleed = paper.bleed if use is Use.PRESS else 0.0
    sheet = template.format  # mirrored where the template is
    pages = tuple(_page(side, use, edition.language, sheet.keep_out(side.name)) for side in template.sides)
    name = f"{edition.material}.{edition.language.tag}"
    fidelity = fidelity_of(edition.language)
    return Promise(name, use, paper.width, paper.height, bleed, pages, limits_of(paper), fidelity)


def limits_of(paper: Format) -> Limits:
    """What a paper demands."""
    return Limits(paper.safe, paper.least_module, paper.most_ink)


def fidelity_of(language: Language) -> Fidelity:
    """How exactly words of a language come out of a PDF again."""
    if language.direction is Direction.RTL:
        return Fidelity.LETTERS
    return Fidelity.UNSPACED if language.script in WITHOUT_SPACES else Fidelity.SPACED


def words_of(block: Block, bullet: str) -> str:
    """The words of a block as they are read, an item behind its mark."""
    words = drawn(block.copy.text)
    return f"{bullet} {words}" if block.style.bullet else words


def _page(side: Side, use: Use, language: Language, keep_out: tuple[KeepOut, ...]) -> PagePromise:
    blocks = tuple(_blocks(side))
    facts = tuple(span.fact for block in blocks for span in block.copy.spans)
    return PagePromise(
        words=tuple(words_of(block, BULLET) for block in blocks),
        facts=tuple(fact.printed for fact in facts),
        codes=tuple(CodePromise(part.box, part.fact.target) for part in side.parts if isinstance(part, CodeZone)),
        links=tuple(fact.link for fact in facts if fact.link) if use is Use.SCREEN else (),
        floors=tuple(_floor(block, language) for block in blocks),
        keep_out=keep_out,
    )


def _floor(block: Block, language: Language) -> float:
    """The least size of any letter of a block."""
    if block.style.families:
        return FIGURES_FLOOR
    return language.floor_body if block.style.kind is Kind.BODY else language.floor_small


def _blocks(side: Side) -> Iterator[Block]:
    for part in side.parts:
        if isinstance(part, Zone):
            yield from part.blocks
