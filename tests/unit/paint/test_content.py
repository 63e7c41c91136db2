"""Single things on a page: each stands where its box says, in its ink."""

from __future__ import annotations

import pikepdf
import pytest

from iceprint.layout.qr import matrix_runs
from iceprint.model.edition import Use
from iceprint.model.page import Curves, Fill, Item, Layout, Page, Symbol
from iceprint.model.structure import Content, Element, Role
from iceprint.model.units import Box
from tests.specimens import eyes
from tests.specimens.editions import CR80
from tests.specimens.printing import paint

DPI = 288  # four pixels a point
SQUARE = (("m", (0.0, 0.0)), ("l", (1.0, 0.0)), ("l", (1.0, 1.0)), ("l", (0.0, 1.0)), ("h", ()))


def test_a_fill_covers_its_box() -> None:
    box = Box(30, 20, 100, 50)
    assert extent(Fill(box, "text")) == pytest.approx(edges(box), abs=0.3)


def test_curves_are_brought_to_the_page_by_their_matrix() -> None:
    assert extent(Curves(SQUARE, (40, 0, 0, 60, 30, 20), "text")) == pytest.approx(edges(Box(30, 20, 40, 60)), abs=0.3)


def test_an_outline_that_does_not_lead_back_is_closed() -> None:
    triangle = (("m", (0.0, 0.0)), ("l", (1.0, 0.0)), ("l", (0.0, 1.0)), ("h", ()))
    led_back = (*triangle[:3], ("l", (0.0, 0.0)), ("h", ()))
    told, whole = (page(Curves(each, (40, 0, 0, 60, 30, 20), "text")) for each in (triangle, led_back))
    assert (eyes.picture(told) == eyes.picture(whole)).all()


@pytest.mark.parametrize(("times", "forms"), [(1, 0), (2, 1), (5, 1)])
def test_a_drawing_is_an_object_of_the_file_only_if_it_is_shown_again(times: int, forms: int) -> None:
    shown = [Curves(SQUARE, (9, 0, 0, 9, 20.0 * place, 20), "text") for place in range(times)]
    pdf = eyes.opened(page(*shown))
    assert sum(isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form" for each in pdf.objects) == forms
    assert extent(*shown) == pytest.approx(edges(Box(0, 20, 20.0 * times - 11, 9)), abs=0.3)


@pytest.mark.parametrize("box", [Box(40, 30, 74, 74), Box(40, 30, 100, 74), Box(40, 30, 74, 100)])
def test_a_code_stands_in_the_middle_of_its_box_inside_its_blank_zone(box: Box) -> None:
    modules, runs = matrix_runs("https://www.ice.gov/tipline", "M")
    symbol = Symbol(box, 2, modules, 4, runs, "https://www.ice.gov/tipline", "text", key=1)
    dark = Box(box.x + (box.width - 58) / 2, box.y + (box.height - 58) / 2, 58, 58)
    assert modules == 29
    assert extent(symbol) == pytest.approx(edges(dark), abs=0.3)


def test_a_code_is_not_mirrored_and_lies_on_white() -> None:
    modules, runs = matrix_runs("HELP", "L")
    symbol = Symbol(Box(40, 30, 58, 58), 2, modules, 4, runs, "HELP", "text", key=1)
    dark = eyes.within(page(Fill(CR80.trim_box, "brand"), symbol), symbol.box, dpi=DPI).max(axis=2) < 128
    grid = dark[36:-32:8, 36:-32:8]  # the middle of each module
    found = {(row, column) for row in range(modules) for column in range(modules) if grid[row, column]}
    assert found == {(row, column + step) for row, column, length in runs for step in range(length)}


def page(*items: Item) -> bytes:
    """A page of these things; what is tagged is a figure."""
    keys = tuple(Content(item.key) for item in items if isinstance(item, Symbol))
    tags = Element(Role.DOCUMENT, (Element(Role.FIGURE, keys, alt="a code"),) if keys else ())
    return paint(Layout(CR80, "t", "en", (Page("front", items, ()),), tags, ()), Use.SCREEN)


def extent(*items: Item) -> list[float]:
    """Left, bottom, right and top of all that is dark on a page of these things, in points."""
    dark = eyes.picture(page(*items), dpi=DPI).max(axis=2) < 128
    rows, columns = dark.any(axis=1).nonzero()[0], dark.any(axis=0).nonzero()[0]
    scale, height = 72 / DPI, len(dark)
    return [columns[0] * scale, (height - rows[-1] - 1) * scale, (columns[-1] + 1) * scale, (height - rows[0]) * scale]


def edges(box: Box) -> list[float]:
    return [box.x, box.y, box.right, box.top]
