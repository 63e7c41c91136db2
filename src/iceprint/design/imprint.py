"""The imprint: who issued the piece, which edition it is, and in translations which words count."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.design import styles
from iceprint.errors import Place
from iceprint.model.edition import Edition
from iceprint.model.message import Copy, Foreign
from iceprint.model.structure import Role
from iceprint.model.template import Block, Style
from iceprint.project import SETTINGS

ENGLISH = "en"


def imprint(edition: Edition, style: Style = styles.IMPRINT) -> Iterator[Block]:
    """Its lines, smallest of all. The name of the issuer is never translated."""
    yield _line("issuer", edition.issuer, edition, style)
    partner = f" {edition.partner.id}" if edition.partner else ""  # where a long line may end
    which = edition._replace(partner=None).name + partner
    yield _line("edition", f"{which} {edition.issued:%m/%Y}", edition, style)
    yield from authority(edition, style)


def authority(edition: Edition, style: Style = styles.IMPRINT) -> Iterator[Block]:
    """That the original counts, where the issuer wants it said."""
    if edition.authoritative:
        yield Block(Role.PARAGRAPH, edition.authoritative, style)


def _line(name: str, text: str, edition: Edition, style: Style) -> Block:
    """Words that are the same in every language, in Latin letters."""
    tag = edition.language.tag
    foreign = () if tag == ENGLISH else (Foreign(0, len(text), ENGLISH),)
    copy = Copy(f"the {name}", text, (), tag, Place(SETTINGS), foreign)
    return Block(Role.PARAGRAPH, copy, style._replace(families=styles.FIGURES))
