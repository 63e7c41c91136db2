"""Lines of a given width: as few as possible, and good looking. One character is one em wide here."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iceprint.layout.lines import best, fewest, widest_part
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import Paragraph
from tests.specimens.words import law, paragraph, plain_words, some_words

widths = st.integers(7, 40)


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("aa", 2, ["aa"]),
        ("aa bb cc", 8, ["aa bb cc"]),
        ("aa bb cc dd", 5, ["aa bb", "cc dd"]),
        ("aa bb cc dd", 5.9, ["aa bb", "cc dd"]),  # the space a line ends with takes no room
        ("aa bb\u00a0cc dd", 5, ["aa", "bb\u00a0cc", "dd"]),  # a no-break space holds
        ("aa-bb cc dd", 6, ["aa-bb", "cc dd"]),
        ("aaaa-bbbb cc", 8, ["aaaa-", "bbbb cc"]),
    ],
)
def test_a_line_ends_at_a_permitted_break(squares: Fonts, words: str, width: float, lines: list[str]) -> None:
    assert set_in(squares, words, width) == lines


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("aa bb cc", 6, ["aa", "bb cc"]),
        ("aa bb ccc", 6, ["aa bb", "ccc"]),  # half a line is not lonely: a telephone number may stand alone
        ("aaa bb cc dd", 9, ["aaa bb", "cc dd"]),
        ("aaaa bb", 4, ["aaaa", "bb"]),  # it cannot be avoided …
        ("aaaa bbbb cc", 9, ["aaaa", "bbbb cc"]),
        ("aaa aaa bbbbb cc", 7, ["aaa aaa", "bbbbb", "cc"]),  # … not even with the lines there are
    ],
)
def test_a_short_last_word_does_not_stand_alone_if_it_can_be_avoided(
    squares: Fonts, words: str, width: float, lines: list[str]
) -> None:
    assert set_in(squares, words, width) == lines


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("aaaaaaa y bbb ccc", 9, ["aaaaaaa", "y bbb ccc"]),
        ("aaaaaaa 7 bbb ccc", 9, ["aaaaaaa 7", "bbb ccc"]),  # a digit belongs to what stands before it
        ("aaaa y bbb ccc", 9, ["aaaa y", "bbb ccc"]),  # it would tear a larger hole
        ("aaa bbb ccc y", 9, ["aaa bbb", "ccc y"]),  # the end of the text is no line end
    ],
)
def test_a_word_of_one_letter_goes_with_what_it_introduces(
    squares: Fonts, words: str, width: float, lines: list[str]
) -> None:
    assert set_in(squares, words, width) == lines


@pytest.mark.parametrize(
    ("words", "width", "ragged", "balanced"),
    [
        ("aa bb cc dd ee ff", 15, ["aa bb cc dd", "ee ff"], ["aa bb cc", "dd ee ff"]),
        ("aa bb cc dd ee ff gg", 18, ["aa bb cc dd ee", "ff gg"], ["aa bb cc", "dd ee ff gg"]),
        ("aaa bbb ccc ddd e", 11, ["aaa bbb ccc", "ddd e"], ["aaa bbb", "ccc ddd e"]),
    ],
)
def test_the_lines_of_a_heading_are_of_near_equal_length(
    squares: Fonts, words: str, width: float, ragged: list[str], balanced: list[str]
) -> None:
    assert set_in(squares, words, width, balanced=False) == ragged
    assert set_in(squares, words, width, balanced=True) == balanced


@pytest.mark.parametrize(("words", "width"), [("aaaaaa", 5), ("aa bbbbbb cc", 5), ("aa bb\u00a0cc dd", 4)])
def test_a_part_wider_than_the_line_cannot_be_set(squares: Fonts, words: str, width: float) -> None:
    assert fewest(paragraph(words, squares), width) is None


@pytest.mark.parametrize(
    ("words", "widest"), [("aa bbbb c", 4), ("aa bb\u00a0cc", 5), ("call {emergency} now", 4), ("{hotline}", 14)]
)
def test_the_widest_part_is_the_longest_one_that_no_line_may_break(squares: Fonts, words: str, widest: int) -> None:
    whole = paragraph(words, squares)
    assert whole.width(*widest_part(whole)) == widest


@law
@given(plain_words, widths)
def test_no_way_of_breaking_needs_fewer_lines(squares: Fonts, words: str, width: int) -> None:
    made = paragraph(words, squares)
    count = fewest(made, width)
    assert count is not None
    breaks = range(1, made.last)
    fewer = (cut for number in range(count - 1) for cut in combinations(breaks, number))
    assert not any(fits(made, (0, *cut, made.last), width) for cut in fewer)


@law
@given(some_words, widths, st.booleans())
def test_the_lines_chosen_are_as_few_as_possible_hold_all_words_in_order_and_fit(
    words: str,
    width: int,
    balanced: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    made = paragraph(words)
    assume(fewest(made, width))
    lines = best(made, width, balanced=balanced)
    assert len(lines) == fewest(made, width)
    assert "".join(made.words(*line) for line in lines) == words
    assert all(made.width(*line) <= width for line in lines)


@law
@given(st.lists(st.sampled_from(["aaaa", "bbbbb", "cccccc"]), min_size=2, max_size=9).map(" ".join), st.integers(8, 10))
def test_no_other_lines_of_a_heading_are_more_even(squares: Fonts, words: str, width: int) -> None:
    """No last word here is so short that it is lonely."""
    made = paragraph(words, squares)
    lines = best(made, width, balanced=True)
    target = made.width(0, made.last) / len(lines)
    cuts = ((0, *cut, made.last) for cut in combinations(range(1, made.last), len(lines) - 1))
    costs = (sum((target - made.width(*line)) ** 2 for line in pairwise(cut)) for cut in cuts if fits(made, cut, width))
    assert sum((target - made.width(*line)) ** 2 for line in lines) == pytest.approx(min(costs))


def set_in(squares: Fonts, words: str, width: float, *, balanced: bool = False) -> list[str]:
    made = paragraph(words, squares)
    return [made.words(*line).rstrip(" ") for line in best(made, width, balanced=balanced)]


def fits(made: Paragraph, stops: tuple[int, ...], width: float) -> bool:
    return all(made.width(first, last) <= width for first, last in pairwise(stops))
