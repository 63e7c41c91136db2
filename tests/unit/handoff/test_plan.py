"""The plan of a piece for the bindery: folds, panels, perforations, cuts and holes, in words and drawn."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.handoff.measures import between, finished, fraction, length, millimetres, size
from iceprint.handoff.plan import fold_words, is_worked, panel_rows, plan_sketch, work_rows
from iceprint.model.folding import FoldedPanel, FoldedSide, Folding
from iceprint.model.format import Format
from iceprint.model.units import mm
from iceprint.project import Project
from tests.specimens.editions import CR80
from tests.specimens.parcels import LETTER_FOLD

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", date(2026, 12, 1)))
SHIPPED = {name: LIBRARY.formats[name] for name in LIBRARY.formats}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("letter-trifold", "Letter fold: the narrower panel at one edge is folded in first"),
        ("letter-z-fold", "Z fold: folded to and fro"),
        ("letter-gate-fold", "Gate fold: both outer panels are folded in"),
        ("letter-half-fold", "Half fold: folded once"),
        ("wallet-tent", "Tent: the faces stand back to back"),
        ("cr80", ""),
    ],
)
def test_the_kind_of_fold_in_words(name: str, words: str) -> None:
    assert fold_words(SHIPPED[name]).startswith(words)
    assert bool(words) is bool(fold_words(SHIPPED[name]))


@pytest.mark.parametrize("paper", SHIPPED.values(), ids=SHIPPED)
def test_every_shipped_format_has_a_plan_if_anything_is_done_to_it(paper: Format) -> None:
    done = len(list(work_rows(paper)))
    assert is_worked(paper) is (done > 0)
    if done:
        sketch = plan_sketch(paper)
        points = [point for stroke in sketch.strokes for point in (stroke.start, stroke.end)]
        assert all(-0.01 <= x <= sketch.width + 0.01 and 0 <= y <= sketch.height for x, y in points)
        assert sketch.width <= 525


def test_folds_are_told_with_the_way_they_turn() -> None:
    assert list(work_rows(SHIPPED["letter-trifold"])) == [
        ("outside", "fold down (mountain)", "3.625 in (92.08 mm) from the left"),
        ("outside", "fold down (mountain)", "7.3125 in (185.74 mm) from the left"),
        ("inside", "fold up (valley)", "3.6875 in (93.66 mm) from the left"),
        ("inside", "fold up (valley)", "7.375 in (187.33 mm) from the left"),
    ]


def test_panels_are_told_by_side_with_their_width_and_what_is_special() -> None:
    first = next(panel_rows(SHIPPED["letter-trifold"]))
    assert first == ("outside, 1 from the left", "flap", "3.625 in (92.08 mm)", "")
    tent = list(panel_rows(SHIPPED["table-tent"]))
    assert tent[:2] == [
        ("outside, 1 from the top", "flap", "0.5 in (12.70 mm)", "glued, not printed"),
        ("outside, 2 from the top", "back", "6 in (152.40 mm)", "upside down"),
    ]


def test_holes_cuts_and_perforations_are_told_with_their_places() -> None:
    hanger = [row for row in work_rows(SHIPPED["door-hanger"]) if row[1].startswith(("hole", "cut"))]
    assert hanger == [
        ("front", "cut", "1.5 in (38.10 mm) from the top, from 0 to 1.5 in from the left"),
        (
            "front",
            "hole, 1.25 x 1.25 in",
            "its middle 2.125 in (53.98 mm) from the left, 1.5 in (38.10 mm) from the top",
        ),
    ]
    tabs = [row for row in work_rows(SHIPPED["tear-off-letter"]) if row[1] == "perforation"]
    assert len(tabs) == 1
    assert tabs[0][2].endswith("from the top")


def test_the_drawing_is_to_scale_and_names_every_panel_with_its_width() -> None:
    sketch = plan_sketch(LETTER_FOLD)
    folds = [stroke.start[0] for stroke in sketch.strokes if stroke.dashed]
    scale = max(stroke.end[0] for stroke in sketch.strokes[:4]) / 792
    assert folds[:2] == pytest.approx([261 * scale, 526.5 * scale])
    words = [label.text for label in sketch.labels]
    names = [panel.name for side in LETTER_FOLD.folded for panel in side.panels]
    assert [word for word in words if word in names] == names
    assert words.count("3.6875 in") == 4
    assert words.count("3.625 in") == 2


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("letter-trifold", ["flap 1st", "cover 2nd", "first 2nd", "last 1st"]),
        ("letter-z-fold", []),
        ("letter-gate-fold", []),
    ],
)
def test_the_drawing_says_which_panel_is_folded_in_first(name: str, turned: list[str]) -> None:
    labels = [label.text for label in plan_sketch(SHIPPED[name]).labels]
    said = [f"{labels[at - 1]} {words[-3:]}" for at, words in enumerate(labels) if words.startswith("folds in ")]
    assert said == turned
    mirrored = [label.text for label in plan_sketch(SHIPPED[name].mirrored()).labels]
    assert sorted(mirrored) == sorted(labels)


def test_a_roll_fold_is_rolled_in_from_its_narrow_end() -> None:
    widths = (252.0, 256.5, 261.0, 261.0)
    panels = tuple(FoldedPanel(name, width) for name, width in zip("abcd", widths, strict=True))
    roll = LETTER_FOLD._replace(
        width=sum(widths),
        folding=Folding.ROLL,
        folded=(FoldedSide("outside", panels), FoldedSide("inside", panels[::-1])),
    )
    labels = [label.text for label in plan_sketch(roll).labels]
    said = [(labels[at - 1], words) for at, words in enumerate(labels) if words.startswith("folds in ")]
    first, second, third = ("a", "folds in 1st"), ("b", "folds in 2nd"), ("c", "folds in 3rd")
    assert said == [first, second, third, third, second, first]


def test_what_is_neither_folded_nor_cut_inside_has_no_plan() -> None:
    assert not is_worked(CR80)
    assert list(work_rows(CR80)) == []


def test_measures_are_in_inches_and_millimetres() -> None:
    assert length(9.0) == "0.125 in (3.18 mm)"
    assert length(265.5) == "3.6875 in (93.66 mm)"
    assert millimetres(261.0) == "92.08"
    assert size(792, 612) == "11 x 8.5 in (279.40 x 215.90 mm)"
    assert size(CR80.width, CR80.height) == "3.37 x 2.125 in (85.60 x 53.98 mm)"
    assert fraction(2.25) == "1/32 in (0.79 mm)"
    assert fraction(mm(3.18)) == "1/8 in (3.18 mm)"
    assert fraction(mm(1.0)) == "0.039 in (1.00 mm)"


def test_the_finished_size_is_that_of_the_widest_panel_unless_it_stays_flat() -> None:
    assert finished(LETTER_FOLD, flat=False) == (265.5, 612)
    assert finished(LETTER_FOLD, flat=True) == (792, 612)


def test_a_range_of_one_value_is_that_value() -> None:
    assert (between([25.2, 27.8, 26.0]), between([25.2, 24.9])) == ("25 to 28", "25")
