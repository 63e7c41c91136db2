"""Does the file bring its fonts, whole and honest?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Words
from iceprint.verify.painted import PaintedPage
from iceprint.verify.remedies import AGAIN
from iceprint.verify.typefaces import Typeface

_SLACK = 1.0  # thousandths of an em (ISO 19005-2, 6.2.11.5)


def used(page: PaintedPage) -> dict[Typeface, set[int]]:
    """The fonts of a page with the codes they show."""
    found: dict[Typeface, set[int]] = {}
    for mark in page.marks:
        if isinstance(mark, Words):
            found.setdefault(mark.face, set()).update(mark.codes)
    return found


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for face in used(page):
            if not face.is_embedded:
                yield Fault(f"the font {face.name or 'without a name'} is not embedded", page.number)


def ask_widths(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for face, codes in used(page).items():
            if (program := face.program) is None:
                continue
            for code in sorted(codes):
                real = program.widths[code] * 1000 / program.units if code < len(program.widths) else 0.0
                if abs(real - face.width(code)) > _SLACK:
                    what = f"code {code} of {face.name} is {real:.0f} wide, the file says {face.width(code):.0f}"
                    yield Fault(what, page.number)


def ask_glyphs(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for face, codes in used(page).items():
            if face.program is None:
                continue
            missing = sorted(code for code in codes if code == 0 or code >= face.program.glyphs)
            if missing:
                yield Fault(f"{face.name} shows {len(missing)} characters that it does not have", page.number)


CHECK = Check(
    "fonts",
    "Every font is embedded",
    "Another machine would set the words in another font, or in none.",
    "ISO 15930-7, 6.2.5; ISO 19005-2, 6.2.11.4; ISO 14289-1, 7.21.4",
    AGAIN,
    ask,
)
WIDTHS = Check(
    "font-widths",
    "The widths in the file are those of the fonts",
    "Where they differ, programs disagree about where the next letter stands.",
    "ISO 15930-7, 6.2.5; ISO 19005-2, 6.2.11.5",
    AGAIN,
    ask_widths,
)
GLYPHS = Check(
    "glyphs",
    "No character is shown that its font does not have",
    "It comes out as an empty box.",
    "ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8",
    AGAIN,
    ask_glyphs,
)
