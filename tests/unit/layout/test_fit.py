"""Type sizes: as large as the paper allows, never below what eyes need, and an error that helps to shorten."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iceprint.errors import FitError, Several
from iceprint.layout.fit import SetZone, choose_sizes
from iceprint.layout.lines import best
from iceprint.model.template import Kind, SizeRange, Style
from iceprint.model.units import SIZE_STEP
from iceprint.text.faces import Fonts
from tests.specimens.editions import ENGLISH
from tests.specimens.words import law, plain_words
from tests.specimens.zones import block, in_a_row, zone

SMALL_PRINT = Style("small", leading=1.0, kind=Kind.SMALL)
LARGER = Style("larger", leading=1.0, ratio=1.25)

boxes = st.tuples(st.floats(60, 300), st.floats(15, 60))
low_boxes = st.tuples(st.floats(50, 120), st.floats(10, 30))
long_words = st.lists(
    st.sampled_from(["a", "no", "call", "they", "debt", "papers", "family", "someone"]), min_size=15, max_size=40
).map(" ".join)


@pytest.mark.parametrize(
    ("words", "width", "height", "size"),
    [
        ("aaaa", 40, 100, 10.0),  # a square is as wide as the size: four of them fill 40 pt at 10 pt
        ("aaaa", 41.2, 100, 10.25),  # 10.3 is off the grid
        ("aaaa", 400, 9.6, 9.5),
        ("aaaa", 400, 100, 12.0),  # the largest of the design
        ("aaaa bbbb", 50, 20, 10.0),  # two lines of 10 pt
        ("aaaa bbbb", 90, 20, 10.0),  # one line or two, whatever is larger
    ],
)
def test_words_are_set_as_large_as_their_zone_allows(
    squares: Fonts, words: str, width: float, height: float, size: float
) -> None:
    assert size_of(zone(block(words), width=width, height=height, fonts=squares)) == size


def test_gaps_and_larger_headings_count_for_the_height(squares: Fonts) -> None:
    heading, text = block("aa", LARGER), block("bb", Style("text", leading=1.0, gap=0.75))
    # In em of the zone: a heading of 1.25, a gap of 0.75 and a line of 1, less what the ink of the last one lacks.
    assert size_of(zone(heading, text, height=29, fonts=squares)) == pytest.approx(29 / 2.9375, abs=SIZE_STEP)


@law
@given(plain_words, boxes)
def test_a_quarter_of_a_point_more_would_not_fit(words: str, box: tuple[float, float]) -> None:
    made = zone(block(words), width=box[0], height=box[1])
    assume(made.fits(made.smallest(ENGLISH)))
    size = size_of(made)
    assert made.fits(size)
    assert size % SIZE_STEP == 0
    assert size == made.zone.sizes.largest or not made.fits(size + SIZE_STEP)


def test_zones_of_a_group_take_one_size_that_fits_all(squares: Fonts) -> None:
    wide, narrow = zone(block("aaaa"), width=100, fonts=squares), zone(block("bbbb"), width=32, fonts=squares)
    alone = zone(block("cccc"), sizes=SizeRange("caption", 11, 7), fonts=squares)
    assert choose_sizes([wide, narrow, alone], ENGLISH) == {"body": 8, "caption": 11}


def test_zones_in_a_row_leave_the_room_that_the_longest_heading_needs(squares: Fonts) -> None:
    short = zone(block("a"), block("text"), width=60, height=40, fonts=squares)
    assert size_of(short) == 12
    long = zone(block("aaaa bbbb cccc"), block("text"), width=60, height=40, fonts=squares)
    assert choose_sizes(in_a_row(short, long), ENGLISH) == {"body": 10}
    assert short.height(10) == long.height(10)


@pytest.mark.parametrize(
    ("style", "of_the_design", "smallest"),
    [
        (Style("body"), 5, 7),  # the floor of English body text
        (Style("body"), 8, 8),  # the design may ask for more
        (SMALL_PRINT, 5, 6),
        (LARGER, 5, 5.75),  # 7 / 1.25 on the grid, upwards
        (Style("tiny", ratio=0.5), 5, 14),
    ],
)
def test_no_words_are_set_below_the_floor_of_their_language(
    style: Style, of_the_design: float, smallest: float
) -> None:
    assert zone(block("a", style), sizes=SizeRange("body", 12, of_the_design)).smallest(ENGLISH) == smallest


def test_words_that_fit_only_below_the_floor_are_refused(squares: Fonts) -> None:
    sizes = SizeRange("body", 12, 4)
    assert size_of(zone(block("aaaa"), width=28, sizes=sizes, fonts=squares)) == 7
    with pytest.raises(FitError):
        size_of(zone(block("aaaa"), width=27.9, sizes=sizes, fonts=squares))


@pytest.mark.xfail(strict=True, reason="a group takes the largest floor of its zones without asking whether all fit")
def test_a_group_whose_floors_differ_is_refused_if_a_zone_does_not_fit_at_the_highest(squares: Fonts) -> None:
    narrow = zone(block("aaaa"), width=30, sizes=SizeRange("body", 12, 7), fonts=squares)  # fits up to 7.5 pt
    high = zone(block("aaaa"), sizes=SizeRange("body", 12, 10), fonts=squares)
    with pytest.raises(FitError):
        choose_sizes([narrow, high], ENGLISH)


@pytest.mark.parametrize(
    ("words", "box", "most_lines", "needs"),
    [
        (
            "aaaa bbbb cccc",
            (30, 15),
            None,
            "needs 7.4 mm at the smallest permitted size, 7 pt; the zone is 5.3 mm high",
        ),
        ("aaaaaaa bbb", (30, 90), None, "needs 17.3 mm at the smallest permitted size, 7 pt; the zone is 10.6 mm wide"),
        ("aaaa bbbb", (30, 90), 1, "needs 22.2 mm at the smallest permitted size, 7 pt; the zone is 10.6 mm wide"),
    ],
)
def test_the_error_names_message_language_zone_and_millimetres(
    squares: Fonts, words: str, box: tuple[float, float], most_lines: int | None, needs: str
) -> None:
    made = block(words, message_id="help.note")
    error = refusal(zone(made, width=box[0], height=box[1], most_lines=most_lines, fonts=squares))
    for fact in ('tips.yaml:12: "help.note" (en) does not fit zone "zone" on the front: ', needs):
        assert fact in str(error)


@pytest.mark.xfail(
    strict=True, reason="lines too many by their breaks, not by their width: the error needs less than is there"
)
def test_what_the_error_says_is_needed_is_more_than_there_is(squares: Fonts) -> None:
    error = refusal(zone(block("aaaa bbb cccc"), width=49, most_lines=2, fonts=squares))
    needed, there = map(float, re.findall(r"([\d.]+) mm", error.what))
    assert needed > there


@law
@given(long_words, low_boxes)
def test_cutting_as_many_characters_as_the_error_says_makes_the_words_fit(words: str, box: tuple[float, float]) -> None:
    made = zone(block(words), width=box[0], height=box[1])
    assume(not made.fits(7))
    shorter = without_end(words, characters_to_cut(refusal(made)))
    assert zone(block(shorter), width=box[0], height=box[1]).fits(7)


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
        choose_sizes(tight, ENGLISH)
    assert [error.what.split()[0] for error in caught.value.errors] == ['"one"', '"two"']


def size_of(made: SetZone) -> float:
    (size,) = choose_sizes([made], ENGLISH).values()
    return size


def refusal(made: SetZone) -> FitError:
    with pytest.raises(FitError) as caught:
        choose_sizes([made], ENGLISH)
    return caught.value


def characters_to_cut(error: FitError) -> int:
    found = re.search(r"shorten by about (\d+) characters", error.remedy)
    assert found
    return int(found[1])


def without_end(words: str, characters: int) -> str:
    """Shorter by that many characters or by a few more: whole words are cut. Something always stays."""
    return words[:-characters].rpartition(" ")[0] or "a"
