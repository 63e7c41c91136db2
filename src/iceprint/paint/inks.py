"""Ink names become colour operators: sRGB for screens, CMYK for the press. Nothing is drawn without naming an ink."""

from __future__ import annotations

from collections.abc import Mapping

from iceprint.model.edition import Use
from iceprint.model.ink import Ink
from iceprint.paint.objects import array, dictionary, name, number

OVERPRINT, KNOCKOUT = "GSover", "GSknock"  # graphics states of the press edition


def fill_operators(ink: Ink, use: Use) -> str:
    """The operators that choose an ink for filling.

    On the press an overprint ink (black text) leaves what lies under it standing, so that a shift between plates shows
    no white edge; all other inks knock out. An ink with a plate of its own is a colour space, named like the ink.
    """
    if use is not Use.PRESS:
        return " ".join(number(value / 255, 3) for value in ink.screen) + " rg"
    colour = f"/{ink.name} cs 1 scn" if ink.separation else f"{_plates(ink)} k"
    return f"/{OVERPRINT if ink.overprint else KNOCKOUT} gs {colour}"


def stroke_operators(ink: Ink) -> str:
    """The operators that choose a technical colour for lines. It overprints: below it the piece is whole."""
    return f"/{OVERPRINT} gs /{ink.name} CS 1 SCN"


def separation(ink: Ink) -> str:
    """The colour space of an ink with a plate of its own, and how process inks show it (ISO 32000-1, 8.6.6.4)."""
    assert ink.separation is not None
    tint = dictionary(FunctionType=2, Domain="[0 1]", C0="[0 0 0 0]", C1=f"[{_plates(ink)}]", N=1)
    return array([name("Separation"), name(ink.separation), name("DeviceCMYK"), tint])


def _plates(ink: Ink) -> str:
    return " ".join(number(value / 100, 3) for value in ink.press)


class InkWell:
    """Remembers the ink in use on one page, so that it is named only when it changes."""

    def __init__(self, inks: Mapping[str, Ink], use: Use) -> None:
        self.inks, self._use, self._current = inks, use, ""

    def take(self, ink: str) -> str:
        if ink == self._current:
            return ""
        self._current = ink
        return fill_operators(self.inks[ink], self._use) + "\n"
