"""The judge of plain text: a good file passes, and every damage is caught."""

from __future__ import annotations

import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Edition, Use
from iceprint.model.promise import Promise
from iceprint.paint.plain import plain_text
from iceprint.run.flowing_promise import text_promise
from iceprint.verify.plain import CHECKS, examine_plain
from tests.specimens.editions import card, with_printed
from tests.specimens.printing import intent
from tests.specimens.tongues import LANGUAGES, card_in

TITLE = "PROOF: Know the signs"


def promise(edition: Edition) -> Promise:
    return text_promise(edition, template_for(edition), intent(Use.TEXT, title=TITLE))


def made(edition: Edition) -> bytes:
    return plain_text(template_for(edition), edition.language, TITLE if edition.is_proof else None)


def found(data: bytes, edition: Edition | None = None) -> set[str]:
    return {finding.check for finding in examine_plain(data, promise(edition or card()))}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_good_file_passes_in_every_language(tag: str) -> None:
    assert examine_plain(made(card_in(tag)), promise(card_in(tag))) == ()


def test_a_proof_without_its_first_line_is_caught_and_so_is_a_release_with_one() -> None:
    proof, release = card(), card(missing=())
    assert found(made(release), release) == found(made(proof), proof) == set()
    assert found(made(release), proof) == found(made(proof), release) == {"words"}


@pytest.mark.parametrize(
    ("old", "new", "checks"),
    [
        ("Human smuggling", "Human smugling", {"words"}),
        ("Get help\n", "", {"words"}),
        ("Get help\n", "Get help\nNow\n", {"words"}),
        ("- They owe", "They owe", {"words"}),
        ("1-888-373-7888", "1-888-373-7889", {"words", "numbers"}),
        ("Call 911", "Call 112", {"words", "numbers"}),
        ("Tip line", "Tip line 802-872-6199", {"words", "numbers"}),
        ("Get help", "\u2066Get help", {"encoding", "words"}),
        ("Get help", "Get\u200bhelp", {"encoding", "words"}),
        ("Get help\n", "Get help \n", {"encoding", "words"}),
        ("Get help\n", "Get help\r\n", {"encoding", "words"}),
        ("Human smuggling", "Human smugglin\u0303g", {"encoding", "words"}),
    ],
)
def test_damage_is_caught(old: str, new: str, checks: set[str]) -> None:
    text = made(card()).decode("utf-8")
    assert text.count(old) >= 1
    assert found(text.replace(old, new, 1).encode("utf-8")) == checks


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data[:-1],
        lambda data: data + b"\n",
        lambda data: b"\n" + data,
        lambda data: data.decode("utf-8").encode("utf-16"),
        lambda _: b"",
    ],
    ids=["a mark of the order of bytes", "no line end", "two line ends", "a blank start", "UTF-16", "nothing"],
)
def test_a_file_in_another_form_is_caught(damage) -> None:  # type: ignore[no-untyped-def]
    assert "encoding" in found(damage(made(card())))


def test_a_finding_says_what_was_read_and_what_was_promised() -> None:
    other = card({"help.label": "Help now"})
    (finding,) = examine_plain(made(other), promise(card()))
    assert finding.what == "it reads 'Help now' where 'Get help' was promised"
    assert finding.check in CHECKS
    assert finding.remedy


def test_a_wrong_number_is_named_as_missing_and_as_unknown() -> None:
    wrong = made(with_printed("tip_line", "1-866-347-2424"))
    said = [each.what for each in examine_plain(wrong, promise(card())) if each.check == "numbers"]
    assert said == [
        "it lacks '1-866-347-2423'",
        "it shows the number 1-866-347-2424, which is no fact of this edition",
    ]


def test_a_line_is_compared_in_the_form_nfc() -> None:
    edition = card({"headline": "Sen\u0303ales"})
    assert found(made(edition), edition) == set()
