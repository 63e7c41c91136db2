"""The promises for large print and plain text: the words of the piece, all of them, in the order of reading."""

from __future__ import annotations

from itertools import chain

import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Edition, Use
from iceprint.model.promise import PagePromise, Promise
from iceprint.run.flowing_promise import large_print_promise, text_promise
from iceprint.run.promise import promise_for
from tests.specimens.editions import FACTS, card
from tests.specimens.flowing import LETTER
from tests.specimens.printing import intent
from tests.specimens.tongues import LANGUAGES, card_in


def large(edition: Edition) -> Promise:
    return large_print_promise(edition, template_for(edition), LETTER)


def plain(edition: Edition) -> PagePromise:
    (page,) = text_promise(edition, template_for(edition), intent(Use.TEXT, title="PROOF: T")).pages
    return page


@pytest.mark.parametrize("tag", LANGUAGES)
def test_large_print_is_promised_all_that_the_piece_says_on_the_screen(tag: str) -> None:
    edition = card_in(tag)
    screen = promise_for(edition, template_for(edition), Use.SCREEN)
    (whole,) = large(edition).pages
    assert whole.words == tuple(chain.from_iterable(page.words for page in screen.pages))
    assert whole.facts == tuple(chain.from_iterable(page.facts for page in screen.pages))
    assert whole.links == tuple(chain.from_iterable(page.links for page in screen.pages))
    assert large(edition).fidelity is screen.fidelity


def test_large_print_is_promised_its_paper_and_nothing_of_how_many_pages_it_takes() -> None:
    promise = large(card())
    assert (promise.use, promise.flowing) == (Use.LARGE_PRINT, True)
    assert (promise.width, promise.height, promise.bleed) == (LETTER.width, LETTER.height, 0)


def test_the_code_is_promised_by_its_address_wherever_it_stands() -> None:
    ((code,),) = (page.codes for page in large(card()).pages)
    assert (code.box, code.payload) == (None, FACTS["tip_page"].target)


def test_plain_text_is_promised_its_lines_with_the_words_of_the_code() -> None:
    words = plain(card()).words
    assert words[0] == "PROOF: T"
    at = words.index("QR code: opens ice.gov/tipline")
    assert words[at - 1 : at + 3] == (
        "- They owe a debt that never ends",
        "QR code: opens ice.gov/tipline",
        "ice.gov/tipline",
        "Report online",
    )


def test_a_release_is_promised_without_the_line_of_the_proof() -> None:
    assert plain(card(missing=())).words == plain(card()).words[1:]


def test_every_fact_of_the_card_is_promised_to_the_text() -> None:
    assert set(plain(card()).facts) == {
        "1-888-373-7888",
        "233733",
        "911",
        "ice.gov/tipline",
        "1-866-347-2423",
        "+1-802-872-6199",
    }
