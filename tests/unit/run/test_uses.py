"""Which files of those asked for an edition can have, and what is said of the others."""

from __future__ import annotations

import pytest

from iceprint.errors import UsageError
from iceprint.model.edition import PIECES, Use
from iceprint.run.selection import left_out_of, pieces_of
from iceprint.run.uses import makeable

ALL = tuple(Use)


def test_an_edition_in_one_language_has_all_uses() -> None:
    assert makeable("tip-card.es", "es", ALL) == (ALL, None)


@pytest.mark.parametrize(
    ("tag", "ruled", "why", "remedy"),
    [
        ("es+en", False, "has several languages", "print that of each language alone: --lang es,en"),
        ("mul", False, "has several languages", "print materials in one language as large-print or text"),
        ("es", True, "is built to a rule", "print that without a rule"),
    ],
)
def test_words_of_several_languages_do_not_flow_and_rules_are_about_pieces(
    tag: str, *, ruled: bool, why: str, remedy: str
) -> None:
    uses, left_out = makeable(f"card.{tag}", tag, ALL, ruled=ruled)
    assert uses == PIECES
    assert left_out is not None
    assert left_out.note == f"left out: the large-print and text edition of card.{tag}, which {why}"
    assert remedy in left_out.error.remedy
    assert isinstance(left_out.error, UsageError)


@pytest.mark.parametrize("tag", ["es+en", "mul"])
def test_nothing_is_left_out_where_only_pieces_are_asked_for(tag: str) -> None:
    assert makeable("card", tag, PIECES) == (PIECES, None)


def test_a_selection_tells_of_every_edition_what_there_is_not() -> None:
    editions = {"card": ("en", "es", "+"), "poster": ("mul",)}
    tags, uses = ("all", "es+en"), (Use.SCREEN, Use.TEXT)
    made = [piece.name for pieces in pieces_of(editions, tags, uses) for piece in pieces]
    assert made == [
        "screen/card.en.pdf",
        "text/card.en.txt",
        "screen/card.es.pdf",
        "text/card.es.txt",
        "screen/card.es+en.pdf",
        "screen/poster.mul.pdf",
    ]
    assert [each.edition for each in left_out_of(editions, tags, uses)] == ["card.es+en", "poster.mul"]
