"""How exactly words must come out of a file again: in each script as exactly as readers of PDF allow."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Edition, Use
from iceprint.model.page import GlyphRun
from iceprint.model.promise import Fidelity, Limits, PagePromise, Promise
from iceprint.run.promise import promise_for
from iceprint.verify.case import Case
from iceprint.verify.examine import examine
from iceprint.verify.opened import opened
from iceprint.verify.promised import PROMISED
from tests.specimens import eyes
from tests.specimens.editions import CR80
from tests.specimens.printing import paint, printed, sheet
from tests.specimens.tongues import card_in

HEADING = "الاتجار بالبشر"

Damage = Callable[[bytes], bytes]  # to what a font says about the characters of its glyphs


@pytest.mark.parametrize(
    ("fidelity", "text", "same"),
    [
        (Fidelity.SPACED, "a  b\nc", True),
        (Fidelity.SPACED, "ab c", False),
        (Fidelity.UNSPACED, "ab\nc", True),
        (Fidelity.UNSPACED, "a c b", False),
        (Fidelity.LETTERS, "cb a", True),
        (Fidelity.LETTERS, "a b d", False),
        (Fidelity.LETTERS, "a b c c", False),
        (Fidelity.LETTERS, "a b", False),
    ],
)
def test_words_are_compared_as_exactly_as_their_script_permits(
    fidelity: Fidelity,
    text: str,
    same: bool,  # noqa: FBT001 - a column of the table
) -> None:
    page = PagePromise((text,), (), (), (), (0,))
    whole = Promise("a sheet", Use.PRESS, CR80.width, CR80.height, CR80.bleed, (page,), Limits(0, 0, 0), fidelity)
    (words,) = (check for check in PROMISED if check.id == "words")
    with Case(paint(sheet("a b c"), Use.PRESS), whole) as case:
        assert (not any(words.ask(case))) is same


def with_a_letter_lost(texts: bytes) -> bytes:
    """One form of one letter copies as another letter."""
    return texts.replace(b"<0628>", b"<062A>", 1)


def with_another_number(texts: bytes) -> bytes:
    """Every 1 copies as 3, every 3 as 1."""
    return texts.replace(b"<0031>", b"<->").replace(b"<0033>", b"<0031>").replace(b"<->", b"<0033>")


@pytest.mark.parametrize(("damage", "check"), [(with_a_letter_lost, "words"), (with_another_number, "numbers")])
def test_damage_to_words_from_right_to_left_is_caught(damage: Damage, check: str) -> None:
    edition = arabic_card(HEADING)
    good = printed(edition, Use.SCREEN)
    assert examine(good, promise(edition)) == ()
    assert check in {finding.check for finding in examine(damaged(good, damage), promise(edition))}


@pytest.mark.parametrize("words", ["الاتجار بالبش", "الاتجار بالبشرر", "الاتجار بالبصر"])
def test_a_letter_less_or_more_or_another_does_not_keep_the_promise(words: str) -> None:
    findings = examine(printed(arabic_card(words), Use.SCREEN), promise(arabic_card(HEADING)))
    assert {finding.check for finding in findings} == {"words"}


@pytest.mark.parametrize(
    ("words", "lost", "gained"),
    [
        ("الاتجار بالبش", "the letters 'ر'", "no letters"),
        ("الاتجار بالبشرر", "no letters", "the letters 'ر'"),
        ("الاتجار بالبصر", "the letters 'ش'", "the letters 'ص'"),
        ("الاجار البشر", "the letters 'بت'", "no letters"),
    ],
)
def test_letters_without_an_order_are_named_one_by_one(words: str, lost: str, gained: str) -> None:
    (finding,) = examine(printed(arabic_card(words), Use.SCREEN), promise(arabic_card(HEADING)))
    assert finding.what == f"it has lost {lost} and gained {gained}"


def arabic_card(heading: str) -> Edition:
    return card_in("ar", {"compare.first.heading": heading})


def promise(edition: Edition) -> Promise:
    return promise_for(edition, template_for(edition), Use.SCREEN)


def damaged(pdf: bytes, damage: Damage) -> bytes:
    document, out = eyes.opened(pdf), io.BytesIO()
    for font in dict(document.pages[0].Resources.Font).values():
        font.ToUnicode.write(damage(font.ToUnicode.read_bytes()))
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("gap", "read"), [(0.0, "a@example.org."), (3.0, "a@example.org .")])
def test_a_full_stop_behind_a_link_belongs_to_its_line_where_the_page_has_columns(gap: float, read: str) -> None:
    """There pdfium takes what is painted alone for a column of its own."""
    plain = sheet("a@example.org", ".", *["il"] * 4)
    (page,) = plain.pages
    runs = [run for run in page.items if isinstance(run, GlyphRun)]
    address, stop, *column = runs
    stop = stop._replace(x=address.x + address.width + gap, y=address.y)
    column = [run._replace(x=180.0, y=address.y - 12 * number) for number, run in enumerate(column)]
    layout = plain._replace(pages=(page._replace(items=(address, stop, *column)),))
    with opened(paint(layout, Use.SCREEN)) as (found,):
        assert "org\r\n." in found.characters, "pdfium has changed its mind, and the rule is needed no more"
        assert found.text().startswith(f"{read} il il")
