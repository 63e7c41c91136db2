"""Do all editions of a material say word for word the same? Asked of the finished files, in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

import pypdfium2
import pytest

from iceprint.model.edition import Edition, Use
from iceprint.model.language import Direction
from iceprint.text.items import drawn
from tests.proof.conftest import Printed

FOLIO = re.compile(r"\s\d+ / \d+\s*\Z")
BULLETS = re.compile(r"[•\s]+")


@pytest.mark.parametrize("use", [Use.PRESS, Use.LARGE_PRINT])
def test_a_pdf_says_what_the_screen_edition_says_in_the_same_order(printed: tuple[Printed, ...], use: Use) -> None:
    for each in printed:
        card, other = said(each, Use.SCREEN), said(each, use)
        if each.edition.language.direction is Direction.RTL:  # the reader has an order of its own: letter by letter
            assert Counter(other) == Counter(card), each.name
        else:
            assert other == card, each.name


def test_plain_text_is_the_messages_and_facts_of_the_edition_each_on_its_line(printed: tuple[Printed, ...]) -> None:
    for each in printed:
        first, *lines = (line for line in each.files[Use.TEXT].read_text("utf-8").split("\n") if line)
        assert first == f"PROOF: {each.edition.title}"
        assert Counter(re.sub("[\u200e\u200f]", "", line).removeprefix("- ") for line in lines) == Counter(
            messages(each.edition)
        ), each.name


def test_plain_text_and_large_print_have_the_same_order(printed: tuple[Printed, ...]) -> None:
    """All but the words that are heard instead of the code."""
    for each in printed:
        if each.edition.language.direction is Direction.RTL:
            continue
        alt = normalize("NFC", drawn(each.edition.one("scan.alt").text))
        _, *lines = (line for line in each.files[Use.TEXT].read_text("utf-8").split("\n") if line)
        text = "".join(line.removeprefix("- ") for line in lines if line != alt)
        assert BULLETS.sub("", text) == normalize("NFC", said(each, Use.LARGE_PRINT)), each.name


def test_a_word_that_differs_is_seen(printed: tuple[Printed, ...]) -> None:
    assert said(printed[0], Use.SCREEN) != said(printed[1], Use.LARGE_PRINT)


def said(each: Printed, use: Use) -> str:
    """The letters of a PDF as pdfium reads them, without spaces, list marks and page numbers."""
    document = pypdfium2.PdfDocument(each.files[use])
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    if use is Use.LARGE_PRINT:
        assert all(FOLIO.search(page) for page in pages), each.name
        pages = [FOLIO.sub("", page) for page in pages]
    return BULLETS.sub("", "".join(pages))


def messages(edition: Edition) -> Iterator[str]:
    """All messages but the title, which is not printed, and the facts that stand alone."""
    for slot, copies in edition.copy.items():
        yield from (normalize("NFC", drawn(copy.text)) for copy in copies if slot != "title")
    yield from (fact.printed for fact in edition.facts.values())
