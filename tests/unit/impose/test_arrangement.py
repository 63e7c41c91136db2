"""Which piece stands where: plates as planned, and piles that are in order once they are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iceprint.impose.arrangement import EMPTY, in_piles, plates_of, sheet_sides
from iceprint.impose.grid import grid_for
from iceprint.model.plan import Order, Plan, Plate
from iceprint.model.sheet import Scheme
from tests.specimens.editions import CR80
from tests.specimens.sheets import PRESS


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=60), st.integers(1, 12))
def test_cut_piles_laid_on_each_other_are_in_order(tags: list[str], places: int) -> None:
    sheets = in_piles(tags, places)
    assert all(len(sheet) == places for sheet in sheets)
    assert len(sheets) == -(-len(tags) // places)
    pile = [sheet[place] for place in range(places) for sheet in sheets]
    assert pile[: len(tags)] == tags
    assert set(pile[len(tags) :]) <= {EMPTY}


def test_the_places_of_a_plate_are_those_of_the_plan() -> None:
    plan = Plan(6, (Order("es", 30), Order("en", 20)), (Plate((("es", 3), ("en", 2)), 10),))
    assert plates_of(plan) == (("es", "es", "es", "en", "en"),)


def test_each_piece_has_its_own_back_behind_it_and_empty_places_stay_empty() -> None:
    grid = grid_for(CR80, PRESS, Scheme.GANG, (PRESS,))
    pieces = {"es": (0, 1), "en": (2, 3), "xx": (4,)}
    front, back = sheet_sides([("es", EMPTY, "en", "xx")], pieces, grid, Scheme.GANG, PRESS)
    assert [placed.source for placed in front.placed] == [0, 2, 4]
    assert [placed.source for placed in back.placed] == [1, 3], "what is printed on one side has no back"
    for one, other in zip(front.placed, back.placed, strict=False):
        assert abs(one.shown.x + other.shown.right - PRESS.width) < 0.001


def test_pieces_of_one_side_make_sheets_of_one_side() -> None:
    grid = grid_for(CR80, PRESS, Scheme.STEP, (PRESS,))
    assert [side.name for side in sheet_sides([("xx",)], {"xx": (0,)}, grid, Scheme.STEP, PRESS)] == ["1 front"]
