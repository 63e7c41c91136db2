"""A form becomes pages: rows set one below the other, none parted by a page, every cell tagged as what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, zip_longest
from typing import NamedTuple

from iceprint.errors import FitError
from iceprint.layout.bands import Band, parted, placed, squeezed
from iceprint.layout.block import BlockSetter
from iceprint.layout.measure import SetZone
from iceprint.layout.proof_mark import PROOF_FAMILY, proof_mark
from iceprint.layout.set_block import SetBlock
from iceprint.layout.strip import moved_run
from iceprint.model.flow import page_number
from iceprint.model.form import (
    Column,
    Entries,
    Form,
    FormLook,
    FormPart,
    FormSection,
    FormText,
    Heading,
    Sketch,
    Table,
    Words,
)
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.page import Fill, GlyphRun, Item, Layout, Page
from iceprint.model.structure import Content, Element, Role, Scope
from iceprint.model.template import Block, Weight, Zone
from iceprint.model.units import SIZE_STEP, Box
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import make_paragraph

ASCENT = 0.8  # of the size, from the top of a row to its first baseline
RULE = "text"  # the ink of lines
DASH = 3.0  # points, and as much between two of them
LED = 3  # entries that stay with their heading
SHORT = 9  # rows of a table that no page parts
LAST = 4  # rows of a longer one that stay together at its end
NOTHING = "\N{EN DASH}"  # in a cell without words


class Cell(NamedTuple):
    """Words set in a width, from y = 0 downwards."""

    items: tuple[GlyphRun, ...]
    height: float
    element: Element


def set_form(form: Form, look: FormLook, language: Language, fonts: Fonts) -> Layout:
    """Lay a form out. Raises GlyphError, and FitError for words that do not fit at the least size."""
    setter = _Setter(form, look, language, fonts)
    sections = [setter.head(), *map(setter.section, form.sections)]
    turned = parted(setter.bands, look.column.height)
    mark = proof_mark(look.column, fonts.face(PROOF_FAMILY, Weight.BOLD)) if form.proof else None
    pages = []
    for number, bands in enumerate(turned, start=1):
        items = [*([mark] if mark else []), *placed(bands, look.column.top)]
        items += setter.folio(page_number(number, len(turned)))
        pages.append(Page(f"page {number}", tuple(items), ()))
    document = Element(Role.DOCUMENT, tuple(sections), language=language.tag)
    return Layout(look.paper, form.title, language.tag, tuple(pages), document, ())


@dataclass(slots=True)
class _Setter:
    """Sets the parts of a form in bands."""

    form: Form
    look: FormLook
    language: Language
    fonts: Fonts
    bands: list[Band] = field(default_factory=list)
    _keys: count[int] = field(default_factory=lambda: count(1))

    def head(self) -> Element:
        """Title and lead."""
        elements = []
        for words, text, role, gap in (
            (self.form.title, self.look.title, Role.H1, 0.0),
            (self.form.lead, self.look.lead, Role.PARAGRAPH, self.look.row_gap),
        ):
            cell = self._cell(words, text, role, self.look.column.x, self.look.column.width)
            self.bands.append(Band(cell.height, cell.items, gap, with_next=True))
            elements.append(cell.element)
        return Element(Role.SECTION, tuple(elements))

    def section(self, section: FormSection) -> Element:
        column, look = self.look.column, self.look
        cell = self._cell(section.heading, look.heading, Role.H2, column.x, column.width)
        head = Band(cell.height, cell.items, look.section_gap, with_next=True, own_page=section.own_page)
        own = len(self.bands)
        self.bands.append(head)
        parts: list[Element] = []
        for before, part, after in zip_longest((None, *section.parts[:-1]), section.parts, section.parts[1:]):
            first = len(self.bands)
            parts += self._part(part)
            if isinstance(part, Table) and isinstance(before, Table | Entries):
                self.bands[first] = self.bands[first]._replace(before=look.section_gap * 0.6)
            if isinstance(part, Words | Sketch) and isinstance(after, Table | Sketch):
                self.bands[-1] = self.bands[-1]._replace(with_next=True)
        if section.own_page:
            self.bands[own:] = squeezed(self.bands[own:], column.height)
        return Element(Role.SECTION, (cell.element, *parts))

    def folio(self, words: str) -> list[Item]:
        """The page number: an artifact."""
        if not words:
            return []
        column, text = self.look.column, self.look.folio
        cell = self._cell(words, text, Role.PARAGRAPH, column.x, column.width)
        width = sum(run.width for run in cell.items)
        left = column.x + (column.width - width) / 2
        up = self.look.folio_baseline + self._baseline(text)
        return [moved_run(run, up)._replace(x=run.x - column.x + left, key=None) for run in cell.items]

    def _part(self, part: FormPart) -> list[Element]:
        match part:
            case Heading():
                cell = self._cell(part.text, self.look.subheading, Role.H3, self.look.column.x, self.look.column.width)
                self.bands.append(Band(cell.height, cell.items, self.look.section_gap / 2, with_next=True))
                return [cell.element]
            case Words():
                cell = self._cell(part.text, self.look.note, Role.PARAGRAPH, self.look.column.x, self.look.column.width)
                self.bands.append(Band(cell.height, cell.items, self.look.row_gap))
                return [cell.element]
            case Entries():
                return [Element(Role.TABLE, tuple(self._entries(part)))]
            case Table():
                return [self._table(part.without_empty_columns())]
            case Sketch():
                self._sketch(part)
                return []

    def _entries(self, entries: Entries) -> Iterator[Element]:
        for number, row in enumerate(entries.rows, start=1):
            yield self._entry(row.label, row.values)
            held = number <= LED and number < len(entries.rows)
            self.bands[-1] = self.bands[-1]._replace(with_next=held)

    def _entry(self, label: str, values: Sequence[str]) -> Element:
        """A label and its values below each other."""
        look, column = self.look, self.look.column
        head = self._cell(label, look.label, Role.HEADER, column.x, look.label_width - look.gutter)
        left, width = column.x + look.label_width, column.width - look.label_width
        cells = [self._cell(words, look.value, Role.PARAGRAPH, left, width) for words in values or ("",)]
        items: list[Item] = [*self._rule(column), *(moved_run(run, -look.row_gap) for run in head.items)]
        used = look.row_gap
        for cell in cells:
            items += (moved_run(run, -used) for run in cell.items)
            used += cell.height
        self.bands.append(Band(max(used, head.height + look.row_gap), tuple(items), look.row_gap))
        body = tuple(cell.element for cell in cells)
        return Element(Role.ROW, (head.element, Element(Role.CELL, body)))

    def _table(self, table: Table) -> Element:
        heads = [column.heading for column in table.columns]
        top, row, height = self._row(heads, table.columns, self.look.label, lambda _: Role.HEADER)
        rows = [_heading_columns(row)]
        self.bands.append(Band(height, top, self.look.row_gap * 2, with_next=True))
        again = tuple(item._replace(key=None) if isinstance(item, GlyphRun) else item for item in top)
        again_height = height + self.look.row_gap
        for number, cells in enumerate(table.rows, start=1):
            items, row, height = self._row(cells, table.columns, self.look.value, _first_heads)
            held = _is_held(number, len(table.rows))
            self.bands.append(Band(height, items, self.look.row_gap, held, again=again, again_height=again_height))
            rows.append(row)
        return Element(Role.TABLE, tuple(rows))

    def _row(
        self, cells: Sequence[str], columns: Sequence[Column], text: FormText, role: Callable[[int], Role]
    ) -> tuple[tuple[Item, ...], Element, float]:
        look, area = self.look, self.look.column
        total = sum(column.share for column in columns)
        items: list[Item] = [*self._rule(area)]
        elements, left, height = [], area.x, 0.0
        for number, (words, column) in enumerate(zip(cells, columns, strict=True)):
            width = area.width * column.share / total
            own = look.small if column.small and text is look.value else text
            cell = self._cell(words, own, role(number), left, width - look.gutter)
            free = 2 * look.gutter if number + 1 < len(columns) else 0.0
            runs = _flush_right(cell.items, left + width - free) if column.figures else cell.items
            items += (moved_run(run, -look.row_gap) for run in runs)
            elements.append(cell.element)
            left, height = left + width, max(height, cell.height)
        return tuple(items), Element(Role.ROW, tuple(elements)), height + look.row_gap

    def _sketch(self, sketch: Sketch) -> None:
        left, look = self.look.column.x, self.look
        items: list[Item] = []
        for stroke in sketch.strokes:
            items += (
                Fill(Box(left + box.x, box.y - sketch.height, box.width, box.height), RULE)
                for box in _inked(stroke.start, stroke.end, look.hairline * 2, dashed=stroke.dashed)
            )
        for label in sketch.labels:
            cell = self._cell(label.text, look.note, Role.PARAGRAPH, 0.0, look.column.width)
            width = sum(run.width for run in cell.items)
            up = label.baseline - sketch.height + self._baseline(look.note)
            items += (moved_run(run, up)._replace(x=left + label.x + run.x - width / 2, key=None) for run in cell.items)
        self.bands.append(Band(sketch.height, tuple(items), look.row_gap * 3))

    def _rule(self, column: Box) -> tuple[Fill, ...]:
        return (Fill(Box(column.x, -self.look.hairline, column.width, self.look.hairline), RULE),)

    def _cell(self, words: str, text: FormText, role: Role, left: float, width: float) -> Cell:
        """Words in a width, in the largest size in which no part of them is wider."""
        copy = Copy("the form", words or NOTHING, (), self.language.tag, self.form.place)
        style = text.style
        paragraph = make_paragraph(copy, self.language, self.fonts, style.weight, families=style.families)
        block = SetBlock(Block(role, copy, style), paragraph)
        size = text.sizes.largest
        while block.lines_in(width, size) is None:
            size -= SIZE_STEP
            if size < text.sizes.smallest:
                raise FitError(f'"{words}" is too wide for its place', remedy="shorten it", where=self.form.place)
        zone = Zone("cell", Box(left, 0.0, width, 1e6), (block.block,), text.sizes)
        setter = BlockSetter(SetZone("form", zone, (block,)), 0, size, self._keys)
        element = setter.set(-self._baseline(text), None)
        return Cell(tuple(setter.runs), len(setter.lines) * setter.pitch, element)

    def _baseline(self, text: FormText) -> float:
        """From the top of a row to its first baseline: one for all cells, however small they are set."""
        return ASCENT * max(text.sizes.largest, self.look.value.sizes.largest)


def _is_held(number: int, many: int) -> bool:
    """Whether a row stays with the next one: all of a short table do, of a long one the first two and the last few."""
    return number < many and (many <= SHORT or number == 1 or number > many - LAST)


def _flush_right(runs: Sequence[GlyphRun], right: float) -> list[GlyphRun]:
    """Every line moved so that it ends there."""
    ends = {run.y: max(each.x + each.width for each in runs if each.y == run.y) for run in runs}
    return [run._replace(x=run.x + right - ends[run.y]) for run in runs]


def _first_heads(number: int) -> Role:
    return Role.CELL if number else Role.HEADER


def _heading_columns(row: Element) -> Element:
    """The first row of a table, whose cells head their columns."""
    cells = (child._replace(heads=Scope.COLUMN) for child in row.children if not isinstance(child, Content))
    return row._replace(children=tuple(cells))


def _inked(start: tuple[float, float], end: tuple[float, float], width: float, *, dashed: bool) -> list[Box]:
    """A level or upright line as boxes."""
    (x, y), (u, v) = min(start, end), max(start, end)
    level = y == v
    length = u - x if level else abs(v - y)
    low = min(y, v)
    step = 2 * DASH if dashed else length
    pieces = [(at, min(DASH if dashed else length, length - at)) for at in _steps(length, step)]
    if level:
        return [Box(x + at, y - width / 2, long, width) for at, long in pieces]
    return [Box(x - width / 2, low + at, width, long) for at, long in pieces]


def _steps(length: float, step: float) -> list[float]:
    return [number * step for number in range(max(1, int(length // step) + (1 if length % step else 0)))]
