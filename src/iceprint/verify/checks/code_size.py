"""Can a scanner see the modules of a code, and its edge?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.units import Box, in_mm
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Area, Line, Mark
from iceprint.verify.matrix import overlap
from iceprint.verify.painted import PaintedPage

QUIET = 4  # modules of quiet zone (ISO/IEC 18004, 5.3.8)
_SMALLEST, _STEP = 21, 4  # modules of version 1, and what each version adds
_SLACK = 0.02  # of a module: numbers in a file are rounded
_CONTRAST = 7.0


def symbols(case: Case) -> Iterator[tuple[PaintedPage, Area, float]]:
    """The painted codes where they were promised, each with the side of its modules in points.

    Raises CannotRun where a code is not drawn as rectangles.
    """
    if case.promise.flowing:
        yield from _symbols_anywhere(case)
        return
    for page, promised in zip(case.painted, case.promise.pages, strict=False):
        for code in promised.codes:
            found = [each for each in page.marks if isinstance(each, Area) and _is_symbol(each, code.box)]
            if len(found) != 1 or not found[0].finest:
                raise CannotRun(f"the code on page {page.number} is not drawn as one path of rectangles")
            yield page, found[0], found[0].finest


def _symbols_anywhere(case: Case) -> Iterator[tuple[PaintedPage, Area, float]]:
    """The codes of a document whose words flow: whatever is drawn like one."""
    found = [
        (page, each, each.finest)
        for page in case.painted
        for each in page.marks
        if isinstance(each, Area) and _is_symbol(each, None) and each.finest and each.rectangles > _SMALLEST
    ]
    wanted = sum(len(promised.codes) for promised in case.promise.pages)
    if len(found) != wanted:
        raise CannotRun(f"{len(found)} codes are drawn as one path of rectangles, {wanted} were promised")
    yield from found


def _is_symbol(area: Area, box: Box | None) -> bool:
    return not area.covers and not area.colour.leaves_paper and (box is None or box.contains(area.box, 1.0))


def ask(case: Case) -> Iterator[Fault]:
    least = case.promise.limits.least_module
    for page, symbol, module in symbols(case):
        count = symbol.box.width / module
        if module < least - _SLACK * least:
            what = f"the modules of the code are {in_mm(module):.2f} mm, {in_mm(least):.2f} mm are needed"
            yield Fault(what, page.number, symbol.box)
        if abs(count - round(count)) > 4 * _SLACK or (round(count) - _SMALLEST) % _STEP:
            yield Fault(f"the code is {count:.2f} modules wide, which no code is", page.number, symbol.box)


def ask_quiet(case: Case) -> Iterator[Fault]:
    for page, symbol, module in symbols(case):
        zone = symbol.box.inset(-(QUIET - 4 * _SLACK) * module)
        at = page.marks.index(symbol)
        ground = max((each for each, mark in enumerate(page.marks[:at]) if _clears(mark, zone)), default=-1)
        if not page.paper.contains(zone):
            yield Fault("the quiet zone of the code reaches over the edge", page.number, symbol.box)
        for mark in (*page.marks[ground + 1 : at], *page.marks[at + 1 :]):
            around = isinstance(mark, Line) and mark.is_step and mark.box.contains(zone)  # a die line
            if overlap(mark.box, zone) and not mark.colour.leaves_paper and not around:
                yield Fault("something stands in the quiet zone of the code", page.number, mark.box)


def _clears(mark: Mark, zone: Box) -> bool:
    """True if a mark leaves nothing of what was painted before it in a zone."""
    return isinstance(mark, Area) and mark.covers and mark.colour.leaves_paper and mark.box.contains(zone, 1.0)


def ask_ink(case: Case) -> Iterator[Fault]:
    for page, symbol, _ in symbols(case):
        if not symbol.colour.is_black_alone and symbol.colour.rgb != (0, 0, 0):
            yield Fault("the code is not black alone", page.number, symbol.box)


CHECK = Check(
    "code-size",
    "The modules of a QR code are as large as the paper demands",
    "Ink spreads: modules that are too small run together, and no telephone reads them.",
    "ISO/IEC 18004; data/formats/, `least_module`",
    "give the code more room, or use a shorter address",
    ask,
    pieces=True,
)
QUIET_ZONE = Check(
    "code-quiet-zone",
    "Four modules of bare paper lie around a QR code",
    "Without them a scanner does not find where the code begins.",
    "ISO/IEC 18004, quiet zone of 4 modules",
    "move away what stands beside the code",
    ask_quiet,
    pieces=True,
)
INK = Check(
    "code-ink",
    "A QR code is black, of one ink",
    "Of several inks the modules get blurred edges; of a pale one they vanish in lamplight.",
    "this project, after ISO/IEC 15415 and card printers",
    "draw the code in the ink `text`",
    ask_ink,
    pieces=True,
)
