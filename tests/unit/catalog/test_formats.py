"""Papers: the arithmetic of their folds, and what a person is told who writes a wrong one."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.catalog.fold_rules import TUCK, faults
from iceprint.catalog.library import Library
from iceprint.model.folding import Axis, FoldedPanel, FoldedSide, Folding, Turn
from iceprint.model.format import Format, System
from iceprint.model.units import Box, in_mm, mm
from iceprint.project import Project
from tests.house.copies import ROOT
from tests.specimens.editions import CR80
from tests.specimens.words import law
from tests.unit.catalog.desk import Desk, complaints

INCH = 72.0
SHIPPED = Library(Project(root=ROOT, output=ROOT / "output", today=date.min)).formats
FOLDED = [name for name in SHIPPED if SHIPPED[name].folded]
NEW = "content/formats/new.yaml"
PAPER = """\
name: Folder
system: us
width: 11 in
height: 8.5 in
bleed: 0.125 in
safe: 0.25 in
corner: 0 in
least_module: 0.40 mm
most_ink: 280
fold_safe: 0.125 in
folding: letter-fold
folded:
  outside: {flap: 3 5/8 in, back: 3 11/16 in, cover: 3 11/16 in}
  inside: {first: 3 11/16 in, middle: 3 11/16 in, last: 3 5/8 in}
order: [cover, first, middle, last, flap, back]
"""
FLAT = """\
name: Hanger
system: iso
width: 100 mm
height: 250 mm
bleed: 3 mm
safe: 5 mm
least_module: 0.40 mm
most_ink: 280
sides: [front, back]
"""


def inches(name: str, side: str) -> list[float]:
    return [round(box.width / INCH, 4) for box in SHIPPED[name].panels(side).values()]


def millimetres(name: str, side: str) -> list[float]:
    upright = SHIPPED[name].folded[0].axis is Axis.UPRIGHT
    return [round(in_mm(box.width if upright else box.height), 3) for box in SHIPPED[name].panels(side).values()]


def letter_fold(width: float) -> tuple[float, float]:
    """The rule of print shops, in inches: a third, rounded up to 1/32; what is tucked in is the rest."""
    panel = Fraction(ceil(Fraction(width) / 3 * 32), 32)
    return float(panel), float(Fraction(width) - 2 * panel)


# what must come out


@pytest.mark.parametrize(("name", "width"), [("letter-trifold", 11.0), ("legal-trifold", 14.0)])
def test_a_letter_fold_is_a_third_rounded_up_and_a_flap_of_the_rest_which_is_a_sixteenth_less(
    name: str, width: float
) -> None:
    panel, flap = letter_fold(width)
    assert inches(name, "outside") == [flap, panel, panel]
    assert inches(name, "inside") == [panel, panel, flap], "from behind, in reverse"
    assert panel - flap == 1 / 16


@pytest.mark.parametrize(
    ("name", "side", "wanted"),
    [
        ("letter-trifold", "outside", [3.625, 3.6875, 3.6875]),
        ("letter-trifold", "inside", [3.6875, 3.6875, 3.625]),
        ("legal-trifold", "outside", [4.625, 4.6875, 4.6875]),
        ("legal-trifold", "inside", [4.6875, 4.6875, 4.625]),
        ("letter-z-fold", "outside", [3.6667, 3.6667, 3.6667]),
        ("letter-gate-fold", "inside", [2.72, 5.56, 2.72]),
        ("letter-gate-fold", "outside", [2.72, 5.56, 2.72]),
        ("letter-half-fold", "inside", [5.5, 5.5]),
        ("wallet-accordion", "outside", [3.5, 3.5, 3.5]),
    ],
)
def test_panels_in_inches(name: str, side: str, wanted: list[float]) -> None:
    assert inches(name, side) == wanted


@pytest.mark.parametrize(
    ("name", "side", "wanted"),
    [
        ("a4-trifold", "outside", [97, 100, 100]),
        ("a4-trifold", "inside", [100, 100, 97]),
        ("a4-z-fold", "inside", [99, 99, 99]),
        ("a4-gate-fold", "inside", [73.5, 150, 73.5]),
        ("a4-half-fold", "outside", [148.5, 148.5]),
        ("wallet-accordion-iso", "inside", [85, 85, 85]),
        ("letter-trifold", "outside", [92.075, 93.662, 93.662]),
        ("letter-gate-fold", "inside", [69.088, 141.224, 69.088]),
        ("wallet-tent", "outside", [50.8, 50.8]),
        ("table-tent", "outside", [12.7, 152.4, 152.4, 38.1]),
    ],
)
def test_panels_in_millimetres(name: str, side: str, wanted: list[float]) -> None:
    assert millimetres(name, side) == wanted


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("cr80", 243, 153),
        ("business-card", 252, 144),
        ("wallet-tent", 252, 288),
        ("palm-card", 288, 432),
        ("rack-card", 288, 648),
        ("shoe-card", 108, 216),
        ("letter-poster", 612, 792),
        ("legal-poster", 612, 1008),
        ("tabloid-poster", 792, 1224),
        ("poster-18x24", 1296, 1728),
        ("poster-24x36", 1728, 2592),
        ("booklet", 396, 612),
        ("door-hanger", 306, 792),
    ],
)
def test_trims_in_points(name: str, width: int, height: int) -> None:
    assert (round(SHIPPED[name].width), round(SHIPPED[name].height)) == (width, height)


@pytest.mark.parametrize("name", list(SHIPPED))
def test_every_paper_that_comes_along_is_sound_on_all_its_sides(name: str) -> None:
    paper = SHIPPED[name]
    assert paper.sides
    for each in (paper, paper.mirrored()):
        for side in each.sides:
            live = each.live(side)
            assert live
            for area, box in live.items():
                assert min(box.width, box.height) > 0, (side, area)
                assert each.safe_box.contains(box)
                assert [place.why for place in each.keep_out(side) if place.box.inset(0.01).overlaps(box)] == []


@pytest.mark.parametrize("name", FOLDED)
def test_folds_go_through_the_sheet_and_turn_the_other_way_from_behind(name: str) -> None:
    paper = SHIPPED[name]
    if len(paper.folded) == 1:
        assert paper.sides == ("outside",)
        return
    first, second = paper.folded
    fronts, behind = first.lines(paper.width, paper.height), second.lines(paper.width, paper.height)
    upright = first.axis is Axis.UPRIGHT
    seen = [box.mirrored(paper.width) for box in (reversed(fronts) if upright else fronts)]
    assert [pytest.approx(box, abs=mm(0.01)) for box in seen] == list(behind)
    turns = first.turns[::-1] if upright else first.turns
    assert second.turns == tuple(turn.other for turn in turns)


@pytest.mark.parametrize(
    ("name", "turns"),
    [
        ("letter-trifold", ["mountain", "mountain"]),
        ("letter-z-fold", ["valley", "mountain"]),
        ("letter-gate-fold", ["mountain", "mountain"]),
        ("wallet-tent", ["mountain"]),
    ],
)
def test_the_way_of_folding_says_how_folds_turn_outside(name: str, turns: list[str]) -> None:
    assert SHIPPED[name].folded[0].turns == tuple(map(Turn, turns))


def test_us_and_iso_sizes_come_in_pairs() -> None:
    systems = {system: sum(paper.system is system for paper in SHIPPED.values()) for system in System}
    assert min(systems.values()) >= 20
    kinds = ("business-card", "palm-card", "rack-card", "shoe-card", "wallet-tent", "wallet-accordion", "table-tent")
    assert [kind for kind in (*kinds, "door-hanger", "sticker") if f"{kind}-iso" not in SHIPPED] == []


# whoever writes one of their own


def test_a_project_has_papers_of_its_own(desk: Desk) -> None:
    desk.write(NEW, PAPER)
    formats = desk.library().formats
    assert "new" in formats
    assert formats["new"]._replace(id="letter-trifold", name="") == formats["letter-trifold"]._replace(name="")
    assert desk.check().errors == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("flap: 3 5/8 in", "flap: 3.5 in", 13, "are 276.22 mm wide together, the paper is 279.40"),
        ("flap: 3 5/8 in", "flap: 3.625", 13, '"flap" is "3.625", which is not a length'),
        ("flap: 3 5/8 in", "flap: 3 8/5 in", 13, '"flap" is "3 8/5 in", which is not a length'),
        ("fold_safe: 0.125 in\n", "", 1, 'the key "fold_safe" is missing'),
        ("fold_safe: 0.125 in", "fold_safe: 2 mm", 10, "no fold is that exact | write 3.17 mm (0.125 in) or more"),
        ("folding: letter-fold", "folding: leter-fold", 11, 'which is unknown | did you mean "letter-fold"?'),
        ("folding: letter-fold", "folding: z-fold", 13, "folded so, all panels are equal"),
        ("folding: letter-fold", "folding: half-fold", 13, "there are 3 panels, folded so there are 2"),
        ("folding: letter-fold", "folding: own", 1, 'the key "turns" is missing'),
        ("first: 3 11/16 in, middle: 3 11/16 in, last: 3 5/8", "first: 3 5/8 in, middle: 3 11/16 in, last: 3 11/16", 14,
         '"first" lies behind "cover" and is 92.07 mm (3.625 in), not 93.66 mm'),
        ("first: 3 11/16 in, middle", "flap: 3 11/16 in, middle", 14, 'two panels are called "flap"'),
        ("cover, first, middle, last, flap, back", "cover, first, middle, last, flap", 15, '"back" not once'),
        ("cover, first, middle", "cover, frist, middle", 15, 'no panel is called "frist" | did you mean "first"?'),
        ("bleed: 0.125 in", "bleed: 2 mm", 5, '"bleed" is 2.00 mm (0.07874 in), too little for a cutter'),
        ("bleed: 0.125 in", "bleed: 3 mm", 5, "too little for a cutter | write 3.17 mm (0.125 in) or more"),
        ("bleed: 0.125 in", "bleed: 3 in", 5, "too much for a cutter"),
        ("safe: 0.25 in", "safe: 0.1 in", 6, '"safe" is 2.54 mm (0.1 in), too little'),
        ("safe: 0.25 in", "safe: 5 in", 6, "too much for a sheet of this size"),
        ("width: 11 in", "width: 11 m", 3, "which is not a length | write it with its unit"),
        ("width: 11 in", "width: 110 in", 3, '"width" is 2794.00 mm'),
        ("height: 8.5 in", "height: 1 pt", 4, '"height" is 0.35 mm'),
        ("height: 8.5 in", "height: 8888888 in", 4, "which is not a length"),
        ("corner: 0 in", "corner: 5 in", 7, "more than half of the sheet"),
        ("least_module: 0.40 mm", "least_module: 0.1 mm", 8, "write 0.33 mm to 5.00 mm"),
        ("most_ink: 280", "most_ink: 500", 9, '"most_ink" is 500 %'),
        ("system: us", "system: metric", 2, '"system" is "metric", which is unknown | use one of: us, iso'),
        ("bleed: 0.125 in", "bled: 0.125 in", 5, 'the key "bled" is unknown here | did you mean "bleed"?'),
        ("order:", "oder:", 15, 'the key "oder" is unknown here | did you mean "order"?'),
    ],
)  # fmt: skip
def test_a_paper_that_cannot_be(old: str, new: str, line: int, words: str, desk: Desk) -> None:
    assert old in PAPER
    desk.write(NEW, PAPER.replace(old, new, 1))
    mistakes = complaints(lambda: desk.library().formats["new"])
    assert any(each.startswith(f"{NEW}:{line}: ") and words in each for each in mistakes), mistakes


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("punched: [{from_left: 50 mm, from_top: 30 mm, width: 30 mm}]\n", 'the key "fold_safe" is missing'),
        ("punched: [{from_left: 50 mm, from_top: 3 mm, width: 30 mm}]\n", "the hole reaches closer than 2.00 mm"),
        ("punched: [{from_left: 50 mm, from_top: 30 mm, width: 1 mm}]\n", "the hole is 1.00 mm"),
        ("punched: [{from_left: 50 mm, from_top: 30 mm}]\n", 'the key "width" is missing'),
        ("perforated: [{from_top: 260 mm}]\n", "does not lie on the sheet"),
        ("perforated: [{from_left: 0 mm}]\n", "does not lie on the sheet"),
        ("perforated: [{from_left: 20 mm, begins: 60 mm, ends: 40 mm}]\n", "does not lie on the sheet"),
        ("perforated: [{from_left: 20 mm, from_top: 20 mm}]\n", 'the key "from_top" is unknown here'),
        ("cut: [{from_right: 20 mm}]\n", 'the key "from_right" is unknown here'),
        ("tabs: {count: 12, height: 60 mm}\n", "12 tabs are 8.33 mm (0.3281 in) wide each, too narrow"),
        ("tabs: {count: 1, height: 60 mm}\n", "there are 1 tabs"),
        ("tabs: {count: 4, height: 160 mm}\n", "the tabs are 160.00 mm"),
        ("cells: {columns: 9, rows: 9, gutter: 5 mm, head: 30 mm}\n", "there are 81 cells"),
        ("cells: {columns: 4, rows: 4, gutter: 5 mm, head: 30 mm}\n", "a cell or the head is 18.75 mm"),
        ("cells: {columns: 2, rows: 2, gutter: 5 mm, head: 300 mm}\n", "a cell or the head is -"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_to_a_paper(more: str, words: str, desk: Desk) -> None:
    desk.write(NEW, FLAT + more)
    mistakes = complaints(lambda: desk.library().formats["new"])
    assert any(words in each for each in mistakes), mistakes


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("least_pages: 8", "least_pages: 6", '"least_pages" is 6, and every sheet has four pages'),
        ("least_pages: 8", "least_pages: 20", "there are fewer pages at most than at least"),
        ("most_pages: 16", "most_pages: 400", '"most_pages" is 400'),
        ("binding: left", "binding: bottom", '"binding" is "bottom", which is unknown'),
        ("gutter: 0.375 in", "gutter: 2 mm", '"gutter" is 2.00 mm'),
    ],
)
def test_a_booklet_that_cannot_be_bound(old: str, new: str, words: str, desk: Desk) -> None:
    desk.change("data/formats/booklet.yaml", old, new)
    assert any(words in each for each in complaints(lambda: desk.library().formats["booklet"]))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("turned: [back]\n", "", "no panel of the tent stands upside down"),
        ("turned: [back]", "turned: [flap]", '"flap" and "back" do not stand back to back'),
        ("glued: [flap, foot]\n", "", '"order" names 2 panels, and "flap" not once'),
        ("glued: [flap, foot]", "glued: [flap, feet]", 'no panel is called "feet"'),
        ("axis: level\n", "", "wide together, the paper is 101.60 mm"),
        ("flap: 0.5 in", "flap: 0.25 in", "high together, the paper is 355.60 mm | correct the height of a panel"),
    ],
)
def test_a_tent_that_would_not_stand(old: str, new: str, words: str, desk: Desk) -> None:
    desk.change("data/formats/table-tent.yaml", old, new)
    mistakes = complaints(lambda: desk.library().formats["table-tent"])
    assert any(words in each for each in mistakes), mistakes


def test_all_mistakes_of_a_paper_are_told_at_once(desk: Desk) -> None:
    wrong = PAPER.replace("bleed: 0.125 in", "bleed: 1 mm").replace("safe: 0.25 in", "safe: 1 mm")
    wrong = wrong.replace("flap: 3 5/8", "flap: 3 1/2").replace("order: [cover", "order: [covr") + "colour: red\n"
    desk.write(NEW, wrong)
    mistakes = complaints(lambda: desk.library().formats["new"])
    assert [each.partition(": ")[0].rpartition(":")[2] for each in sorted(mistakes)] == ["13", "15", "16", "5", "6"]


def test_a_paper_that_comes_along_cannot_be_replaced(desk: Desk) -> None:
    desk.write("content/formats/cr80.yaml", FLAT)
    (mistake,) = complaints(lambda: desk.library().formats["cr80"])
    assert mistake.startswith('content/formats/cr80.yaml: the format "cr80" comes with iceprint')


def test_check_finds_what_is_wrong_with_papers_that_no_material_uses(desk: Desk) -> None:
    desk.write(NEW, PAPER.replace("bleed: 0.125 in", "bleed: 1 mm"))
    desk.write("content/formats/Big Paper.yaml", FLAT)
    said = [str(error) for error in desk.check().errors]
    assert len(said) == 2
    assert said[0].startswith("content/formats/Big Paper.yaml: a file of this name is not read")
    assert said[1].startswith(f"{NEW}:5: ")


def test_large_sheets_need_more_room_and_a_plastic_card_less(desk: Desk) -> None:
    flat = FLAT.replace("width: 100 mm", "width: 457.2 mm").replace("height: 250 mm", "height: 609.6 mm")
    desk.write(NEW, flat)
    assert "new" in desk.library().formats
    assert complaints(lambda: desk.library().formats["new"]) == []
    desk.write(NEW, flat.replace("width: 457.2 mm", "width: 458 mm"))
    assert "too little" in "".join(complaints(lambda: desk.library().formats["new"]))
    desk.change("data/formats/cr80.yaml", "safe: 3.175 mm", "safe: 1.6002 mm")
    assert complaints(lambda: desk.library().formats["cr80"]) == []
    desk.change("data/formats/cr80.yaml", "safe: 1.6002 mm", "safe: 1.5 mm")
    assert "too little" in "".join(complaints(lambda: desk.library().formats["cr80"]))


# laws of the arithmetic


def sheet(folding: Folding, *widths: float, behind: tuple[float, ...] | None = None) -> Format:
    """A paper as wide as its panels."""
    fronts = tuple(FoldedPanel(f"front {at}", width) for at, width in enumerate(widths))
    backs = tuple(FoldedPanel(f"back {at}", width) for at, width in enumerate(behind or widths[::-1]))
    sides = (FoldedSide("outside", fronts), FoldedSide("inside", backs))
    return CR80._replace(width=sum(widths), height=mm(200), folded=sides, folding=folding, fold_safe=9.0)


panels = st.floats(40.0, 400.0)


@law
@given(st.lists(panels, min_size=2, max_size=12))
def test_any_list_of_panels_adds_up_and_lies_behind_itself(widths: list[float]) -> None:
    paper = sheet(Folding.OWN, *widths)
    assert list(faults(paper, Folding.OWN)) == []
    for each in (paper, paper.mirrored()):
        boxes = list(each.panels("outside").values())
        assert boxes[0].x == 0
        assert boxes[-1].right == pytest.approx(each.width)
        assert [box.x for box in boxes[1:]] == pytest.approx([box.right for box in boxes[:-1]])
        behind = [box.mirrored(each.width) for box in reversed(each.panels("inside").values())]
        assert [pytest.approx(box, abs=1e-6) for box in boxes] == behind
        strips = each.keep_out("outside")
        assert not any(strip.box.inset(0.01).overlaps(box) for strip in strips for box in each.live("outside").values())


@law
@given(st.lists(panels, min_size=2, max_size=12), st.data())
def test_a_panel_of_another_width_is_found(widths: list[float], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(widths) - 1))
    by = data.draw(st.sampled_from([-1, 1])) * data.draw(st.floats(mm(0.02), 10.0))
    paper = sheet(Folding.OWN, *widths)
    changed = [*widths[:at], widths[at] + by, *widths[at + 1 :]]
    wrong = sheet(Folding.OWN, *changed)._replace(width=paper.width)
    assert "wide together" in next(faults(wrong, Folding.OWN))[1]
    other = sheet(Folding.OWN, *widths, behind=tuple(changed[::-1]))
    assert list(faults(other, Folding.OWN))


@law
@given(panels, st.floats(0.0, 12.0))
def test_a_flap_is_tucked_in_only_if_it_is_narrower(panel: float, less: float) -> None:
    found = list(faults(sheet(Folding.LETTER, panel - less, panel, panel), Folding.LETTER))
    assert bool(found) == (less < TUCK - mm(0.01)), found


@law
@given(panels, st.integers(3, 8), st.floats(-4.0, 4.0))
def test_panels_of_an_accordion_are_equal(panel: float, many: int, more: float) -> None:
    found = list(faults(sheet(Folding.ACCORDION, *[panel] * (many - 1), panel + more), Folding.ACCORDION))
    assert bool(found) == (abs(more) > mm(0.01))


@law
@given(panels, st.integers(3, 8))
def test_a_roll_needs_less_room_with_every_turn(panel: float, many: int) -> None:
    widths = [panel + 40 + TUCK * at for at in range(many - 1)]
    assert list(faults(sheet(Folding.ROLL, *widths, widths[-1]), Folding.ROLL)) == []
    assert list(faults(sheet(Folding.ROLL, *widths[::-1], widths[0]), Folding.ROLL))


@law
@given(panels, st.floats(-4.0, 4.0))
def test_doors_of_a_gate_must_not_meet(door: float, gap: float) -> None:
    found = list(faults(sheet(Folding.GATE, door, 2 * door + 2 * TUCK + gap, door), Folding.GATE))
    assert bool(found) == (gap < -mm(0.01)), found


@law
@given(st.floats(1.0, 200.0), st.floats(1.0, 200.0), st.floats(1.0, 50.0), st.floats(1.0, 50.0))
def test_what_is_done_from_behind_is_seen_in_a_mirror(x: float, y: float, width: float, height: float) -> None:
    hole = Box(x, y, width, height)
    paper = CR80._replace(width=300.0, height=300.0, holes=(hole,))
    assert paper.holes_of("front") == (hole,)
    assert paper.holes_of("back") == (hole.mirrored(300.0),)
