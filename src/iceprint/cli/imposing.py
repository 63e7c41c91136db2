"""Pieces on sheets: what the commands that print do with `--sheet`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.cli.telling import answer
from iceprint.errors import IceprintError, UsageError, raise_all
from iceprint.model.job import Job
from iceprint.model.plan import Order, Thrift
from iceprint.model.sheet import MOST_PLATE_COST, Scheme
from iceprint.model.units import in_mm, mm, parse_length
from iceprint.project import Project

if TYPE_CHECKING:
    from iceprint.model.sheet_file import SheetFile
    from iceprint.model.sheet_order import SheetOrder

MOST_COPIES = 10_000_000  # of a language: ten times what any campaign has printed
MOST_SHIFT = mm(10.0)
ONLY_WITH_SHEETS = ("scheme", "quantity", "plates", "plate_cost", "back_shift", "caliper")


def sheet_options() -> argparse.ArgumentParser:
    sheets = argparse.ArgumentParser(add_help=False)
    group = sheets.add_argument_group("sheets")
    group.add_argument("--sheet", metavar="NAME", help="many pieces on sheets: letter, a4, 12x18, sra3, ...")
    group.add_argument(
        "--scheme", choices=[each.value for each in Scheme], help="default: gang with --quantity, else step"
    )
    group.add_argument("--quantity", metavar="TAG=N,...", help="copies of each language: es=5000,en=2000")
    group.add_argument("--plates", metavar="N", help="fewest (default), balanced (what costs least), or so many")
    group.add_argument("--plate-cost", type=int, metavar="N", help="what a plate costs, in printed sheets")
    group.add_argument("--back-shift", metavar="X,Y", help="moves backs on an office printer: '1 mm, -0.5 mm'")
    group.add_argument("--caliper", metavar="LENGTH", help="how thick a leaf of a booklet is: '0.1 mm'")
    return sheets


def asks_for_sheets(options: argparse.Namespace) -> bool:
    """True if there is a sheet. Raises UsageError for what means nothing without one."""
    given = [name for name in ONLY_WITH_SHEETS if getattr(options, name) is not None]
    if given and options.sheet is None:
        option = given[0].replace("_", "-")
        raise UsageError(f"--{option} says how pieces lie on sheets", remedy="add --sheet, such as --sheet 12x18")
    return options.sheet is not None


def print_on_sheets(options: argparse.Namespace, project: Project, job: Job) -> int:
    """Print each material on sheets of its own."""
    from iceprint.catalog.library import Library
    from iceprint.model.edition import PIECES, Use
    from iceprint.report.sheets import sheets_json, sheets_lines
    from iceprint.run.batch import default_material, require_kind
    from iceprint.run.print_sheets import print_sheets

    if not set(job.uses) <= set(PIECES):
        others = " or ".join(use for use in job.uses if use not in PIECES)
        what = f"there are no sheets of the edition {others}"
        raise UsageError(what, remedy="leave out --edition: the sheet says for which printer it is")
    if len(job.uses) > 1:
        what = f"a sheet is for one printer, and --edition names {' and '.join(job.uses)}"
        raise UsageError(what, remedy="leave out --edition: the sheet says for which printer it is")
    library = Library(project)
    if job.uses == (Use.PRESS,) and library.sheet(options.sheet).office:
        what = f'the sheet "{options.sheet}" is for an office printer, which takes the colours of a screen'
        raise UsageError(what, remedy="leave out --edition press, or take a sheet of a press")
    written: list[tuple[Path, SheetFile]] = []
    errors: list[IceprintError] = []
    for name in options.material or [default_material(library, options.kind)]:
        require_kind(library, library.material(name), options.kind)
        made, wrong = print_sheets(library, _order(options, name, library.material(name).editions), job)
        written += made
        errors += wrong
    lines = sheets_lines(written, Path.cwd())
    return answer(options, sheets_json(written, errors), lines, errors, quiet=options.quiet)


def _order(options: argparse.Namespace, material: str, editions: tuple[str, ...]) -> SheetOrder:
    from iceprint.model.sheet_order import SheetOrder

    asked = None if options.lang == "all" else tuple(tag.strip() for tag in options.lang.split(","))
    if options.quantity is None:
        orders = tuple(Order(tag, 0) for tag in dict.fromkeys(asked or editions))
    else:
        orders = _quantities(options.quantity)
        if asked and set(asked) != {order.tag for order in orders}:
            what = f"--lang {options.lang} and --quantity {options.quantity} name different languages"
            raise UsageError(what, remedy="leave out --lang")
    scheme = Scheme(options.scheme) if options.scheme else Scheme.GANG if options.quantity else Scheme.STEP
    shift = (0.0, 0.0) if options.back_shift is None else _shift(options.back_shift)
    caliper = None if options.caliper is None else _caliper(options.caliper)
    plates = Thrift.FEWEST if options.plates is None else _plates(options.plates)
    plate_cost = _plate_cost(options.plate_cost)
    return SheetOrder(material, orders, options.sheet, scheme, plates, plate_cost, shift, caliper)


def _plates(text: str) -> int | Thrift:
    if text in {each.value for each in Thrift}:
        return Thrift(text)
    if text.isascii() and text.isdigit() and len(text) <= len(str(MOST_COPIES)):
        return int(text)
    what = f'--plates is "{text}", which is no number of plates'
    raise UsageError(what, remedy=f"write {', '.join(Thrift)} or a number")


def _plate_cost(cost: int | None) -> int | None:
    if cost is not None and not 0 <= cost <= MOST_PLATE_COST:
        what = f"--plate-cost is {cost}, which is not what a plate costs"
        raise UsageError(what, remedy=f"write how many printed sheets cost as much, 0 to {MOST_PLATE_COST}")
    return cost


def _quantities(text: str) -> tuple[Order, ...]:
    """`es=5000,en=2000`. Raises UsageError for every part that is wrong."""
    orders: dict[str, Order] = {}
    problems: list[IceprintError] = []
    for part in text.split(","):
        tag, _, number = (each.strip() for each in part.partition("="))
        sound = number.isascii() and number.isdigit() and len(number) <= len(str(MOST_COPIES))
        if not tag or not sound or not 1 <= int(number) <= MOST_COPIES:
            what = f'--quantity has "{part.strip()}", which is no language with a number of copies'
            problems.append(UsageError(what, remedy=f"write es=5000,en=2000, with 1 to {MOST_COPIES} copies each"))
        elif tag in orders:
            problems.append(UsageError(f'--quantity names "{tag}" twice', remedy="name each language once"))
        else:
            orders[tag] = Order(tag, int(number))
    raise_all(problems)
    return tuple(orders.values())


def _shift(text: str) -> tuple[float, float]:
    parts = [part.strip() for part in text.split(",")]
    try:
        across, up = (-parse_length(part[1:]) if part.startswith("-") else parse_length(part) for part in parts)
    except ValueError as error:
        what = f'--back-shift is "{text}", which is no way to the right and up'
        raise UsageError(what, remedy='write two lengths with their units: "1 mm, -0.5 mm"') from error
    if max(abs(across), abs(up)) > MOST_SHIFT:
        what = f"--back-shift moves backs by more than {in_mm(MOST_SHIFT):g} mm"
        raise UsageError(what, remedy="look first whether the printer scales the page, or turns it on the short edge")
    return across, up


def _caliper(text: str) -> float:
    from iceprint.model.sheet_order import CALIPERS

    least, most = CALIPERS
    try:
        caliper = parse_length(text)
    except ValueError:
        caliper = 0.0
    if not least <= caliper <= most:
        what = f'--caliper is "{text}", which is not how thick paper is'
        remedy = f"write a length from {in_mm(least):g} mm to {in_mm(most):g} mm, such as 0.1 mm or 0.004 in"
        raise UsageError(what, remedy=remedy)
    return caliper
