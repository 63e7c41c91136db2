"""Shaping: which characters become one piece, with which glyphs and advances."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given

from tests.specimens.faces import REGULAR
from tests.specimens.words import TILDE, law, shaped, some_words


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("call", ["c", "a", "l", "l"]),
        ("office", ["o", "ffi", "c", "e"]),  # a ligature is one piece: its glyph cannot be cut
        ("a flat", ["a", " ", "fl", "a", "t"]),
        ("señal", ["s", "e", "ñ", "a", "l"]),
        (f"q{TILDE}a", [f"q{TILDE}", "a"]),  # no font has this letter ready-made
        (f"n{TILDE}a", [f"n{TILDE}", "a"]),
        ("\U00010780a", ["\U00010780", "a"]),
    ],
)
def test_a_cluster_is_what_is_drawn_as_one(text: str, clusters: list[str]) -> None:
    assert [cluster.text for cluster in shaped(text).clusters] == clusters


@law
@given(some_words)
def test_the_clusters_cover_the_text_exactly_once_and_in_order(text: str) -> None:
    clusters, starts, *_ = shaped(text)
    assert "".join(cluster.text for cluster in clusters) == text
    assert all(text.startswith(cluster.text, start) for cluster, start in zip(clusters, starts, strict=True))
    assert all(cluster.glyphs and cluster.text for cluster in clusters)


@pytest.mark.parametrize("letter", "qxm")
def test_a_letter_with_a_separate_mark_is_two_glyphs_the_mark_centred_over_the_letter(letter: str) -> None:
    (cluster,) = shaped(letter + TILDE).clusters
    base, mark = cluster.glyphs
    assert (base.dx, base.dy) == (0, 0)
    assert cluster.advance == advance_of(letter)
    with TTFont(REGULAR, lazy=True) as font:
        (left, right), (mark_left, mark_right) = (
            (outline.xMin, outline.xMax)
            for outline in (font["glyf"][font.getGlyphName(each.id)] for each in (base, mark))
        )
    assert mark.dx + (mark_left + mark_right) / 2 == pytest.approx((left + right) / 2, abs=30)


def test_a_letter_that_the_font_has_with_its_mark_is_one_glyph_however_it_is_typed() -> None:
    (typed,), (composed,) = shaped(f"n{TILDE}").clusters, shaped("ñ").clusters
    assert typed.glyphs == composed.glyphs


@pytest.mark.parametrize("pair", ["AV", "VA", "To", "LT", "y."])
def test_letters_that_leave_a_gap_are_kerned(pair: str) -> None:
    assert total(pair) < sum(map(advance_of, pair))


@pytest.mark.parametrize("text", ["nnn", "human", "1-888-373-7888"])
def test_without_kerning_a_text_is_as_wide_as_the_advances_in_the_font(text: str) -> None:
    assert total(text) == sum(map(advance_of, text))


def test_figures_are_all_of_one_width_so_that_numbers_align() -> None:
    assert len({total(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(("text", "unsafe"), [("AVA", {1, 2}), ("nn", set()), ("A no", set())])
def test_a_cut_between_kerned_letters_is_named_as_unsafe(text: str, unsafe: set[int]) -> None:
    assert shaped(text, cuts=(0, 1, 2, 3)).unsafe == unsafe


def test_only_where_lines_may_start_it_is_asked_whether_a_cut_is_safe() -> None:
    assert shaped("nnAVA", cuts=(1,)).unsafe == set()


def test_of_a_text_with_an_unsafe_cut_all_unsafe_places_are_named() -> None:
    assert shaped("AVHVA", cuts=(1,)).unsafe == {1, 4}


def total(text: str) -> int:
    return sum(cluster.advance for cluster in shaped(text).clusters)


def advance_of(character: str) -> int:
    """As fontTools reads it from the file, unshaped."""
    with TTFont(REGULAR, lazy=True) as font:
        advance: int = font["hmtx"][font.getBestCmap()[ord(character)]][0]
        return advance
