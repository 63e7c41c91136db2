"""Type sizes: as large as the paper allows, never below what eyes need."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iceprint.errors import FitError
from iceprint.layout.fit import choose_sizes
from iceprint.layout.measure import SetZone
from iceprint.model.template import Kind, SizeRange, Style
from iceprint.model.units import SIZE_STEP
from iceprint.text.faces import Fonts
from tests.specimens.words import law, plain_words
from tests.specimens.zones import block, designed, in_a_row, zone

SMALL_PRINT = Style("small", leading=1.0, kind=Kind.SMALL)
LARGER = Style("larger", leading=1.0, ratio=1.25)

boxes = st.tuples(st.floats(60, 300), st.floats(15, 60))


@pytest.mark.parametrize(
    ("words", "width", "height", "size"),
    [
        ("aaaa", 40, 100, 10.0),  # a square is as wide as the size: four of them fill 40 pt at 10 pt
        ("aaaa", 41.2, 100, 10.25),  # 10.3 is off the grid
        ("aaaa", 400, 9.6, 9.5),
        ("aaaa", 400, 100, 12.0),  # the largest of the design
        ("aaaa bbbb", 50, 20.5, 10.0),  # two lines of 10 pt and the air between them
        ("aaaa bbbb", 90, 20, 10.0),  # one line or two, whatever is larger
    ],
)
def test_words_are_set_as_large_as_their_zone_allows(
    squares: Fonts, words: str, width: float, height: float, size: float
) -> None:
    assert size_of(zone(block(words), width=width, height=height, fonts=squares)) == size


def test_gaps_and_larger_headings_count_for_the_height(squares: Fonts) -> None:
    heading, text = block("aa", LARGER), block("bb", Style("text", leading=1.0, gap=0.75))
    # In em of the zone: the ink of a heading of 1.25 above its baseline, a line of 1.05, a gap and a tail.
    assert size_of(zone(heading, text, height=29, fonts=squares)) == pytest.approx(
        29 / (0.9375 + 1.05 + 0.75 + 0.25), abs=SIZE_STEP
    )


@law
@given(plain_words, boxes)
def test_a_quarter_of_a_point_more_would_not_fit(words: str, box: tuple[float, float]) -> None:
    made = zone(block(words), width=box[0], height=box[1])
    assume(made.fits(made.smallest()))
    size = size_of(made)
    assert made.fits(size)
    assert size % SIZE_STEP == 0
    assert size == made.zone.sizes.largest or not made.fits(size + SIZE_STEP)


def test_zones_of_a_group_take_one_size_that_fits_all(squares: Fonts) -> None:
    wide, narrow = zone(block("aaaa"), width=100, fonts=squares), zone(block("bbbb"), width=32, fonts=squares)
    alone = zone(block("cccc"), sizes=SizeRange("caption", 11, 7), fonts=squares)
    assert choose_sizes([wide, narrow, alone]) == {"body": 8, "caption": 11}


def test_zones_in_a_row_leave_the_room_that_the_longest_heading_needs(squares: Fonts) -> None:
    short = zone(block("a"), block("text"), width=60, height=42, fonts=squares)
    assert size_of(short) == 12
    long = zone(block("aaaa bbbb cccc"), block("text"), width=60, height=42, fonts=squares)
    assert choose_sizes(in_a_row(short, long)) == {"body": 10}
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
    assert zone(block("a", style), sizes=SizeRange("body", 12, of_the_design)).smallest() == smallest


def test_words_that_fit_only_below_the_floor_are_refused(squares: Fonts) -> None:
    sizes = SizeRange("body", 12, 4)
    assert size_of(zone(block("aaaa"), width=28, sizes=sizes, fonts=squares)) == 7
    with pytest.raises(FitError):
        size_of(zone(block("aaaa"), width=27.9, sizes=sizes, fonts=squares))


def test_a_group_whose_floors_differ_is_refused_if_a_zone_does_not_fit_at_the_highest(squares: Fonts) -> None:
    narrow = zone(block("aaaa"), width=30, sizes=SizeRange("body", 12, 7), fonts=squares)  # fits up to 7.5 pt
    high = zone(block("aaaa"), sizes=SizeRange("body", 12, 10), fonts=squares)
    with pytest.raises(FitError):
        choose_sizes([narrow, high])


@pytest.mark.parametrize(
    ("words", "box", "largest", "ease", "size"),
    [
        ("aaaa", (400, 10.5), 12, 0, 10.5),
        ("aaaa", (400, 10.5), 12, 0.25, 10.25),  # the largest that leaves it
        ("aaaa", (400, 10.5), 12, 0.3, 10.0),
        ("aaaa", (400, 10.5), 12, 5, 10.0),  # it would take too much: what there is of it is better than nothing
        ("aaaa bbbb", (91.5, 100), 10.5, 0.5, 10.0),  # one line instead of two is worth a step or two …
        ("aaaa bbbb", (91.5, 100), 10.75, 0.5, 10.75),  # … and no more
        ("aaaa bbbb", (91.5, 100), 10.5, 0, 10.5),  # and nothing where the design does not ask for ease
    ],
)
def test_a_slightly_smaller_size_is_taken_for_room_or_for_fewer_lines_where_the_design_asks_for_ease(
    squares: Fonts, words: str, box: tuple[float, float], largest: float, ease: float, size: float
) -> None:
    made = zone(block(words), width=box[0], height=box[1], sizes=SizeRange("body", largest, 7), fonts=squares)
    assert size_of(designed(made, ease=ease)) == size


def test_ease_takes_no_size_below_the_floor_and_refuses_no_words(squares: Fonts) -> None:
    made = zone(block("aaaa"), height=7.2, fonts=squares)
    assert size_of(designed(made, ease=3)) == 7


def size_of(made: SetZone) -> float:
    (size,) = choose_sizes([made]).values()
    return size
