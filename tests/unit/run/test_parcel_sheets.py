"""Sheets of an order: planned before anything is printed, refused at their line, and checked like any other file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.errors import ContentError, Place, flatten
from iceprint.model.job import Job
from iceprint.model.order import OrderedSheets, OrderLine
from iceprint.model.parcel import NOT_FOR_PRINTING
from iceprint.model.plan import Thrift
from iceprint.model.sheet import Scheme
from iceprint.model.verdict import Result
from iceprint.project import Project
from iceprint.run.parcel_sheets import MadeSheets, PlannedSheets, make_planned, planned_sheets
from iceprint.verify.register import SHEETS
from tests.specimens.eyes import opened, scan
from tests.specimens.parcels import BROCHURES, CARDS, order_of

ROOT = Path(__file__).resolve().parents[3]
PLACE = Place("content/orders/spring.yaml", 11)
PROOF = Job((), lacking=(NOT_FOR_PRINTING,))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(Project.locate(ROOT, project=None, output=None, environ={}, today=date(2026, 11, 25)))


def line(
    library: Library,
    sheet: str,
    scheme: Scheme,
    quantities: dict[str, int],
    material: str = "tip-card",
    plates: int | Thrift = Thrift.FEWEST,
) -> OrderLine:
    sheets = OrderedSheets(library.sheet(sheet), scheme, PLACE, plates)
    return OrderLine(material, quantities, CARDS.making, PLACE, sheets)


def planned(library: Library, wanted: OrderLine) -> tuple[PlannedSheets, ...]:
    """As the second line of an order."""
    return planned_sheets(library, wanted, PROOF, order_of(BROCHURES, wanted))


def made(library: Library, wanted: OrderLine) -> tuple[MadeSheets, ...]:
    return tuple(make_planned(library, each, PROOF) for each in planned(library, wanted))


def test_a_line_without_sheets_has_none(library: Library) -> None:
    assert planned(library, CARDS) == ()


def test_a_gang_runs_as_planned_and_answers_to_all_checks(library: Library) -> None:
    (found,) = made(library, line(library, "12x18", Scheme.GANG, {"es": 500, "ar": 90}))
    sheets = found.sheets
    assert sheets.plan is not None
    assert sheets.runs == tuple(plate.sheets for plate in sheets.plan.plates)
    assert [dict(form.counts) for form in sheets.forms] == [dict(sheets.plan.plates[0].places)] * 2
    assert [form.run for form in sheets.forms] == [*sheets.runs] * 2
    front, back = (form.rows for form in sheets.forms)
    assert back == tuple(row[::-1] for row in front)
    assert (sheets.file.name, sheets.sides, sheets.places) == ("sheets/tip-card.es+ar.12x18.gang.PROOF.pdf", 2, 21)
    assert {answer.result for answer in found.verdict.answers} == {Result.PASSED}
    assert {check.id for check in SHEETS} <= {answer.check for answer in found.verdict.answers}


def test_a_file_of_a_proof_says_so_and_its_codes_are_read(library: Library) -> None:
    (found,) = made(library, line(library, "12x18", Scheme.STEP, {"es": 500}))
    data = found.sheets.file.data
    assert len(scan(data, 1, 200)) == 21
    with opened(data) as file:
        assert str(file.docinfo.Title).startswith("PROOF: ")


def test_languages_that_do_not_share_plates_have_files_of_their_own(library: Library) -> None:
    found = planned(library, line(library, "19x25", Scheme.STEP, {"es": 500, "en": 90}))
    assert [each.imposition.order.tags for each in found] == [("es",), ("en",)]


def test_the_leaves_of_a_booklet_are_run_as_often_as_all_copies_need(library: Library) -> None:
    wanted = line(library, "19x25", Scheme.SADDLE, {"en": 301}, "human-trafficking-booklet")
    (found,) = made(library, wanted)
    assert found.sheets.places == 4
    assert found.sheets.runs == (76, 76)
    assert [str(form.rows[0][0]) for form in found.sheets.forms] == ["en 8-1", "en 2-7", "en 6-3", "en 4-5"]
    assert found.sheets.sides == 4


def test_a_pile_is_run_once(library: Library) -> None:
    (found,) = made(library, line(library, "19x25", Scheme.CUT_STACK, {"en": 50, "es": 34}))
    assert found.sheets.runs == (1, 1)


def test_what_weighs_plates_against_paper_asks_what_a_plate_costs_on_that_sheet(library: Library) -> None:
    quantities = {"en": 10_000, "es": 10_000, "ru": 500, "am": 100}
    for sheet, plates in (("12x18", 2), ("19x25", 1)):
        wanted = line(library, sheet, Scheme.GANG, quantities, plates=Thrift.BALANCED)
        ((_, imposition, _),) = planned(library, wanted)
        assert imposition.plan is not None
        assert imposition.plan.plate_cost == library.sheet(sheet).plate_cost
        assert len(imposition.plan.plates) == plates


def test_the_order_that_comes_with_the_program_is_planned_as_the_documentation_says(library: Library) -> None:
    cards = library.order("trafficking-outreach").lines[0]
    assert cards.sheets is not None
    found = []
    for plates in (Thrift.BALANCED, Thrift.FEWEST):
        wanted = cards._replace(sheets=cards.sheets._replace(plates=plates))
        ((_, imposition, _),) = planned(library, wanted)
        assert imposition.plan is not None
        assert imposition.naive is not None
        assert imposition.naive.cost == (17, 1198, 316)
        found.append((*imposition.plan.cost, round(imposition.plan.wasted_percent, 1)))
    assert found == [(2, 1194, 148, 0.3), (1, 1667, 20014, 28.6)]


@pytest.mark.parametrize(
    ("sheet", "scheme", "quantities", "material", "what", "remedy"),
    [
        ("12x18", Scheme.TURN, {"en": 9}, "tip-line-brochure", "does not fit the sheet", "take one of these: "),
        ("12x18", Scheme.CUT_STACK, {"en": 900}, "tip-card", "900 pieces in piles need 43 sheets", "the scheme gang"),
        ("12x18", Scheme.TURN, {"en": 9}, "human-trafficking-sticker", "is printed on one side", "the scheme step"),
    ],
)
def test_what_cannot_be_laid_on_sheets_is_refused_at_the_line_of_the_order(
    library: Library, sheet: str, scheme: Scheme, quantities: dict[str, int], material: str, what: str, remedy: str
) -> None:
    with pytest.raises(ContentError) as caught:
        planned(library, line(library, sheet, scheme, quantities, material))
    (error,) = flatten(caught.value)
    assert error.where == PLACE
    assert what in error.what
    assert remedy in error.remedy


def test_more_plates_than_languages_are_refused_at_the_line_too(library: Library) -> None:
    with pytest.raises(ContentError, match="cannot stand on 3 plates") as caught:
        planned(library, line(library, "12x18", Scheme.GANG, {"en": 9, "es": 9}, plates=3))
    assert caught.value.where == PLACE
