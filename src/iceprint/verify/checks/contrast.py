"""Can every word be told from its ground?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.marks import Area, Mark, Picture, Words
from iceprint.verify.matrix import overlap
from iceprint.verify.metadata import identity_of
from iceprint.verify.painted import PaintedPage
from iceprint.verify.structure import Held, Tagged, structure_of

LEAST = 7.0  # of what is read in need: text and numbers
LEAST_HEADING = 4.5
_HEADING = re.compile(r"H[1-6]?\Z")
_PAPER = (1.0, 1.0, 1.0)
_SLACK = 0.005

Rgb = tuple[float, float, float]


def ask(case: Case) -> Iterator[Fault]:
    headings, shown = _headings(case), _shown(case)
    for page in case.painted:
        marks = page.piece
        for at, mark in enumerate(marks):
            if not isinstance(mark, Words) or not mark.text.strip() or _key(page, mark) in shown:
                continue
            if mark.colour.rgb is None:
                yield Fault(f"the colour of {mark.text.strip()!r} is not one of a screen", page.number, mark.box)
                continue
            least = LEAST_HEADING if _key(page, mark) in headings else LEAST
            found = min(contrast(mark.colour.rgb, ground) for ground in _grounds(mark, marks[:at]))
            if found < least - _SLACK:
                what = f"{mark.text.strip()!r} has a contrast of {found:.1f}:1, {least:g}:1 is needed"
                yield Fault(what, page.number, mark.box)


def _key(page: PaintedPage, mark: Words) -> Held | None:
    """Page and id of the content that words belong to; None if they have no tag."""
    mcid = mark.tag.mcid if mark.tag else None
    return None if mcid is None else (page.number, mcid)


def _headings(case: Case) -> set[Held | None]:
    """The contents of headings; none in a file without tags."""
    return {held for each in _elements(case) if any(map(_HEADING.match, each.roles)) for held in each.held}


def _shown(case: Case) -> set[Held | None]:
    """What stands in the drawings of a proof for reviewers: pages of a piece, made small, which is asked by itself."""
    if not identity_of(case.document).is_proof:
        return set()
    return {held for each in _elements(case) if "Figure" in each.roles for held in each.held}


def _elements(case: Case) -> tuple[Tagged, ...]:
    try:
        return structure_of(case)
    except CannotRun:
        return ()


def _grounds(words: Words, earlier: tuple[Mark, ...]) -> Iterator[Rgb]:
    """The colours that may lie right under words: down to the first area that lies under all of them."""
    for mark in reversed(earlier):
        if not isinstance(mark, Area | Picture) or overlap(mark.box, words.box) is None:
            continue
        yield mark.colour.rgb or words.colour.rgb or _PAPER  # a colour unknown is taken for the worst
        if isinstance(mark, Area) and mark.covers and mark.box.contains(words.box):
            return
    yield _PAPER


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two sRGB colours (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


CHECK = Check(
    "contrast",
    "Every word stands out from its ground by 7:1, headings by 4.5:1",
    "On a worn card, in bad light, for weak eyes: this is what is read in need.",
    "WCAG 2.1, 1.4.6 (level AAA) for text and numbers, 1.4.3 (level AA) for headings",
    "make the ink darker or the ground lighter in data/inks.yaml",
    ask,
    SCREEN,
)
