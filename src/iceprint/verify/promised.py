"""The questions asked at every build: does a file hold the promised pages, words, numbers, codes and links?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from iceprint.model.promise import Fidelity, PagePromise
from iceprint.model.units import in_mm
from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.opened import OpenedPage

if TYPE_CHECKING:
    from iceprint.verify.joined import JoinedPages

LONG_NUMBER = re.compile(r"\+?\d[\d\-]{5,}\d", re.ASCII)
TOLERANCE = 0.05  # points
_SHOWN = 20  # characters before and after a difference


def _sizes(case: Case) -> Iterator[Fault]:
    pages, promise = case.pages, case.promise
    if promise.flowing:
        yield from (Fault("it does not end with its number", number) for number in _joined(case).unnumbered())
    elif len(pages) != len(promise.pages):
        yield Fault(f"{len(pages)} pages, {len(promise.pages)} were promised")
    width, height = promise.width + 2 * promise.bleed, promise.height + 2 * promise.bleed
    for number, page in enumerate(pages, start=1):
        if abs(page.width - width) > TOLERANCE or abs(page.height - height) > TOLERANCE:
            found = f"{in_mm(page.width):.2f} x {in_mm(page.height):.2f} mm"
            yield Fault(f"it is {found}, {in_mm(width):.2f} x {in_mm(height):.2f} mm was promised", number)


def _words(case: Case) -> Iterator[Fault]:
    for number, page, promised in _paired(case):
        found, wanted = (compared(text, case.promise.fidelity) for text in (page.text(), " ".join(promised.words)))
        if found != wanted and case.promise.fidelity is Fidelity.LETTERS:
            yield Fault(f"it has lost {_letters(wanted, found)} and gained {_letters(found, wanted)}", number)
        elif found != wanted:
            what = f"it reads {_around(found, wanted)!r} where {_around(wanted, found)!r} was promised"
            yield Fault(what, number)


def compared(text: str, fidelity: Fidelity) -> str:
    """A text with only what can be relied on when it comes out of a file."""
    match fidelity:
        case Fidelity.SPACED:
            return " ".join(text.split())
        case Fidelity.UNSPACED:
            return "".join(text.split())
        case Fidelity.LETTERS:
            return "".join(sorted("".join(text.split())))


def _around(text: str, other: str) -> str:
    """The words about the first difference from another text."""
    at = next((place for place, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), len(text))
    return text[max(0, at - _SHOWN) : at + _SHOWN]


def _letters(text: str, other: str) -> str:
    """The letters that a text has more often than another; in sorted letters a place says nothing."""
    more = "".join((Counter(text) - Counter(other)).elements())
    return f"the letters {more[: 2 * _SHOWN]!r}" if more else "no letters"


def _ink(case: Case) -> Iterator[Fault]:
    for number, page, _ in _paired(case):
        blank = "".join(page.characters_without_ink())
        if blank:
            yield Fault(f"it draws nothing for {len(blank)} characters: {blank[:_SHOWN]!r}", number)


def _numbers(case: Case) -> Iterator[Fault]:
    for number, page, promised in _paired(case):
        text = page.text()
        yield from (Fault(f"it lacks {fact!r}", number) for fact in promised.facts if fact not in text)
        known = {digits for fact in promised.facts for digits in LONG_NUMBER.findall(fact)}
        for digits in LONG_NUMBER.findall(text):
            if digits not in known:
                yield Fault(f"it shows the number {digits}, which is no fact of this page", number)


def _codes(case: Case) -> Iterator[Fault]:
    if case.promise.flowing:  # nobody knows beforehand where a code will stand
        found = sorted(read for page in case.pages for read in page.all_codes)
        wanted = sorted(code.payload for promised in case.promise.pages for code in promised.codes)
        if found != wanted:
            yield Fault(f"the QR codes read {_listed(found)}, not {_listed(wanted)}")
        return
    for number, (page, promised) in enumerate(zip(case.pages, case.promise.pages, strict=False), start=1):
        for code in promised.codes:
            assert code.box is not None, "only where words flow nobody knows where a code will stand"
            read = page.codes(code.box)
            if read != (code.payload,):
                yield Fault(f"the QR code reads {_listed(read)}, not {code.payload}", number, code.box)
        for box in promised.pictures:
            if read := page.codes(box):
                yield Fault(f"a picture holds a QR code that nobody promised: it reads {_listed(read)}", number, box)


def _links(case: Case) -> Iterator[Fault]:
    for number, page, promised in _paired(case):
        found, wanted = tuple(page.links()), promised.links
        if found != wanted:
            yield Fault(f"it links to {_listed(found)}; promised: {_listed(wanted)}", number)


def _listed(addresses: Sequence[str]) -> str:
    return ", ".join(addresses) or "nothing"


def _joined(case: Case) -> JoinedPages:
    from iceprint.verify.joined import JoinedPages  # noqa: PLC0415 - a card is not joined

    return JoinedPages(case.pages)


def _paired(case: Case) -> Iterator[tuple[int | None, OpenedPage | JoinedPages, PagePromise]]:
    """The number of a page, or None for all pages together; what is looked at; what was promised of it."""
    if case.promise.flowing:
        yield None, _joined(case), case.promise.pages[0]
        return
    for number, (page, promised) in enumerate(zip(case.pages, case.promise.pages, strict=False), start=1):
        yield number, page, promised


PROMISED: tuple[Check, ...] = (
    Check(
        "pages",
        "The file has the promised pages, in the promised size",
        "A side too few, or a sheet scaled by a program on the way, cannot be printed.",
        "this project: the format of the material",
        "build the file again; if it stays so, this is a fault of iceprint: please report it",
        _sizes,
        pieces=True,
    ),
    Check(
        "words",
        "The text that comes out is the text that was put in, in reading order",
        "A wrong glyph, a lost accent or a swapped line looks right to the program that made it.",
        "this project: content/ and translations/",
        "build the file again; if it stays so, this is a fault of iceprint: please report it",
        _words,
        pieces=True,
    ),
    Check(
        "ink",
        "Every character leaves ink where it stands",
        "A damaged font draws blanks, and the text behind them still reads well.",
        "this project",
        "restore the fonts from their origin in fonts/fonts.lock.yaml",
        _ink,
        pieces=True,
    ),
    Check(
        "numbers",
        "Every fact stands on its page to the letter, and no other long number does",
        "A wrong telephone number on paper cannot be called back.",
        "this project: content/facts.yaml",
        "look for a number typed into a message instead of a {placeholder}",
        _numbers,
        pieces=True,
    ),
    Check(
        "codes",
        "Every QR code reads as the address it was made for",
        "A code that cannot be scanned, or leads elsewhere, is worse than none.",
        "this project: content/facts.yaml",
        "give the code more room, use a shorter address, or take the code out of the logo",
        _codes,
        pieces=True,
    ),
    Check(
        "links",
        "The links lead where they should, and a press file has none",
        "PDF/X does not allow links over the artwork (ISO 15930-7, 6.17).",
        "this project: content/facts.yaml; ISO 15930-7, 6.17",
        "build the file again; if it stays so, this is a fault of iceprint: please report it",
        _links,
        pieces=True,
    ),
)
