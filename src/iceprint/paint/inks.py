"""Ink names become colour operators: sRGB for screens, CMYK for the press. Nothing is drawn without naming an ink."""

from __future__ import annotations

from collections.abc import Mapping

from iceprint.model.edition import Use
from iceprint.model.ink import Ink
from iceprint.paint.objects import number

OVERPRINT, KNOCKOUT = "GSover", "GSknock"  # graphics states of the press edition


def fill_operators(ink: Ink, use: Use) -> str:
    """The operators that choose an ink for filling.

    On the press an overprint ink (black text) leaves what lies under it standing, so that a shift between plates shows
    no white edge; all other inks knock out.
    """
    if use is not Use.PRESS:
        return " ".join(number(value / 255, 3) for value in ink.screen) + " rg"
    plates = " ".join(number(value / 100, 3) for value in ink.press)
    return f"/{OVERPRINT if ink.overprint else KNOCKOUT} gs {plates} k"


class InkWell:
    """Remembers the ink in use on one page, so that it is named only when it changes."""

    def __init__(self, inks: Mapping[str, Ink], use: Use) -> None:
        self._inks, self._use, self._current = inks, use, ""

    def take(self, ink: str) -> str:
        if ink == self._current:
            return ""
        self._current = ink
        return fill_operators(self._inks[ink], self._use) + "\n"
