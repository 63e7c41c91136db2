"""Sheets that were made, and their plans: text for people, plain data for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.errors import IceprintError
from iceprint.impose.solver import solver_is_there
from iceprint.model.plan import Plan
from iceprint.model.sheet_file import SheetFile
from iceprint.report.saying import Json, count, errors_json, near

Written = Sequence[tuple[Path, SheetFile]]


def sheets_lines(written: Written, here: Path) -> Iterator[str]:
    """What was written and where, and the plan of each file that has one."""
    width = max((len(near(path, here)) for path, _ in written), default=0)
    for path, made in written:
        facts = [count(made.sides, "side")]
        facts += [f"{made.places} on a sheet"] if made.places else []
        facts += [f"{len(made.data) / 1024:.1f} KB"]
        facts += [f"{count(made.checks, 'check')} passed"] if made.checks else ["for the printer, not for readers"]
        yield f"built  {near(path, here):<{width}}  {', '.join(facts)}{'  PROOF' if made.is_proof else ''}"
    for _, made in written:
        if made.plan and made.naive:
            yield ""
            yield from plan_lines(made.plan, made.naive)


def plan_lines(plan: Plan, naive: Plan) -> Iterator[str]:
    """The plates, what each language gets, and what a plate for each language would have cost."""
    yield f"{'plate':<7}{'sheets':>8}  places"
    for number, plate in enumerate(plan.plates, start=1):
        yield f"{number:<7}{plate.sheets:>8}  {', '.join(f'{tag} x {places}' for tag, places in plate.places)}"
    yield f"{'language':<12}{'ordered':>9}{'printed':>9}{'over':>9}"
    for order in plan.orders:
        printed = plan.printed(order.tag)
        yield f"{order.tag:<12}{order.quantity:>9}{printed:>9}{printed - order.quantity:>9}"
    yield f"the plan:      {_cost(plan)}{'' if plan is naive else _proof(plan)}"
    if plan is not naive:
        yield f"one for each:  {_cost(naive)}"


def _cost(plan: Plan) -> str:
    spent = f"{count(len(plan.plates), 'plate')}, {count(plan.sheets, 'sheet')}, {plan.overrun} copies over"
    return f"{spent}, {plan.wasted_percent:.1f} % waste"


def _proof(plan: Plan) -> str:
    weighed = "" if plan.plate_cost is None else f"; a plate is taken to cost {count(plan.plate_cost, 'sheet')}"
    if plan.proven:
        return f"{weighed}; no plan of so few plates needs fewer sheets"
    if solver_is_there():
        return f"{weighed}; there may be a better one: the search was ended"
    return f"{weighed}; there may be a better one: pip install 'iceprint[press]' to look for it"


def sheets_json(written: Written, errors: Sequence[IceprintError]) -> Json:
    return {"written": [_file_json(path, made) for path, made in written], "errors": errors_json(errors)}


def _file_json(path: Path, made: SheetFile) -> Json:
    file: Json = {"file": str(path), "bytes": len(made.data), "sides": made.sides, "places": made.places}
    order = made.order
    if order:
        file |= {"material": order.material, "sheet": order.sheet, "scheme": order.scheme.value}
        file |= {"languages": list(order.tags), "proof": made.is_proof, "checks_passed": made.checks}
    return file | {
        "plan": made.plan and _plan_json(made.plan),
        "one_for_each": made.naive and _plan_json(made.naive),
    }


def _plan_json(plan: Plan) -> Json:
    return {
        "plates": [{"sheets": plate.sheets, "places": dict(plate.places)} for plate in plan.plates],
        "printed": {order.tag: plan.printed(order.tag) for order in plan.orders},
        "ordered": {order.tag: order.quantity for order in plan.orders},
        "sheets": plan.sheets,
        "overrun": plan.overrun,
        "waste": plan.waste,
        "waste_sheets": round(plan.wasted_sheets, 1),
        "waste_percent": round(plan.wasted_percent, 1),
        "plate_cost": plan.plate_cost,
        "proven": plan.proven,
    }
