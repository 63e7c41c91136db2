"""Words that do not fit: the error names them, the room they lack, and how many characters to cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iceprint.errors import FitError, Several
from iceprint.layout.fit import choose_sizes
from iceprint.layout.lines import best
from iceprint.layout.measure import SetZone
from iceprint.text.faces import Fonts
from tests.specimens.words import law
from tests.specimens.zones import block, zone

low_boxes = st.tuples(st.floats(50, 120), st.floats(10, 30))
long_words = st.lists(
    st.sampled_from(["a", "no", "call", "they", "debt", "papers", "family", "someone"]), min_size=15, max_size=40
).map(" ".join)


@pytest.mark.parametrize(
    ("words", "box", "most_lines", "needs"),
    [
        (
            "aaaa bbbb cccc",
            (30, 15),
            None,
            "needs 7.7 mm at the smallest permitted size, 7 pt; the zone is 5.3 mm high",
        ),
        ("aaaaaaa bbb", (30, 90), None, "needs 17.3 mm at the smallest permitted size, 7 pt; the zone is 10.6 mm wide"),
        ("aaaa bbbb", (30, 90), 1, "needs 2 lines at the smallest permitted size, 7 pt; the zone holds 1"),
        ("aaaa bbb cccc", (49, 90), 2, "needs 3 lines at the smallest permitted size, 7 pt; the zone holds 2"),
    ],
)
def test_the_error_names_message_language_zone_the_room_needed_and_the_room_there_is(
    squares: Fonts, words: str, box: tuple[float, float], most_lines: int | None, needs: str
) -> None:
    made = block(words, message_id="help.note")
    error = refusal(zone(made, width=box[0], height=box[1], most_lines=most_lines, fonts=squares))
    for fact in ('tips.yaml:12: "help.note" (en) does not fit zone "zone" on the front: ', needs):
        assert fact in str(error)


@law
@given(long_words, low_boxes)
def test_cutting_as_many_characters_as_the_error_says_makes_the_words_fit(words: str, box: tuple[float, float]) -> None:
    made = zone(block(words), width=box[0], height=box[1])
    assume(not made.fits(7))
    shorter = without_end(words, characters_to_cut(refusal(made)))
    assert zone(block(shorter), width=box[0], height=box[1]).fits(7)


@law
@given(st.integers(12, 40), st.floats(20, 40))
def test_a_word_that_is_too_wide_fits_when_it_is_cut_by_as_many_characters(length: int, width: float) -> None:
    made = zone(block("a" * length), width=width)
    assume(not made.fits(7))
    cut = characters_to_cut(refusal(made))
    assert zone(block("a" * (length - cut)), width=width).fits(7)
    assert not zone(block("a" * (length - cut + 1)), width=width).fits(7)


@law
@given(long_words, st.floats(50, 120), st.sampled_from([1, 2]))
def test_where_lines_are_limited_cutting_a_word_more_than_the_error_says_makes_them_fit(
    words: str, width: float, most_lines: int
) -> None:
    made = zone(block(words), width=width, most_lines=most_lines)
    assume(not made.fits(7))
    shorter = without_end(words, characters_to_cut(refusal(made)) + len("someone "))
    assert zone(block(shorter), width=width, most_lines=most_lines).fits(7)


@law
@given(long_words, low_boxes)
def test_the_error_does_not_ask_to_cut_a_line_too_much(words: str, box: tuple[float, float]) -> None:
    made = zone(block(words), width=box[0], height=box[1])
    assume(not made.fits(7))
    paragraph = made.blocks[0].paragraph
    line = max(len(paragraph.words(*line)) for line in best(paragraph, box[0] / 7, balanced=False))
    kept = len(words) - characters_to_cut(refusal(made)) + line
    assert not zone(block(words[:kept]), width=box[0], height=box[1]).fits(7)


def test_all_zones_that_do_not_fit_are_named_together(squares: Fonts) -> None:
    tight = [zone(block("aaaaaa", message_id=name), width=20, fonts=squares) for name in ("one", "two")]
    with pytest.raises(Several) as caught:
        choose_sizes(tight)
    assert [error.what.split()[0] for error in caught.value.errors] == ['"one"', '"two"']


def refusal(made: SetZone) -> FitError:
    with pytest.raises(FitError) as caught:
        choose_sizes([made])
    return caught.value


def characters_to_cut(error: FitError) -> int:
    found = re.search(r"shorten by about (\d+) characters", error.remedy)
    assert found
    return int(found[1])


def without_end(words: str, characters: int) -> str:
    """Shorter by that many characters or by a few more: whole words are cut. Something always stays."""
    return words[:-characters].rpartition(" ")[0] or "a"
