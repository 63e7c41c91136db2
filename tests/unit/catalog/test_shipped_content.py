"""The content that comes with the program is right, complete and short enough for what it is printed on."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from iceprint.catalog.calls import facts_of, programs_of
from iceprint.catalog.check import check
from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.model.fact import FactStatus, Line
from iceprint.model.material import Material
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

LONGEST_OF_PROGRAMS = {  # the same for the cards, posters and brochures of programs
    "headline": 40,
    "cover.headline": 40,
    "lead": 110,
    "cover.lead": 110,
    "points.heading": 32,
    "points": 45,
    "what.text": 220,
    "who.text": 220,
    "how.text": 220,
    "ready.heading": 24,
    "ready.items": 45,
    "contact.label": 30,
    "contact.note": 60,
    "second.label": 30,
    "scan.label": 20,
}
LONGER = ["human-trafficking.signs.minor"]  # a rule of law, and no sign like the others
SHARED = "shared"  # words that programs lend each other
STATES = "posting-laws"  # words for posters that laws of states ask for
LAW_ENFORCEMENT = "ice-link"
HARMLESS = {"call", "text_message", "wallet_card"}  # terms of the glossary that an address book may hold
ASKED_FOR = [  # what the source document names beside a card, a poster and a brochure for every program
    "tip-card",
    "indicators-pamphlet",
    "human-trafficking-brochure",
    "trafficking-video-card",
    "victim-trafficking-brochure",
    "victim-rights-brochure",
    "victim-white-collar-brochure",
    "victim-notification-brochure",
    "forced-child-labor-brochure",
    "genesis-introduction",
    "project-shield-brochure",
    "tip-line-card",
    "tip-line-poster",
    "detainee-locator-card",
]


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


def test_the_copy_of_programs_is_short(library: Library) -> None:
    editions = [resolve(library, name, library.material(name).edition_with("en")) for name in library.materials]
    long = {
        copy.message_id
        for edition in editions
        if edition.product.startswith("program-")
        for slot, most in LONGEST_OF_PROGRAMS.items()
        for copy in edition.copy.get(slot, ())
        if len(copy.text) > most
    }
    assert sorted(long) == LONGER


def test_every_program_has_a_card_a_poster_and_a_brochure(library: Library) -> None:
    made: dict[str, set[str]] = {name: set() for name in library.programs if name not in (SHARED, STATES)}
    for material in map(library.material, library.materials):
        made[programs_of(material, library)[0].id].add(library.products[material.product].kind.value)
    assert len(made) == 20
    assert {name: kinds for name, kinds in made.items() if kinds != {"card", "poster", "brochure"}} == {}


def test_what_the_source_document_names_is_there(library: Library) -> None:
    assert sorted(set(ASKED_FOR) - set(library.materials)) == []


def test_every_program_names_its_place_in_the_source_document(library: Library) -> None:
    programs = [library.program(name) for name in library.programs if name != STATES]
    assert [each.id for each in programs if not re.match(r"Source document, lines? \d+", each.sources[0])] == []
    assert [each.id for each in programs if not each.doubts] == [SHARED]


def test_every_message_is_printed_somewhere(library: Library) -> None:
    materials = [library.material(name) for name in library.materials]
    used = {message for each in materials for messages in each.messages.values() for message in messages}
    used |= {message for each in materials if (message := library.authority_over(each))}
    assert {message for name in library.programs for message in library.program(name).messages} - used == set()


def test_materials_on_trafficking_carry_a_line_to_report_and_a_line_to_get_help(library: Library) -> None:
    """Only the card that a victim carries in secret is excused."""
    materials = [library.material(name) for name in library.materials]
    both = [each for each in materials if {Line.REPORT, Line.HELP} <= _needs(each, library)]
    assert len(both) >= 15
    assert [each.id for each in both if each.single_line_because] == ["phone-numbers"]
    bound = [each for each in both if not each.single_line_because]
    assert [each.id for each in bound if not {Line.REPORT, Line.HELP} <= _lines(each, library)] == []


def test_outside_and_title_of_the_card_carried_in_secret_tell_nothing_in_any_language(library: Library) -> None:
    """No name, no number, no word of the glossary but those of an address book: it could endanger who carries it."""
    for tag in library.material("phone-numbers").languages:
        copy = resolve(library, "phone-numbers", tag).copy
        seen = " ".join(copy[slot][0].text for slot in ("title", "outside")).casefold()
        forms = {
            form
            for term in library.glossary.terms
            if term.id not in HARMLESS and tag in term.words
            for form in term.words[tag].forms + term.words[tag].never
        }
        assert [each for each in forms | set(library.settings.names) if each.casefold() in seen] == [], tag
        assert not re.search(r"\d", seen), tag


def test_what_is_for_agencies_only_says_so_and_sends_the_public_to_the_tip_line(library: Library) -> None:
    for material in map(library.material, library.materials):
        if programs_of(material, library)[0].id == LAW_ENFORCEMENT:
            edition = resolve(library, material.id, "en")
            assert "not the public" in (edition.copy.get("headline") or edition.copy["cover.headline"])[0].text
            assert Line.REPORT in _lines(material, library)


def _needs(material: Material, library: Library) -> set[Line]:
    return {need for program in programs_of(material, library) for need in program.needs}


def _lines(material: Material, library: Library) -> set[Line | None]:
    return {fact.line for fact in facts_of(material, library)}


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
    entries = [entry for entry in library.catalog(library.languages["es"]).entries.values() if entry.text]
    assert entries
    assert all(entry.machine_made for entry in entries)
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
