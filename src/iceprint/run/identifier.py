"""How a file names its edition, so that it can later be held against the promise made for it."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from iceprint.model.edition import PIECES, PROOF, Edition, Use

OTHERS = tuple(use for use in Use if use not in PIECES)


class Named(NamedTuple):
    """The parts of an identifier; `use` only for what is not the piece, `rule` only for what is built to one."""

    material: str
    language: str
    use: Use | None = None
    rule: str = ""
    partner: str = ""


def identifier_of(edition: Edition, use: Use) -> str:
    """`tip-card.es` for the piece, on screen and from the press, or `tip-card.es.us-ca`; others add their use."""
    return edition.name if use in PIECES else f"{edition.name}.{use}"


def file_name(edition: str, use: Use) -> str:
    """Where the file of an edition stands below the output folder, by its name: `screen/tip-card.es.pdf`."""
    return f"{use}/{edition}.{use.ending}"


def parts_of_identifier(identifier: str, rules: Collection[str] = ()) -> Named:
    """What an identifier names. An empty material: it is none of an edition, or none of ours.

    A third name is that of a use, of one of the `rules` of the project, or else of a partner, who has no such id.
    """
    match identifier.split("."):
        case [material, language]:
            return Named(material, language)
        case [material, language, use] if use in OTHERS:
            return Named(material, language, Use(use))
        case [material, language, rule] if rule in rules:
            return Named(material, language, rule=rule)
        case [material, language, partner] if partner != PROOF:
            return Named(material, language, partner=partner)
        case [material, language, partner, use] if use in OTHERS:
            return Named(material, language, Use(use), partner=partner)
        case _:
            return Named("", "")
