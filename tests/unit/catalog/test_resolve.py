"""An edition: the words of a material in one language, its facts, and what keeps it from being released."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from iceprint.catalog.approvals import digest
from iceprint.model.edition import Lack, Missing
from tests.unit.catalog.desk import TODAY, Desk, complaints

APPROVALS = "translations/approvals.yaml"
LINE = "have its owner answer and fill in `decided_by` at content/facts.yaml:26 - Which line?"


def test_an_edition_holds_the_words_and_facts_of_all_slots(desk: Desk) -> None:
    edition = desk.resolve("es")
    assert (edition.material, edition.product, edition.format.id) == ("tip-card", "card", "cr80")
    assert (edition.language.tag, edition.issuer, edition.title) == ("es", "Office of Examples", "Palabra")
    assert edition.issued == date(2026, 11, 25)
    assert edition.one("compare.second.text").text == "Palabra"
    assert len(edition.copy["signs.items"]) == 4
    assert {slot: fact.id for slot, fact in edition.facts.items()} == {
        "help.number": "hotline",
        "scan.page": "page",
        "report.number": "hotline",
    }


def test_copy_knows_its_facts_and_where_a_person_would_change_it(desk: Desk) -> None:
    english, spanish = desk.resolve("en").one("help.note"), desk.resolve("es").one("help.note")
    assert (english.text, str(english.place)) == ("Call 1-888-373-7888 now, 24 hours.", "content/programs/tips.yaml:5")
    assert spanish.text == "Llame ya al 1-888-373-7888, 24 horas."
    assert str(spanish.place) == "translations/es/LC_MESSAGES/iceprint.po:12"
    (span,) = spanish.spans
    assert spanish.text[span.start : span.end] == span.fact.printed == "1-888-373-7888"


def test_what_is_missing_is_listed_with_remedies(desk: Desk) -> None:
    hotline = Missing(
        'fact "hotline" (1-888-373-7888) is not verified',
        "try it, then: iceprint facts verify hotline --by NAME --evidence TEXT",
        Lack.FACT,
    )
    line = Missing('choice "line" is not decided', LINE, Lack.CHOICE)
    signatures = Missing(
        "2 of 2 Spanish messages are not signed off",
        "have a reviewer read and sign them: iceprint words approve es --by NAME",
        Lack.TRANSLATION,
    )
    assert desk.resolve("en").missing == (hotline, line)
    assert desk.resolve("es").missing == (hotline, line, signatures)


def test_a_fact_expires(desk: Desk) -> None:
    last = date(2026, 11, 1) + timedelta(days=180)
    assert not any("page" in one.what for one in desk.resolve(today=last).missing)
    (expired,) = (one for one in desk.resolve(today=last + timedelta(days=1)).missing if "page" in one.what)
    assert expired.what == 'fact "page" (agency.gov/tips) was verified on 2026-11-01, more than 180 days ago'


def test_with_everything_verified_decided_and_signed_nothing_is_missing(desk: Desk) -> None:
    desk.change("content/facts.yaml", "verified: null", "verified: {by: A, on: 2026-11-25, evidence: called}")
    desk.change("content/facts.yaml", "decided_by: null", "decided_by: The owner")
    sign(desk, "tips.word", digest("tips.word", "Word", "Palabra"))
    assert not desk.resolve("en").is_proof
    assert [one.what for one in desk.resolve("es").missing] == ["1 of 2 Spanish messages are not signed off"]
    call = digest("tips.call", "Call {line} now, 24 hours.", "Llame ya al {line}, 24 horas.")
    sign(desk, "tips.word", digest("tips.word", "Word", "Palabra"), "tips.call", call)
    assert not desk.resolve("es").is_proof


@pytest.mark.parametrize(
    "words",
    [
        digest("tips.word", "Word", "Palabras"),
        digest("tips.word", "Words", "Palabra"),
        digest("tips.call", "Word", "Palabra"),
        "0" * 12,
    ],
)
def test_a_sign_off_for_other_words_does_not_count(desk: Desk, words: str) -> None:
    sign(desk, "tips.word", words)
    assert desk.resolve("es").missing[-1].what == "2 of 2 Spanish messages are not signed off"


def test_a_digest_cannot_be_moved_between_the_texts() -> None:
    assert len({digest("ab", "c", "d"), digest("a", "bc", "d"), digest("a", "b", "cd")}) == 3
    assert len(digest("a", "b", "c")) == 12


@pytest.mark.parametrize(
    ("sign_off", "words"),
    [
        ("{by: A, on: 2026-11-25}", 'the key "words" is missing'),
        ("{by: A, on: soon, words: 0123456789ab}", 'is "soon", which is not a date'),
        ('{by: A, on: 2026-11-25, words: "0123"}', '"words" is "0123", which is no digest'),
        ('{by: A, on: 2026-11-25, words: "000000000000", x: y}', 'the key "x" is unknown here'),
        ("signed", "keys and values are expected here"),
    ],
)
def test_a_sign_off_that_is_none(desk: Desk, sign_off: str, words: str) -> None:
    desk.write(APPROVALS, f"es:\n  tips.word: {sign_off}\n")
    (mistake,) = complaints(lambda: desk.library().approvals)
    assert mistake.startswith(f"{APPROVALS}:2: ")
    assert words in mistake


def test_facts_in_right_to_left_words_are_isolated(desk: Desk) -> None:
    desk.change("data/languages/es.yaml", "direction: ltr", "direction: rtl")
    copy = desk.resolve("es").one("help.note")
    assert copy.text == "Llame ya al \u20681-888-373-7888\u2069, 24 horas."
    assert copy.text[copy.spans[0].start : copy.spans[0].end] == "1-888-373-7888"


def test_mistakes_of_different_messages_come_together(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "{text: Word}", '{text: "{nothing}"}')
    desk.change("content/programs/tips.yaml", "{line}", "{old_page}")
    mistakes = desk.mistakes("en")
    assert [mistake.split(": ")[0] for mistake in mistakes] == [
        "content/programs/tips.yaml:3",
        "content/programs/tips.yaml:5",
    ]


def test_two_resolutions_are_equal(desk: Desk) -> None:
    assert desk.resolve("es", today=TODAY) == desk.resolve("es", today=TODAY)


def sign(desk: Desk, *pairs: str) -> None:
    lines = [
        f'  {name}: {{by: A, on: 2026-11-25, words: "{words}"}}\n'
        for name, words in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    desk.write(APPROVALS, "es:\n" + "".join(lines))
