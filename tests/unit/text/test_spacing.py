"""The space between Han or kana and Latin letters or digits: a quarter of an em that nobody types."""

from __future__ import annotations

import pytest

from iceprint.model.template import Weight
from iceprint.text.paragraph import Paragraph, make_paragraph
from tests.specimens import editions
from tests.specimens.faces import SHIPPED

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
