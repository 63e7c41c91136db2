"""Plans of plates: enough of everything, as few plates as can be, and of these the fewest sheets."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceprint.errors import UsageError
from iceprint.impose.planning import fewest_plates, naive_plan, neighbours_plan, plan_for
from iceprint.impose.solver import better_plan, solver_is_there
from iceprint.model.plan import Order, Plan, Plate, Thrift

needs_solver = pytest.mark.skipif(not solver_is_there(), reason="highspy is not installed: the group `press`")


def orders_of(quantities: Sequence[int]) -> tuple[Order, ...]:
    return tuple(Order(f"l{number}", quantity) for number, quantity in enumerate(quantities))


quantities = st.lists(st.integers(1, 20_000), min_size=1, max_size=7)
few = st.lists(st.integers(1, 60), min_size=2, max_size=4)


@given(quantities, st.integers(2, 24), st.integers(1, 2))
def test_a_plan_prints_all_that_is_ordered_with_the_fewest_plates(amounts: list[int], places: int, copies: int) -> None:
    orders = orders_of(amounts)
    plan, naive = plan_without_solver(orders, places, copies), naive_plan(orders, places, copies)
    for each in (plan, naive):
        assert all(each.printed(order.tag) >= order.quantity for order in orders)
        assert all(sum(count for _, count in plate.places) <= places for plate in each.plates)
        assert each.waste == each.places * each.copies * each.sheets - sum(amounts)
    assert len(plan.plates) == -(-len(orders) // places)
    assert plan.cost <= naive.cost


@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=6), st.integers(6, 20))
def test_one_plate_for_all_is_proven_to_be_the_best(amounts: list[int], places: int) -> None:
    orders = orders_of(amounts)
    plan = plan_for(orders, places)
    assert plan.proven
    fewer = plan.sheets - 1
    assert not fewer or sum(-(-amount // fewer) for amount in amounts) > places, "no run of fewer sheets is enough"


@needs_solver
@settings(max_examples=20, deadline=None)
@given(few, st.integers(2, 3))
def test_the_solver_finds_what_trying_everything_finds(amounts: list[int], places: int) -> None:
    orders = orders_of(amounts)
    plates = fewest_plates(orders, places)
    if plates != 2:
        return
    plan = plan_for(orders, places)
    assert plan.proven
    assert plan.sheets == fewest_sheets_on_two(amounts, places)


@needs_solver
def test_the_solver_is_better_than_neighbours_where_a_language_stands_on_two_plates() -> None:
    orders = orders_of([3000, 3000, 2000, 1500, 1500, 1500, 1000, 200])
    start = neighbours_plan(orders, 6, 2)
    plan = better_plan(start)
    assert plan.proven
    assert plan.cost < start.cost
    assert all(plan.printed(order.tag) >= order.quantity for order in orders)


@needs_solver
def test_the_same_orders_give_the_same_plan() -> None:
    orders = orders_of([3000, 2500, 2000, 1500, 900, 400, 300, 200, 100, 50])
    assert plan_for(orders, 6) == plan_for(orders, 6)


def test_without_the_solver_there_is_a_plan_that_does_not_claim_to_be_the_best(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    assert not solver_is_there()
    orders = orders_of([3000, 3000, 2000, 1500, 1500, 1500, 1000, 200])
    plan = plan_for(orders, 6)
    assert not plan.proven
    assert plan.cost == (2, 3000, plan.overrun)


def test_more_plates_need_fewer_sheets() -> None:
    orders = orders_of([100_000, 1000, 1000])
    sheets = [neighbours_plan(orders, 10, plates).sheets for plates in (1, 2, 3)]
    assert sheets == [12_500, 10_200, 10_200]
    assert naive_plan(orders, 10).sheets == 10_200


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 20_000), min_size=1, max_size=6), st.integers(6, 20), st.integers(0, 3000))
def test_no_number_of_plates_costs_less_than_the_balanced_one(amounts: list[int], places: int, plate_cost: int) -> None:
    """Among plans of neighbours; the search may find a better one for that number of plates."""
    orders = orders_of(amounts)
    plan = plan_for(orders, places, Thrift.BALANCED, plate_cost=plate_cost)
    assert plan.plate_cost == plate_cost
    assert all(plan.printed(order.tag) >= order.quantity for order in orders)
    for plates in range(fewest_plates(orders, places), len(orders) + 1):
        other = neighbours_plan(orders, places, plates)
        assert cost_of(plan, plate_cost) <= cost_of(other, plate_cost)


def cost_of(plan: Plan, plate_cost: int) -> int:
    return len(plan.plates) * plate_cost + plan.sheets


def test_small_languages_are_not_printed_as_often_as_large_ones_where_plates_cost_little() -> None:
    """One plate for all prints the hundred copies of the smallest language sixteen times."""
    orders = (Order("en", 10_000), Order("es", 10_000), Order("ru", 1000), Order("am", 100))
    fewest = plan_for(orders, 14)
    assert (len(fewest.plates), fewest.sheets, fewest.printed("am")) == (1, 1667, 1667)
    balanced = plan_for(orders, 14, Thrift.BALANCED, plate_cost=50)
    assert (len(balanced.plates), balanced.sheets, balanced.printed("am")) == (2, 1513, 168)
    assert plan_for(orders, 14, Thrift.BALANCED, plate_cost=400).plates == fewest.plates
    assert (round(balanced.wasted_percent, 1), round(fewest.wasted_percent, 1)) == (0.4, 9.6)


def test_waste_is_told_in_sheets_and_percent() -> None:
    plan = Plan(10, (Order("es", 50), Order("en", 10)), (Plate((("es", 5), ("en", 2)), 10),))
    assert (plan.overrun, plan.empty, plan.wasted_sheets, plan.wasted_percent) == (10, 30, 4.0, 40.0)


@needs_solver
def test_a_search_that_ends_before_it_finds_anything_keeps_the_plan() -> None:
    orders = orders_of([10_000, 10_000, *[2000] * 15])
    plan = neighbours_plan(orders, 21, 2)
    assert better_plan(plan) == plan


@pytest.mark.parametrize("plates", [1, 4, 0, -1])
def test_a_number_of_plates_that_cannot_be_is_refused(plates: int) -> None:
    with pytest.raises(UsageError, match="cannot stand on") as caught:
        plan_for(orders_of([10, 20, 30]), 2, plates)
    assert caught.value.remedy == "name a number from 2 to 3, or none"


def plan_without_solver(orders: Sequence[Order], places: int, copies: int) -> Plan:
    halves = tuple(order._replace(quantity=-(-order.quantity // copies)) for order in orders)
    plan = neighbours_plan(halves, places, fewest_plates(orders, places))
    return plan._replace(orders=tuple(orders), copies=copies)


def fewest_sheets_on_two(amounts: list[int], places: int) -> int:
    """By trying every pair of plates, and every run of the first."""
    best = 10**9
    plates = [counts for counts in product(range(places + 1), repeat=len(amounts)) if sum(counts) <= places]
    for first, second in product(plates, repeat=2):
        if all(one or two for one, two in zip(first, second, strict=True)):
            best = min(best, min(runs(amounts, first, second, best), default=best))
    return best


def runs(amounts: list[int], first: tuple[int, ...], second: tuple[int, ...], best: int) -> Iterator[int]:
    for sheets in range(1, min(max(amounts), best) + 1):
        lacking = [(amount - one * sheets, two) for amount, one, two in zip(amounts, first, second, strict=True)]
        if all(two or lack <= 0 for lack, two in lacking):
            yield sheets + max(1, *(-(-lack // two) for lack, two in lacking if two and lack > 0), 1)
