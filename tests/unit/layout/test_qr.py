"""QR codes: what another library reads from the printed page is the address, at the resolutions of cheap devices."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from iceprint.errors import FitError
from iceprint.layout.qr import QUIET, make_symbol, matrix_runs
from iceprint.model.edition import PIECES, Use
from iceprint.model.page import Symbol
from iceprint.model.template import CodeZone
from iceprint.model.units import Box, mm
from tests.specimens import eyes
from tests.specimens.editions import FACTS, copy
from tests.specimens.eyes import Pixels
from tests.specimens.printing import card_layout, card_pdf

ADDRESS = FACTS["tip_page"].target


@pytest.mark.parametrize("use", PIECES)
@pytest.mark.parametrize("dpi", [150, 300])
def test_the_code_on_the_card_reads_as_the_address(use: Use, dpi: int) -> None:
    (code,) = eyes.scan(card_pdf(use), page=1, dpi=dpi)
    assert (code.text, code.format) == (ADDRESS, zxingcpp.BarcodeFormat.QRCode)


def test_no_other_page_has_a_code() -> None:
    assert eyes.scan(card_pdf(Use.SCREEN), page=0, dpi=300) == []


@pytest.mark.parametrize("level", "LMQH")
def test_a_code_has_the_reserve_against_damage_that_was_asked_for(level: str) -> None:
    modules, runs = matrix_runs(ADDRESS, level)
    (code,) = zxingcpp.read_barcodes(pixels(modules, runs))
    assert (code.text, code.ec_level) == (ADDRESS, level)


def test_four_blank_modules_surround_the_code() -> None:
    symbol = made(side=100)
    assert symbol.quiet == QUIET == 4
    assert symbol.module * (symbol.modules + 8) == pytest.approx(100)
    rows, columns, lengths = zip(*symbol.runs, strict=True)
    assert (min(rows), min(columns), max(rows)) == (0, 0, symbol.modules - 1)
    assert max(map(sum, zip(columns, lengths, strict=True))) == symbol.modules


def test_the_blank_zone_stays_blank_on_a_proof_too() -> None:
    (symbol,) = (item for item in card_layout().pages[1].items if isinstance(item, Symbol))
    dark = eyes.within(card_pdf(Use.SCREEN), symbol.box, page=1, dpi=300).min(axis=2) < 250
    edge = int(QUIET * symbol.module * 300 / 72) - 2  # pixels that lie half in it do not count
    assert dark.any()
    dark[edge:-edge, edge:-edge] = False
    assert not dark.any()


@pytest.mark.parametrize(("side", "least", "passes"), [(37, 1, True), (37, 1.01, False), (36.9, 1, False)])
def test_a_code_whose_modules_would_be_too_small_is_refused(
    side: float,
    least: float,
    passes: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert matrix_runs(ADDRESS, "M")[0] + 2 * QUIET == 37
    if passes:
        assert made(side, least).module == pytest.approx(side / 37)
        return
    with pytest.raises(FitError) as caught:
        made(side, least)
    assert str(caught.value).startswith('content/facts.yaml:3: the QR code "code" for https://www.ice.gov/tipline has ')
    assert "shorter address" in caught.value.remedy


def test_the_error_gives_both_sizes_in_millimetres() -> None:
    with pytest.raises(FitError, match=r"has 29 modules of 0\.40 mm each; this paper needs 0\.50 mm"):
        made(37 * mm(0.4), mm(0.5))


def made(side: float, least: float = 0) -> Symbol:
    zone = CodeZone("code", Box(5, 5, side, side), FACTS["tip_page"], copy("a code"), reserve="M")
    return make_symbol(zone, least, key=1)


def pixels(modules: int, runs: tuple[tuple[int, int, int], ...]) -> Pixels:
    """The matrix drawn here: four pixels a module."""
    grid = np.full((modules + 2 * QUIET,) * 2, 255, np.uint8)
    for row, column, length in runs:
        grid[row + QUIET, column + QUIET : column + length + QUIET] = 0
    return grid.repeat(4, axis=0).repeat(4, axis=1)
