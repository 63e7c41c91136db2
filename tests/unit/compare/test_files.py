"""Two files, from all sides; and whether they have anything to do with each other."""

from __future__ import annotations

import pytest

from iceprint.compare.files import compare, unrelated
from iceprint.model.comparison import PropertyChange, Way, WordChange
from iceprint.model.inspected import Inspected, Property
from tests.specimens.inspections import file, page, raster

ENGLISH = "Someone else keeps their papers and they are not free to leave 911"
SPANISH = "Le quitaron el pasaporte o documentos y no puede irse de allí 911"


def test_files_of_which_only_bytes_differ_say_so() -> None:
    found = compare("a.pdf", file(ENGLISH), file(ENGLISH))
    assert found.only_bytes


def test_a_page_that_only_one_file_has_is_new_with_all_its_words() -> None:
    found = compare("a.pdf", file("one", "two"), file("one", "two", "page three"))
    assert found.words == (WordChange(3, Way.NEW, "", "page three"),)
    assert [(each.page, each.way, each.old) for each in found.pictures] == [(3, Way.NEW, None)]


def test_a_page_that_is_gone() -> None:
    found = compare("a.pdf", file("one", "two"), file("one"))
    assert found.words == (WordChange(2, Way.GONE, "two", ""),)
    assert [(each.page, each.way, each.new) for each in found.pictures] == [(2, Way.GONE, None)]


def test_what_files_and_pages_say_of_themselves_is_compared() -> None:
    old = file(
        page(says=(Property("trim box", "85 x 54 mm"), Property("inks", "Black"))), says=(Property("state", "PROOF"),)
    )
    new = file(page(says=(Property("trim box", "86 x 54 mm"), Property("inks", "Black"))))
    assert compare("a.pdf", old, new).properties == (
        PropertyChange(0, "state", "PROOF", ""),
        PropertyChange(1, "trim box", "85 x 54 mm", "86 x 54 mm"),
    )


def test_a_page_that_looks_different_is_found_though_it_says_the_same() -> None:
    found = compare("a.pdf", file(page(ENGLISH)), file(page(ENGLISH, picture=raster(spots=[(1, 1)]))))
    assert [each.page for each in found.pictures] == [1]
    assert not found.only_bytes


@pytest.mark.parametrize(("name", "facts"), [("press/card.pdf", 2), ("spring/specification.pdf", 0)])
def test_quantities_on_the_sheet_of_a_parcel_are_words_and_no_telephone_numbers(name: str, facts: int) -> None:
    found = compare(name, file("1,500 800 200 1-888-373-7888"), file("1,500 800 250 1-888-373-7999"))
    assert len(found.facts) == facts
    assert found.words


@pytest.mark.parametrize(
    ("old", "new", "strangers"),
    [
        (file(ENGLISH), file(SPANISH), False),  # of one edition
        (file(ENGLISH, edition="a.en"), file(SPANISH, edition="a.es"), True),
        (file(ENGLISH, edition=""), file(SPANISH, edition=""), True),
        (file(ENGLISH, edition=""), file(f"{ENGLISH} today", edition=""), False),
        (file(ENGLISH, edition=""), file("", edition=""), True),
        (file("", edition=""), file("", edition=""), False),  # pictures of pages: only eyes can tell
    ],
)
def test_files_are_related_by_their_edition_or_by_their_words(
    old: Inspected, new: Inspected, *, strangers: bool
) -> None:
    assert unrelated(old, new) is strangers
