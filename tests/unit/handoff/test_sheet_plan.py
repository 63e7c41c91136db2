"""Imposed sheets in a parcel: what the person at the press is told of them, in every paper of the parcel."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from iceprint.handoff.papers import manifest, readme
from iceprint.handoff.plain_form import plain
from iceprint.handoff.sheet_plan import plan_of_sheets, sheet_parts
from iceprint.handoff.specification import specification
from iceprint.handoff.ticket import NAMESPACE, ticket
from iceprint.model.finishing import Step, Stroke
from iceprint.model.parcel import Parcel, SideInk
from iceprint.model.press_form import EMPTY, Laid
from iceprint.model.sheet import Scheme
from iceprint.model.units import Box
from tests.specimens.parcels import NAIVE, NOT_VERIFIED, parcel, sheets_of_cards

FILE = "sheets/tip-card.en+es.12x18.gang.pdf"


def plan(made: Parcel) -> str:
    return plain(plan_of_sheets(made)).decode()


def row(said: str, label: str) -> list[str]:
    """What stands behind a label, and below it."""
    lines = said.splitlines()
    start = next(number for number, line in enumerate(lines) if line[:22].strip() == label)
    end = next(number for number in range(start + 1, len(lines)) if lines[number][:22].strip() or not lines[number])
    return [line[22:] for line in lines[start:end]]


def test_it_says_on_which_sheet_how_they_lie_and_how_it_is_turned() -> None:
    said = plan(sheets_of_cards())
    assert row(said, "Press sheet") == [
        "12 x 18 in, the 12 in (304.80 mm) edge first",
        "Gripper at that edge, 0.375 in (9.53 mm)",
    ]
    assert row(said, "Imposition") == [
        "Gang run: several versions share a form",
        "Sheetwise, separate plates for front and back; turn left to right, same gripper edge",
    ]
    assert row(said, "Up") == ["21 pieces off every sheet"]
    assert row(said, "Plates") == ["8 = 1 form x 2 sides x 4"]


def test_plates_are_told_one_by_one_where_sides_differ_and_not_at_all_where_ink_was_not_measured() -> None:
    made = sheets_of_cards()
    black = (SideInk("back", (("Black", 9.0),), 100.0),)
    backs = made._replace(editions=tuple(each._replace(inks=(each.inks[0], *black)) for each in made.editions))
    assert row(plan(backs), "Plates") == ["5"]
    unknown = (SideInk("back", None, None),)
    pictures = tuple(each._replace(inks=(each.inks[0], *unknown)) for each in made.editions)
    assert "Plates" not in plan(made._replace(editions=pictures)).split()


def test_a_map_shows_which_language_comes_out_of_which_place_on_both_sides() -> None:
    said = plan(sheets_of_cards())
    assert f"Form 1 of 1: run 100, pages 1-2 of {FILE}" in said
    assert "the gripper edge below; heads up" in said
    lines = [line.split() for line in said.splitlines()]
    front, back = lines.index(["Front", "1", "2", "3"]), lines.index(["Back", "1", "2", "3"])
    assert lines[front + 1] == ["Row", "1", "en", "en", "en"]
    assert lines[front + 2] == ["Row", "2", "en", "en", "es"]
    assert lines[back + 2] == ["Row", "2", "es", "en", "en"]


def test_heads_are_told_side_by_side_where_they_differ() -> None:
    made = sheets_of_cards(scheme=Scheme.PERFECT)
    front, back = made.sheets[0].forms
    said = plan(made._replace(sheets=(made.sheets[0]._replace(forms=(front, back._replace(heads="down"))),)))
    assert "a gripper edge below; heads up on the front, down on the back" in said


def test_maps_that_are_long_or_wide_stand_in_the_plan_alone() -> None:
    made = sheets_of_cards()
    (sheets,) = made.sheets
    wide = tuple(side._replace(rows=(side.rows[0] * 3,)) for side in sheets.forms)
    found = made._replace(sheets=(sheets._replace(forms=wide),))
    assert "Row 1" in plan(found)
    assert "Row 1" not in plain(specification(found)).decode()


def test_an_empty_place_is_shown_as_one() -> None:
    made = sheets_of_cards()
    front = made.sheets[0].forms[0]
    thin = front._replace(rows=(*front.rows[:-1], (Laid("es"), EMPTY, EMPTY)))
    said = plan(made._replace(sheets=(made.sheets[0]._replace(forms=(thin,)),)))
    assert ["Row", "7", "es", "-", "-"] in [line.split() for line in said.splitlines()]


def test_it_says_what_to_run_and_what_comes_off_the_press() -> None:
    lines = [line.split() for line in plan(sheets_of_cards()).splitlines()]
    assert [FILE, "4567EF01", "1", "of", "1", "1-2", "100", "es", "16,", "en", "5"] in lines
    assert ["English", "(en)", "500", "500", "0", "(0.0", "%)", "As", "ordered"] in lines
    beyond = ["1,500,", "more", "only", "if", "agreed"]
    assert ["Spanish", "(es)", "1,500", "1,600", "100", "(6.7", "%)", *beyond] in lines


@pytest.mark.parametrize(
    ("overrun", "told"),
    [(0, "At most 1,500, destroy the rest"), (3, "At most 1,545, destroy the rest"), (6, "At most 1,590"), (7, "All")],
)
def test_what_comes_off_the_press_beyond_the_overrun_is_destroyed(overrun: int, told: str) -> None:
    made = sheets_of_cards()
    said = plan(made._replace(order=made.order._replace(overrun=overrun)))
    line = next(line for line in said.splitlines() if line.startswith("Spanish (es)"))
    assert line.partition("%)")[2].strip().startswith(told)


def test_it_is_told_against_a_plate_for_each_language_with_the_waste_of_both() -> None:
    said = plan(sheets_of_cards())
    assert row(said, "Over, waste")[0] == "100 copies over; 5 of 100 sheets are waste, 4.8 %"
    assert row(said, "Weighed") == [
        "A form for each version would take 2 forms, 96 sheets, 0.8 % waste",
        "No plan of so few forms needs fewer sheets",
    ]
    made = sheets_of_cards()
    (sheets,) = made.sheets
    weighed = sheets._replace(plan=sheets.plan and sheets.plan._replace(plate_cost=400))
    assert row(plan(made._replace(sheets=(weighed,))), "Weighed")[1] == (
        "One form more is taken to cost as much as 400 printed sheets"
    )
    one = sheets._replace(tags=("es",))
    assert "Weighed" not in plan(made._replace(sheets=(one,)))
    second = tuple(side._replace(number=2) for side in sheets.forms)
    alone = sheets._replace(plan=NAIVE, naive=NAIVE, runs=(24, 72), sides=4, forms=sheets.forms + second)
    assert "Weighed" not in plan(made._replace(sheets=(alone,)))


@pytest.mark.parametrize(
    ("scheme", "up", "gripper", "pages"),
    [
        (Scheme.TURN, "42 pieces off every sheet", "Gripper at that edge, 0.375 in (9.53 mm)", "1"),
        (
            Scheme.TUMBLE,
            "42 pieces off every sheet",
            "Grippers at the lower and the upper edge, 0.375 in (9.53 mm) at each",
            "1",
        ),
        (
            Scheme.PERFECT,
            "21 pieces off every sheet",
            "Grippers at the lower and the upper edge, 0.375 in (9.53 mm) at each",
            "1-2",
        ),
    ],
)
def test_what_is_printed_otherwise_is_told_otherwise(scheme: Scheme, up: str, gripper: str, pages: str) -> None:
    said = plan(sheets_of_cards(scheme=scheme))
    assert row(said, "Up") == [up]
    assert row(said, "Press sheet")[1] == gripper
    assert f"4567EF01  1 of 1  {pages} " in said


def test_lines_that_tools_follow_are_spoken_of_where_there_are_any() -> None:
    made = sheets_of_cards()
    assert row(plan(made), "Marks on sheets") == [
        "Cut marks, register targets, side guide, color bar over the whole width, slug line, languages beside each row",
        "All outside the bleed",
    ]
    torn = Stroke(Step.PERFORATING, Box(0, 20, 240, 0))
    editions = tuple(each._replace(paper=each.paper._replace(lines=(torn,))) for each in made.editions)
    told = row(plan(made._replace(editions=editions)), "Marks on sheets")
    assert told[0].startswith("Cut marks, perforation marks, register targets")
    assert told[2].endswith("take them off the plates")


def test_the_specification_tells_of_sheets_what_is_needed_for_a_price_with_the_map_and_leaves_nothing_open() -> None:
    made = sheets_of_cards()
    said = plain(specification(made)).decode()
    assert row(said, "Imposed sheets") == ["1 PDF/X-4 file in sheets/; how to run: sheets/plan.txt"]
    assert row(said, "Sheets to run")[1].startswith("Net: good sheets after all finishing")
    assert f"Form 1 of 1: run 100, pages 1-2 of {FILE}" in said
    assert row(said, "Marks on sheets")[0].startswith("Cut marks, register targets")
    assert "Weighed" not in said
    assert row(said, "Agency to furnish")[1] == (
        "Imposed sheets in sheets/ for item 1: print from them, or impose the single files yourself"
    )
    assert row(said[said.index("\nItem 1") :], "Imposition")[0].startswith("Gang run")
    assert "Furnished for item 1, for a press sheet of that size; otherwise yours to choose" in said


def test_a_parcel_without_sheets_says_nothing_of_them() -> None:
    made = parcel()
    assert sheet_parts(made.order.lines[0], made) == ()
    for paper in (readme(made), plain(specification(made)), ticket(made)):
        assert b"sheets/" not in paper
    assert json.loads(manifest(made, ()))["sheets"] == []


def test_readme_manifest_and_ticket_name_the_file() -> None:
    made = sheets_of_cards()
    assert b"sheets/  item 1 laid on press sheets; how many to run: sheets/plan.txt" in readme(made)
    assert b"print from these or from the sheets, and from no others" in readme(made)
    (told,) = json.loads(manifest(made, ()))["sheets"]
    assert (told["file"], told["run"], told["plan"]["waste_percent"]) == (FILE, [100], 4.8)
    parts = ET.fromstring(ticket(made)).iter(f"{{{NAMESPACE}}}Part")  # noqa: S314 - our own
    assert [part.get("SheetName") for part in parts if part.get("SheetName")] == ["tip-card.en_es.12x18.gang"]


def test_a_proof_says_so_in_the_plan_too() -> None:
    made = sheets_of_cards(NOT_VERIFIED)
    assert plan(made).splitlines()[2].startswith("PROOF: not for printing.")
    assert "how many to run: sheets/plan.PROOF.txt" in readme(made).decode()
