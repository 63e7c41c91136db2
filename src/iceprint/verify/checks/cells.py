"""Does every piece lie in its place on the sheet, whole and readable, and nothing beside them that does not belong?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from iceprint.model.promise import CellPromise, Fidelity, LinePromise, SheetPromise
from iceprint.model.units import Box, in_mm, mm
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Line, Words
from iceprint.verify.matrix import overlap
from iceprint.verify.painted import PaintedPage
from iceprint.verify.remedies import AGAIN

OFF = mm(0.01)  # by which a piece may miss its place
_ROUNDED = 0.05  # points


def ask_places(case: Case) -> Iterator[Fault]:
    for page, cells in _sheets(case):
        if not _same(page.media, _sheet(case).media):
            size = f"{in_mm(page.media.width):.2f} x {in_mm(page.media.height):.2f} mm"
            yield Fault(f"the sheet is {size}, or the block lies elsewhere on it", page.number)
        for cell in cells:
            if not any(_same(form, cell.shown) for form in page.forms):
                yield Fault("no piece lies where one was promised", page.number, cell.shown)
        for one, other in combinations(cells, 2):
            if (both := overlap(one.shown, other.shown)) and min(both.width, both.height) > OFF:
                yield Fault("two pieces lie on each other", page.number, both)


def _same(box: Box, other: Box) -> bool:
    edges = zip((box.x, box.y, box.right, box.top), (other.x, other.y, other.right, other.top), strict=True)
    return all(abs(one - two) <= OFF for one, two in edges)


def ask_words(case: Case) -> Iterator[Fault]:
    for page, cells in _sheets(case):
        found: list[list[Words]] = [[] for _ in cells]
        for mark in page.piece:
            if isinstance(mark, Words) and mark.text.strip():
                here = [at for at, cell in enumerate(cells) if cell.safe.contains(mark.box, _ROUNDED * 2)]
                if len(here) == 1:
                    found[here[0]].append(mark)
                else:
                    yield Fault(
                        f"{mark.text.strip()!r} stands in no piece, or too near to a cut", page.number, mark.box
                    )
        for cell, marks in zip(cells, found, strict=True):
            yield from (Fault(what, page.number, cell.shown) for what in _wrong(cell, marks))


def _wrong(cell: CellPromise, marks: Sequence[Words]) -> Iterator[str]:
    """What a piece lacks. Its letters come in the order of reading, from right to left in any."""
    said, wanted = "".join(mark.text for mark in marks), "".join(cell.words)
    said, wanted = "".join(said.split()), "".join(wanted.split())
    if said != wanted and (cell.fidelity is not Fidelity.LETTERS or sorted(said) != sorted(wanted)):
        yield f"the piece does not say what was promised: {len(said)} letters, {len(wanted)} were promised"
    yield from (f"the piece lacks {fact!r}" for fact in cell.facts if "".join(fact.split()) not in said)


def ask_ink(case: Case) -> Iterator[Fault]:
    printable = _sheet(case).printable
    for page, cells in _sheets(case):
        for mark in page.marks:
            if mark.colour.leaves_paper:
                continue
            if not printable.contains(mark.box, _ROUNDED):
                yield Fault("something stands where the sheet cannot be printed", page.number, mark.box)
            elif page.holds(mark) and not any(cell.shown.contains(mark.box, _ROUNDED) for cell in cells):
                yield Fault("something stands between the pieces", page.number, mark.box)


def ask_lines(case: Case) -> Iterator[Fault]:
    for page, cells in _sheets(case):
        drawn = [mark for mark in page.marks if isinstance(mark, Line) and mark.is_step]
        for cell in cells:
            for line in cell.lines:
                found = next((mark for mark in drawn if _follows(mark, line, cell)), None)
                if found is None:
                    yield Fault(f"the line for {line.step} is not where the paper has it", page.number, line.box)
                else:
                    drawn.remove(found)
        for mark in drawn:
            yield Fault("a tool would follow this line, and the paper has none here", page.number, mark.box)


def _follows(mark: Line, line: LinePromise, cell: CellPromise) -> bool:
    """Whether a mark is a promised line. Of one at the edge of what is shown, half of the pen is."""
    wanted = overlap(line.box.inset(-mark.width / 2), cell.shown)
    named = {plate.lower() for plate in mark.colour.inked} == {line.step.value}
    return named and wanted is not None and _same(mark.box, wanted)


def _sheet(case: Case) -> SheetPromise:
    if case.promise.sheet is None:
        raise CannotRun("no sheet was promised")
    return case.promise.sheet


def _sheets(case: Case) -> Iterator[tuple[PaintedPage, tuple[CellPromise, ...]]]:
    pages = zip(case.painted, case.promise.pages, strict=False)
    return ((page, promised.cells) for page, promised in pages)


PLACES = Check(
    "cell-places",
    "Every piece lies in its place on the sheet, and none on another",
    "A piece that is off by a little is cut off by a little, and so are all below it in the stack.",
    "this project: data/sheets.yaml, within 0.01 mm",
    AGAIN,
    ask_places,
)
WORDS = Check(
    "cell-words",
    "Every piece on the sheet says all its words inside its own safe margin",
    "A language in the wrong place is found after the whole run is printed.",
    "this project: content/ and translations/",
    AGAIN,
    ask_words,
)
INK = Check(
    "cell-ink",
    "No ink between the pieces, and none where the press cannot print",
    "What stands in the gripper is not printed, and what stands in a gutter is cut into two pieces.",
    "this project: data/sheets.yaml, `gripper` and `edge`",
    "take a larger sheet",
    ask_ink,
)
LINES = Check(
    "cell-lines",
    "Die lines, cuts, perforations and holes lie on every piece of the sheet where its paper has them",
    "A die is set up by these lines: where one is missing or off, a whole run is cut wrongly.",
    "this project: data/formats/, within 0.01 mm; ISO 19593-1",
    AGAIN,
    ask_lines,
)
