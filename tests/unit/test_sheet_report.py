"""What is said of plans: whether there may be a better one, and how to look for it."""

from __future__ import annotations

import sys

import pytest

from iceprint.impose.planning import naive_plan
from iceprint.impose.solver import solver_is_there
from iceprint.model.plan import Order, Plan, Plate
from iceprint.report.sheets import plan_lines

ORDERS = (Order("es", 5000), Order("en", 2000))
PLAN = Plan(21, ORDERS, (Plate((("es", 15), ("en", 6)), 334),))
NAIVE = naive_plan(ORDERS, 21)


def said(plan: Plan) -> str:
    return "\n".join(plan_lines(plan, NAIVE))


def test_a_plan_tells_its_plates_what_each_language_gets_and_what_it_is_better_than() -> None:
    assert said(PLAN._replace(proven=True)).splitlines() == [
        "plate    sheets  places",
        "1           334  es x 15, en x 6",
        "language      ordered  printed     over",
        "es               5000     5010       10",
        "en               2000     2004        4",
        "the plan:      1 plate, 334 sheets, 14 copies over, 0.2 % waste; no plan of so few plates needs fewer sheets",
        "one for each:  2 plates, 335 sheets, 35 copies over, 0.5 % waste",
    ]


@pytest.mark.skipif(not solver_is_there(), reason="highspy is not installed: the group `press`")
def test_a_search_that_was_ended_is_told() -> None:
    assert "14 copies over, 0.2 % waste; there may be a better one: the search was ended" in said(PLAN)


def test_who_lacks_the_solver_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    assert "there may be a better one: pip install 'iceprint[press]' to look for it" in said(PLAN)


def test_one_plate_for_each_is_compared_with_nothing() -> None:
    assert [line for line in plan_lines(NAIVE, NAIVE) if "one for each" in line or "better" in line] == []
