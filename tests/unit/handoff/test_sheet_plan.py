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
from iceprint.model.parcel import Parcel
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
    assert row(said, "Press sheet") == ["12 x 18 in (304.80 x 457.20 mm)", "Gripper at the lower edge, 0.375 in"]
    assert row(said, "Imposition") == [
        "Gang run: several versions share a form",
        "Turn the sheet sideways: the gripper edge stays, the side guide changes",
    ]
    assert row(said, "Up") == ["21 pieces off every sheet"]


def test_it_says_what_to_run_and_what_comes_off_the_press() -> None:
    lines = [line.split() for line in plan(sheets_of_cards()).splitlines()]
    assert [FILE, "4567EF01", "1-2", "100", "en", "5,", "es", "16"] in lines
    assert ["English", "(en)", "500", "500", "0", "(0.0", "%)"] in lines
    assert ["Spanish", "(es)", "1,500", "1,600", "100", "(6.7", "%)"] in lines


def test_it_is_told_against_a_plate_for_each_language_with_the_waste_of_both() -> None:
    said = plan(sheets_of_cards())
    assert row(said, "Over, waste")[0] == "100 copies over; with empty places 5 of 100 sheets are waste, 4.8 %"
    assert row(said, "Over, waste")[1].startswith("Deliver the quantities ordered")
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
    alone = sheets._replace(plan=NAIVE, naive=NAIVE, runs=(24, 72), sides=4)
    assert "Weighed" not in plan(made._replace(sheets=(alone,)))


@pytest.mark.parametrize(
    ("scheme", "up", "gripper", "pages"),
    [
        (Scheme.TURN, "42 pieces off every sheet", "Gripper at the lower edge, 0.375 in", "1"),
        (Scheme.TUMBLE, "42 pieces off every sheet", "Grippers at the lower and the upper edge, 0.375 in at each", "1"),
        (
            Scheme.PERFECT,
            "21 pieces off every sheet",
            "Grippers at the lower and the upper edge, 0.375 in at each",
            "1-2",
        ),
    ],
)
def test_what_is_printed_otherwise_is_told_otherwise(scheme: Scheme, up: str, gripper: str, pages: str) -> None:
    said = plan(sheets_of_cards(scheme=scheme))
    assert row(said, "Up") == [up]
    assert row(said, "Press sheet")[1] == gripper
    assert f"4567EF01  {pages} " in said


def test_lines_that_tools_follow_are_spoken_of_where_there_are_any() -> None:
    made = sheets_of_cards()
    assert len(row(plan(made), "Marks on sheets")) == 1
    torn = Stroke(Step.PERFORATING, Box(0, 20, 240, 0))
    editions = tuple(each._replace(paper=each.paper._replace(lines=(torn,))) for each in made.editions)
    assert row(plan(made._replace(editions=editions)), "Marks on sheets")[1].endswith("take them off the plates")


def test_the_specification_says_the_same_and_leaves_nothing_open() -> None:
    made = sheets_of_cards()
    said = plain(specification(made)).decode()
    body = plan(made).split("----\n", 1)[1].strip()
    assert body in said
    assert row(said, "Agency to furnish")[1] == (
        "Imposed sheets in sheets/ for item 1: print from them, or impose the single files yourself"
    )
    assert row(said[said.index("\nItem 1") :], "Imposition")[0].startswith("Gang run")
    assert "Furnished for item 1, for a press sheet of that size; otherwise yours to choose" in said
    assert [line for line in said.splitlines() if line.startswith(f"{FILE} ")]


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
