"""The sheets that the program knows, and what no sheet can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from iceprint.catalog.sheets import read_sheets
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import IceprintError
from iceprint.model.sheet import Sheet
from iceprint.model.units import in_mm
from iceprint.project import PACKAGE

INCHES = {"12x18": (12, 18), "13x19": (13, 19), "19x25": (25, 19), "20x26": (26, 20), "23x35": (35, 23)}
GOOD = "name: A, width: 8 in, height: 10 in, gripper: 0.5 in, edge: 0.25 in"


def read(path: Path, text: str) -> dict[str, Sheet]:
    path.write_text(text, "utf-8")
    return read_sheets(read_yaml(path, "sheets.yaml"))


def test_the_shipped_sheets_have_the_sizes_of_their_names() -> None:
    sheets = read_sheets(read_yaml(PACKAGE / "data" / "sheets.yaml", "sheets.yaml"))
    for name, (width, height) in INCHES.items():
        assert (sheets[name].width, sheets[name].height) == (72 * width, 72 * height)
    assert (in_mm(sheets["sra3"].width), in_mm(sheets["sra3"].height)) == pytest.approx((320, 450))
    assert {name for name, sheet in sheets.items() if sheet.office} == {"letter", "letter-10-up", "letter-8-up", "a4"}


def test_the_perforated_stock_has_the_margins_of_its_makers() -> None:
    sheets = read_sheets(read_yaml(PACKAGE / "data" / "sheets.yaml", "sheets.yaml"))
    for name, margins in {"letter-10-up": (0.75, 0.5), "letter-8-up": (0.75, 1.0)}.items():
        sheet, stock = sheets[name], sheets[name].stock
        assert stock is not None
        across, up = sheet.width - stock.columns * stock.width, sheet.height - stock.rows * stock.height
        assert (across / 144, up / 144) == margins


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("x: {name: A}", 'the key "width" is missing'),
        (f"x: {{{GOOD}, griper: 1 mm}}", 'the key "griper" is unknown here'),
        ("x: {name: A, width: 1 in, height: 1 in, gripper: 1 in, edge: 0 mm}", "nothing can be printed on the sheet x"),
        (f"x: {{{GOOD}, stock: {{width: 5 in, height: 2 in, columns: 2, rows: 1}}}}", "which it does not hold"),
        (f"x: {{{GOOD}, stock: {{width: 3 in, height: 2 in, columns: 0, rows: 1}}}}", "which it does not hold"),
        (f"x: {{{GOOD}, office: yes}}", "neither true nor false"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_said_with_its_place(text: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(IceprintError, match=what) as caught:
        read(tmp_path / "sheets.yaml", text)
    assert "sheets.yaml:1" in str(caught.value)
