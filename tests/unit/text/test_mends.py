"""A cut where glyphs were shaped together: a few clusters tell the width of the line, and it is that of the line."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iceprint.text.mends import mend
from iceprint.text.paragraph import Paragraph
from tests.specimens.tongues import WORDS, paragraph_in
from tests.specimens.words import LATIN, law, paragraph, some_words


@law
@given(some_words)
@example("AV-AV Two-Ta VA-A")  # kerned across a hyphen, where a line may end
@example("A-V-A-V")  # nothing between two cuts that neither of them changes
def test_latin_lines_are_as_wide_as_they_are_drawn(text: str) -> None:
    assert_widths(paragraph(text))


@pytest.mark.parametrize("tag", WORDS)
@law
@given(st.data())
def test_lines_of_every_script_are_as_wide_as_they_are_drawn(tag: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(WORDS[tag]), min_size=2, max_size=9))
    assert_widths(paragraph_in(tag, " ".join(words)))


@pytest.mark.parametrize(
    ("text", "at", "changed"),
    [
        ("HHAT-TAHH", 5, "AT-TA"),  # kerned in one row
        ("HHHT-THHH", 5, "T-T"),
        ("T-T", 2, "T-T"),
    ],
)
def test_a_cut_changes_what_is_kerned_across_it_and_no_more(text: str, at: int, changed: str) -> None:
    (run,) = paragraph(text).line(0, paragraph(text).last).runs
    cut = mend(run.piece, at, text, LATIN)
    assert text[cut.first : cut.last] == changed


def assert_widths(whole: Paragraph) -> None:
    for first, last in combinations(range(whole.last + 1), 2):
        assert whole.width(first, last) == pytest.approx(whole.line(first, last).width, abs=1e-9)
