"""The map of a form: what stands where, as each side is seen, with its counts."""

from __future__ import annotations

import pytest

from iceprint.impose.arrangement import sheet_sides
from iceprint.impose.form_map import form_sides
from iceprint.impose.grid import grid_for
from iceprint.impose.saddle import leaves_of, saddle_sides, spread
from iceprint.model.press_form import FormSide, Laid
from iceprint.model.sheet import Scheme
from tests.specimens.editions import CR80
from tests.specimens.sheets import PRESS

PIECES = {"es": (0, 1), "en": (2, 3)}


def mapped(scheme: Scheme, filled: int, runs: tuple[int, ...] = ()) -> tuple[FormSide, ...]:
    """Four cards in Spanish and then English ones, in so many places."""
    grid = grid_for(CR80, PRESS, scheme, (PRESS,))
    tags = (("es",) * 4 + ("en",) * 100)[:filled]
    labels = [Laid(tag, note) for tag in PIECES for note in ("", "back" if scheme.one_plate else "")]
    return form_sides(sheet_sides([tags], PIECES, grid, scheme, PRESS), labels, grid, scheme, PRESS, runs)


def said(form: FormSide) -> list[str]:
    return [" ".join(f"{laid}" or "-" for laid in row) for row in form.rows]


def test_rows_are_read_from_the_upper_left_and_the_back_is_the_mirror_image_of_the_front() -> None:
    front, back = mapped(Scheme.GANG, 17, (527,))
    assert said(front) == ["es es es", "es en en", *["en en en"] * 3, "en en -"]
    assert said(back) == ["es es es", "en en es", *["en en en"] * 3, "- en en"]
    assert (front.number, front.forms, front.side, front.run, front.heads) == (1, 1, "front", 527, "up")
    assert (back.side, back.run, back.heads) == ("back", 527, "up")


def test_counts_are_those_of_this_form_and_alike_on_both_sides() -> None:
    front, back = mapped(Scheme.GANG, 17)
    assert front.counts == back.counts == (("en", 13), ("es", 4))
    assert front.standing == "en 13, es 4"
    assert front.run == 0


def test_turned_endways_the_first_row_of_the_front_is_the_last_of_the_back() -> None:
    front, back = mapped(Scheme.PERFECT, 15)
    assert said(back) == said(front)[::-1]
    assert (front.heads, back.heads) == ("up", "down")


@pytest.mark.parametrize(
    ("scheme", "rows"),
    [
        (Scheme.TURN, ["es es back"] * 2),
        (Scheme.TUMBLE, ["es es es", "es en en"]),
    ],
)
def test_a_form_that_prints_both_sides_tells_fronts_from_backs(scheme: Scheme, rows: list[str]) -> None:
    (form,) = mapped(scheme, 6)
    assert form.side == "both sides"
    backs = [laid for row in form.rows for laid in row if laid.note == "back"]
    fronts = [laid for row in form.rows for laid in row if laid.tag and not laid.note]
    assert len(backs) == len(fronts) == 6
    assert form.counts == (("es", 8), ("en", 4))
    if scheme is Scheme.TUMBLE:
        assert said(form)[:2] == rows
        assert said(form)[-2:] == ["es back en back en back", "es back es back es back"]


def test_a_leaf_of_a_booklet_is_one_place_with_both_its_pages() -> None:
    paper = CR80._replace(width=CR80.height, height=CR80.width)
    leaves = leaves_of(8)
    grid = grid_for(spread(paper, 2, 0.3), PRESS, Scheme.SADDLE, (PRESS,))
    sides = saddle_sides(leaves, paper, grid, Scheme.SADDLE, PRESS, 0.3)
    labels = [Laid("en", f"{page}") for page in range(1, 9)]
    forms = form_sides(sides, labels, grid, Scheme.SADDLE, PRESS, (76, 76))
    assert [form.number for form in forms] == [1, 1, 2, 2]
    assert [{f"{laid}" for row in form.rows for laid in row} for form in forms] == [
        {"en 8-1"},
        {"en 2-7"},
        {"en 6-3"},
        {"en 4-5"},
    ]
    assert forms[0].counts == (("en", len(grid.poses)),)
