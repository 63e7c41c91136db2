"""Leading, floors and room to spare: what is known of a zone before a line of it is placed."""

from __future__ import annotations

import pytest

from iceprint.layout.set_block import AIR, SetBlock
from iceprint.model.template import Kind, SizeRange, Style, Vertical
from iceprint.text.faces import Fonts
from tests.specimens.editions import ENGLISH
from tests.specimens.tongues import LANGUAGES, WORDS, text_of
from tests.specimens.zones import block, designed, hanging, in_a_row, zone

TIGHT = Style("tight", leading=0.1)
GENEROUS = Style("generous", leading=9.0)
FIGURES = Style("figures", families=("NotoSans",))


def one(style: Style, tag: str = "en", text: str = "Ágil") -> SetBlock:
    return zone(block(text, style), language=LANGUAGES[tag]).blocks[0]


@pytest.mark.parametrize("tag", WORDS)
def test_leading_is_never_less_than_the_ink_of_the_words_and_some_air(tag: str) -> None:
    made = one(TIGHT, tag, text_of(tag))
    assert made.leading - AIR == pytest.approx(made.paragraph.ink_top - made.paragraph.ink_bottom)
    assert made.leading > 0.5
    assert one(GENEROUS, tag, text_of(tag)).leading == 9


@pytest.mark.parametrize("tag", ["en", "ar", "km"])
def test_without_a_leading_of_its_own_a_style_takes_that_of_the_language(tag: str) -> None:
    language = LANGUAGES[tag]._replace(leading_card=4.5)
    assert zone(block("a", Style("plain")), language=language).blocks[0].leading == 4.5


def test_headings_side_by_side_have_the_leading_of_the_one_that_needs_most() -> None:
    low, tall = (zone(block(words, TIGHT), block("text", GENEROUS)) for words in ("sea", "Ágil"))
    in_a_row(low, tall)
    assert low.leading(0) == tall.leading(0) == tall.blocks[0].leading > low.blocks[0].leading


def test_the_last_blocks_of_a_row_keep_their_own_leading() -> None:
    low, tall = (zone(block("a", TIGHT), block(words, TIGHT)) for words in ("sea", "Ágil"))
    in_a_row(low, tall)
    assert low.leading(1) < tall.leading(1)


def test_baselines_are_no_closer_than_the_design_asks_whatever_the_size(squares: Fonts) -> None:
    made = designed(zone(block("aaaa bbbb"), block("cc"), width=40, fonts=squares), pitch=15.0)
    assert made.pitch(0, 8) == made.step(1, 8) == made.pitch(0, 10) == 15
    assert made.height(10) == 40
    assert made.pitch(0, 20) == pytest.approx(21)  # larger letters need more


@pytest.mark.parametrize("kind", Kind)
def test_figures_in_a_face_of_their_own_keep_to_the_floor_of_the_design_in_every_language(kind: Kind) -> None:
    language = ENGLISH._replace(floor_body=20, floor_small=20)
    sizes = SizeRange("number", 17, 6.5)
    assert zone(block("911", FIGURES._replace(kind=kind)), sizes=sizes, language=language).smallest() == 6.5
    assert zone(block("911", Style("words", kind=kind)), sizes=sizes, language=language).smallest() == 20


@pytest.mark.parametrize(("hang", "height"), [(0, 10), (1, 9), (2.5, 7.5), (9, 7.5)])
def test_what_may_hang_below_a_zone_takes_no_height_of_it(squares: Fonts, hang: float, height: float) -> None:
    assert hanging(zone(block("aa"), vertical=Vertical.FOOT, fonts=squares), hang).height(10) == height
    assert hanging(zone(block("aa"), vertical=Vertical.TOP, fonts=squares), hang).height(10) == 10


@pytest.mark.parametrize(
    ("height", "characters"),
    [
        (20, 0),
        (30, 0),  # less than a line is left
        (31, 4),  # two lines hold nine characters, so one holds about four
        (52, 14),
        (10, 0),  # the words do not even fit
    ],
)
def test_the_room_left_over_is_told_in_characters(squares: Fonts, height: float, characters: int) -> None:
    made = zone(block("aaaa bbbb"), width=40, height=height, fonts=squares)
    assert made.characters_to_spare(10) == characters
