"""A language as the press needs it: how it is tagged, drawn, spaced and broken into lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of `data/languages.yaml`.

    Leading is a factor of the type size; floors are the smallest sizes permitted on paper, in points.
    `budget` is the length a translation may have, in characters per 100 of the English original.
    """

    tag: str  # BCP 47: file names, /Lang
    autonym: str
    english_name: str
    script: str  # ISO 15924
    direction: Direction
    catalog: str  # folder under translations/, in gettext's spelling: pt_BR
    family: str  # font family under fonts/
    line_break: str  # ICU locale key for line breaking
    leading_card: float
    leading_text: float
    floor_body: float
    floor_small: float
    budget: int
