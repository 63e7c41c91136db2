"""The questions asked of every finished file, each with the reason why it is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from iceprint.model.finding import Finding
from iceprint.model.promise import Fidelity, PagePromise, Promise
from iceprint.model.units import Box, in_mm
from iceprint.verify.opened import OpenedPage

if TYPE_CHECKING:
    from iceprint.verify.joined import JoinedPages

LONG_NUMBER = re.compile(r"\+?\d[\d\-]{5,}\d", re.ASCII)
TOLERANCE = 0.05  # points
_SHOWN = 20  # characters before and after a difference


class Check(NamedTuple):
    """A question: `ask` yields what is wrong, in words, or nothing."""

    id: str
    title: str
    rationale: str
    remedy: str
    ask: Callable[[Sequence[OpenedPage], Promise], Iterator[str]]


def examine_with(check: Check, pages: Sequence[OpenedPage], promise: Promise) -> Iterator[Finding]:
    return (Finding(check.id, what, check.remedy) for what in check.ask(pages, promise))


def _sizes(pages: Sequence[OpenedPage], promise: Promise) -> Iterator[str]:
    if promise.flowing:
        yield from (f"page {number} does not end with its number" for number in _joined(pages).unnumbered())
    elif len(pages) != len(promise.pages):
        yield f"{len(pages)} pages, {len(promise.pages)} were promised"
    width, height = promise.width + 2 * promise.around, promise.height + 2 * promise.around
    for number, page in enumerate(pages, start=1):
        if abs(page.width - width) > TOLERANCE or abs(page.height - height) > TOLERANCE:
            found = f"{in_mm(page.width):.2f} x {in_mm(page.height):.2f} mm"
            yield f"page {number} is {found}, {in_mm(width):.2f} x {in_mm(height):.2f} mm was promised"


def _words(pages: Sequence[OpenedPage], promise: Promise) -> Iterator[str]:
    for place, page, promised in _paired(pages, promise):
        found, wanted = (_compared(text, promise.fidelity) for text in (page.text(), " ".join(promised.words)))
        if found != wanted and promise.fidelity is Fidelity.LETTERS:
            yield f"{place} has lost {_letters(wanted, found)} and gained {_letters(found, wanted)}"
        elif found != wanted:
            yield f"{place} reads {_around(found, wanted)!r} where {_around(wanted, found)!r} was promised"


def _compared(text: str, fidelity: Fidelity) -> str:
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


def _ink(pages: Sequence[OpenedPage], promise: Promise) -> Iterator[str]:
    for place, page, _ in _paired(pages, promise):
        blank = "".join(page.characters_without_ink())
        if blank:
            yield f"{place} draws nothing for {len(blank)} characters: {blank[:_SHOWN]!r}"


def _numbers(pages: Sequence[OpenedPage], promise: Promise) -> Iterator[str]:
    for place, page, promised in _paired(pages, promise):
        text = page.text()
        yield from (f"{place} lacks {fact!r}" for fact in promised.facts if fact not in text)
        known = {digits for fact in promised.facts for digits in LONG_NUMBER.findall(fact)}
        for digits in LONG_NUMBER.findall(text):
            if digits not in known:
                yield f"{place} shows the number {digits}, which is no fact of this page"


def _codes(pages: Sequence[OpenedPage], promise: Promise) -> Iterator[str]:
    if promise.flowing:
        found = sorted(read for page in pages for read in page.codes(Box(0.0, 0.0, page.width, page.height)))
        wanted = sorted(code.payload for promised in promise.pages for code in promised.codes)
        if found != wanted:
            yield f"the QR codes read {_listed(found)}, not {_listed(wanted)}"
        return
    for number, (page, promised) in enumerate(zip(pages, promise.pages, strict=False), start=1):
        for code in promised.codes:
            assert code.box is not None, "only where words flow nobody knows where a code will stand"
            area = Box(code.box.x + promise.around, code.box.y + promise.around, code.box.width, code.box.height)
            read = page.codes(area)
            if read != (code.payload,):
                yield f"the QR code on page {number} reads {' and '.join(read) or 'nothing'}, not {code.payload}"


def _links(pages: Sequence[OpenedPage], promise: Promise) -> Iterator[str]:
    for place, page, promised in _paired(pages, promise):
        found, wanted = tuple(page.links()), promised.links
        if found != wanted:
            yield f"{place} links to {_listed(found)}; promised: {_listed(wanted)}"


def _listed(addresses: Sequence[str]) -> str:
    return ", ".join(addresses) or "nothing"


def _joined(pages: Sequence[OpenedPage]) -> JoinedPages:
    from iceprint.verify.joined import JoinedPages  # noqa: PLC0415 - a card is not joined

    return JoinedPages(pages)


def _paired(
    pages: Sequence[OpenedPage], promise: Promise
) -> Iterator[tuple[str, OpenedPage | JoinedPages, PagePromise]]:
    """What is looked at, in words; itself; and what was promised of it."""
    if promise.flowing:
        yield "the document", _joined(pages), promise.pages[0]
        return
    for number, (page, promised) in enumerate(zip(pages, promise.pages, strict=False), start=1):
        yield f"page {number}", page, promised


CHECKS: tuple[Check, ...] = (
    Check(
        "pages",
        "The file has the promised pages, in the promised size",
        "A side too few, or a sheet scaled by a program on the way, cannot be printed.",
        "build the file again; if it stays so, this is a fault of iceprint: please report it",
        _sizes,
    ),
    Check(
        "words",
        "The text that comes out is the text that was put in, in reading order",
        "A wrong glyph, a lost accent or a swapped line looks right to the program that made it.",
        "build the file again; if it stays so, this is a fault of iceprint: please report it",
        _words,
    ),
    Check(
        "ink",
        "Every character leaves ink where it stands",
        "A damaged font draws blanks, and the text behind them still reads well.",
        "restore the fonts from their origin in fonts/fonts.lock.yaml",
        _ink,
    ),
    Check(
        "numbers",
        "Every fact stands on its page to the letter, and no other long number does",
        "A wrong telephone number on paper cannot be called back.",
        "look for a number typed into a message instead of a {placeholder}",
        _numbers,
    ),
    Check(
        "codes",
        "Every QR code reads as the address it was made for",
        "A code that cannot be scanned, or leads elsewhere, is worse than none.",
        "give the code more room, or use a shorter address",
        _codes,
    ),
    Check(
        "links",
        "The links lead where they should, and a press file has none",
        "PDF/X does not allow links over the artwork (ISO 15930-7, 6.17).",
        "build the file again; if it stays so, this is a fault of iceprint: please report it",
        _links,
    ),
)
