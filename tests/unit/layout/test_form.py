"""Forms: rows below each other, never parted by a page, tables with their headings on every page, all of it tagged."""

from __future__ import annotations

from itertools import pairwise

import pytest

from iceprint.design.form import form_look
from iceprint.errors import FitError, GlyphError, Place
from iceprint.layout.form import set_form
from iceprint.model.form import (
    Column,
    Entries,
    Entry,
    Form,
    FormPart,
    FormSection,
    Heading,
    Label,
    Sketch,
    Stroke,
    Table,
    Words,
)
from iceprint.model.format import Format
from iceprint.model.page import Curves, Fill, GlyphRun, Layout
from iceprint.model.structure import Element, Role, Scope
from tests.specimens.editions import ENGLISH
from tests.specimens.faces import SHIPPED

PLACE = Place("content/orders/spring.yaml")
LETTER = Format("letter", "US Letter", 612.0, 792.0, 0.0, 18.0, 0.0, 1.0, 280)
LOOK = form_look(LETTER)
COLUMNS = (Column("File", 30), Column("Sum", 40, small=True))


def laid_out(*parts: FormPart, proof: bool = False) -> Layout:
    section = FormSection("Section", parts)
    return set_form(Form("Title", "Lead", (section,), proof, PLACE), LOOK, ENGLISH, SHIPPED)


def runs(layout: Layout, page: int = 0) -> list[GlyphRun]:
    return [item for item in layout.pages[page].items if isinstance(item, GlyphRun)]


def texts(layout: Layout, page: int = 0) -> list[str]:
    return [run.text.strip() for run in runs(layout, page)]


def roles(layout: Layout, role: Role) -> list[Element]:
    return [element for element in layout.structure.walk() if element.role is role]


def test_everything_stands_in_the_column_and_is_read_in_its_order() -> None:
    layout = laid_out(Entries((Entry("Stock", ("80 lb", "gloss")), Entry("Folding", ("none",)))), Words("A note."))
    assert texts(layout) == ["Title", "Lead", "Section", "Stock", "80 lb", "gloss", "Folding", "none", "A note."]
    column = LOOK.column
    assert all(column.x - 0.01 <= run.x and run.x + run.width <= column.right + 0.01 for run in runs(layout))
    assert all(column.y <= run.y <= column.top for run in runs(layout))


def test_no_line_of_a_row_touches_one_of_another() -> None:
    layout = laid_out(Entries((Entry("Delivery", ("word " * 60,)), Entry("Folding", ("none",)))))
    baselines = sorted({round(run.y, 3) for run in runs(layout)}, reverse=True)
    assert min(one - other for one, other in pairwise(baselines)) > 9.0


def test_entries_are_a_table_in_which_labels_head_their_rows() -> None:
    layout = laid_out(Entries((Entry("Stock", ("80 lb",)),)))
    (row,) = roles(layout, Role.ROW)
    assert [child.role for child in row.children if isinstance(child, Element)] == [Role.HEADER, Role.CELL]
    assert roles(layout, Role.HEADER)[0].heads is Scope.ROW


def test_the_first_row_of_a_table_heads_its_columns_and_the_first_cell_of_others_their_row() -> None:
    layout = laid_out(Table(COLUMNS, (("a.pdf", "00"), ("b.pdf", ""))))
    heads = [(element.heads, len(list(element.keys()))) for element in roles(layout, Role.HEADER)]
    assert [scope for scope, _ in heads] == [Scope.COLUMN, Scope.COLUMN, Scope.ROW, Scope.ROW]
    assert texts(layout)[-1] == "\N{EN DASH}"  # nothing is said, and nothing is left out


def test_a_table_over_pages_repeats_its_headings_which_are_heard_once() -> None:
    rows = tuple((f"file-{number}.pdf", "00" * 32) for number in range(90))
    layout = laid_out(Table(COLUMNS, rows))
    assert len(layout.pages) >= 2
    for number in range(len(layout.pages)):
        assert "File" in texts(layout, number)
        assert texts(layout, number)[-1].replace(" ", "") == f"{number + 1}/{len(layout.pages)}"
    again = [run for run in runs(layout, 1) if run.text.strip() in ("File", "Sum")]
    assert [run.key for run in again] == [None, None]
    said = [text for number in range(len(layout.pages)) for text in texts(layout, number) if text.startswith("file-")]
    assert said == [name for name, _ in rows]


def filled(rows: int) -> Entries:
    """Rows that bring a table so far down a page."""
    return Entries(tuple(Entry(f"Row {number}", ("value",)) for number in range(rows)))


@pytest.mark.parametrize("many", [2, 9])
def test_a_short_table_is_on_one_page_with_its_heading(many: int) -> None:
    table = Table(COLUMNS, tuple((f"file-{number}.pdf", "00") for number in range(many)))
    for rows in range(20, 42):
        layout = laid_out(filled(rows), Heading("Files"), table)
        pages = [set(texts(layout, page)) for page in range(len(layout.pages))]
        whole = {"Files", "File", *(name for name, _ in table.rows)}
        assert [page for page in pages if whole & page and not whole <= page] == []


def test_no_row_of_a_long_table_is_left_alone_on_a_page_and_none_loses_its_headings() -> None:
    table = Table(COLUMNS, tuple((f"file-{number}.pdf", "00") for number in range(12)))
    for rows in range(20, 42):
        layout = laid_out(filled(rows), table)
        for page in range(len(layout.pages)):
            names = [text for text in texts(layout, page) if text.startswith("file-")]
            assert len(names) != 1
            assert texts(layout, page).count("File") == (1 if names else 0)
            baselines = {run.text.strip(): run.y for run in runs(layout, page)}
            assert all(baselines[name] < baselines["File"] for name in names)


def test_figures_end_at_one_edge_and_the_last_column_at_that_of_the_page() -> None:
    columns = (Column("Item", 30), Column("To no. 1", 10, figures=True), Column("Total", 10, figures=True))
    layout = laid_out(Table(columns, (("card", "5", "1,000"), ("poster", "12,345", "7"))))
    ends = {run.text.strip(): run.x + run.width for run in runs(layout)}
    assert ends["1,000"] == pytest.approx(LOOK.column.right, abs=0.01)
    assert ends["1,000"] == pytest.approx(ends["7"], abs=0.01) == pytest.approx(ends["Total"], abs=0.01)
    assert ends["5"] == pytest.approx(ends["12,345"], abs=0.01) == pytest.approx(ends["To no. 1"], abs=0.01)
    assert ends["5"] < ends["1,000"] - 40


def test_a_heading_inside_a_section_is_one_of_the_third_level() -> None:
    layout = laid_out(Heading("Files"), Table(COLUMNS, (("a.pdf", "00"),)))
    assert [element.role for element in layout.structure.walk() if element.role.level] == [Role.H1, Role.H2, Role.H3]


def test_small_cells_stand_on_the_baseline_of_their_row() -> None:
    layout = laid_out(Table(COLUMNS, (("a.pdf", "00" * 32),)))
    name, number = (run for run in runs(layout) if run.text.strip() in ("a.pdf", "00" * 32))
    assert name.y == number.y
    assert number.size < name.size


def test_a_section_with_a_page_of_its_own_begins_one() -> None:
    row = Entries((Entry("Stock", ("80 lb",)),))
    third = FormSection("Third", (row,))
    sections = (FormSection("First", (row,)), FormSection("Second", (row,), own_page=True), third)
    layout = set_form(Form("Title", "Lead", sections, proof=False, place=PLACE), LOOK, ENGLISH, SHIPPED)
    assert len(layout.pages) == 2
    assert texts(layout, 0)[-3:] == ["Stock", "80 lb", "1 / 2"]
    assert texts(layout, 1)[0] == "Second"
    assert "Third" in texts(layout, 1)


def test_a_page_of_its_own_is_set_closer_rather_than_that_a_few_rows_go_over() -> None:
    def pitches(rows: int) -> list[float]:
        """From row to row on the page of the section; nothing if it goes over."""
        section = FormSection("Second", (filled(rows),), own_page=True)
        first = FormSection("First", (filled(1),))
        layout = set_form(Form("T", "L", (first, section), proof=False, place=PLACE), LOOK, ENGLISH, SHIPPED)
        lines = sorted({round(run.y, 3) for run in runs(layout, 1) if run.text.startswith("Row")}, reverse=True)
        assert all(LOOK.column.y <= line <= LOOK.column.top for line in lines)
        return [one - other for one, other in pairwise(lines)] if len(layout.pages) == 2 else []

    fits = [pitches(rows) for rows in range(5, 70)]
    set_apart = {round(min(each), 2) for each in fits if each}
    assert len(set_apart) > 2
    assert min(set_apart) > 9.0
    assert round(min(fits[0]), 2) == max(set_apart)
    assert [] in fits


def test_an_empty_column_takes_no_room() -> None:
    columns = (Column("Panel", 30), Column("Remarks", 20), Column("Width", 20))
    layout = laid_out(Table(columns, (("flap", "", "92"), ("back", "", "93"))))
    assert "Remarks" not in texts(layout)
    assert texts(layout).count("\N{EN DASH}") == 0


def test_a_heading_never_ends_a_page() -> None:
    filler = Entries(tuple(Entry(f"Row {number}", ("value",)) for number in range(38)))
    for more in range(12):
        rows = (*filler.rows, *(Entry(f"More {number}", ("value",)) for number in range(more)))
        sections = (FormSection("First", (Entries(rows),)), FormSection("Second", (Entries(filler.rows[:1]),)))
        layout = set_form(Form("Title", "Lead", sections, proof=False, place=PLACE), LOOK, ENGLISH, SHIPPED)
        for page in range(len(layout.pages)):
            words = texts(layout, page)
            if "Second" in words:
                assert words[words.index("Second") + 1] == "Row 0"


def test_a_drawing_is_not_read_aloud_and_its_labels_stand_about_their_middle() -> None:
    sketch = Sketch(
        200.0, 100.0, (Stroke((0, 0), (200, 0)), Stroke((50, 0), (50, 100), dashed=True)), (Label(50, 20, "flap"),)
    )
    layout = laid_out(Words("A drawing:"), sketch)
    (label,) = [run for run in runs(layout) if run.text == "flap"]
    assert label.key is None
    assert label.x + label.width / 2 == pytest.approx(LOOK.column.x + 50, abs=0.5)
    dashes = [item for item in layout.pages[0].items if isinstance(item, Fill) and item.box.height < 3.01]
    assert len(dashes) > 10


def test_a_proof_is_marked_on_every_page_under_the_words() -> None:
    rows = tuple((f"file-{number}.pdf", "00") for number in range(90))
    layout = laid_out(Table(COLUMNS, rows), proof=True)
    assert all(isinstance(page.items[0], Curves) for page in layout.pages)
    assert not any(isinstance(item, Curves) for page in laid_out(Words("Text.")).pages for item in page.items)


def test_a_word_that_is_too_long_is_set_smaller_and_in_the_end_refused() -> None:
    long = laid_out(Table(COLUMNS, (("a" * 50, "00"),)))
    (run,) = [run for run in runs(long) if run.text.startswith("aaa")]
    assert run.size < 9
    with pytest.raises(FitError, match="is too wide for its place") as refusal:
        laid_out(Table(COLUMNS, (("a" * 300, "00"),)))
    assert refusal.value.where == PLACE


def test_a_letter_that_the_font_lacks_is_refused_with_the_order() -> None:
    with pytest.raises(GlyphError) as refusal:
        laid_out(Words("Agency \N{KHMER LETTER KA}"))
    assert refusal.value.where == PLACE
