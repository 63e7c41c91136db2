"""The space between Han or kana and Latin letters or digits: a quarter of an em that nobody types.

Full-width marks side by side lose the blank half of one of them.
"""

# ruff: noqa: RUF001 - full-width marks

from __future__ import annotations

from itertools import product

import pytest
import uharfbuzz as hb

from iceprint.catalog.languages import Languages
from iceprint.model.template import Weight
from iceprint.project import PACKAGE
from iceprint.text.paragraph import Paragraph, make_paragraph
from tests.specimens import editions
from tests.specimens.faces import SHIPPED

LANGUAGES = Languages(PACKAGE / "data" / "languages", str)
CHINESE = editions.ENGLISH._replace(tag="zh-Hans", script="Hans", families=("NotoSansSC", "NotoSans"), line_break="zh")


def chinese(text: str, gap: float) -> Paragraph:
    language = CHINESE._replace(space_gap=gap)
    return make_paragraph(editions.copy(text, language=language), language, SHIPPED, Weight.REGULAR)


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("每天24小时", 2),
        ("每天 24 小时", 0),  # typed spaces are left alone
        ("拨打911。", 1),  # a full stop brings its own space
        ("小时", 0),
        ("ICE电话", 1),
        ("233733", 0),
        ("拨打+1-802", 1),
    ],
)
def test_a_gap_stands_where_the_scripts_meet(text: str, gaps: int) -> None:
    with_gaps, without = chinese(text, 0.25), chinese(text, 0.0)
    assert with_gaps.width(0, with_gaps.last) == pytest.approx(without.width(0, without.last) + 0.25 * gaps)


def test_a_gap_is_no_character() -> None:
    whole = chinese("每天24小时", 0.25)
    clusters = (cluster for run in whole.line(0, whole.last).runs for cluster in run.piece.clusters)
    assert "".join(cluster.text for cluster in clusters) == "每天24小时"


def test_a_gap_at_the_end_of_a_line_takes_no_room() -> None:
    with_gaps, without = chinese("每天24小时", 0.25), chinese("每天24小时", 0.0)
    first = [with_gaps.words(0, stop) for stop in range(with_gaps.last + 1)].index("每天")
    assert with_gaps.width(0, first) == pytest.approx(without.width(0, first))


@pytest.mark.parametrize(
    ("tag", "text", "lost"),
    [
        ("zh-Hans", "他说：“好。”", 2),  # the colon before the quotation mark, the stop before its end
        ("zh-Hans", "（“好”）。", 3),
        ("zh-Hans", "（）", 0),  # neither blank half is between them
        ("zh-Hans", "“ICE”", 0),
        ("zh-Hans", "好，好。", 0),
        ("ja", "「はい」、「」。", 3),
        ("ja", "「はい」？", 1),
        ("ja", "すると：「はい", 0),
        ("ja", "“（", 0),  # quotation marks of Latin letters in this face
        ("zh-Hant", "「好。」（好）", 0),  # centred stops, and every mark a square
    ],
)
def test_marks_side_by_side_lose_a_blank_half(tag: str, text: str, lost: int) -> None:
    language = LANGUAGES[tag]
    loose = language._replace(closing_marks="", opening_marks="")
    widths = []
    for each in (language, loose):
        words = make_paragraph(editions.copy(text, language=each), each, SHIPPED, Weight.REGULAR)
        widths.append(words.width(0, words.last))
    assert widths[1] - widths[0] == pytest.approx(0.5 * lost)


def test_the_half_that_a_mark_loses_is_blank() -> None:
    """As the faces say themselves: their feature `halt` takes half an em, of opening marks on the left."""
    seen = 0
    for language, weight in product(LANGUAGES.values(), Weight):
        face = SHIPPED.face(language.family, weight)
        for mark in language.closing_marks + language.opening_marks:
            buffer = hb.Buffer()
            buffer.add_str(mark)
            buffer.guess_segment_properties()
            hb.shape(face.hb_font, buffer, {"halt": True})
            (dx, _, advance, _) = buffer.glyph_positions[0].position
            moved = -0.5 if mark in language.opening_marks else 0.0
            assert (dx / face.units, advance / face.units) == (moved, 0.5), (language.tag, mark)
            seen += 1
    assert seen >= 100


def test_a_mark_at_the_end_of_a_line_keeps_its_blank_half() -> None:
    language = LANGUAGES["ja"]
    words = make_paragraph(editions.copy("はい。「いい", language=language), language, SHIPPED, Weight.REGULAR)
    first = [words.words(0, stop) for stop in range(words.last + 1)].index("はい。")
    assert words.width(0, first) == words.line(0, first).width == pytest.approx(3)
    assert words.width(0, words.last) == words.line(0, words.last).width == pytest.approx(5.5)
