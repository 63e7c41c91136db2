"""How a file names its edition, so that it can later be held against the promise made for it."""

from __future__ import annotations

from iceprint.model.edition import PIECES, Edition, Use

PROOF = "proof"  # how the identifiers of proofs for reviewers end


def identifier_of(edition: Edition, use: Use) -> str:
    """`tip-card.es` for the piece, on screen and from the press; other editions add their use."""
    return edition.name if use in PIECES else f"{edition.name}.{use}"


def file_name(material: str, language: str, use: Use) -> str:
    """Where the file of an edition stands below the output folder: `screen/tip-card.es.pdf`."""
    return f"{use}/{material}.{language}.{use.ending}"


def parts_of_identifier(identifier: str) -> tuple[str, str, Use | None]:
    """Material, language and, for what is not the piece, the use. An empty material: the identifier is none of ours."""
    head, _, tail = identifier.rpartition(".")
    use = Use(tail) if tail in set(Use) - set(PIECES) else None
    material, _, language = (head if use else identifier).rpartition(".")
    return material, language, use
