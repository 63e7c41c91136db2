"""Orders of sheets: what contradicts itself is refused with a remedy, and a finished file names what was ordered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.catalog.library import Library
from iceprint.errors import IceprintError, UsageError
from iceprint.model.plan import Order, Plate
from iceprint.model.sheet import Scheme
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.units import mm
from iceprint.project import Project
from iceprint.run.imposition import MOST_PIECES, files_of, impose
from iceprint.run.sheet_identifier import identifier_of_sheets, order_of

CARD, POSTER = "tip-card", "human-trafficking-poster"
BOTH = (Order("es", 5000), Order("en", 2000))
NO_QUANTITY = (Order("es", 0),)


@pytest.fixture(scope="module")
def library() -> Library:
    root = Path(__file__).resolve().parents[3]
    return Library(Project.locate(root, project=None, output=None, environ={}, today=date(2026, 11, 25)))


def order(
    scheme: Scheme, sheet: str = "12x18", orders: tuple[Order, ...] = NO_QUANTITY, material: str = CARD
) -> SheetOrder:
    return SheetOrder(material, orders, sheet, scheme)


@pytest.mark.parametrize(
    ("wrong", "what", "remedy"),
    [
        (order(Scheme.STEP, "lettre"), 'there is no sheet "lettre"', 'did you mean "letter"?'),
        (order(Scheme.TURN, "letter"), 'an office printer cannot do "turn"', "step, gang, cut-stack, saddle"),
        (order(Scheme.GANG), "how many places each language gets", "add --quantity"),
        (order(Scheme.STEP, "19x25")._replace(plates=2), "a number of plates is only kept", "leave out --plates"),
        (order(Scheme.GANG, orders=BOTH)._replace(plates=3), "cannot stand on 3 plates", "name a number from 1 to 2"),
        (order(Scheme.STEP)._replace(back_shift=(1.0, 0.0)), "for office printers only", "leave out --back-shift"),
        (order(Scheme.STEP, "letter")._replace(back_shift=(mm(30), 0.0)), "moved so far", "move them less"),
        (order(Scheme.STEP)._replace(caliper=0.3), "only booklets ask", "leave out --caliper"),
        (order(Scheme.SADDLE), "2 pages make no booklet", "4, 8, 12, 16"),
        (order(Scheme.SADDLE, orders=BOTH), "a booklet is printed leaf by leaf", "leave out --quantity"),
        (order(Scheme.TURN, "19x25", material=POSTER), "is printed on one side", "step or gang"),
        (
            order(Scheme.STEP, "letter", material=POSTER),
            "215.9 x 279.4 mm does not fit",
            "another scheme, or a smaller",
        ),
        (order(Scheme.STEP, "letter-10-up"), "does not fit the sheet", "take one of these: letter, letter-8-up, a4"),
        (
            order(Scheme.CUT_STACK, orders=(Order("es", MOST_PIECES + 1),)),
            "501 pieces in piles need",
            "order at most 500 at once",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_a_remedy(wrong: SheetOrder, what: str, remedy: str, library: Library) -> None:
    with pytest.raises(IceprintError) as caught:
        impose(library, wrong)
    assert what in caught.value.what
    assert remedy in caught.value.remedy


def test_languages_share_a_file_only_where_they_share_sheets() -> None:
    without = (Order("es", 0), Order("en", 0))
    assert [each.tags for each in files_of(order(Scheme.STEP, orders=BOTH))] == [("es",), ("en",)]
    assert [each.tags for each in files_of(order(Scheme.TURN, orders=without))] == [("es",), ("en",)]
    assert [each.tags for each in files_of(order(Scheme.TURN, orders=BOTH))] == [("es", "en")]
    assert [each.tags for each in files_of(order(Scheme.CUT_STACK, orders=without))] == [("es", "en")]


def test_a_gang_prints_what_was_ordered_in_as_many_places_as_planned(library: Library) -> None:
    work = impose(library, order(Scheme.GANG, orders=BOTH))
    assert work.plan is not None
    (plate,) = work.plan.plates
    placed = [placed.source for placed in work.sides[0].placed]
    assert (placed.count(0), placed.count(2)) == (plate.places_of("es"), plate.places_of("en"))
    assert plate.places_of("es") * plate.sheets >= 5000


def test_who_prints_both_sides_with_one_plate_needs_half_as_many_sheets_as_it_has_places(library: Library) -> None:
    work = impose(library, order(Scheme.TURN, orders=(Order("es", 1000),)))
    assert work.plan is not None
    assert work.plan.printed("es") == 2 * len(work.grid.poses) * work.plan.sheets
    assert len(work.sides) == 1
    assert len(work.sides[0].placed) == 2 * len(work.grid.poses)


def test_plates_from_elsewhere_are_kept_if_they_print_what_was_ordered(library: Library) -> None:
    wanted = order(Scheme.GANG, orders=BOTH)
    work = impose(library, wanted)
    assert work.plan is not None
    assert impose(library, wanted, work.plan.plates).sides == work.sides
    for plates in (
        (Plate((("es", 10), ("en", 4)), 400),),
        (Plate((("es", 500), ("en", 400)), 400),),
        (Plate((("es", 10), ("en", 4), ("fr", 1)), 600),),
    ):
        with pytest.raises(UsageError, match="do not print what was ordered"):
            impose(library, wanted, plates)


lengths = st.integers(-5000, 5000).map(lambda value: mm(value / 1000))
tags = st.lists(st.sampled_from(["es", "zh-Hans", "es+en", "mul", "ar"]), min_size=1, max_size=4, unique=True)


@given(tags, st.data(), st.sampled_from(Scheme), lengths, lengths, st.none() | st.just(mm(0.125)))
def test_a_file_names_its_order_and_plates(
    names: list[str], data: st.DataObject, scheme: Scheme, across: float, up: float, caliper: float | None
) -> None:
    orders = tuple(Order(tag, data.draw(st.integers(0, 9999))) for tag in names)
    wanted = SheetOrder(CARD, orders, "12x18", scheme, back_shift=(across, up), caliper=caliper)
    plates = tuple(Plate(((tag, 3),), number) for number, tag in enumerate(names, start=1))
    for known in (plates, ()):
        found = order_of(identifier_of_sheets(wanted, known))
        assert found is not None
        assert found[0]._replace(back_shift=(0, 0), caliper=None) == wanted._replace(back_shift=(0, 0), caliper=None)
        assert found[0].back_shift == pytest.approx((across, up), abs=0.001)
        assert found[0].caliper == (None if caliper is None else pytest.approx(caliper))
        assert found[1] == known


@pytest.mark.parametrize(
    "identifier",
    [
        "",
        "tip-card.es",
        "sheets;tip-card",
        "sheets;a;b;c;d;;;",
        "sheets;a;step;c;es=x;;;",
        "sheets;a;step;c;es;9;;",
        "x;a;step;c;es;;;",
    ],
)
def test_what_names_no_order_is_none(identifier: str) -> None:
    assert order_of(identifier) is None
