"""What a design says, in the order in which it is read and without the places where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.model.fact import Fact
from iceprint.model.message import Copy, Span
from iceprint.model.structure import Role
from iceprint.model.template import Block, CodeZone, Kind, LogoZone, Part, Style, Template, Weight

_ADDRESS = Style("address", Weight.BOLD, kind=Kind.SMALL)


class Captioned(NamedTuple):
    """A code and the words that belong to it: the small print right behind it, with the address among them."""

    code: CodeZone
    captions: tuple[Block, ...]


Passage = Block | Captioned


def reading(template: Template) -> tuple[tuple[Passage, ...], ...]:
    """The passages of every section that says something. Only a code whose address no caption prints is given it.

    A logo says nothing that the name beside it does not say.
    """
    sections = (_passages([part for _, part in section]) for section in template.sections)
    return tuple(passages for passages in sections if passages)  # a face may have nothing but lines to write on


def alone(block: Block) -> Fact | None:
    """The fact that is all a block says, if it is one."""
    spans = block.copy.spans
    whole = len(spans) == 1 and spans[0].end - spans[0].start == len(block.copy.text)
    return spans[0].fact if whole else None


def _passages(parts: Sequence[Part]) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    open_code = False  # the passage before is a code, and what is small belongs to it
    for part in parts:
        if isinstance(part, LogoZone):
            open_code = False
            continue
        if isinstance(part, CodeZone):
            passages.append(Captioned(part, ()))
            open_code = True
            continue
        for block in part.blocks:
            open_code = open_code and block.style.kind is Kind.SMALL and not block.role.level
            before = passages[-1] if open_code else None
            if isinstance(before, Captioned):
                passages[-1] = Captioned(before.code, (*before.captions, block))
            else:
                passages.append(block)
    return tuple(_with_address(each) if isinstance(each, Captioned) else each for each in passages)


def _with_address(captioned: Captioned) -> Captioned:
    fact, captions = captioned.code.fact, captioned.captions
    if any(span.fact.printed == fact.printed for block in captions for span in block.copy.spans):
        return captioned
    span = Span(0, len(fact.printed), fact)
    copy = Copy(fact.id, fact.printed, (span,), captioned.code.alt.language, fact.place)
    return Captioned(captioned.code, (Block(Role.PARAGRAPH, copy, _ADDRESS), *captions))
