"""The quarter of an em between Han or kana and Latin letters or digits: made by setting, never typed nor copied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from iceprint.text.line import Piece
from iceprint.text.scripts import HAN, script_of


def spaced(pieces: Sequence[Piece], gap: float) -> tuple[tuple[Piece, ...], frozenset[int]]:
    """The pieces with `gap` em added where the scripts meet, and the offsets of the clusters that were widened."""
    letters = [
        (start, cluster.text[0], cluster.text[-1])
        for piece in pieces
        for cluster, start in zip(piece.clusters, piece.starts, strict=True)
    ]
    widened = frozenset(
        start for (start, _, last), (_, first, _) in pairwise(letters) if _meet(last, first) or _meet(first, last)
    )
    return tuple(_widen(piece, widened, gap) for piece in pieces), widened


def _meet(one: str, other: str) -> bool:
    return script_of(one) == HAN and other.isascii() and other.isalnum()


def _widen(piece: Piece, widened: frozenset[int], gap: float) -> Piece:
    more = round(gap * piece.item.face.units)
    clusters = (
        cluster._replace(advance=cluster.advance + more) if start in widened else cluster
        for cluster, start in zip(piece.clusters, piece.starts, strict=True)
    )
    return piece._replace(clusters=tuple(clusters))
