"""A form: a document of headings, rows, tables and drawings for people who work with it. Lengths in points.

What it says is decided where it is filled in, how it looks in `design/`, and where things stand in `layout/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.format import Format
from iceprint.model.template import SizeRange, Style
from iceprint.model.units import Box


class Entry(NamedTuple):
    """A label and what is to be known of it, one value a line."""

    label: str
    values: tuple[str, ...]


class Entries(NamedTuple):
    """Entries below each other, read as a table of two columns."""

    rows: tuple[Entry, ...]


class Column(NamedTuple):
    """A column of a table: its heading, and its share of the width. Figures end at its right edge."""

    heading: str
    share: float
    small: bool = False  # for long numbers
    figures: bool = False


class Table(NamedTuple):
    """Rows of cells. The first cell of a row is its heading."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def without_empty_columns(self) -> Table:
        """The same without columns in which no row says anything."""
        kept = [number for number in range(len(self.columns)) if not number or any(row[number] for row in self.rows)]
        columns = tuple(self.columns[number] for number in kept)
        return Table(columns, tuple(tuple(row[number] for number in kept) for row in self.rows))


class Heading(NamedTuple):
    """A heading below that of the section."""

    text: str


class Words(NamedTuple):
    """A paragraph."""

    text: str


class Stroke(NamedTuple):
    """An upright or level line of a drawing, from one point to another."""

    start: tuple[float, float]
    end: tuple[float, float]
    dashed: bool = False


class Label(NamedTuple):
    """Words in a drawing, centred about x on a baseline."""

    x: float
    baseline: float
    text: str


class Sketch(NamedTuple):
    """A drawing to scale, in a box of its own. A table beside it says the same, so it is not read aloud."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    labels: tuple[Label, ...]


FormPart = Entries | Table | Heading | Words | Sketch


class FormSection(NamedTuple):
    """A heading and what belongs below it; one with a page of its own begins at the top of one."""

    heading: str
    parts: tuple[FormPart, ...]
    own_page: bool = False


class Form(NamedTuple):
    """The whole form. One that is a `proof` is marked on every page. `place` is where its words come from."""

    title: str
    lead: str
    sections: tuple[FormSection, ...]
    proof: bool
    place: Place

    def texts(self) -> Iterator[str]:
        """All its words in reading order, drawings apart."""
        yield from (self.title, self.lead)
        for section in self.sections:
            yield section.heading
            for part in section.parts:
                yield from _texts(part)


def _texts(part: FormPart) -> Iterator[str]:
    match part:
        case Heading() | Words():
            yield part.text
        case Entries():
            for row in part.rows:
                yield from (row.label, *row.values)
        case Table():
            shown = part.without_empty_columns()
            yield from (column.heading for column in shown.columns)
            for cells in shown.rows:
                yield from cells
        case Sketch():
            pass


class FormText(NamedTuple):
    """How words of one kind are set: their style, and the sizes they may take."""

    style: Style
    sizes: SizeRange


class FormLook(NamedTuple):
    """How a form looks. `label` is the width of the labels of entries; gaps are in points."""

    paper: Format
    column: Box
    title: FormText
    lead: FormText
    heading: FormText
    subheading: FormText
    label: FormText
    value: FormText
    small: FormText
    note: FormText
    label_width: float
    gutter: float
    row_gap: float
    section_gap: float
    hairline: float
    folio: FormText
    folio_baseline: float
