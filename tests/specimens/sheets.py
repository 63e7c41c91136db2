"""Sheets with cards on them, made by hand: what imposition, painting and verification are tested with."""

from __future__ import annotations

from functools import cache

from iceprint.design.products import template_for
from iceprint.impose.arrangement import sheet_sides
from iceprint.impose.grid import Grid, grid_for
from iceprint.impose.steps import with_contours
from iceprint.model.edition import Use
from iceprint.model.finishing import Step, Stroke
from iceprint.model.format import Format
from iceprint.model.imposed import Imposed
from iceprint.model.page import Fill, GlyphRun, Page
from iceprint.model.plan import Order
from iceprint.model.promise import Promise
from iceprint.model.sheet import Scheme, Sheet, Stock
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.units import Box, mm
from iceprint.paint.sheets import draw_sheets
from iceprint.run.imposition import Imposition
from iceprint.run.sheet_promise import sheets_promise
from tests.specimens.editions import CR80, card
from tests.specimens.printing import INKS, card_layout, face_of, intent

TWO_SIDED = (Scheme.STEP, Scheme.GANG, Scheme.CUT_STACK, Scheme.TURN, Scheme.TUMBLE, Scheme.PERFECT)
PRESS = Sheet("press", "A press", mm(300), mm(420), gripper=mm(10), edge=mm(5))
OFFICE = Sheet("office", "An office", 612, 792, gripper=18, edge=18, office=True)
PERFORATED = OFFICE._replace(id="perforated", stock=Stock(252, 144, 2, 5))
TOOLED = CR80._replace(
    id="tooled",
    die_cut=True,
    lines=(
        Stroke(Step.PERFORATING, Box(0, mm(20), CR80.width, 0)),
        Stroke(Step.CUTTING, Box(mm(30), 0, 0, mm(20))),
    ),
    holes=(Box(mm(60), mm(35), mm(12), mm(6)),),
)
BUSINESS = CR80._replace(id="business", width=252, height=144, bleed=9)
HEAD = mm(6)  # of the strip that shows where the head of a specimen is


def marked_page(side: str, paper: Format) -> Page:
    """A page with a strip along its head and a square in its upper corner: at the left in front, at the right behind.

    Front and back of such a piece look alike, once one of them is seen in a mirror.
    """
    strip = Box(0, paper.height - HEAD, paper.width, HEAD)
    left = 0.0 if side == "front" else paper.width - HEAD
    return Page(side, (Fill(strip, "black"), Fill(Box(left, paper.height - 3 * HEAD, HEAD, HEAD), "black")), ())


def imposed(paper: Format, sheet: Sheet, scheme: Scheme) -> tuple[Imposed, Grid]:
    """A sheet full of marked pieces, without the marks of the press."""
    grid = grid_for(paper, sheet, scheme, (sheet,))
    sides = sheet_sides([("xx",) * len(grid.poses)], {"xx": (0, 1)}, grid, scheme, sheet)
    sources = with_contours((marked_page("front", paper), marked_page("back", paper)), paper)
    return Imposed(sheet, grid.block, grid.bleed, sources, sides), grid


@cache
def cards(scheme: Scheme = Scheme.STEP, sheet: Sheet = PRESS, paper: Format = CR80) -> Imposition:
    """The ordinary card on a sheet."""
    edition = card()._replace(format=paper)
    grid = grid_for(edition.format, sheet, scheme, (sheet,))
    sides = sheet_sides([("en",) * len(grid.poses)], {"en": (0, 1)}, grid, scheme, sheet)
    order = SheetOrder("tip-card", (Order("en", 0),), sheet.id, scheme)
    return Imposition(order, (edition,), (template_for(edition),), sheet, grid, sides)


def promised(scheme: Scheme = Scheme.STEP, sheet: Sheet = PRESS, paper: Format = CR80) -> Promise:
    return sheets_promise(cards(scheme, sheet, paper))


def painted(sheets: Imposed, use: Use = Use.PRESS) -> bytes:
    """The file of sheets with cards, or marked pieces."""
    names = {item.face for page in sheets.sources for item in page.items if isinstance(item, GlyphRun)}
    said = intent(use)._replace(imposed=True, identifier="sheets")
    return draw_sheets(sheets, said, INKS, {name: face_of(name) for name in names})


def on_sheets(imposition: Imposition) -> Imposed:
    """The ordinary card as it lies on the sheets of an imposition."""
    grid = imposition.grid
    pages = with_contours(card_layout().pages, imposition.editions[0].format)
    return Imposed(imposition.sheet, grid.block, grid.bleed, pages, imposition.sides)
