"""Bookmarks: the headings of a document of more than two pages, in their order, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from iceprint.model.edition import Use
from iceprint.model.flow import FlowBlock
from iceprint.model.structure import Role
from iceprint.text.items import drawn
from tests.specimens import eyes
from tests.specimens.editions import card
from tests.specimens.flowing import flow_of, large, large_pdf, long_card, runs_of
from tests.specimens.printing import card_pdf, paint


def tree(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Depth and title of every bookmark."""
    with pdf.open_outline() as outline:
        waiting = [(0, item) for item in outline.root]
        while waiting:
            depth, item = waiting.pop(0)
            yield depth, item.title
            waiting[:0] = [(depth + 1, child) for child in item.children]


def items(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The bookmarks below one as they follow each other in the file."""
    item = node.get("/First")
    while item is not None:
        yield item
        yield from items(item)
        item = item.get("/Next")


def test_the_headings_are_the_bookmarks_the_title_above_the_others() -> None:
    assert list(tree(eyes.opened(large_pdf(long_card())))) == [
        (0, "Trafficking and smuggling are not the same"),
        (1, "Human trafficking"),
        (1, "Human smuggling"),
        (1, "Get help"),
        (1, "Signs of trafficking"),
        (1, "Report it"),
    ]


@pytest.mark.parametrize("tag", ["ar", "km", "ja"])
def test_bookmarks_are_in_the_language_of_the_document_as_it_is_read(tag: str) -> None:
    edition = long_card(tag)
    parts = (part for section in flow_of(edition).sections for part in section)
    blocks = (part.block for part in parts if isinstance(part, FlowBlock))
    headings = [drawn(block.copy.text) for block in blocks if block.role in {Role.H1, Role.H2}]
    assert [title for _, title in tree(eyes.opened(large_pdf(edition)))] == headings


def test_a_bookmark_leads_to_the_top_of_its_heading_on_its_page() -> None:
    layout, pdf = large(long_card()), eyes.opened(large_pdf(long_card()))
    pages = [page.objgen for page in pdf.pages]
    for item in items(pdf.Root.Outlines):
        place: list[Any] = list(item.Dest)
        assert [place[1], place[2], place[4]] == ["/XYZ", None, None]
        runs = runs_of(layout.pages[pages.index(place[0].objgen)])
        first = next(run for run in runs if str(item.Title).startswith(run.text.strip()))
        assert float(place[3]) == pytest.approx(first.y + first.size, abs=0.01)


def test_every_bookmark_knows_its_neighbours_and_the_one_above() -> None:
    pdf = eyes.opened(large_pdf(long_card()))
    outline = pdf.Root.Outlines
    assert outline.Type == "/Outlines"
    assert int(outline.Count) == len(list(items(outline))) == 6
    (title,) = (item for item in items(outline) if "/First" in item)
    below = list(items(title))
    assert [item.Parent.objgen for item in below] == [title.objgen] * int(title.Count) == [title.objgen] * 5
    assert [item.Prev.objgen for item in below[1:]] == [item.objgen for item in below[:-1]]
    assert title.Last.objgen == below[-1].objgen
    assert title.Parent.objgen == outline.objgen


def test_readers_open_a_document_with_its_bookmarks() -> None:
    assert eyes.opened(large_pdf(long_card())).Root.PageMode == "/UseOutlines"


def test_two_pages_have_no_bookmarks_nor_has_the_press() -> None:
    assert len(large(card()).pages) == 2
    for data in (large_pdf(card()), card_pdf(Use.SCREEN), paint(large(long_card()), Use.PRESS)):
        pdf = eyes.opened(data)
        assert {"/Outlines", "/PageMode"}.isdisjoint(pdf.Root.keys())
