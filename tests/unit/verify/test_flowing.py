"""The judge of documents whose words flow: over how many pages is left to layout, what they say is not."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Edition
from iceprint.model.fact import FactKind
from iceprint.model.promise import Promise
from iceprint.run.flowing_promise import large_print_promise
from iceprint.verify.examine import examine
from iceprint.verify.joined import JoinedPages
from iceprint.verify.opened import KEPT_PICTURES, Picture, opened
from tests.specimens import eyes
from tests.specimens.editions import card, fact
from tests.specimens.flowing import LETTER, LONG, large, large_pdf, long_card, runs_of
from tests.specimens.tongues import LANGUAGES, card_in

ELSEWHERE = fact("tip_page", FactKind.WEB, "ice.gov/tipline", "https://ice.gov")
Damage = Callable[[pikepdf.Pdf], None]


@cache
def long_pdf() -> bytes:
    return large_pdf(long_card())


def promise(edition: Edition) -> Promise:
    return large_print_promise(edition, template_for(edition), LETTER)


def found(data: bytes, edition: Edition) -> set[str]:
    return {finding.check for finding in examine(data, promise(edition))}


def test_of_many_pages_the_pictures_of_few_are_in_memory_and_none_once_the_file_is_closed() -> None:
    gc.collect()
    gc.disable()  # what holds itself would stay until rubbish is collected, which is seldom
    try:
        with opened(long_pdf()) as pages:
            assert len(pages) > KEPT_PICTURES
            assert not list(JoinedPages(pages).characters_without_ink())
            assert pictures() == KEPT_PICTURES
        del pages
        assert pictures() == 0
    finally:
        gc.enable()


def pictures() -> int:
    return sum(isinstance(each, Picture) for each in gc.get_objects())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_good_file_passes_in_every_language(tag: str) -> None:
    assert examine(large_pdf(card_in(tag)), promise(card_in(tag))) == ()


@pytest.mark.parametrize("tag", ["en", "ar", "km", "ja"])
def test_a_good_file_of_many_pages_passes(tag: str) -> None:
    assert examine(large_pdf(long_card(tag)), promise(long_card(tag))) == ()


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen() -> None:
    """For which pdfium has a sign of its own."""
    hyphened = card({"compare.first.text": "day-and-night-and-" * 12 + "day"})
    assert any(run.text.endswith("-") for page in large(hyphened).pages for run in runs_of(page))
    assert examine(large_pdf(hyphened), promise(hyphened)) == ()


def without_the_last_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def with_pages_swapped(pdf: pikepdf.Pdf) -> None:
    pages = list(pdf.pages)
    pdf.pages[0], pdf.pages[1] = pages[1], pages[0]


def scaled(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].MediaBox = [0, 0, 595, 842]


def without_links(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        if "/Annots" in page:
            del page["/Annots"]


def with_the_codes_covered(pdf: pikepdf.Pdf) -> None:
    pdf.pages[-1].contents_add(b"1 g 0 0 150 792 re f", prepend=False)


@pytest.mark.parametrize(
    ("damage", "checks"),
    [
        (without_the_last_page, {"pages", "words", "numbers", "codes", "links"}),
        (with_pages_swapped, {"pages", "words"}),
        (scaled, {"pages"}),
        (without_links, {"links"}),
        (with_the_codes_covered, {"codes", "ink"}),
    ],
)
def test_damage_to_a_finished_file_is_caught(damage: Damage, checks: set[str]) -> None:
    pdf, out = eyes.opened(long_pdf()), io.BytesIO()
    damage(pdf)
    pdf.save(out)
    assert found(out.getvalue(), long_card()) == checks


@pytest.mark.parametrize(
    ("edition", "checks"),
    [
        (card({**LONG, "headline": "Smuggling and trafficking are not the same"}), {"words"}),
        (
            card(LONG, facts={"hotline": fact("hotline", FactKind.PHONE, "1-888-373-7889", "+18883737888")}),
            {"words", "numbers"},
        ),
        (
            card(LONG, facts={"tip_page": fact("tip_page", FactKind.WEB, "ice.gov/tipline", "https://ice.gov")}),
            {"codes", "links"},
        ),
    ],
)
def test_the_file_of_another_edition_does_not_keep_the_promise(edition: Edition, checks: set[str]) -> None:
    assert checks == found(long_pdf(), edition)


def test_a_finding_speaks_of_the_document() -> None:
    edition = card({**LONG, "help.label": "Help now"})
    (finding,) = examine(long_pdf(), promise(edition))
    assert finding.page is None
    assert "Help now" in finding.what


def test_a_page_that_lost_its_number_is_named() -> None:
    pdf, out = eyes.opened(long_pdf()), io.BytesIO()
    without_the_last_page(pdf)
    pdf.save(out)
    said = [str(each) for each in examine(out.getvalue(), promise(long_card())) if each.check == "pages"]
    assert "page 1: it does not end with its number" in said
