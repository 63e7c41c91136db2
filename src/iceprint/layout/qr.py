"""QR codes (ISO/IEC 18004): address to matrix to a symbol of whole modules in its zone. The only door to `qrcode`."""

from __future__ import annotations

from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode

from iceprint.errors import FitError
from iceprint.model.page import Symbol
from iceprint.model.template import CodeZone
from iceprint.model.units import in_mm

QUIET = 4  # modules of quiet zone on every side, ISO/IEC 18004 9.1
LEVELS = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}


@lru_cache(maxsize=256)
def matrix_runs(payload: str, level: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Modules along one side, and the dark ones as runs (row from the top, first column, length).

    Cached: one matrix costs 3 ms, and the same few addresses recur.
    """
    code = QRCode(error_correction=LEVELS[level], border=0)
    code.add_data(payload)
    code.make(fit=True)
    runs = []
    for row, modules in enumerate(code.get_matrix()):
        column = 0
        while column < len(modules):
            end = column
            while end < len(modules) and modules[end]:
                end += 1
            if end > column:
                runs.append((row, column, end - column))
            column = end + 1
    return code.modules_count, tuple(runs)


def make_symbol(zone: CodeZone, least_module: float, key: int) -> Symbol:
    """The code of a zone, as large as its box. Raises FitError if a module would be smaller than the paper allows."""
    modules, runs = matrix_runs(zone.fact.target, zone.reserve)
    module = min(zone.box.width, zone.box.height) / (modules + 2 * QUIET)
    if module < least_module - 1e-6:
        raise FitError(
            f'the QR code "{zone.name}" for {zone.fact.target} has {modules} modules of {in_mm(module):.2f} mm each; '
            f"this paper needs {in_mm(least_module):.2f} mm",
            where=zone.fact.place,
            remedy="use a shorter address, or give the code more room in the design",
        )
    return Symbol(zone.box, module, modules, QUIET, runs, zone.fact.target, zone.ink, key)
