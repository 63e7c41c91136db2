"""The promise made for a file: from the words and facts that were resolved, not from what layout made of them."""

from __future__ import annotations

from iceprint.model.edition import Edition, Use
from iceprint.model.format import Format, KeepOut
from iceprint.model.language import Direction, Language
from iceprint.model.promise import CodePromise, Fidelity, Limits, PagePromise, Promise
from iceprint.model.template import BULLET, Block, CodeZone, Kind, LogoZone, Side, Template, Zone
from iceprint.text.items import drawn

WITHOUT_SPACES = ("Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr")  # scripts that set words solid
FIGURES_FLOOR = 6.0  # points; of figures and addresses, which are Latin in every language


def promise_for(edition: Edition, template: Template, use: Use) -> Promise:
    """What the piece must hold, on the screen and from the press. A press file has bleed and no links."""
    paper = edition.format
    bleed = paper.bleed if use is Use.PRESS else 0.0
    sheet = template.format  # mirrored where the template is
    pages = tuple(_page(side, use, edition, sheet.keep_out(side.of_paper)) for side in template.sides)
    fidelity = _least_fidelity(edition.language, template)
    return Promise(edition.name, use, paper.width, paper.height, bleed, pages, limits_of(paper), fidelity)


def limits_of(paper: Format) -> Limits:
    """What a paper demands."""
    return Limits(paper.safe, paper.least_module, paper.most_ink)


def fidelity_of(language: Language) -> Fidelity:
    """How exactly words of a language come out of a PDF again."""
    if language.direction is Direction.RTL:
        return Fidelity.LETTERS
    return Fidelity.UNSPACED if language.script in WITHOUT_SPACES else Fidelity.SPACED


def _least_fidelity(language: Language, template: Template) -> Fidelity:
    """What can be asked of a piece in several languages: what can be asked of each.

    Words that stand upside down are found, but pdfium gives the runs of their lines from the wrong end.
    """
    if any(isinstance(part, Zone) and part.turn for side in template.sides for part in side.parts):
        return Fidelity.LETTERS
    found = {fidelity_of(each) for each in template.languages(language)}
    return max(found, key=tuple(Fidelity).index)


def words_of(block: Block, mark: str | None) -> str:
    """The words of a block as they are read, behind the mark of an item if there is one."""
    words = drawn(block.copy.text)
    return f"{mark} {words}" if mark else words


def _page(side: Side, use: Use, edition: Edition, keep_out: tuple[KeepOut, ...]) -> PagePromise:
    zones = tuple(part for part in side.parts if isinstance(part, Zone))
    blocks = tuple(block for zone in zones for block in zone.blocks)
    facts = tuple(span.fact for block in blocks for span in block.copy.spans)
    return PagePromise(
        words=tuple(words_of(block, BULLET if block.style.bullet else None) for block in blocks),
        facts=tuple(fact.printed for fact in facts),
        codes=tuple(CodePromise(part.box, part.fact.target) for part in side.parts if isinstance(part, CodeZone)),
        links=tuple(fact.link for fact in facts if fact.link) if use is Use.SCREEN else (),
        floors=tuple(_floor(block, zone, edition) for zone in zones for block in zone.blocks),
        keep_out=keep_out,
        pictures=tuple(part.box for part in side.parts if isinstance(part, LogoZone)),
    )


def _floor(block: Block, zone: Zone, edition: Edition) -> float:
    """The least size of any letter of a block, by its language and by the rule that the edition is built to."""
    least = _floor_of(block, zone.language or edition.language)
    if edition.ruled and not edition.ruled.exempts(zone):
        return max(least, edition.ruled.rule.least_type)
    return least


def _floor_of(block: Block, language: Language) -> float:
    if block.style.families:
        return FIGURES_FLOOR
    return language.floor_body if block.style.kind is Kind.BODY else language.floor_small
