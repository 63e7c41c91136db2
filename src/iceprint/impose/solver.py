"""The plan with the fewest sheets, by an integer programme. The only door to HiGHS, which the group `press` installs.

With x[i,j,k] = 1 if piece i has k places on plate j, and w[i,j,k] = the sheets of plate j if so, and else 0, the
product of places and sheets becomes linear: what is printed of piece i is the sum of k w[i,j,k] over j and k.
"""

from __future__ import annotations

from importlib.util import find_spec
from itertools import pairwise, product
from typing import TYPE_CHECKING

from iceprint.model.plan import Plan, Plate

if TYPE_CHECKING:
    from highspy import Highs
    from highspy.highs import highs_var

MOST_NODES = 500  # of the search: a bound that is the same on every machine, as seconds are not
MOST_CHOICES = 800  # pieces by plates by places: larger programmes take long and find nothing within the bound

Counts = tuple[tuple[int, ...], ...]  # places by plate and piece


def solver_is_there() -> bool:
    """Whether HiGHS is installed."""
    return find_spec("highspy") is not None


def better_plan(plan: Plan) -> Plan:
    """A plan of as many plates with the fewest sheets: the given one, if there is none better.

    It is proven, unless the search was ended by its bound, or not begun because there is too much to choose from. The
    same orders give the same plan.
    """
    if len(plan.orders) * len(plan.plates) * plan.places > MOST_CHOICES:
        return plan
    from highspy import Highs, HighsModelStatus, SolutionStatus  # noqa: PLC0415 - an engine that few plans start

    model = Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)  # noqa: FBT003 - how it is called
    model.setOptionValue("threads", 1)
    model.setOptionValue("random_seed", 0)
    model.setOptionValue("mip_max_nodes", MOST_NODES)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.5)  # sheets are whole
    sheets, places = _state(model, plan)
    model.minimize(model.qsum(sheets))
    status = model.getModelStatus()
    if status == HighsModelStatus.kInfeasible:  # nothing has fewer sheets
        return plan._replace(proven=True)
    if model.getInfo().primal_solution_status != SolutionStatus.kSolutionStatusFeasible:
        return plan  # the search was ended before it found any
    values = model.getSolution().col_value
    rounds = [round(values[each.index]) for each in sheets]
    counts = tuple(
        tuple(sum(k for k, x in of.items() if values[x.index] > 0.5) for of in plate)  # noqa: PLR2004 - of 0 and 1
        for plate in places
    )
    found = _whole(plan, counts, rounds)
    better = found if found.cost < plan.cost else plan
    return better._replace(proven=status == HighsModelStatus.kOptimal)


def _state(model: Highs, plan: Plan) -> tuple[list[highs_var], list[list[dict[int, highs_var]]]]:
    """The programme: sheets by plate, and x by plate, piece and places. Only what is better than the plan is sought."""
    most = plan.sheets - 1
    least = -(-sum(order.quantity for order in plan.orders) // plan.places)
    plates, pieces = range(len(plan.plates)), range(len(plan.orders))
    sheets = [model.addIntegral(lb=1, ub=most) for _ in plates]
    x: list[list[dict[int, highs_var]]] = [[{} for _ in pieces] for _ in plates]
    w: list[list[dict[int, highs_var]]] = [[{} for _ in pieces] for _ in plates]
    for j, i in product(plates, pieces):
        for k in range(1, plan.places + 1):
            needed = min(most, -(-plan.orders[i].quantity // k))
            x[j][i][k], w[j][i][k] = model.addBinary(), model.addVariable(lb=0, ub=needed)
            model.addConstr(w[j][i][k] <= needed * x[j][i][k])
        model.addConstr(model.qsum(x[j][i].values()) <= 1)
        model.addConstr(model.qsum(w[j][i].values()) <= sheets[j])
    for i in pieces:
        printed = model.qsum(k * each for j in plates for k, each in w[j][i].items())
        model.addConstr(printed >= plan.orders[i].quantity)
    for j in plates:
        model.addConstr(model.qsum(k * each for i in pieces for k, each in x[j][i].items()) <= plan.places)
    for one, next_one in pairwise(sheets):
        model.addConstr(one >= next_one)  # plates in another order are the same plan
    model.addConstr(model.qsum(sheets) <= most)
    model.addConstr(model.qsum(sheets) >= least)
    return sheets, x


def _whole(plan: Plan, counts: Counts, rounds: list[int]) -> Plan:
    """The plan behind numbers that were rounded: enough sheets for every order, and no place more than needed."""
    table = [list(row) for row in counts]
    for i, order in enumerate(plan.orders):
        standing = [j for j, row in enumerate(table) if row[i]]
        while (short := order.quantity - _printed(table, rounds, i)) > 0:
            rounds[standing[0]] += -(-short // table[standing[0]][i])
        for j in standing:
            while table[j][i] and _printed(table, rounds, i) - rounds[j] >= order.quantity:
                table[j][i] -= 1
    tags = [order.tag for order in plan.orders]
    plates = tuple(
        Plate(tuple((tag, count) for tag, count in zip(tags, row, strict=True) if count), each)
        for row, each in zip(table, rounds, strict=True)
    )
    return plan._replace(plates=plates)


def _printed(table: list[list[int]], rounds: list[int], piece: int) -> int:
    return sum(row[piece] * each for row, each in zip(table, rounds, strict=True))
