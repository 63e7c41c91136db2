"""Facts: what a device does with them, and whether they may still be trusted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from iceprint.errors import Place
from iceprint.model.fact import Choice, Fact, FactStatus, Ledger, Verification
from tests.specimens.editions import FACTS

TRIED = date(2026, 1, 1)
HOTLINE = FACTS["hotline"]
VERIFIED = HOTLINE._replace(verified=Verification("A. Person", TRIED, "called"), expires_after_days=180)


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("hotline", "tel:+18883737888"),
        ("emergency", "tel:911"),
        ("text_code", "sms:233733"),
        ("mailbox", "mailto:help@ice.dhs.gov"),
        ("tip_page", "https://www.ice.gov/tipline"),
        ("office", None),
    ],
)
def test_a_fact_links_to_what_a_device_can_use(name: str, link: str | None) -> None:
    assert FACTS[name].link == link


@pytest.mark.parametrize(
    ("fact", "age", "status"),
    [
        (HOTLINE, 0, FactStatus.UNVERIFIED),
        (VERIFIED, 0, FactStatus.VERIFIED),
        (VERIFIED, 180, FactStatus.VERIFIED),
        (VERIFIED, 181, FactStatus.EXPIRED),
        (VERIFIED._replace(disputed=True), 0, FactStatus.DISPUTED),
        (HOTLINE._replace(disputed=True), 0, FactStatus.DISPUTED),
    ],
)
def test_a_verification_holds_for_its_days_and_a_dispute_beats_it(fact: Fact, age: int, status: FactStatus) -> None:
    assert fact.status(TRIED + timedelta(days=age)) is status


def test_a_choice_may_be_used_wherever_a_fact_may() -> None:
    choice = Choice("which", "Which one?", ("hotline", "tip_line"), "tip_line", None, Place("facts.yaml", 9))
    ledger = Ledger(FACTS, {"which": choice})
    assert ledger.find("which") is FACTS["tip_line"]
    assert ledger.find("hotline") is HOTLINE
    assert ledger.find("nothing") is None
    assert ledger.names == (*FACTS, "which")
