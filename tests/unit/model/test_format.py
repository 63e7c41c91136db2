"""What a design asks of a paper: its areas by name and side, where words may stand, and what changes in a mirror."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.model.area import Area
from iceprint.model.finishing import Booklet, Cells, Edge, Step, Stroke, Tabs
from iceprint.model.folding import Axis, FoldedPanel, FoldedSide, Turn
from iceprint.model.format import Format
from iceprint.model.units import Box
from tests.specimens.editions import CR80
from tests.specimens.words import law

FLAT = CR80._replace(width=400.0, height=600.0, bleed=9.0, safe=18.0, fold_safe=9.0)
TENT = FLAT._replace(
    folded=(
        FoldedSide(
            "outside",
            (FoldedPanel("flap", 50, glued=True), FoldedPanel("back", 275, turned=True), FoldedPanel("front", 275)),
            (Turn.MOUNTAIN, Turn.MOUNTAIN),
            Axis.LEVEL,
        ),
    )
)
TORN = FLAT._replace(tabs=Tabs(4, 150.0), printed_on=("front",))
BOUND = FLAT._replace(booklet=Booklet(8, 16, Edge.LEFT, 30.0))
POSTER = FLAT._replace(cells=Cells(2, 3, 10.0, 84.0), printed_on=("front",))
PUNCHED = FLAT._replace(
    holes=(Box(20, 500, 40, 40),),
    lines=(Stroke(Step.PERFORATING, Box(100, 0, 0, 600)), Stroke(Step.CUTTING, Box(0, 520, 20, 0))),
)


def test_a_flat_paper_is_one_area_on_each_side() -> None:
    assert FLAT.sides == ("front", "back")
    assert FLAT.areas("front") == {"front": Area("front", FLAT.trim_box)}
    assert FLAT.live("back") == {"back": FLAT.safe_box}
    assert FLAT.keep_out("front") == ()


def test_panels_of_a_tent_lie_one_under_the_other_and_its_upper_face_stands_upside_down() -> None:
    areas = TENT.areas("outside")
    assert list(areas) == ["flap", "back", "front"]
    assert areas["back"] == Area("back", Box(0, 275, 400, 275), 180)
    assert areas["front"] == Area("front", Box(0, 0, 400, 275))
    assert list(TENT.live("outside")) == ["back", "front"], "nothing is printed on the flap"
    assert TENT.live("outside")["back"] == Box(18, 284, 364, 257)
    assert {place.why for place in TENT.keep_out("outside")} == {"a fold", "what is glued"}
    assert TENT.mirrored() == TENT, "up and down are the same in every script"
    assert TENT.folds("outside") == (), "none of its folds is upright"


def test_tabs_stand_at_the_foot_read_from_bottom_to_top_and_are_cut_apart() -> None:
    areas = TORN.areas("front")
    assert list(areas) == ["body", "tab 1", "tab 2", "tab 3", "tab 4"]
    assert areas["body"].box == Box(0, 150, 400, 450)
    assert areas["tab 2"] == Area("tab 2", Box(100, 0, 100, 150), 90)
    assert areas["tab 2"].own_box == Box(0, 0, 150, 100)
    steps = [stroke.step for stroke in TORN.strokes("front")]
    assert steps == [Step.PERFORATING, *[Step.CUTTING] * 3]
    assert TORN.live("front")["tab 2"] == Box(109, 18, 82, 123)
    assert list(TORN.mirrored().areas("front")) == list(areas)
    assert TORN.mirrored().areas("front")["tab 1"].box == areas["tab 4"].box


def test_a_booklet_is_bound_on_the_left_or_in_a_mirror_on_the_right() -> None:
    assert BOUND.sides == ("recto", "verso")
    assert BOUND.live("recto")["recto"] == Box(30, 18, 352, 564)
    assert BOUND.live("verso")["verso"] == Box(18, 18, 352, 564)
    turned = BOUND.mirrored()
    assert turned.booklet
    assert turned.booklet.binding is Edge.RIGHT
    assert turned.live("recto") == {"recto": BOUND.live("verso")["verso"]}
    assert turned.mirrored() == BOUND
    above = BOUND._replace(booklet=Booklet(8, 16, Edge.TOP, 30.0))
    assert above.live("recto")["recto"] == above.live("verso")["verso"] == Box(18, 18, 364, 552)
    assert above.mirrored() == above
    assert [keep.why for keep in BOUND.keep_out("recto")] == ["the binding"]


@pytest.mark.parametrize(("pages", "bound"), [(4, False), (8, True), (10, False), (12, True), (16, True), (20, False)])
def test_a_booklet_has_four_pages_for_each_sheet(pages: int, bound: bool) -> None:  # noqa: FBT001 - a column
    assert BOUND.booklet
    assert BOUND.booklet.holds(pages) is bound


def test_cells_fill_the_safe_area_below_a_head_and_keep_their_order_in_a_mirror() -> None:
    areas = {name: area.box for name, area in POSTER.areas("front").items()}
    assert list(areas) == ["head", *(f"cell {number}" for number in range(1, 7))]
    assert areas["head"] == Box(18, 498, 364, 84)
    assert areas["cell 1"] == pytest.approx(Box(18, 338, 177, 150))
    assert areas["cell 2"] == pytest.approx(Box(205, 338, 177, 150))
    assert areas["cell 6"] == pytest.approx(Box(205, 18, 177, 150))
    assert POSTER.live("front") == areas
    assert POSTER.mirrored() == POSTER


def test_words_keep_off_holes_cuts_and_perforations_on_both_sides() -> None:
    front, back = ({keep.why: keep.box for keep in PUNCHED.keep_out(side)} for side in ("front", "back"))
    assert front["a hole"] == Box(11, 491, 58, 58)
    assert back["a hole"] == Box(331, 491, 58, 58)
    assert front["a perforation"] == Box(91, -9, 18, 618)
    assert back["a perforation"] == Box(291, -9, 18, 618)


def test_of_an_area_with_a_hole_or_a_line_through_it_the_largest_part_is_left() -> None:
    assert FLAT._replace(holes=(Box(180, 500, 40, 40),)).live("front") == {"front": Box(18, 18, 364, 473)}
    assert PUNCHED.live("front") == {"front": Box(109, 18, 273, 564)}
    assert PUNCHED.live("back") == {"back": Box(18, 18, 273, 564)}


def test_in_a_mirror_perforations_change_sides_and_what_a_tool_makes_stays() -> None:
    turned = PUNCHED.mirrored()
    assert turned.holes == PUNCHED.holes
    assert [line.box.x for line in turned.lines] == [300, 0]


@pytest.mark.parametrize(
    ("turn", "wanted"),
    [(0, Box(15, 27, 30, 20)), (90, Box(83, 25, 20, 30)), (180, Box(75, 53, 30, 20))],
)
def test_a_box_of_a_turned_area_lies_where_its_reader_sees_it(turn: int, wanted: Box) -> None:
    area = Area("an area", Box(10, 20, 100, 60), turn)
    assert area.placed(Box(5, 7, 30, 20)) == wanted


@law
@given(st.sampled_from([0, 90, 180]), st.floats(1, 500), st.floats(1, 500), st.floats(0, 1), st.floats(0, 1))
def test_all_of_an_area_is_inside_it_however_it_is_turned(
    turn: int, width: float, height: float, across: float, up: float
) -> None:
    area = Area("an area", Box(3, 4, width, height), turn)
    own = area.own_box
    assert area.placed(own) == pytest.approx(area.box)
    part = Box(0, 0, own.width * across, own.height * up)
    assert area.box.contains(area.placed(part))
    corner = {0: (3, 4), 90: (3 + width, 4), 180: (3 + width, 4 + height)}[turn]
    placed = area.placed(part)
    assert min(abs(placed.x - corner[0]), abs(placed.right - corner[0])) < 1e-6
    assert min(abs(placed.y - corner[1]), abs(placed.top - corner[1])) < 1e-6


@pytest.mark.parametrize("paper", [FLAT, TENT, TORN, BOUND, POSTER])
def test_where_words_may_stand_nothing_keeps_them_out(paper: Format) -> None:
    for each in (paper, paper.mirrored()):
        for side in each.sides:
            for box in each.live(side).values():
                assert each.safe_box.contains(box)
                assert [keep.why for keep in each.keep_out(side) if keep.box.inset(0.01).overlaps(box)] == []
