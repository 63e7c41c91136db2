"""A flow becomes pages: strips placed, contents that run over a page tied together again, pages numbered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from iceprint.errors import Place
from iceprint.layout.galley import Galley
from iceprint.layout.page_breaks import pages_of
from iceprint.layout.proof_mark import PROOF_FAMILY, proof_mark
from iceprint.layout.strip import Strip, moved_link, moved_run, moved_symbol
from iceprint.model.edition import Edition
from iceprint.model.flow import Flow, page_number
from iceprint.model.message import Copy
from iceprint.model.page import GlyphRun, Item, Layout, LinkArea, Page, Symbol
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Weight
from iceprint.model.units import Box
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import make_paragraph

ISOLATED = "\u2066{}\u2069"  # a page number runs from left to right in every language


def compose_flow(edition: Edition, flow: Flow, fonts: Fonts) -> Layout:
    """Lay a flow out. Raises FitError and GlyphError; positions are final and inside the column."""
    galley = Galley(flow, edition.language, fonts)
    strips, breaks = galley.strips, pages_of(galley.strips, flow.column.height)
    keys = _Keys(galley.keys)
    pages = []
    for number, (start, end) in enumerate(breaks, start=1):
        keys.turn()
        texts, codes, links = _place(strips[start:end], flow.column.top, keys)
        mark: list[Item] = []
        if edition.is_proof:
            mark.append(proof_mark(_open(flow.column, codes), fonts.face(PROOF_FAMILY, Weight.BOLD)))
        folio = _folio(page_number(number, len(breaks)), edition, flow, fonts)
        pages.append(Page(f"page {number}", (*mark, *codes, *texts, *folio), tuple(links)))
    sections = tuple(keys.renewed(section) for section in galley.sections)
    document = Element(Role.DOCUMENT, sections, language=edition.language.tag)
    return Layout(flow.paper, edition.title, edition.language.tag, tuple(pages), document, ())


class _Keys:
    """A content belongs to one page: what runs over to the next one goes on there under another key."""

    def __init__(self, fresh: count[int]) -> None:
        self._fresh = fresh
        self._pages: dict[int, list[int]] = {}  # of a content: its keys, page by page
        self._here: dict[int, int] = {}  # of a content: its key on this page

    def turn(self) -> None:
        self._here = {}

    def here(self, key: int) -> int:
        if key not in self._here:
            self._here[key] = next(self._fresh) if key in self._pages else key
            self._pages.setdefault(key, []).append(self._here[key])
        return self._here[key]

    def renewed(self, element: Element) -> Element:
        """A tag with all contents that were made of its own."""
        children: list[Element | Content] = []
        for child in element.children:
            if isinstance(child, Element):
                children.append(self.renewed(child))
            else:
                children += map(Content, self._pages[child.key])
        kept = (element.language, element.alt, element.target, element.spoken)
        return Element(element.role, tuple(children), *kept)


def _place(strips: Sequence[Strip], top: float, keys: _Keys) -> tuple[list[GlyphRun], list[Symbol], list[LinkArea]]:
    """What the strips of a page put there, the first with its ink at the top."""
    texts: list[GlyphRun] = []
    codes: list[Symbol] = []
    links: list[LinkArea] = []
    y = top
    for number, strip in enumerate(strips):
        y -= strip.below(strips[number - 1]) if number else strip.top
        texts += (moved_run(run, y, keys.here(run.key)) for run in strip.runs if run.key is not None)
        links += (moved_link(link, y, keys.here(link.key)) for link in strip.links)
        for symbol in strip.symbols:
            box = Box(symbol.box.x, symbol.box.y + y, symbol.box.width, symbol.box.height)
            codes.append(moved_symbol(symbol, box))
            keys.here(symbol.key)
    return texts, codes, links


def _open(column: Box, codes: Sequence[Symbol]) -> Box:
    """The larger part of the column that no code covers: the mark of a proof lies under it."""
    if not codes:
        return column
    top, bottom = max(code.box.top for code in codes), min(code.box.y for code in codes)
    above = Box(column.x, top, column.width, column.top - top)
    below = Box(column.x, column.y, column.width, bottom - column.y)
    return max(above, below, key=lambda area: area.height)


def _folio(words: str, edition: Edition, flow: Flow, fonts: Fonts) -> list[GlyphRun]:
    """The page number, centred in the foot: an artifact, which is not read aloud."""
    if not words:
        return []
    style, size = flow.folio, flow.folio_size
    copy = Copy("the page number", ISOLATED.format(words), (), edition.language.tag, Place("layout"))
    paragraph = make_paragraph(copy, edition.language, fonts, style.weight, families=style.families)
    line = paragraph.line(0, paragraph.last)
    left = flow.column.x + (flow.column.width - line.width * size) / 2
    y, language = flow.folio_baseline, edition.language.tag
    runs = []
    for piece, x, width in line.runs:
        name, clusters = piece.item.face.name, piece.clusters
        runs.append(GlyphRun(name, size, left + x * size, y, clusters, style.ink, language, width * size, None))
    return runs
