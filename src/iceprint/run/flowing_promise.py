"""The promises for files whose words flow: large print and plain text. From the template, as that of the piece."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.design.large_print import LEAST
from iceprint.model.edition import Edition, Use
from iceprint.model.format import Format
from iceprint.model.intent import Intent
from iceprint.model.promise import CodePromise, Fidelity, Limits, PagePromise, Promise
from iceprint.model.reading import Captioned, reading
from iceprint.model.structure import Role
from iceprint.model.template import BULLET, Block, Template
from iceprint.run.promise import fidelity_of, limits_of, words_of
from iceprint.text.items import drawn

DASH = "-"  # before the items of plain text


def large_print_promise(edition: Edition, template: Template, paper: Format) -> Promise:
    """What the pages of large print must hold together."""
    blocks = tuple(_blocks(template))
    facts = tuple(span.fact for block in blocks for span in block.copy.spans)
    pages = PagePromise(
        words=tuple(_words(block, BULLET) for block in blocks),
        facts=tuple(fact.printed for fact in facts),
        codes=tuple(CodePromise(None, each.code.fact.target) for each in _captioned(template)),
        links=tuple(fact.link for fact in facts if fact.link),
        floors=(LEAST,) * len(blocks),
    )
    limits, fidelity = limits_of(paper), fidelity_of(edition.language)
    size = paper.width, paper.height
    return Promise(edition.name, Use.LARGE_PRINT, *size, 0.0, (pages,), limits, fidelity, flowing=True)


def text_promise(edition: Edition, template: Template, intent: Intent) -> Promise:
    """The lines that plain text must hold. A code is told by its words."""
    spoken = tuple(each.code.alt for each in _captioned(template))
    lines: list[str] = [intent.title] if edition.is_proof else []
    for side in reading(template):
        for passage in side:
            if isinstance(passage, Captioned):
                lines += (drawn(passage.code.alt.text), *(_words(block, DASH) for block in passage.captions))
            else:
                lines.append(_words(passage, DASH))
    spans = [span for copy in (*(block.copy for block in _blocks(template)), *spoken) for span in copy.spans]
    page = PagePromise(tuple(lines), tuple(span.fact.printed for span in spans), (), (), ())
    limits = Limits(0.0, 0.0, 0.0)  # it has no paper
    return Promise(edition.name, Use.TEXT, 0.0, 0.0, 0.0, (page,), limits, Fidelity.SPACED, flowing=True)


def _words(block: Block, mark: str) -> str:
    """Here all items have a mark, also those that have a picture on the piece."""
    return words_of(block, mark if block.role is Role.ITEM else None)


def _blocks(template: Template) -> Iterator[Block]:
    for side in reading(template):
        for passage in side:
            yield from passage.captions if isinstance(passage, Captioned) else (passage,)


def _captioned(template: Template) -> Iterator[Captioned]:
    for side in reading(template):
        yield from (passage for passage in side if isinstance(passage, Captioned))
