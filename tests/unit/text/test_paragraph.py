"""A paragraph is shaped once; every line of it must look as if it had been shaped by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from hypothesis import example, given

from iceprint.errors import GlyphError, Place
from iceprint.model.template import Weight
from iceprint.text.items import drawn
from iceprint.text.line import Piece
from iceprint.text.paragraph import Paragraph, make_paragraph
from tests.specimens import editions
from tests.specimens.faces import REGULAR, SHIPPED, write_squares
from tests.specimens.tongues import FSI, LANGUAGES, PDI, ZERO_WIDTH_SPACE, copy_in, paragraph_in
from tests.specimens.words import law, paragraph, shaped, some_words


@law
@given(some_words)
@example("AV-AV Two-Ta VA-A")  # kerned across a hyphen, where a line may end
def test_every_line_has_the_glyphs_it_would_have_if_it_were_shaped_alone(text: str) -> None:
    for words, line, _ in every_line(paragraph(text)):
        assert line.clusters == shaped(words).clusters


@law
@given(some_words)
@example("AV-AV Two-Ta VA-A")
def test_every_line_is_as_wide_as_its_glyphs_without_the_space_it_ends_with(text: str) -> None:
    for words, _, width in every_line(paragraph(text)):
        clusters, starts, *_ = shaped(words)
        visible = (each for each, start in zip(clusters, starts, strict=True) if start < len(words.rstrip()))
        assert width == pytest.approx(sum(cluster.advance for cluster in visible) / 1000)


@law
@given(some_words)
def test_the_lines_between_the_stops_are_the_whole_text(text: str) -> None:
    whole = paragraph(text)
    parts = [whole.words(first, first + 1) for first in range(whole.last)]
    assert "".join(parts) == whole.words(0, whole.last) == text


def test_a_line_knows_where_it_stands_in_the_text_even_when_shaped_anew() -> None:
    whole = paragraph("Av-Bv-Cv Dv-Ev")
    for words, line, _ in every_line(whole):
        assert line.starts[0] == whole.text.index(words)
        assert "".join(whole.text[start] for start in line.starts) == words


@pytest.mark.parametrize("name", sorted(set(editions.FACTS) - {"office"}))
def test_a_fact_is_one_part_that_no_line_breaks(name: str) -> None:
    whole = paragraph(f"See {{{name}}} or come.")
    parts = [whole.words(first, first + 1).strip() for first in range(whole.last)]
    assert parts == ["See", editions.FACTS[name].printed, "or", "come."]


def test_a_postal_address_is_broken_between_its_words() -> None:
    whole = paragraph("{office}")
    parts = [whole.words(first, first + 1).strip() for first in range(whole.last)]
    assert parts == ["500", "12th", "St.", "SW,", "Washington,", "DC", "20536"]


@pytest.mark.parametrize(("text", "tallest", "deepest"), [("xx", "x", "x"), ("Ágil", "Á", "g"), ("no H", "H", "o")])
def test_the_ink_of_a_paragraph_reaches_from_its_tallest_to_its_deepest_glyph(
    text: str, tallest: str, deepest: str
) -> None:
    made = paragraph(text)
    assert made.ink_top == pytest.approx(outline_of(tallest).yMax / 1000)
    assert made.ink_bottom == pytest.approx(outline_of(deepest).yMin / 1000)


@pytest.mark.parametrize(
    ("character", "point"), [("中", "U+4E2D"), ("🙂", "U+1F642"), ("\t", "U+0009"), ("ع", "U+0639")]
)
def test_a_character_without_a_glyph_is_named_with_its_message_and_its_line(character: str, point: str) -> None:
    copy = editions.copy(f"Call {character} now", "help.note", place=Place("translations/en.po", 88))
    with pytest.raises(GlyphError) as caught:
        make_paragraph(copy, editions.ENGLISH, SHIPPED, Weight.BOLD)
    for fact in ("translations/en.po:88: ", '"help.note"', "(en)", repr(character), point, "NotoSans-Bold"):
        assert fact in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize(("tag", "character"), [("ar", "中"), ("km", "ع"), ("hi", "ខ")])
def test_a_character_that_no_font_of_the_language_has_is_named_with_all_of_them(tag: str, character: str) -> None:
    with pytest.raises(GlyphError) as caught:
        paragraph_in(tag, f"911 {character}", Weight.BOLD)
    names = " and ".join(f"{family}-Bold" for family in LANGUAGES[tag].families)
    assert f"which the font {names} does not have" in str(caught.value)
    assert " and NotoSans-Bold" in names


def test_the_fonts_of_a_style_stand_in_place_of_those_of_the_language() -> None:
    with pytest.raises(GlyphError, match="which the font NotoSans-Bold does not have"):
        make_paragraph(copy_in("km", "ខ"), LANGUAGES["km"], SHIPPED, Weight.BOLD, families=("NotoSans",))


def test_what_only_directs_the_setting_needs_no_font(tmp_path: Path) -> None:
    text = f"8{ZERO_WIDTH_SPACE}8 {FSI}911{PDI}"
    fonts = write_squares(tmp_path)
    assert not any(fonts.face("NotoSans", Weight.REGULAR).has(each) for each in (ZERO_WIDTH_SPACE, FSI, PDI))
    whole = paragraph(text, fonts)
    clusters = [cluster for run in whole.line(0, whole.last).runs for cluster in run.piece.clusters]
    assert "".join(cluster.text for cluster in clusters) == drawn(text) == "88 911"


@pytest.mark.parametrize(
    ("tag", "text", "lines"),
    [
        ("km", f"{ZERO_WIDTH_SPACE}ខ", 1),
        ("km", f"ខ{ZERO_WIDTH_SPACE}", 1),
        ("km", f"ទៅ{ZERO_WIDTH_SPACE}មនុស្ស{ZERO_WIDTH_SPACE}{FSI}{PDI}", 2),
        ("ar", f"{ZERO_WIDTH_SPACE}ب{ZERO_WIDTH_SPACE}{FSI}{PDI}", 1),
    ],
)
def test_every_line_holds_something_that_is_drawn(tag: str, text: str, lines: int) -> None:
    whole = paragraph_in(tag, text)
    assert whole.last == lines
    assert "".join(whole.words(first, first + 1) for first in range(whole.last)) == text
    for first in range(whole.last):
        assert whole.line(first, first + 1).runs
        assert whole.width(first, first + 1) > 0


def every_line(whole: Paragraph) -> list[tuple[str, Piece, float]]:
    """Words, glyphs and width of each line that could be cut from a paragraph of one item."""
    found = []
    for first in range(whole.last):
        for last in range(first + 1, whole.last + 1):
            (run,) = whole.line(first, last).runs
            found.append((whole.words(first, last), run.piece, whole.width(first, last)))
    return found


def outline_of(character: str) -> Glyph:
    with TTFont(REGULAR) as font:
        return font["glyf"][font.getBestCmap()[ord(character)]]
