"""How much of a page each plate inks: against areas that are known, and against Ghostscript's separations."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from iceprint.errors import Place
from iceprint.model.edition import Use
from iceprint.model.page import Bitmap, Curves, Fill, Inked, Layout
from iceprint.model.pixels import Pixels, Samples
from iceprint.model.units import Box
from iceprint.verify.case import Case
from iceprint.verify.coverage import Coverage, coverage_of
from tests.judges import ghostscript
from tests.specimens.editions import CR80
from tests.specimens.printing import card_layout, paint

WIDTH, HEIGHT = CR80.width, CR80.height
CIRCLE = 0.5522847  # handles of a quarter of a circle


def measured(*items: Inked) -> Coverage:
    """The front of the card with these items alone, on the press."""
    whole = card_layout()
    pages = tuple(page._replace(items=(*items,)) for page in whole.pages[:1])
    data = paint(whole._replace(pages=pages, structure=whole.structure._replace(children=())), Use.PRESS)
    (found,) = _coverage(data)
    assert found is not None
    return found


def _coverage(data: bytes) -> tuple[Coverage | None, ...]:
    with Case(data, None) as case:
        return coverage_of(case)


def percent(coverage: Coverage) -> dict[str, float]:
    return dict(coverage.plates)


LEFT_HALF = Fill(Box(-9, -9, WIDTH / 2 + 9, HEIGHT + 18), "brand")  # 95 45 40 40
RIGHT_HALF = Fill(Box(WIDTH / 2, -9, WIDTH / 2 + 9, HEIGHT + 18), "black")


def test_an_empty_page_has_no_ink() -> None:
    assert measured() == Coverage((), 0.0)


def test_the_bleed_does_not_count() -> None:
    found = measured(LEFT_HALF)
    assert percent(found) == {"Cyan": 47.5, "Magenta": 22.5, "Yellow": 20.0, "Black": 20.0}
    assert found.most == 220.0


def test_two_areas_beside_each_other_are_added_up() -> None:
    assert percent(measured(LEFT_HALF, RIGHT_HALF))["Black"] == pytest.approx(70.0, abs=0.1)


def test_what_knocks_out_takes_away_what_lies_below_it() -> None:
    found = measured(LEFT_HALF, Fill(LEFT_HALF.box, "paper"), Fill(LEFT_HALF.box, "cyan-50"))
    assert percent(found) == {"Cyan": 25.0}


@pytest.mark.parametrize(
    ("ground", "most"),
    [
        ((LEFT_HALF,), 280.0),
        ((LEFT_HALF, Fill(Box(15, 15, 30, 30), "paper")), 220.0),  # as around a code in a band
        ((LEFT_HALF, Fill(Box(15, 15, 10, 30), "paper")), 280.0),  # which does not reach under all of it
        ((Fill(Box(15, 15, 30, 30), "paper"), LEFT_HALF), 280.0),
    ],
)
def test_black_that_overprints_adds_to_what_it_stands_on_unless_paper_lies_between(
    ground: tuple[Fill, ...], most: float
) -> None:
    assert measured(*ground, Fill(Box(20, 20, 20, 20), "text")).most == pytest.approx(most)


def test_a_white_area_of_a_quarter_takes_a_quarter_away() -> None:
    quarter = Fill(Box(0, 0, WIDTH / 4, HEIGHT), "paper")
    assert percent(measured(LEFT_HALF, quarter))["Cyan"] == pytest.approx(95 / 4, abs=0.05)


def test_an_outline_counts_with_its_own_area_and_not_with_its_box() -> None:
    r, h = 50.0, 50.0 * CIRCLE
    circle = (
        ("m", (r, 0.0)),
        ("c", (r, h, h, r, 0.0, r)),
        ("c", (-h, r, -r, h, -r, 0.0)),
        ("c", (-r, -h, -h, -r, 0.0, -r)),
        ("c", (h, -r, r, -h, r, 0.0)),
    )
    hole = (("m", (20.0, 0.0)), ("l", (0.0, -20.0)), ("l", (-20.0, 0.0)), ("l", (0.0, 20.0)))  # the other way round
    at = (1.0, 0.0, 0.0, 1.0, WIDTH / 2, HEIGHT / 2)
    full = 3.14159265 * r * r / (WIDTH * HEIGHT) * 100
    assert percent(measured(Curves(circle, at, "black")))["Black"] == pytest.approx(full, abs=0.05)
    pierced = full - 800 / (WIDTH * HEIGHT) * 100
    assert percent(measured(Curves((*circle, *hole), at, "black")))["Black"] == pytest.approx(pierced, abs=0.05)


@pytest.mark.parametrize("on", [(), (LEFT_HALF,)], ids=["paper", "ink"])
def test_a_picture_counts_with_its_ink_on_average(on: tuple[Fill, ...]) -> None:
    """It knocks out what lies below it."""
    inks = bytes((255, 255, 0, 102)) * 500 + bytes(4) * 1500
    samples = Samples(4, 8, zlib.compress(inks))
    half = Bitmap(Box(0, 0, WIDTH / 2, HEIGHT), Pixels(50, 40, samples, samples, 240.0, (50, 40), Place("")))
    found = measured(*on, half)
    assert percent(found) == pytest.approx({"Cyan": 12.5, "Magenta": 12.5, "Black": 5.0}, abs=0.02)
    assert found.most == pytest.approx(240.0)


@pytest.mark.judge("ghostscript")
def test_ghostscript_measures_nearly_the_same_on_a_card_with_words_and_a_code(tmp_path: Path) -> None:
    data = paint(_without_bleed(card_layout()), Use.PRESS)
    file = tmp_path / "card.pdf"
    file.write_bytes(data)
    for page, judged in zip(_coverage(data), ghostscript.coverage(file, resolution=300), strict=True):
        assert page is not None
        for plate, share in judged.items():
            assert percent(page).get(plate, 0.0) == pytest.approx(100 * share, abs=1.5), plate


def _without_bleed(layout: Layout) -> Layout:
    """Ghostscript measures whole sheets."""
    return layout._replace(format=layout.format._replace(bleed=0.0))
