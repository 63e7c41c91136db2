"""How a file names its edition, so that it can later be held against the promise made for it."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.edition import PIECES, Edition, Use

PROOF = "proof"  # how the identifiers of proofs for reviewers end
MOST_NAMES = 3  # in an identifier: material, language, partner


def identifier_of(edition: Edition, use: Use) -> str:
    """`tip-card.es` for the piece, on screen and from the press; others add their use, those of partners their id."""
    return edition.name if use in PIECES else f"{edition.name}.{use}"


def file_name(material: str, language: str, use: Use, partner: str = "") -> str:
    """Where the file of an edition stands below the output folder: `screen/tip-card.es.pdf`."""
    return f"{use}/{'.'.join(filter(None, (material, language, partner, use.ending)))}"


class Parts(NamedTuple):
    """What an identifier names. An empty material: it is none of ours."""

    material: str
    language: str
    partner: str  # may be empty
    use: Use | None  # for what is not the piece


def parts_of_identifier(identifier: str) -> Parts:
    """Take an identifier apart. No name in it has a full stop, and no partner the name of a use."""
    head, _, tail = identifier.rpartition(".")
    use = Use(tail) if tail in set(Use) - set(PIECES) else None
    name = head if use else identifier
    if name.count(".") == MOST_NAMES - 1:
        material, language, partner = name.split(".")
        return Parts(material, language, partner, use)
    material, _, language = name.rpartition(".")
    return Parts(material, language, "", use)
