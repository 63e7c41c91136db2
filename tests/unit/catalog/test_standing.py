"""How far the words of a message have come: what a proof tells whoever is to sign them."""

from __future__ import annotations

from datetime import date

from iceprint.catalog.signing import approve
from iceprint.catalog.standing import standing_of
from iceprint.model.standing import Standing
from tests.unit.catalog.desk import Desk

PO = "translations/es/LC_MESSAGES/iceprint.po"
CALL = "Call 1-888-373-7888 now, 24 hours."


def standing(desk: Desk, message: str, tag: str = "es") -> Standing:
    library = desk.library()
    return standing_of(library, library.language(tag), message)


def test_the_original_needs_no_signature_and_has_its_facts_filled_in(desk: Desk) -> None:
    assert standing(desk, "tips.call", "en") == Standing(CALL, is_original=True)


def test_a_machine_or_a_translator_made_it_and_nobody_signed(desk: Desk) -> None:
    desk.change(PO, 'msgctxt "tips.call"', '# translated-by: Luis Gil\nmsgctxt "tips.call"')
    assert standing(desk, "tips.word") == Standing("Word", machine_made=True)
    assert standing(desk, "tips.call") == Standing(CALL, translator="Luis Gil")


def test_a_signature_is_told_until_the_words_change(desk: Desk) -> None:
    desk.change(PO, 'msgctxt "tips.call"', '# translated-by: Luis Gil\nmsgctxt "tips.call"')
    library = desk.library()
    approve(library, library.language("es"), None, "Ana Ruiz")
    told = standing(desk, "tips.call")
    assert (told.signed_by, told.signed_on, told.counts) == ("Ana Ruiz", date(2026, 11, 25), True)
    desk.change(PO, "Llame ya al", "Llame al")
    assert standing(desk, "tips.call").signed_by == ""
    assert standing(desk, "tips.word").signed_by == "Ana Ruiz"


def test_a_signature_of_somebody_whom_the_policy_does_not_list_does_not_count(desk: Desk) -> None:
    desk.change(PO, 'msgctxt "tips.call"', '# translated-by: Luis Gil\nmsgctxt "tips.call"')
    library = desk.library()
    approve(library, library.language("es"), None, "Ana Ruiz")
    desk.change("iceprint.yaml", "languages: [en, es]", "languages: [en, es]\nrelease: {signers: [Eva Sol]}")
    told = standing(desk, "tips.word")
    assert (told.signed_by, told.counts) == ("Ana Ruiz", False)
