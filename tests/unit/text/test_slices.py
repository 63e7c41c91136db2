"""Lines of every script, cut from words shaped once: each must look as if it had been shaped by itself."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from iceprint.layout.lines import best, fewest
from iceprint.text.line import SetLine
from iceprint.text.paragraph import Paragraph
from tests.specimens.tongues import BETWEEN, FSI, PDI, WORDS, ZERO_WIDTH_SPACE, paragraph_in
from tests.specimens.words import law

NUMBERS = (f"{FSI}911{PDI}", f"{FSI}+1-802-872-6199{PDI}")

law_of_scripts = settings(law, max_examples=25)  # for each of them
scripts = pytest.mark.parametrize("tag", WORDS)
widths = st.floats(4, 30)  # em


def texts(tag: str, more: tuple[str, ...] = ()) -> st.SearchStrategy[str]:
    """Running text, in which words that stand beside numbers keep a space."""
    words = st.lists(st.sampled_from(WORDS[tag]), min_size=1, max_size=4).map(BETWEEN[tag].join)
    return st.lists(st.one_of(words, st.sampled_from(more)) if more else words, min_size=1, max_size=6).map(" ".join)


@scripts
@law_of_scripts
@given(st.data(), widths)
def test_every_line_is_drawn_as_if_it_were_a_text_of_its_own(tag: str, data: st.DataObject, width: float) -> None:
    whole = paragraph_in(tag, data.draw(texts(tag, NUMBERS)))
    for line in lines_of(whole, width):
        alone = paragraph_in(tag, whole.words(*line))
        assert seen(whole.line(*line)) == seen(alone.line(0, alone.last))


@scripts
@law_of_scripts
@given(st.data(), widths)
def test_every_line_is_as_wide_as_was_measured_and_fits(tag: str, data: st.DataObject, width: float) -> None:
    whole = paragraph_in(tag, data.draw(texts(tag, NUMBERS)))
    for line in lines_of(whole, width):
        assert whole.line(*line).width == pytest.approx(whole.width(*line), abs=1e-9)
        assert whole.width(*line) <= width


@scripts
@law_of_scripts
@given(st.data(), widths)
def test_the_lines_hold_every_cluster_of_the_text_once_and_in_order(
    tag: str, data: st.DataObject, width: float
) -> None:
    whole = paragraph_in(tag, data.draw(texts(tag, NUMBERS)))
    starts = [start for line in lines_of(whole, width) for run in whole.line(*line).runs for start in run.piece.starts]
    assert starts == sorted(set(starts))
    assert starts == [start for run in whole.line(0, whole.last).runs for start in run.piece.starts]


@pytest.mark.parametrize(("tag", "text"), [("ja", "人身24人身"), ("ja", "人身ICE人身"), ("zh-Hans", "人口24人口")])
def test_the_space_between_scripts_is_gone_where_a_line_ends(tag: str, text: str) -> None:
    whole = paragraph_in(tag, text)
    for last in range(1, whole.last + 1):
        alone = paragraph_in(tag, whole.words(0, last))
        assert whole.line(0, last).width == pytest.approx(whole.width(0, last))
        assert seen(whole.line(0, last)) == seen(alone.line(0, alone.last))


BEH, HEH, ALEF, MARK = "\u0628", "\u0647", "\u0627", "\u064e"


@pytest.mark.parametrize("undrawn", [ZERO_WIDTH_SPACE, f"\u200f{ZERO_WIDTH_SPACE}", f"{ZERO_WIDTH_SPACE}\u200f"])
@pytest.mark.parametrize("letters", [BEH * 3, HEH * 2, BEH + MARK, ALEF, f"{BEH}{HEH} {ALEF}{BEH}"])
def test_letters_that_join_across_a_place_for_a_break_are_parted_where_the_line_is_broken(
    letters: str, undrawn: str
) -> None:
    whole = paragraph_in("ar", undrawn.join([letters] * 4))
    assert whole.last >= 4
    for first in range(whole.last):
        for last in range(first + 1, whole.last + 1):
            alone = paragraph_in("ar", whole.words(first, last))
            assert seen(whole.line(first, last)) == seen(alone.line(0, alone.last))
            assert whole.width(first, last) == pytest.approx(alone.width(0, alone.last))


def lines_of(whole: Paragraph, width: float) -> tuple[tuple[int, int], ...]:
    assume(fewest(whole, width))
    return best(whole, width, balanced=False)


def seen(line: SetLine) -> list[tuple[str, int, float, float]]:
    """What the eye meets: every glyph with its place, to a thousandth of an em."""
    found = []
    for piece, x, _ in line.runs:
        face, pen = piece.item.face, x
        for cluster in piece.clusters[::-1] if piece.item.level % 2 else piece.clusters:
            for glyph in cluster.glyphs:
                place = pen + glyph.dx / face.units, glyph.dy / face.units
                found.append((face.name, glyph.id, round(place[0], 3), round(place[1], 3)))
            pen += cluster.advance / face.units
    return sorted(found, key=lambda each: each[2])
