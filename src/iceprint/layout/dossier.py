"""A document for reviewers becomes pages: chapters one below the other, tables parted between their rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from iceprint.errors import FitError, Place
from iceprint.layout.column import set_column
from iceprint.layout.gallery import CAPTION_GAP, drawn, rows_of, scale_of
from iceprint.layout.plan import DrawnPlan
from iceprint.layout.rows import SetRow
from iceprint.layout.strokes import line
from iceprint.model.dossier import Chapter, Dossier, Gallery, Plan, Table, Words
from iceprint.model.message import Copy
from iceprint.model.page import Item, Layout, LinkArea, Page
from iceprint.model.structure import Element, Role
from iceprint.model.template import Block
from iceprint.model.units import Box, in_mm
from iceprint.text.faces import Fonts

_GAP = 9.0  # points between two parts
_HEADED = 110.0  # points that a table or a chapter wants on the page where it starts
_RULE, _RULE_INK = 0.6, "proof-strong"


def compose_dossier(dossier: Dossier, fonts: Fonts) -> Layout:
    """Lay a document out. Raises FitError for a row that is higher than a page, and GlyphError."""
    composer = _Composer(dossier, fonts)
    sections = tuple(composer.chapter(chapter) for chapter in dossier.chapters)
    document = Element(Role.DOCUMENT, sections, language=dossier.language.tag)
    return Layout(dossier.paper, dossier.title, dossier.language.tag, tuple(composer.pages()), document, ())


class _Composer:
    """A pen that goes down the pages; `y` is where the next part has its upper edge."""

    def __init__(self, dossier: Dossier, fonts: Fonts) -> None:
        self.dossier, self.fonts, self.keys = dossier, fonts, count(1)
        self.sheets: list[tuple[list[Item], list[LinkArea]]] = []
        self.y = 0.0

    @property
    def _own(self) -> str:
        return self.dossier.language.tag

    def _new_page(self) -> None:
        self.sheets.append(([], []))
        self.y = self.dossier.column.top

    def _room(self) -> float:
        return self.y - self.dossier.column.y

    def _is_new(self) -> bool:
        return self.y == self.dossier.column.top

    def _require(self, height: float) -> None:
        if height > self._room() and not self._is_new():
            self._new_page()

    def _add(self, items: list[Item], links: list[LinkArea]) -> None:
        self.sheets[-1][0].extend(items)
        self.sheets[-1][1].extend(links)

    def chapter(self, chapter: Chapter) -> Element:
        """Set all parts of a chapter; returns its tag."""
        if not (chapter.follows and self.sheets and self._room() > _HEADED):
            self._new_page()
        elif not self._is_new():
            self.y -= _GAP
        elements: list[Element] = []
        for part in chapter.parts:
            match part:
                case Words():
                    elements += self._words(part)
                case Plan():
                    elements += self._plan(part)
                case Table():
                    elements.append(self._table(part))
                case Gallery():
                    elements += self._gallery(part)
        return Element(Role.SECTION, tuple(elements))

    def _words(self, words: Words) -> list[Element]:
        column = set_column((words,), self.dossier.column.width, self.fonts, self.keys, own=self._own)
        style = words.block.style
        gap = 0.0 if self._is_new() else style.gap * words.size
        self._require(gap + column.height + (_HEADED if words.block.role.level else 0.0))
        self.y -= 0.0 if self._is_new() else gap
        left = self.dossier.column.x
        self._add(list(column.runs_at(left, self.y)), column.links_at(left, self.y))
        self.y -= column.height
        return column.elements

    def _plan(self, plan: Plan) -> tuple[Element, ...]:
        self.y -= _GAP
        area = self.dossier.column
        room = Box(area.x, area.y, area.width, self._room())
        shown = DrawnPlan(plan, room, self.dossier.number, self.fonts, self.keys)
        self._add(shown.items, [])
        self.y -= shown.height + _GAP
        return shown.elements

    def _table(self, table: Table) -> Element:
        width, left = self.dossier.column.width, self.dossier.column.x
        heads = SetRow(table.heads, table, width, self.fonts, self.keys, self._own)
        elements = [heads.element(heads=True)]
        read = True
        self.y -= 0.0 if self._is_new() else _GAP
        for number, cells in enumerate(table.rows):
            row = SetRow(cells, table, width, self.fonts, self.keys, self._own)
            if row.height + heads.height > self.dossier.column.height:
                self._too_high(row, max(cells, key=lambda cell: len(cell[0].block.copy.text))[0].block.copy)
            if number == 0:
                self._require(heads.height + row.height)
            elif row.height > self._room():
                self._new_page()
            if number == 0 or self._is_new():
                self._add(*heads.paint(left, self.y, heads=True, read=read))
                self.y -= heads.height
                read = False
            self._add(*row.paint(left, self.y, heads=False, read=True))
            self.y -= row.height
            elements.append(row.element(heads=False))
        return Element(Role.TABLE, tuple(elements))

    def _too_high(self, row: SetRow, copy: Copy) -> None:
        needed, room = in_mm(row.height), in_mm(self.dossier.column.height)
        raise FitError(
            f'"{copy.message_id}" ({copy.language}) takes {needed:.0f} mm of the proof; a page has {room:.0f} mm',
            where=copy.place,
            remedy="part the message in two",
        )

    def _gallery(self, gallery: Gallery) -> Iterator[Element]:
        column = self.dossier.column
        self.y -= _GAP
        scale = scale_of(gallery, column.width, self._room(), self.fonts)
        for row in rows_of(gallery, scale, column.width, self.fonts, self.keys, self._own):
            self._require(row.height)
            bottom = self.y - row.picture
            for place in row.places:
                items, figure = drawn(place, scale, column.x, bottom, next(self.keys))
                self._add(items, [])
                left, top = column.x + place.x, bottom - CAPTION_GAP - row.rise + place.caption.rise
                self._add(list(place.caption.runs_at(left, top)), place.caption.links_at(left, top))
                yield figure
                yield from place.caption.elements
            self.y -= row.height + gallery.gap
        self.y += gallery.gap

    def pages(self) -> Iterator[Page]:
        """All pages with what stands at their heads and feet."""
        for number, (items, links) in enumerate(self.sheets, start=1):
            yield Page(f"page {number}", (*items, *self._margins(number)), tuple(links))

    def _margins(self, number: int) -> Iterator[Item]:
        """Head and foot: artifacts, for the title of the file says the same."""
        dossier, paper = self.dossier, self.dossier.paper
        left, right = dossier.column.x, dossier.column.right
        above = (paper.height + dossier.column.top) / 2
        below = dossier.column.y / 2
        yield from self._at_start(dossier.head[0], above)
        yield from self._at_end(dossier.head[1], above)
        yield line((left, above - 9), (right, above - 9), _RULE, _RULE_INK)
        yield from self._at_start(dossier.foot, below)
        block = dossier.folio.block
        copy = Copy("the page number", f"page {number} of {len(self.sheets)}", (), self._own, Place("the proof"))
        yield from self._at_end(dossier.folio._replace(block=Block(block.role, copy, block.style)), below)

    def _at_start(self, words: Words, middle: float) -> list[Item]:
        column = set_column((words,), self.dossier.column.width, self.fonts, count(1), own=self._own)
        return list(column.unread(self.dossier.column.x, middle + column.height / 2))

    def _at_end(self, words: Words, middle: float) -> list[Item]:
        column = set_column((words,), self.dossier.column.width, self.fonts, count(1), own=self._own)
        return list(column.unread(self.dossier.column.right - column.width, middle + column.height / 2))
