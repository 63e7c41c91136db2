"""The content that comes with the program is right, complete and short enough for a card."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from iceprint.catalog.check import check
from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.model.fact import FactStatus
from iceprint.project import PACKAGE, Project

ROOT = PACKAGE.parents[1]
TODAY = date(2026, 11, 25)
LONGEST = {  # English, in characters with the facts filled in; other languages have their budget on top
    "headline": 40,
    "compare.first.heading": 20,
    "compare.second.heading": 20,
    "compare.first.text": 100,
    "compare.second.text": 100,
    "help.label": 12,
    "help.note": 60,
    "signs.heading": 32,
    "report.label": 14,
    "report.note": 60,
    "scan.label": 20,
}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(Project(root=ROOT, output=Path("output"), today=TODAY))


def test_nothing_is_wrong(library: Library) -> None:
    assert [str(error) for error in check(library).errors] == []


@pytest.mark.parametrize("tag", ["en", "es"])
def test_the_card_resolves_and_is_a_proof(library: Library, tag: str) -> None:
    edition = resolve(library, "tip-card", tag)
    assert edition.is_proof
    assert edition.facts["help.number"].printed == "1-888-373-7888"
    assert edition.facts["report.number"].printed == "1-866-347-2423"
    assert edition.facts["scan.page"].target == "https://www.ice.gov/tipline"


def test_english_copy_is_short(library: Library) -> None:
    edition = resolve(library, "tip-card", "en")
    assert {
        slot: len(edition.one(slot).text) for slot, most in LONGEST.items() if len(edition.one(slot).text) > most
    } == {}
    assert [copy.text for copy in edition.copy["signs.items"][:-1] if len(copy.text) > 42] == []
    assert len(edition.copy["signs.items"][-1].text) <= 60


def test_spanish_never_calls_trafficking_smuggling(library: Library) -> None:
    for slot, copies in resolve(library, "tip-card", "es").copy.items():
        for copy in copies:
            words = copy.text.lower()
            assert "tráfico" not in words.replace("tráfico ilícito", ""), slot


def test_nothing_in_the_ledger_is_verified_without_a_person(library: Library) -> None:
    statuses = {fact.status(TODAY) for fact in library.ledger.facts.values()}
    assert statuses == {FactStatus.UNVERIFIED, FactStatus.DISPUTED}


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("ice_tip_line", "1-866-347-2423"),
        ("hsi_tip_line", "1-877-447-4847"),
        ("tip_line_abroad", "+1-802-872-6199"),
        ("tip_line_tty", "1-802-872-6196"),
        ("national_hotline", "1-888-373-7888"),
        ("national_hotline_text", "233733"),
        ("victim_assistance", "1-866-872-4973"),
        ("public_affairs_phone", "1-202-732-4242"),
        ("privacy_phone", "1-202-732-3300"),
        ("gang_unit", "1-703-414-8600"),
        ("ipr_center_line", "1-866-477-2060"),
        ("project_shield_phone", "1-202-732-3765"),
        ("project_shield_phone_2", "1-202-732-3764"),
        ("sevp_phone", "1-703-603-3400"),
        ("emergency", "911"),
    ],
)
def test_numbers_are_those_of_the_sources(library: Library, name: str, printed: str) -> None:
    assert library.ledger.facts[name].printed == printed


def test_the_contradicted_number_for_callers_abroad_cannot_be_printed(library: Library) -> None:
    disputed = [fact.id for fact in library.ledger.facts.values() if fact.target == "+18773472423"]
    assert disputed == ["tip_line_abroad_2011"]
    assert library.ledger.facts["tip_line_abroad_2011"].disputed


def test_plain_http_is_on_record_only_as_disputed(library: Library) -> None:
    plain = [fact for fact in library.ledger.facts.values() if fact.target.startswith("http:")]
    assert len(plain) == 14
    assert all(fact.disputed and fact.doubt for fact in plain)


def test_every_spanish_message_is_machine_made_and_unsigned(library: Library) -> None:
    entries = library.catalog(library.languages["es"]).entries
    assert entries
    assert all(entry.machine_made for entry in entries.values())
    assert library.approvals.sign_offs == {}


def test_the_template_is_that_of_the_content() -> None:
    with (ROOT / "translations/iceprint.pot").open("rb") as stream:
        template = {message.context: message.id for message in read_po(stream) if message.id}
    library = Library(Project(root=ROOT, output=Path("output"), today=TODAY))
    messages = (message for name in library.programs for message in library.program(name).messages.values())
    assert {message.id: message.text for message in messages} == template


def test_inks_keep_within_what_plastic_takes(library: Library) -> None:
    for ink in library.inks.values():
        assert ink.coverage <= 250 or ink.separation == "All", ink.name
        assert all(plate == 0 or plate >= 8 for plate in ink.press), ink.name
    text = library.inks["text"]
    assert (text.press, text.overprint) == ((0, 0, 0, 100), True)


@pytest.mark.parametrize(
    ("words", "ground"),
    [("brand", "paper"), ("text", "mist"), ("text", "proof"), ("text", "paper"), ("proof-strong", "paper")],
)
def test_words_stand_out_seven_to_one(library: Library, words: str, ground: str) -> None:
    lighter, darker = sorted((luminance(library.inks[name].screen) for name in (words, ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 7


def luminance(screen: tuple[int, int, int]) -> float:
    """Relative luminance, WCAG 2.2."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (part / 255 for part in screen)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
