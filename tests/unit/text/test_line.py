"""A line as the eye meets it: runs from left to right, in the direction of each."""

from __future__ import annotations

from itertools import pairwise

import pytest

from iceprint.model.language import Direction, Language
from iceprint.model.template import Weight
from iceprint.text.paragraph import Paragraph, make_paragraph
from tests.specimens import editions
from tests.specimens.faces import SHIPPED

FSI, PDI = "\u2068", "\u2069"
ARABIC: Language = editions.ENGLISH._replace(
    tag="ar", script="Arab", direction=Direction.RTL, families=("NotoSansArabic", "NotoSans")
)


def arabic(text: str) -> Paragraph:
    return make_paragraph(editions.copy(text, language=ARABIC), ARABIC, SHIPPED, Weight.REGULAR)


def seen(paragraph: Paragraph) -> list[str]:
    """The runs of the whole text from left to right, each as it is read."""
    runs = sorted(paragraph.line(0, paragraph.last).runs, key=lambda run: run.x)
    return ["".join(cluster.text for cluster in run.piece.clusters).strip() for run in runs]


def test_words_run_from_right_to_left_and_a_number_keeps_its_order() -> None:
    assert seen(arabic(f"اتصل {FSI}1-866-347-2423{PDI} الآن")) == ["الآن", "1-866-347-2423", "اتصل"]


def test_a_plus_sign_stays_before_its_number_because_the_number_is_isolated() -> None:
    assert seen(arabic(f"اتصل {FSI}+1-802-872-6199{PDI}")) == ["+1-802-872-6199", "اتصل"]


def test_runs_are_painted_in_the_order_of_the_text() -> None:
    line = arabic(f"اتصل {FSI}911{PDI} الآن").line(0, 3)
    assert [run.piece.starts[0] for run in line.runs] == sorted(run.piece.starts[0] for run in line.runs)


def test_the_runs_of_a_line_touch_and_together_are_as_wide_as_the_line() -> None:
    line = arabic(f"اتصل {FSI}911{PDI} الآن").line(0, 3)
    runs = sorted(line.runs, key=lambda run: run.x)
    assert runs[0].x == 0
    for left, right in pairwise(runs):
        assert left.x + left.piece.width == pytest.approx(right.x)
    assert runs[-1].x + runs[-1].piece.width == pytest.approx(line.width)


def test_a_space_at_the_end_hangs_left_of_a_line_from_right_to_left() -> None:
    whole = arabic("اتصل الآن")
    line = whole.line(0, 1)
    assert line.width == pytest.approx(whole.width(0, 1))
    assert line.runs[0].x == pytest.approx(line.width - line.runs[0].piece.width)
    assert line.runs[0].x < 0


def test_a_space_at_the_end_hangs_right_of_a_line_from_left_to_right() -> None:
    paragraph = make_paragraph(editions.copy("Call now"), editions.ENGLISH, SHIPPED, Weight.REGULAR)
    line = paragraph.line(0, 1)
    assert line.runs[0].x == 0
    assert line.runs[0].piece.width > line.width
