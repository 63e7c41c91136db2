"""Recall: which editions print a fact, found without laying anything out."""

from __future__ import annotations

import pytest

from iceprint.errors import ContentError, UsageError
from iceprint.model.recall import Carrier
from iceprint.report.ledger import where_json, where_lines
from iceprint.run.where import find_fact, where_printed
from tests.unit.catalog.desk import MATERIAL, Desk

CARD = "content/materials/tip-card.yaml"
FACTS = "content/facts.yaml"


def printing(desk: Desk, fact: str) -> list[tuple[str, str, str]]:
    """Material, language and spot, for every place that prints a fact."""
    carriers = where_printed(desk.library()).carriers.get(fact, ())
    return [(one.material, one.language, f"{spot.slot} {spot.name}") for one in carriers for spot in one.spots]


@pytest.fixture
def carriers(desk: Desk) -> tuple[Carrier, ...]:
    return where_printed(desk.library()).carriers["hotline"]


def test_a_fact_is_found_in_slots_and_in_words_by_its_name_and_by_a_choice(desk: Desk) -> None:
    spots = ["help.number hotline", "report.number line", "help.note line"]
    assert printing(desk, "hotline") == [("tip-card", tag, spot) for tag in ("en", "es") for spot in spots]
    assert printing(desk, "page") == [("tip-card", tag, "scan.page page") for tag in ("en", "es")]
    assert printing(desk, "old_page") == []


def test_a_place_is_where_a_person_would_look(carriers: tuple[Carrier, ...]) -> None:
    english, spanish = ({spot.slot: spot for spot in one.spots} for one in carriers)
    assert str(english["help.note"].place) == "content/programs/tips.yaml:5"
    assert str(spanish["help.note"].place) == "translations/es/LC_MESSAGES/iceprint.po:12"
    assert (english["help.note"].message, english["help.number"].message) == ("tips.call", None)


def test_a_fact_that_has_become_disputed_is_found(desk: Desk) -> None:
    """That is the day on which it is looked for; the card itself cannot be made any more."""
    found = printing(desk, "hotline")
    desk.change(FACTS, "source: Leaflet\n", "source: Leaflet\n    disputed: true\n    doubt: dead\n")
    assert desk.mistakes()
    assert printing(desk, "hotline") == found


def test_a_choice_that_falls_on_another_fact_moves_with_it(desk: Desk) -> None:
    tip_line = (
        "  tip_line: {kind: phone, printed: 1-866-347-2423, dial: '+18663472423', owner: o, source: s, verified: null}"
    )
    desk.change(FACTS, "choices:", f"{tip_line}\nchoices:")
    desk.change(FACTS, "of: [hotline]\n    chosen: hotline", "of: [hotline, tip_line]\n    chosen: tip_line")
    assert [spot for _, tag, spot in printing(desk, "tip_line") if tag == "en"] == [
        "report.number line",
        "help.note line",
    ]
    assert [spot for _, tag, spot in printing(desk, "hotline") if tag == "en"] == ["help.number hotline"]


def test_a_translation_that_names_another_fact_carries_both(desk: Desk) -> None:
    desk.change("translations/es/LC_MESSAGES/iceprint.po", 'msgstr "Llame ya al {line}', 'msgstr "Llame ya al {page}')
    assert ("tip-card", "es", "help.note page") in printing(desk, "page")
    assert ("tip-card", "es", "help.note line") in printing(desk, "hotline")


def test_a_language_whose_file_cannot_be_read_carries_what_its_original_does(desk: Desk) -> None:
    desk.write("translations/es/LC_MESSAGES/iceprint.po", "broken")
    assert ("tip-card", "es", "help.note line") in printing(desk, "hotline")


def test_a_material_that_cannot_be_searched_is_named_and_the_others_are_searched(desk: Desk) -> None:
    desk.write("content/materials/flyer.yaml", MATERIAL.replace("format: cr80", "format: none"))
    carriers, errors = where_printed(desk.library())
    assert [error.where and error.where.file for error in errors] == ["content/materials/flyer.yaml"]
    assert isinstance(errors[0], ContentError)
    assert {carrier.material for carrier in carriers["hotline"]} == {"tip-card"}


def test_a_fact_is_looked_up_by_its_id_or_by_a_choice(desk: Desk) -> None:
    library = desk.library()
    assert find_fact(library, "line").id == find_fact(library, "hotline").id == "hotline"
    with pytest.raises(UsageError, match='there is no fact "hotlin"'):
        find_fact(library, "hotlin")


def test_people_read_languages_and_places(desk: Desk, carriers: tuple[Carrier, ...]) -> None:
    desk.change("translations/es/LC_MESSAGES/iceprint.po", 'msgstr "Palabra"', 'msgstr "Palabra {line}"')
    carriers = where_printed(desk.library()).carriers["hotline"]
    first, *lines = where_lines(find_fact(desk.library(), "hotline"), carriers)
    assert first == "hotline (1-888-373-7888) is printed in 2 editions"
    assert lines[:3] == [
        "tip-card  en, es",
        "  help.number: by itself",
        "  report.number: by itself, as the choice line",
    ]
    assert "  help.note: message tips.call, as the choice line" in lines
    assert "  headline: message tips.word, as the choice line, in es only" in lines


def test_machines_are_told_the_same(desk: Desk, carriers: tuple[Carrier, ...]) -> None:
    data = where_json(find_fact(desk.library(), "hotline"), carriers)
    assert isinstance(data["editions"], list)
    assert [edition["language"] for edition in data["editions"]] == ["en", "es"]
