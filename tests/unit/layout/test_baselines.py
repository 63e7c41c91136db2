"""Where baselines stand: no closer than ink permits, level with those beside them, above what must be free."""

from __future__ import annotations

from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import AIR
from iceprint.layout.typeset import typeset
from iceprint.model.page import GlyphRun
from iceprint.model.template import Style, Vertical
from iceprint.model.units import Box
from tests.specimens.printing import ink_of, room_of
from tests.specimens.tongues import BETWEEN, LANGUAGES, WORDS
from tests.specimens.words import law
from tests.specimens.zones import block, hanging, in_a_row, zone

SIZE = 8
TIGHT = Style("tight", leading=0.1)
HEADING = Style("heading", leading=0.1, ratio=1.25, balanced=True)
FOOTED = Style("footed", leading=1.4)

tags = st.sampled_from(sorted(WORDS))


@st.composite
def running_texts(draw: st.DrawFn, least: int = 2) -> tuple[str, str]:
    """A language and some words in it, most often several lines."""
    tag = draw(tags)
    words = draw(st.lists(st.sampled_from(WORDS[tag]), min_size=least, max_size=14))
    return tag, BETWEEN[tag].join(words)


@law
@given(running_texts(least=6), st.floats(60, 120))
def test_there_is_air_between_lines_however_tight_their_style_is(text: tuple[str, str], width: float) -> None:
    tag, words = text
    inks = lines_of(zone(block(words, TIGHT), width=width, language=LANGUAGES[tag]))
    for above, below in pairwise(inks):
        assert above.y - below.top >= AIR * SIZE - 1e-6


@pytest.mark.parametrize(
    ("tag", "above", "below"),
    [pytest.param("en", "gyp", "ÁÉ", id="English"), pytest.param("km", "ស្ត្រីខ្លួន", "ឆ្នាំប៉ុន្តែ", id="Khmer")],
)
def test_there_is_air_between_blocks_however_tight_their_styles_are(tag: str, above: str, below: str) -> None:
    first, second = lines_of(zone(block(above, TIGHT), block(below, TIGHT), width=300, language=LANGUAGES[tag]))
    assert first.y - second.top >= AIR * SIZE - 1e-6


@law
@given(tags, st.integers(0, 8), st.integers(0, 8), st.floats(60, 120))
def test_headings_side_by_side_and_the_texts_under_them_share_their_baselines(
    tag: str, first: int, second: int, width: float
) -> None:
    words = WORDS[tag]
    zones = [
        zone(
            block(words[number % len(words)], HEADING),
            block(BETWEEN[tag].join(words), TIGHT),
            width=width,
            language=LANGUAGES[tag],
        )
        for number in (first, second)
    ]
    ours, theirs = (dict.fromkeys(run.y for run in runs_of(each)) for each in in_a_row(*zones))
    assert list(ours)[:2] == pytest.approx(list(theirs)[:2])


@pytest.mark.parametrize(("left", "right"), [("Hxn", "gyp"), ("gyp", "Ág"), ("911", "Call, day and night. Or go")])
@pytest.mark.parametrize("height", [15, 40])
def test_last_baselines_side_by_side_agree_where_all_tails_may_hang(left: str, right: str, height: float) -> None:
    zones = [
        hanging(zone(block(text, FOOTED), width=300, height=height, vertical=Vertical.FOOT), 0.3 * SIZE)
        for text in (left, right)
    ]
    ours, theirs = (min(run.y for run in runs_of(each)) for each in zones)
    assert ours == pytest.approx(theirs) == pytest.approx(20)  # the lower edge


@law
@given(running_texts(), st.floats(60, 200), st.floats(0, 6))
def test_no_ink_reaches_lower_than_what_may_hang(text: tuple[str, str], width: float, hang: float) -> None:
    tag, words = text
    free = zone(block(words, FOOTED), width=width, height=400, vertical=Vertical.FOOT, language=LANGUAGES[tag])
    made = hanging(free, hang)
    for ink in lines_of(made):
        assert room_of(made.zone).contains(ink)


def runs_of(made: SetZone) -> tuple[GlyphRun, ...]:
    return typeset(made, SIZE, None, count(1)).runs


def lines_of(made: SetZone) -> list[Box]:
    """The ink of each line, from the top."""
    found: dict[float, Box] = {}
    for run in runs_of(made):
        ink, before = ink_of(run), found.get(run.y)
        found[run.y] = ink if before is None else around(before, ink)
    return [found[y] for y in sorted(found, reverse=True)]


def around(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Box(x, y, max(one.right, other.right) - x, max(one.top, other.top) - y)
