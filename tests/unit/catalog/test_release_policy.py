"""The release policy: whose word counts, and for how long (law 3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from iceprint.catalog.approvals import digest
from iceprint.model.fact import FactStatus
from iceprint.model.policy import ReleasePolicy
from tests.unit.catalog.desk import TODAY, Desk, complaints
from tests.unit.catalog.test_resolve import sign

FILE = "content/facts.yaml"
WORD = digest("tips.word", "Word", "Palabra")
CALL = digest("tips.call", "Call {line} now, 24 hours.", "Llame ya al {line}, 24 horas.")


def with_policy(desk: Desk, policy: str) -> Desk:
    desk.change("iceprint.yaml", "languages:", f"release: {{{policy}}}\nlanguages:")
    return desk


def missing(desk: Desk, language: str = "en", today: date = TODAY) -> list[str]:
    return [lack.what for lack in desk.resolve(language, today=today).missing]


def test_without_a_policy_anybody_may_vouch_for_half_a_year_and_machines_may_not(desk: Desk) -> None:
    policy = desk.library().settings.release
    assert policy == ReleasePolicy(None, None, 180, machine_made=False)
    assert policy.may_sign("anybody")
    assert policy.may_verify("anybody")


def test_a_policy_is_read(desk: Desk) -> None:
    with_policy(desk, "verifiers: [A, B C], signers: [D], expires_after_days: 90, machine_made: true")
    assert desk.library().settings.release == ReleasePolicy(("A", "B C"), ("D",), 90, machine_made=True)


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        ("verifiers: []", '"verifiers" must be a list that is not empty'),
        ("signers: A", '"signers" must be a list that is not empty'),
        ("signers: [7]", '"signers" must be text'),
        ("expires_after_days: 0", '"expires_after_days" is 0 days | write 1 to 3650'),
        ("expires_after_days: 3651", '"expires_after_days" is 3651 days'),
        ("expires_after_days: soon", 'is "soon", which is not a whole number'),
        ("machine_made: no", 'is "no", which is neither true nor false'),
        ("verifier: [A]", 'the key "verifier" is unknown here | did you mean "verifiers"?'),
    ],
)
def test_a_policy_that_is_none(desk: Desk, policy: str, words: str) -> None:
    (mistake,) = complaints(lambda: with_policy(desk, policy).library().settings)
    assert mistake.startswith("iceprint.yaml:4: ")
    assert words in mistake


def test_facts_expire_as_the_policy_says_unless_they_say_otherwise(desk: Desk) -> None:
    with_policy(desk, "expires_after_days: 10")
    last = date(2026, 11, 1) + timedelta(days=10)
    expired = 'fact "page" (agency.gov/tips) was verified on 2026-11-01, more than 10 days ago'
    assert expired not in missing(desk, today=last)
    assert expired in missing(desk, today=last + timedelta(days=1))
    desk.change(FILE, "verified: {by: A. Reader", "expires_after_days: 11\n    verified: {by: A. Reader")
    assert expired not in missing(desk, today=last + timedelta(days=1))


@pytest.mark.parametrize("days", ["0", "3651", "999999999"])
def test_a_fact_lasts_from_a_day_to_ten_years(desk: Desk, days: str) -> None:
    desk.change(FILE, "    verified: null", f"    verified: null\n    expires_after_days: {days}")
    (mistake,) = complaints(lambda: desk.library().ledger)
    assert f'"expires_after_days" is {days} days' in mistake


def test_a_fact_verified_by_somebody_who_is_not_listed_does_not_count(desk: Desk) -> None:
    with_policy(desk, "verifiers: [B]")
    lack = next(lack for lack in desk.resolve().missing if "page" in lack.what)
    assert lack.what == 'fact "page" (agency.gov/tips) was verified by "A. Reader", whom iceprint.yaml does not list'
    assert "release.verifiers" in lack.remedy
    desk.change("iceprint.yaml", "[B]", "[B, A. Reader]")
    assert [what for what in missing(desk) if "page" in what] == []


def test_a_fact_verified_in_the_future_does_not_count(desk: Desk) -> None:
    desk.change(FILE, "on: 2026-11-01", "on: 2026-11-27")
    assert 'fact "page" (agency.gov/tips) is verified on 2026-11-27, which is still to come' in missing(desk)
    assert [what for what in missing(desk, today=date(2026, 11, 26)) if "page" in what] == [], (
        "it is that day elsewhere"
    )


def test_the_last_day_of_all_is_no_trap(desk: Desk) -> None:
    desk.change(FILE, "on: 2026-11-01", "on: 9999-12-31")
    fact = desk.library().ledger.facts["page"]
    assert (fact.good_until, fact.status(date.max)) == (date.max, FactStatus.VERIFIED)


def test_a_signature_of_somebody_who_is_not_listed_does_not_count(desk: Desk) -> None:
    with_policy(desk, "signers: [B]")
    sign(desk, "tips.word", WORD)
    *_, nobodys, unlisted = desk.resolve("es").missing
    assert nobodys.what == "1 of 2 Spanish messages are not signed off"
    assert unlisted.what == '1 of 2 Spanish messages are signed by "A", whom iceprint.yaml does not list'
    assert len(desk.resolve("es").unsigned) == 2
    desk.change("iceprint.yaml", "[B]", "[A]")
    assert [what for what in missing(desk, "es") if "Spanish" in what] == ["1 of 2 Spanish messages are not signed off"]


@pytest.mark.parametrize(
    ("policy", "unsigned"),
    [("machine_made: false", 2), ("machine_made: true", 1), ("machine_made: true, signers: [B]", 1)],
)
def test_machine_made_words_need_no_signature_only_if_the_policy_says_so(
    desk: Desk, policy: str, unsigned: int
) -> None:
    """Of the two messages one is marked as machine-made; the other was written by a person, who has to sign it."""
    assert missing(with_policy(desk, policy), "es")[-1] == f"{unsigned} of 2 Spanish messages are not signed off"


def test_with_everything_signed_by_those_who_may_nothing_is_missing(desk: Desk) -> None:
    with_policy(desk, "signers: [A], verifiers: [A. Reader]")
    desk.change(FILE, "verified: null", "verified: {by: A. Reader, on: 2026-11-25, evidence: called}")
    desk.change(FILE, "decided_by: null", "decided_by: The owner")
    sign(desk, "tips.word", WORD, "tips.call", CALL)
    assert missing(desk, "es") == []
