"""The promise for sheets: that of every piece, in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.model.edition import Use
from iceprint.model.finishing import Step
from iceprint.model.format import Format
from iceprint.model.imposed import Placement, SheetSide
from iceprint.model.promise import (
    CellPromise,
    CodePromise,
    Fidelity,
    Limits,
    LinePromise,
    PagePromise,
    Promise,
    SheetPromise,
)
from iceprint.model.units import Box
from iceprint.run.imposition import Imposition
from iceprint.run.promise import limits_of, promise_for
from iceprint.run.sheet_identifier import identifier_of_sheets


class _Piece(NamedTuple):
    """A page of an edition, before it has its place."""

    page: PagePromise
    fidelity: Fidelity
    lines: tuple[LinePromise, ...]


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
        _Piece(page, promise.fidelity, _lines(template.format, side.of_paper) if use is Use.PRESS else ())
        for edition, template in zip(imposition.editions, imposition.templates, strict=True)
        for promise in (promise_for(edition, template, use),)
        for page, side in zip(promise.pages, template.sides, strict=True)
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


def _lines(paper: Format, side: str) -> tuple[LinePromise, ...]:
    """The lines that tools follow on a side; none does so along a fold."""
    die = (LinePromise(Step.CUTTING, paper.trim_box),) if paper.die_cut else ()
    strokes = (LinePromise(*stroke) for stroke in paper.strokes(side) if stroke.step is not Step.FOLDING)
    return (*die, *strokes, *(LinePromise(Step.PUNCHING, hole) for hole in paper.holes_of(side)))


def _page(side: SheetSide, pieces: Sequence[_Piece], block: Box, safe: Box) -> PagePromise:
    placed = [(each, pieces[each.source]) for each in side.placed]
    return PagePromise(
        words=tuple(words for _, piece in placed for words in piece.page.words),
        facts=tuple(dict.fromkeys(fact for _, piece in placed for fact in piece.page.facts)),
        codes=tuple(
            CodePromise(_seen(each.pose.placed(code.box), block), code.payload)
            for each, piece in placed
            for code in piece.page.codes
            if code.box is not None
        ),
        links=(),
        floors=tuple(floor for _, piece in placed for floor in piece.page.floors),
        cells=tuple(_cell(each, piece, block, safe) for each, piece in placed),
    )


def _cell(placed: Placement, piece: _Piece, block: Box, safe: Box) -> CellPromise:
    pose, page = placed.pose, piece.page
    lines = tuple(line._replace(box=_seen(pose.placed(line.box), block)) for line in piece.lines)
    words = _seen(pose.placed(safe), block)
    return CellPromise(_seen(placed.shown, block), words, page.words, page.facts, piece.fidelity, lines)


def _seen(box: Box, block: Box) -> Box:
    """A box of the sheet, from the corner of the block."""
    return Box(box.x - block.x, box.y - block.y, box.width, box.height)
