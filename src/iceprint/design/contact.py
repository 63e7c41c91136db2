"""Ways to reach somebody: a name, and under it a number to call or an address."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.model.edition import Edition
from iceprint.model.fact import Fact, FactKind
from iceprint.model.message import Copy, Span
from iceprint.model.structure import Role
from iceprint.model.template import Block, Style

CALLED = (FactKind.PHONE, FactKind.EMERGENCY, FactKind.TEXT_CODE)
TAILS = 0.6  # of the gap between a name and its number: how far tails of letters may reach into it
SIGNS = {
    FactKind.PHONE: "call",
    FactKind.EMERGENCY: "danger",
    FactKind.TEXT_CODE: "text",
    FactKind.EMAIL: "mail",
    FactKind.WEB: "web",
    FactKind.POSTAL: "mail",
}


class Contact(NamedTuple):
    """A fact and its name, as blocks in a band. `called` is what is dialled: it is short, and the largest of all.

    `sign` is the pictogram of the way to reach somebody.
    """

    label: Block
    fact: Block
    called: bool
    postal: bool
    sign: str


def contact(name: str, edition: Edition) -> Contact:
    """The contact in the slots `<name>.label` and `<name>.fact`."""
    fact = edition.facts[f"{name}.fact"]
    called = fact.kind in CALLED
    label = Block(Role.H2, edition.one(f"{name}.label"), styles.ACTION)
    style = styles.NUMBER if called else styles.ADDRESS_IN_BAND
    return Contact(label, fact_block(fact, edition, style), called, fact.kind is FactKind.POSTAL, SIGNS[fact.kind])


def has(name: str, edition: Edition) -> bool:
    """Whether the optional contact of that name is given."""
    return f"{name}.fact" in edition.facts


def fact_block(fact: Fact, edition: Edition, style: Style) -> Block:
    """A fact that stands alone on its line."""
    span = Span(0, len(fact.printed), fact)
    copy = Copy(fact.id, fact.printed, (span,), edition.language.tag, fact.place)
    return Block(Role.PARAGRAPH, copy, style)
