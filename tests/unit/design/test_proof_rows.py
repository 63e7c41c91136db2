"""The rows of a proof: what stands beside each number, for every state of a signature and of a fact."""

from __future__ import annotations

from datetime import date

import pytest

from iceprint.design.products import template_for
from iceprint.design.proof_rows import Scribe, printed
from iceprint.design.proof_words import voice_with
from iceprint.model.evidence import Evidence
from iceprint.model.fact import FactStatus, Verification
from iceprint.model.standing import Standing
from tests.specimens.editions import ENGLISH, FACTS, card
from tests.specimens.printing import card_layout

EDITION = card()
TEMPLATE = template_for(EDITION)
FRONT, BACK = TEMPLATE.sides
HEADLINE = EDITION.one("headline")
SIGNED_ON = date(2026, 11, 25)


def evidence(
    standing: Standing | None = None, status: FactStatus = FactStatus.UNVERIFIED, room: int | None = None
) -> Evidence:
    ids = {copy.message_id for copies in EDITION.copy.values() for copy in copies}
    standings = {("en", name): standing for name in ids} if standing else {}
    rooms = {("en", name): room for name in ids} if room is not None else {}
    return Evidence(
        EDITION, TEMPLATE, card_layout(), "0123ABCD", ENGLISH, standings, rooms, dict.fromkeys(FACTS, status)
    )


def row(number: int, known: Evidence, *, back: bool = False) -> list[list[str]]:
    """The texts of the cells of one row."""
    side = BACK if back else FRONT
    cells = Scribe(known, voice_with(ENGLISH, ())).row(side, list(printed(side))[number], number + 1)
    return [[words.block.copy.text.replace("\u200b", "") for words in cell] for cell in cells]


def test_a_row_has_number_message_english_words_size_and_room() -> None:
    number, message, words, size, _ = row(0, evidence(Standing("The English"), room=len(HEADLINE.text) + 12))
    assert (number, message, words) == (["1"], [HEADLINE.message_id, "The English"], [HEADLINE.text])
    assert size[0].endswith(" pt")
    assert size[1] == "about 12 characters left"


@pytest.mark.parametrize(("more", "told"), [(1, "about 1 character left"), (0, "no room left"), (-3, "no room left")])
def test_room_is_told_in_words(more: int, told: str) -> None:
    assert row(0, evidence(Standing(""), room=len(HEADLINE.text) + more))[3][1] == told


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        (Standing("", is_original=True), ["the original: needs no signature"]),
        (Standing("", machine_made=True), ["not signed", "machine-made"]),
        (Standing("", translator="Luis Gil"), ["not signed", "translated by Luis Gil"]),
        (Standing(""), ["not signed", "translated by nobody named"]),
        (Standing("", signed_by="Ana Ruiz", signed_on=SIGNED_ON), ["signed by Ana Ruiz, 2026-11-25"]),
        (
            Standing("", signed_by="Ana Ruiz", signed_on=SIGNED_ON, counts=False),
            ["signed by Ana Ruiz, 2026-11-25", "whom iceprint.yaml does not list"],
        ),
    ],
)
def test_every_state_of_a_signature_is_told(standing: Standing, told: list[str]) -> None:
    assert row(0, evidence(standing))[4] == told


def test_words_that_are_no_message_want_no_signature() -> None:
    _, name, _, size, state = row(0, evidence())
    assert (name, len(size), state) == ([HEADLINE.message_id], 1, ["no message: as the project has it"])


@pytest.mark.parametrize("status", [status for status in FactStatus if status is not FactStatus.VERIFIED])
def test_every_state_of_a_fact_is_told(status: FactStatus) -> None:
    number = next(at for at, what in enumerate(printed(FRONT)) if what.part.name == "help number")
    _, name, words, _, state = row(number, evidence(status=status))
    assert name[0] == "fact hotline"
    assert words == ["1-888-373-7888"]
    assert state[0].startswith("hotline: ")
    assert "good until" not in state[0]


def test_a_verified_fact_names_who_and_until_when() -> None:
    word = Verification("A. Reader", SIGNED_ON, "called it")
    facts = FACTS | {"hotline": FACTS["hotline"]._replace(verified=word)}
    edition = card(facts=facts)
    template = template_for(edition)
    known = evidence(status=FactStatus.VERIFIED)._replace(edition=edition, template=template)
    number = next(at for at, what in enumerate(printed(template.sides[0])) if what.part.name == "help number")
    what = list(printed(template.sides[0]))[number]
    cells = Scribe(known, voice_with(ENGLISH, ())).row(template.sides[0], what, 1)
    (said,) = (words.block.copy.text for words in cells[4])
    assert said == "hotline: verified by A. Reader, 2026-11-25; good until 2027-05-24"


def test_a_code_tells_what_is_heard_and_what_it_opens() -> None:
    number = next(at for at, what in enumerate(printed(BACK)) if what.part.name == "code")
    _, _, words, size, state = row(number, evidence(Standing("", is_original=True)), back=True)
    assert words == [EDITION.one("scan.alt").text, "heard instead of the code, which opens https://www.ice.gov/tipline"]
    assert size[0].endswith("mm with its quiet zone")
    assert state == ["the original: needs no signature", "tip_page: not verified"]
