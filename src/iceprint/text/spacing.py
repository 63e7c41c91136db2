"""Room that nobody types: a quarter of an em between Han or kana and Latin letters or digits.

And half an em less between full-width marks that stand side by side (JLREQ 3.1.4, CLREQ 3.1.6.1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from iceprint.model.language import Language
from iceprint.model.page import Cluster
from iceprint.text.line import Piece
from iceprint.text.scripts import HAN, script_of

_HALF = 0.5
_DIVIDING = "？！"  # noqa: RUF001 - in Japanese with blanks on both sides; a mark before them loses its own


def spaced(pieces: Sequence[Piece], language: Language) -> tuple[tuple[Piece, ...], Mapping[int, float]]:
    """The pieces with the room that their language wants, and the em added behind the cluster at each offset."""
    gap, opening, closing = language.space_gap, language.opening_marks, language.closing_marks
    marks = closing + opening + _DIVIDING
    clusters = [
        (start, cluster, cluster.advance == piece.item.face.units)
        for piece in pieces
        for cluster, start in zip(piece.clusters, piece.starts, strict=True)
    ]
    room: dict[int, float] = {}
    for (start, one, wide), (_, other, _) in pairwise(clusters):
        last, first = one.text[-1], other.text[0]
        if _meet(last, first) or _meet(first, last):
            room[start] = gap
        elif wide and ((last in closing and first in marks) or (last in opening and first in opening)):
            room[start] = -_HALF
    return tuple(_with_room(piece, room) for piece in pieces) if room else tuple(pieces), room


def _meet(one: str, other: str) -> bool:
    return script_of(one) == HAN and other.isascii() and (other.isalnum() or other == "+")


def _with_room(piece: Piece, room: Mapping[int, float]) -> Piece:
    def roomy(cluster: Cluster, start: int) -> Cluster:
        return cluster._replace(advance=cluster.advance + round(room[start] * piece.item.face.units))

    clusters = (
        roomy(cluster, start) if start in room else cluster
        for cluster, start in zip(piece.clusters, piece.starts, strict=True)
    )
    return piece._replace(clusters=tuple(clusters))
