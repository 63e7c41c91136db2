"""Reads what is done to a paper besides folding: perforations, cuts, holes, tabs, cells, binding."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.catalog.folded import fold_safe_of
from iceprint.catalog.paper_limits import LEAST_SAFE, SLACK, shown
from iceprint.catalog.schema import Fields
from iceprint.model.finishing import Booklet, Cells, Edge, Step, Stroke, Tabs
from iceprint.model.format import Format
from iceprint.model.units import Box, mm

LEAST_HOLE = mm(2.0)
LEAST_TAB = 0.9 * 72  # points: narrower ones hold no telephone number
MOST = 24  # lines, holes, tabs or cells of one sheet
MOST_PAGES = 64  # of a stapled booklet
TOOLS = ("perforated", "cut", "punched", "tabs")  # words keep `fold_safe` off what these leave
STEPS = {"perforated": Step.PERFORATING, "cut": Step.CUTTING}


def read_finished(paper: Format, fields: Fields) -> Format:
    """The paper with all that is done to it."""
    if not paper.folded and any(not fields.absent(key) for key in TOOLS):
        paper = paper._replace(fold_safe=fold_safe_of(fields))
    lines = [stroke for key, step in STEPS.items() for stroke in _lines(paper, fields, key, step)]
    return paper._replace(
        lines=tuple(lines),
        holes=tuple(_holes(paper, fields)),
        tabs=None if fields.absent("tabs") else _tabs(paper, fields.part("tabs")),
        cells=None if fields.absent("cells") else _cells(paper, fields.part("cells")),
        booklet=None if fields.absent("booklet") else _booklet(paper, fields.part("booklet")),
    )


def _lines(paper: Format, fields: Fields, key: str, step: Step) -> Iterator[Stroke]:
    """Upright lines `from_left`, level ones `from_top`; across the whole sheet, or where they begin and end."""
    for part in fields.parts(key, optional=True, most=MOST):
        upright = not part.absent("from_left")
        at = part.length("from_left" if upright else "from_top")
        across, along = (paper.width, paper.height) if upright else (paper.height, paper.width)
        begins = 0.0 if part.absent("begins") else part.length("begins")
        ends = along if part.absent("ends") else part.length("ends")
        part.done()
        if part.sound and not (SLACK < at < across - SLACK and 0.0 <= begins < ends <= along + SLACK):
            what = f"the line at {shown(at)}, from {shown(begins)} to {shown(ends)}, does not lie on the sheet"
            part.refuse(part.here, what, f"keep it inside {shown(paper.width)} x {shown(paper.height)}")
        if upright:
            yield Stroke(step, Box(at, paper.height - ends, 0.0, ends - begins))
        else:
            yield Stroke(step, Box(begins, paper.height - at, ends - begins, 0.0))


def _holes(paper: Format, fields: Fields) -> Iterator[Box]:
    """Measured to the middle of the hole."""
    for part in fields.parts("punched", optional=True, most=MOST):
        across, down = part.length("from_left"), part.length("from_top")
        width = part.length("width")
        height = width if part.absent("height") else part.length("height")
        part.done()
        hole = Box(across - width / 2, paper.height - down - height / 2, width, height)
        if part.sound:
            _judge_hole(paper, hole, part)
        yield hole


def _judge_hole(paper: Format, hole: Box, part: Fields) -> None:
    if (least := min(hole.width, hole.height)) < LEAST_HOLE:
        part.refuse(part.here, f"the hole is {shown(least)} across", f"write {shown(LEAST_HOLE)} or more")
    elif not paper.trim_box.inset(LEAST_HOLE).contains(hole, SLACK):
        what = f"the hole reaches closer than {shown(LEAST_HOLE)} to the edge of the sheet"
        part.refuse(part.here, what, "move it inwards: from_left and from_top are measured to its middle")
    elif any(stroke.box.overlaps(hole) for stroke in paper.strokes(paper.sides[0])):
        part.refuse(part.here, "the hole lies on a fold", "move it into a panel")


def _tabs(paper: Format, fields: Fields) -> Tabs:
    tabs = Tabs(fields.whole("count"), fields.length("height"))
    fields.done()
    if not fields.sound:
        return Tabs(1, 0.0)
    if not 2 <= tabs.many <= MOST:  # noqa: PLR2004
        fields.refuse(fields.place("count"), f"there are {tabs.many} tabs", f"write 2 to {MOST}")
        return Tabs(1, 0.0)
    if (own := paper.width / tabs.many) < LEAST_TAB:
        what = f"{tabs.many} tabs are {shown(own)} wide each, too narrow for a telephone number"
        fields.refuse(fields.place("count"), what, f"write {int(paper.width / LEAST_TAB)} or fewer")
    if not LEAST_TAB <= tabs.height <= paper.height / 2:
        what = f"the tabs are {shown(tabs.height)} high"
        fields.refuse(fields.place("height"), what, f"write {shown(LEAST_TAB)} to half the height of the sheet")
    return tabs


def _cells(paper: Format, fields: Fields) -> Cells:
    cells = Cells(fields.whole("columns"), fields.whole("rows"), fields.length("gutter"), fields.length("head"))
    fields.done()
    if fields.sound and not 1 < cells.columns * cells.rows <= MOST:
        fields.refuse(fields.here, f"there are {cells.columns * cells.rows} cells", f"make it 2 to {MOST}")
    elif fields.sound:
        small = min(min(area.box.width, area.box.height) for area in cells.areas(paper.safe_box))
        if small < LEAST_TAB:
            what = f"a cell or the head is {shown(small)} only"
            fields.refuse(fields.here, what, f"leave {shown(LEAST_TAB)} or more")
    return cells if fields.sound else Cells(1, 1, 0.0, 0.0)


def _booklet(paper: Format, fields: Fields) -> Booklet:
    booklet = Booklet(
        fields.whole("least_pages"), fields.whole("most_pages"), fields.one_of("binding", Edge), fields.length("gutter")
    )
    fields.done()
    if not fields.sound:
        return booklet
    for key, pages in (("least_pages", booklet.least), ("most_pages", booklet.most)):
        if pages % 4 or not 4 <= pages <= MOST_PAGES:  # noqa: PLR2004
            what = f'"{key}" is {pages}, and every sheet has four pages'
            fields.refuse(fields.place(key), what, f"write a multiple of 4, at most {MOST_PAGES}")
    if booklet.least > booklet.most:
        fields.refuse(fields.place("least_pages"), "there are fewer pages at most than at least", "exchange the two")
    across = paper.height if booklet.binding is Edge.TOP else paper.width
    if not LEAST_SAFE - SLACK <= booklet.gutter < across / 3:
        what = f'"gutter" is {shown(booklet.gutter)}'
        fields.refuse(fields.place("gutter"), what, f"write {shown(LEAST_SAFE)} or more, and leave room for words")
    return booklet
