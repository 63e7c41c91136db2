"""How a format is folded, told by the widths of its panels."""

from __future__ import annotations

import pytest

from iceprint.handoff.folds import fold_name, fold_sketch, fold_words
from iceprint.handoff.measures import between, finished, length, millimetres, size
from iceprint.model.format import FoldedPanel, FoldedSide
from tests.specimens.editions import CR80
from tests.specimens.parcels import LETTER_FOLD

THIRD = 792 / 3


@pytest.mark.parametrize(
    ("widths", "name"),
    [
        ((396, 396), "half fold"),
        ((265.5, 265.5, 261), "letter fold"),
        ((261, 265.5, 265.5), "letter fold"),
        ((THIRD, THIRD, THIRD), "accordion fold"),
        ((198, 198, 198, 198), "accordion fold"),
        ((195.84, 400.32, 195.84), "gate fold"),
        ((100, 200, 200, 292), "3 parallel folds"),
        ((300, 492), "1 parallel folds"),
        ((792,), ""),
    ],
)
def test_the_kind_of_fold(widths: tuple[float, ...], name: str) -> None:
    side = FoldedSide("outside", tuple(FoldedPanel(f"panel {number}", width) for number, width in enumerate(widths)))
    assert fold_name(LETTER_FOLD._replace(folded=(side,))) == name


def test_what_is_not_folded_has_no_fold() -> None:
    assert (fold_name(CR80), fold_words(CR80)) == ("", "")


def test_the_panel_that_is_tucked_in_is_named() -> None:
    assert "the narrower panel at one edge (flap / last) is folded in first" in fold_words(LETTER_FOLD)
    assert fold_words(LETTER_FOLD.mirrored()) == fold_words(LETTER_FOLD)


def test_the_drawing_is_to_scale_and_names_every_panel_with_its_width() -> None:
    sketch = fold_sketch(LETTER_FOLD)
    folds = [stroke.start[0] for stroke in sketch.strokes if stroke.dashed]
    scale = max(stroke.end[0] for stroke in sketch.strokes[:4]) / 792
    assert folds[:2] == pytest.approx([261 * scale, 526.5 * scale])
    words = [label.text for label in sketch.labels]
    assert [word for word in words if not word.endswith(" in") and "head up" not in word] == [
        panel.name for side in LETTER_FOLD.folded for panel in side.panels
    ]
    assert words.count("3.6875 in") == 4
    assert words.count("3.625 in") == 2
    inside = [label.x for label in sketch.labels]
    assert min(inside) > 0
    assert max(inside) < sketch.width


def test_measures_are_in_inches_and_millimetres() -> None:
    assert length(9.0) == "0.125 in (3.18 mm)"
    assert length(265.5) == "3.6875 in (93.66 mm)"
    assert millimetres(261.0) == "92.08"
    assert size(792, 612) == "11 x 8.5 in (279.40 x 215.90 mm)"
    assert size(CR80.width, CR80.height) == "3.3701 x 2.1252 in (85.60 x 53.98 mm)"


def test_the_finished_size_is_that_of_the_widest_panel_unless_it_stays_flat() -> None:
    assert finished(LETTER_FOLD, flat=False) == (265.5, 612)
    assert finished(LETTER_FOLD, flat=True) == (792, 612)


def test_a_range_of_one_value_is_that_value() -> None:
    assert (between([25.2, 27.8, 26.0]), between([25.2, 24.9])) == ("25 to 28", "25")
