"""The promise for sheets: that of every piece, in its place."""

from __future__ import annotations

from iceprint.model.edition import Use
from iceprint.model.imposed import Placement, SheetSide
from iceprint.model.promise import CellPromise, CodePromise, Fidelity, Limits, PagePromise, Promise, SheetPromise
from iceprint.model.units import Box
from iceprint.run.imposition import Imposition
from iceprint.run.promise import limits_of, promise_for
from iceprint.run.sheet_identifier import identifier_of_sheets


def use_of(imposition: Imposition) -> Use:
    """Office printers take the colours of a screen."""
    return Use.SCREEN if imposition.sheet.office else Use.PRESS


def identifier(imposition: Imposition) -> str:
    """By what the file is known."""
    return identifier_of_sheets(imposition.order, imposition.plan.plates if imposition.plan else ())


def sheets_promise(imposition: Imposition) -> Promise:
    """What the sheets must hold. Margins are kept by each piece, not by the block: `safe` of the whole is 0."""
    use, paper, grid = use_of(imposition), imposition.editions[0].format, imposition.grid
    pieces = [
        (page, promise.fidelity)
        for edition, template in zip(imposition.editions, imposition.templates, strict=True)
        for promise in (promise_for(edition, template, use),)
        for page in promise.pages
    ]
    block, limits = grid.block, limits_of(paper)
    printable = imposition.sheet.printable(imposition.order.scheme.turn)
    return Promise(
        name=identifier(imposition),
        use=use,
        width=block.width,
        height=block.height,
        bleed=grid.bleed,
        pages=tuple(_page(side, pieces, block, paper.safe_box) for side in imposition.sides),
        limits=Limits(0.0, limits.least_module, limits.most_ink),
        fidelity=Fidelity.LETTERS,
        sheet=SheetPromise(_seen(imposition.sheet.box, block), _seen(printable, block)),
    )


def _page(side: SheetSide, pieces: list[tuple[PagePromise, Fidelity]], block: Box, safe: Box) -> PagePromise:
    placed = [(each, *pieces[each.source]) for each in side.placed]
    return PagePromise(
        words=tuple(words for _, page, _ in placed for words in page.words),
        facts=tuple(dict.fromkeys(fact for _, page, _ in placed for fact in page.facts)),
        codes=tuple(
            CodePromise(_seen(each.pose.placed(code.box), block), code.payload)
            for each, page, _ in placed
            for code in page.codes
            if code.box is not None
        ),
        links=(),
        floors=tuple(floor for _, page, _ in placed for floor in page.floors),
        cells=tuple(_cell(each, page, fidelity, block, safe) for each, page, fidelity in placed),
    )


def _cell(placed: Placement, page: PagePromise, fidelity: Fidelity, block: Box, safe: Box) -> CellPromise:
    words = _seen(placed.pose.placed(safe), block)
    return CellPromise(_seen(placed.shown, block), words, page.words, page.facts, fidelity)


def _seen(box: Box, block: Box) -> Box:
    """A box of the sheet, from the corner of the block."""
    return Box(box.x - block.x, box.y - block.y, box.width, box.height)
