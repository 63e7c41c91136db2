"""What comes out: one finished file of sheets, verified."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.plan import Plan
from iceprint.model.sheet_order import SheetOrder


class SheetFile(NamedTuple):
    """Sheets that kept their promise. `name` is the path below the output folder, `places` those of a sheet.

    A `plan` says how many sheets are printed of each page; `naive` is what would be without planning. A page for
    calibration holds nothing that was ordered.
    """

    name: str
    data: bytes
    sides: int
    checks: int
    order: SheetOrder | None = None
    places: int = 0
    is_proof: bool = False
    stamp: str = ""
    plan: Plan | None = None
    naive: Plan | None = None
