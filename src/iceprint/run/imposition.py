"""An order becomes sheets without ink: which page lies where. What is printed and what is promised both rest on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import FitError, UsageError
from iceprint.impose.arrangement import in_piles, plates_of, sheet_sides
from iceprint.impose.form_map import form_sides
from iceprint.impose.grid import Grid, grid_for
from iceprint.impose.planning import naive_plan, plan_for
from iceprint.impose.saddle import leaves_of, saddle_sides, spread
from iceprint.model.edition import Edition, Missing
from iceprint.model.finishing import Edge
from iceprint.model.format import Format
from iceprint.model.imposed import Placement, SheetSide
from iceprint.model.language import Direction
from iceprint.model.plan import Plan, Plate, Thrift
from iceprint.model.press_form import FormSide, Laid
from iceprint.model.sheet import PLANNED, Scheme, Sheet
from iceprint.model.sheet_order import CALIPER, SheetOrder
from iceprint.model.template import Template

AT_THE_OFFICE = (Scheme.STEP, Scheme.GANG, Scheme.CUT_STACK, Scheme.SADDLE)
MOST_PIECES = 500  # in one file of piles, where every sheet is another and is verified
_TWO = 2  # sides


class Imposition(NamedTuple):
    """Sheets of one file. Sources count the sides of all editions in turn."""

    order: SheetOrder
    editions: tuple[Edition, ...]
    templates: tuple[Template, ...]
    sheet: Sheet
    grid: Grid
    sides: tuple[SheetSide, ...]
    plan: Plan | None = None
    naive: Plan | None = None

    def seen(self, runs: Sequence[int] = ()) -> tuple[FormSide, ...]:
        """What stands where on each side, form by form. `runs` says how often each is printed, if no plan does."""
        planned = [plate.sheets for plate in self.plan.plates] if self.plan else ()
        labels = tuple(self._labels())
        return form_sides(self.sides, labels, self.grid, self.order.scheme, self.sheet, runs or planned)

    def _labels(self) -> Iterator[Laid]:
        """How each source is called: by its language, and by page or side where both are seen at once."""
        for tag, template in zip(self.order.tags, self.templates, strict=True):
            for page in range(len(template.sides)):
                if self.order.scheme is Scheme.SADDLE:
                    yield Laid(tag, f"{page + 1}")
                else:
                    yield Laid(tag, "back" if page and self.order.scheme.one_plate else "")


def files_of(order: SheetOrder) -> tuple[SheetOrder, ...]:
    """What goes into one file each: languages that do not share sheets go into files of their own."""
    shared = order.scheme is Scheme.CUT_STACK or (order.scheme in PLANNED and order.has_quantities)
    return (order,) if shared else tuple(order._replace(orders=(each,)) for each in order.orders)


def impose(
    library: Library, order: SheetOrder, plates: tuple[Plate, ...] = (), lacking: tuple[Missing, ...] = ()
) -> Imposition:
    """The sheets of one file, on plates that were planned before, or are now.

    Whatever `lacking` names keeps all pieces from a release, so that they are marked as proofs. Raises UsageError for
    orders that contradict themselves, and FitError for sheets that are too small.
    """
    sheet = library.sheet(order.sheet)
    _require_sense(order, sheet)
    editions = tuple(
        edition._replace(missing=(*edition.missing, *lacking))
        for edition in (resolve(library, order.material, tag) for tag in order.tags)
    )
    templates = tuple(template_for(edition) for edition in editions)
    paper, pages = editions[0].format, len(templates[0].sides)
    sheets = tuple(library.sheets.values())
    if order.scheme is Scheme.SADDLE:
        return _booklet(order, editions, templates, sheet, sheets)
    _require_sides(order, pages)
    grid = grid_for(paper, sheet, order.scheme, sheets)
    places = len(grid.poses)
    plan, naive = _plans(order, sheet, places, plates)
    if order.scheme is Scheme.CUT_STACK:
        rows = in_piles(_one_by_one(order, places), places)
    else:
        rows = plates_of(plan) if plan else ((order.tags[0],) * places,)
    pieces = {tag: tuple(range(at * pages, (at + 1) * pages)) for at, tag in enumerate(order.tags)}
    sides = sheet_sides(rows, pieces, grid, order.scheme, sheet)
    return Imposition(order, editions, templates, sheet, grid, _shifted(sides, order, sheet), plan, naive)


def _plans(order: SheetOrder, sheet: Sheet, places: int, plates: tuple[Plate, ...]) -> tuple[Plan | None, Plan | None]:
    """The plan, and what it is better than; none where nobody said how many."""
    if not order.has_quantities or order.scheme is Scheme.CUT_STACK:
        return None, None
    copies = _TWO if order.scheme.one_plate else 1
    naive = naive_plan(order.orders, places, copies)
    if plates:
        return _kept(Plan(places, order.orders, plates, copies=copies)), naive
    if order.scheme is Scheme.STEP:
        return naive, naive
    plate_cost = sheet.plate_cost if order.plate_cost is None else order.plate_cost
    return plan_for(order.orders, places, order.plates, copies, plate_cost), naive


def _kept(plan: Plan) -> Plan:
    """A plan from elsewhere, if it prints what was ordered. Raises UsageError."""
    known = {order.tag for order in plan.orders}
    crowded = any(sum(count for _, count in plate.places) > plan.places for plate in plan.plates)
    strange = any(tag not in known or count < 1 for plate in plan.plates for tag, count in plate.places)
    short = any(plan.printed(order.tag) < order.quantity for order in plan.orders)
    if crowded or strange or short:
        raise UsageError("its plates do not print what was ordered", remedy="make the sheets again")
    return plan


def _one_by_one(order: SheetOrder, places: int) -> tuple[str, ...]:
    """Every copy by its tag, in the order of the pile."""
    copies = sum(each.quantity or 1 for each in order.orders)
    if copies > MOST_PIECES:
        what = f"{copies} pieces in piles need {-(-copies // places)} sheets, each another page of the file"
        raise UsageError(what, remedy=f"order at most {MOST_PIECES} at once, or take the scheme gang")
    return tuple(each.tag for each in order.orders for _ in range(each.quantity or 1))


def _booklet(
    order: SheetOrder,
    editions: tuple[Edition, ...],
    templates: tuple[Template, ...],
    sheet: Sheet,
    sheets: tuple[Sheet, ...],
) -> Imposition:
    paper = editions[0].format
    if paper.booklet and paper.booklet.binding is Edge.TOP:
        what = f'the format "{paper.id}" is bound at the top, and only leaves that turn sideways are imposed'
        raise FitError(what, remedy="give the single pages to the print shop")
    leaves = leaves_of(len(templates[0].sides), bound_right=editions[0].language.direction is Direction.RTL)
    caliper = CALIPER if order.caliper is None else order.caliper
    open_leaf: Format = spread(paper, len(leaves), caliper)
    grid = grid_for(open_leaf, sheet, order.scheme, sheets)
    sides = saddle_sides(leaves, paper, grid, order.scheme, sheet, caliper)
    return Imposition(order, editions, templates, sheet, grid, _shifted(sides, order, sheet))


def _shifted(sides: tuple[SheetSide, ...], order: SheetOrder, sheet: Sheet) -> tuple[SheetSide, ...]:
    """Backs moved as the printer needs it. Raises FitError if ink would stand where it cannot print."""
    if not any(order.back_shift):
        return sides
    moved = tuple(
        side._replace(placed=tuple(_moved(each, order.back_shift) for each in side.placed))
        if side.name.endswith("back")
        else side
        for side in sides
    )
    printable = sheet.printable(order.scheme.turn)
    if any(not printable.contains(each.shown) for side in moved for each in side.placed):
        what = "moved so far, backs stand where the printer cannot print"
        raise FitError(what, remedy="move them less, or align the printer first")
    return moved


def _moved(placed: Placement, shift: tuple[float, float]) -> Placement:
    return placed._replace(pose=placed.pose.moved(*shift))


def _require_sense(order: SheetOrder, sheet: Sheet) -> None:
    if sheet.office and order.scheme not in AT_THE_OFFICE:
        what = f'an office printer cannot do "{order.scheme}": it has no plates, and turns sheets by itself'
        raise UsageError(what, remedy=f"take one of {', '.join(AT_THE_OFFICE)}, or a sheet of a press")
    if any(order.back_shift) and not sheet.office:
        raise UsageError("backs are moved for office printers only", remedy="leave out --back-shift")
    if order.scheme is Scheme.GANG and not order.has_quantities:
        what = "how many places each language gets depends on how many copies are wanted"
        raise UsageError(what, remedy="add --quantity es=5000,en=2000")
    if order.plate_cost is not None and order.plates is not Thrift.BALANCED:
        what = "what a plate costs only counts where plates and paper are weighed against each other"
        raise UsageError(what, remedy="add --plates balanced, or leave out --plate-cost")
    if order.plates is not Thrift.FEWEST and (order.scheme not in PLANNED or not order.has_quantities):
        what = "a number of plates is only kept where languages with quantities share plates"
        raise UsageError(what, remedy=f"add --quantity and take one of {', '.join(PLANNED)}, or leave out --plates")
    if order.caliper is not None and order.scheme is not Scheme.SADDLE:
        raise UsageError("only booklets ask how thick the paper is", remedy="leave out --caliper, or --scheme saddle")
    if order.scheme is Scheme.SADDLE and order.has_quantities:
        what = "a booklet is printed leaf by leaf, each as often as there are copies"
        raise UsageError(what, remedy="leave out --quantity")


def _require_sides(order: SheetOrder, sides: int) -> None:
    if sides > _TWO:
        what = f'"{order.material}" has {sides} pages'
        raise UsageError(what, remedy="a booklet is stitched: take the scheme saddle")
    if sides < _TWO and order.scheme in (Scheme.TURN, Scheme.TUMBLE, Scheme.PERFECT):
        what = f'"{order.material}" is printed on one side; scheme "{order.scheme}" is for two'
        raise UsageError(what, remedy="take the scheme step or gang")
