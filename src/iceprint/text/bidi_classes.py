"""The bidirectional class of every character, one letter each: the rules of UAX #9 then search a plain string."""

from __future__ import annotations

from unicodedata import bidirectional

# What each letter stands for is in the class names of UAX #9, table 4.
LETTERS = {
    "L": "L",
    "R": "R",
    "AL": "A",
    "EN": "e",  # European number
    "AN": "a",  # Arabic number
    "ES": "+",
    "ET": "%",
    "CS": ",",
    "NSM": "m",  # mark
    "BN": "z",  # zero width: removed by rule X9
    "B": "¶",
    "S": "s",
    "WS": " ",
    "ON": "o",
    "LRE": "1",  # 1 to 5 are removed by rule X9, 6 to 9 isolate
    "RLE": "2",
    "LRO": "3",
    "RLO": "4",
    "PDF": "5",
    "LRI": "6",
    "RLI": "7",
    "FSI": "8",
    "PDI": "9",
    "": "?",  # not assigned in this Python's Unicode
}

# Classes of code points that no character has yet (DerivedBidiClass.txt, 15.0): for all others, L.
_DEFAULTS = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "A"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "A"),
    (0x2065, 0x2065, "z"),
    (0x20A0, 0x20CF, "%"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "A"),
    (0xFDD0, 0xFDEF, "z"),
    (0xFDF0, 0xFDFF, "A"),
    (0xFE70, 0xFEFE, "A"),
    (0xFFF0, 0xFFF8, "z"),
    (0x10800, 0x10CFF, "R"),
    (0x10D00, 0x10D3F, "A"),
    (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "A"),
    (0x10F00, 0x10F2F, "R"),
    (0x10F30, 0x10F6F, "A"),
    (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"),
    (0x1EC70, 0x1ECBF, "A"),
    (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED00, 0x1ED4F, "A"),
    (0x1ED50, 0x1EDFF, "R"),
    (0x1EE00, 0x1EEFF, "A"),
    (0x1EF00, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "z"),
)
_PLANE_END = 0xFFFE  # it and the next will never be characters, in any plane


def classes(text: str) -> str:
    """One letter for each character."""
    letters = "".join(map(LETTERS.__getitem__, map(bidirectional, text)))
    if "?" in letters:
        pairs = zip(text, letters, strict=True)
        letters = "".join([_default(ord(character)) if letter == "?" else letter for character, letter in pairs])
    return letters


def _default(point: int) -> str:
    if point & _PLANE_END == _PLANE_END:
        return "z"
    return next((letter for first, last, letter in _DEFAULTS if first <= point <= last), "L")
