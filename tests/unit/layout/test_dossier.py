"""A document for reviewers on its pages: rows are whole, heads come again, everything read is tagged once."""

from __future__ import annotations

import pytest

from iceprint.errors import FitError
from iceprint.layout.dossier import compose_dossier
from iceprint.model.dossier import Cell, Chapter, Dossier, Table, Words
from iceprint.model.language import Language
from iceprint.model.page import GlyphRun, Layout, Page
from iceprint.model.structure import Element, Role, Scope
from iceprint.model.template import Block, Style, Weight
from iceprint.model.units import Box
from tests.specimens.editions import ENGLISH, copy
from tests.specimens.faces import SHIPPED
from tests.specimens.flowing import LETTER
from tests.specimens.tongues import ARABIC

COLUMN = Box(36.0, 45.0, LETTER.width - 72.0, LETTER.height - 100.0)


def words(text: str, role: Role = Role.PARAGRAPH, language: Language = ENGLISH) -> Words:
    return Words(Block(role, copy(text, language=language), Style("words", Weight.REGULAR)), language, 9.0)


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple((words(text),) for text in texts)


def document(*chapters: Chapter) -> Dossier:
    head, empty = words("PROOF"), words("0")
    return Dossier(
        LETTER, COLUMN, "A proof", ENGLISH, chapters, (head, words("of a card")), words("issuer"), empty, empty
    )


def laid(*chapters: Chapter) -> Layout:
    return compose_dossier(document(*chapters), SHIPPED)


def read(page: Page) -> list[str]:
    return [item.text for item in page.items if isinstance(item, GlyphRun) and item.key is not None]


def seen(page: Page) -> list[str]:
    return [item.text for item in page.items if isinstance(item, GlyphRun)]


LONG = Table((1.0, 3.0), cells("No.", "Words"), tuple(cells(str(number), "Some words") for number in range(100)))


def test_a_table_over_several_pages_has_its_heads_on_each_and_is_read_once() -> None:
    layout = laid(Chapter((words("Front", Role.H2), LONG)))
    assert len(layout.pages) > 2
    assert all("Words" in seen(page) for page in layout.pages)
    assert [text for page in layout.pages for text in read(page)].count("Words") == 1
    (table,) = (each for each in layout.structure.walk() if each.role is Role.TABLE)
    assert len(table.children) == 101


def test_rows_are_whole_and_stay_in_the_column() -> None:
    for page in laid(Chapter((LONG,))).pages:
        said = read(page)
        assert len([text for text in said if text.isdigit()]) == said.count("Some words")
        heights = [item.y for item in page.items if isinstance(item, GlyphRun) and item.key is not None]
        assert min(heights) >= COLUMN.y
        assert max(heights) <= COLUMN.top


def test_heads_are_for_columns_and_the_first_cell_of_a_row_is_for_the_row() -> None:
    layout = laid(Chapter((LONG._replace(rows=LONG.rows[:2]),)))
    rows = [each for each in layout.structure.walk() if each.role is Role.ROW]
    shown = [[(cell.role, cell.heads) for cell in row.children if isinstance(cell, Element)] for row in rows]
    assert shown[0] == [(Role.HEADER, Scope.COLUMN)] * 2
    assert [cell[0] for cell in shown[1:]] == [(Role.HEADER, Scope.ROW)] * 2
    assert {cell[1][0] for cell in shown[1:]} == {Role.CELL}


def test_first_lines_of_a_row_stand_on_one_baseline_whatever_their_script() -> None:
    row = ((words("7"),), (words("مُجبَر", language=ARABIC),), (words("acme"),))
    layout = laid(Chapter((Table((1.0, 1.0, 1.0), cells("No.", "A", "B"), (row,)),)))
    own = [item for item in layout.pages[0].items if isinstance(item, GlyphRun) and item.key is not None]
    assert len({round(item.y, 3) for item in own if item.text not in {"No.", "A", "B"}}) == 1


def test_every_page_has_its_number_and_its_head_as_artifacts() -> None:
    layout = laid(Chapter((LONG,)))
    for number, page in enumerate(layout.pages, start=1):
        beside = [text for text in seen(page) if text not in read(page)]
        assert {"PROOF", "of a card", "issuer", f"page {number} of {len(layout.pages)}"} <= set(beside)


def test_a_chapter_starts_a_page_unless_it_may_follow() -> None:
    short = Chapter((words("One"),))
    assert len(laid(short, short).pages) == 2
    assert len(laid(short, short._replace(follows=True)).pages) == 1


def test_words_of_another_language_are_marked_so() -> None:
    layout = laid(Chapter((words("Front"), words("مُجبَر", language=ARABIC))))
    tagged = [each.language for each in layout.structure.walk() if each.role is Role.PARAGRAPH]
    assert tagged == [None, "ar"]


def test_a_word_that_is_wider_than_its_cell_is_set_smaller_or_refused() -> None:
    narrow = Table((1.0, 9.0), cells("No.", "Words"), (cells("1" * 12, "Some"), cells("2", "Some")))
    sizes = {item.text: item.size for item in laid(Chapter((narrow,))).pages[0].items if isinstance(item, GlyphRun)}
    assert sizes["1" * 12] < sizes["2"] == 9.0
    with pytest.raises(FitError, match="has a word wider than"):
        laid(Chapter((narrow._replace(rows=(cells("1" * 60, "Some"),)),)))


def test_a_row_that_is_higher_than_a_page_is_refused_with_its_message() -> None:
    with pytest.raises(FitError, match=r'"message" \(en\) takes \d+ mm of the proof'):
        laid(Chapter((LONG._replace(rows=(cells("1", "Some words " * 2000),)),)))
