"""What the ledger of facts accepts, and what it refuses with which line."""

from __future__ import annotations

import pytest

from iceprint.errors import ContentError, FactError, Several
from iceprint.model.fact import FactKind, FactStatus
from tests.unit.catalog.desk import TODAY, Desk, complaints

FILE = "content/facts.yaml"


def ledger_of(desk: Desk, *lines: str, choices: str = "") -> list[str]:
    """The mistakes of a ledger with one fact, whose first line is line 3."""
    common = {"owner": "Owner", "source": "Source", "verified": "null"}
    given = {line.split(":")[0] for line in lines}
    rest = [f"{key}: {value}" for key, value in common.items() if key not in given]
    desk.write(FILE, "facts:\n  thing:\n" + "".join(f"    {line}\n" for line in (*lines, *rest)) + choices)
    return complaints(lambda: desk.library().ledger)


@pytest.mark.parametrize(
    ("printed", "dial", "vanity"),
    [
        ("1-866-347-2423", "+18663472423", '"866-DHS-2-ICE"'),
        ("+1-802-872-6199", "+18028726199", "null"),
        ("1-877-447-4847", "+18774474847", '"877-4-HSI-TIP"'),
        ("1-866-477-2060", "+18664772060", '"1-866-IPR-2060"'),
        ("+49-30-1234-5678", "+493012345678", "null"),
    ],
)
def test_a_telephone_number(desk: Desk, printed: str, dial: str, vanity: str) -> None:
    lines = ("kind: phone", f'printed: "{printed}"', f'dial: "{dial}"', f"vanity: {vanity}")
    assert ledger_of(desk, *lines) == []


@pytest.mark.parametrize(
    ("printed", "dial", "vanity", "line", "words"),
    [
        ("1-866-347-2424", "+18663472423", "null", 4, "1-866-347-2424 and +18663472423 are different numbers"),
        ("866-347-2423", "+18663472423", "null", 4, "are different numbers"),
        ("(866) 347-2423", "+18663472423", "null", 4, "is not in the form in which numbers are printed"),
        ("1.866.347.2423", "+18663472423", "null", 4, "is not in the form in which numbers are printed"),
        ("1-866-347-2423", "18663472423", "null", 5, '"18663472423" is not a telephone number'),
        ("1-866-347-2423", "+1866347242", "null", 5, "is not a telephone number"),
        ("1-866-347-2423", "+186634724233", "null", 5, "is not a telephone number"),
        ("1-066-347-2423", "+10663472423", "null", 5, "is not a telephone number"),
        ("1-866-147-2423", "+18661472423", "null", 5, "is not a telephone number"),
        ("1-866-347-2423", "+1٨663472423", "null", 5, "is not a telephone number"),
        ("1-866-347-2423", "+18663472423", '"866-DHS-2-ICG"', 6, "spells 8663472424 on a key pad"),
        ("1-866-347-2423", "+18663472423", '"866-DHS-2-ICEE"', 6, "spells 86634724233 on a key pad"),
        ("1-866-347-2423", "+18663472423", '"866 DHS 2 ICE"', 6, "is not a number in letters"),
        ("1-866-347-2423", "+18663472423", '"866-dhs-2-ice"', 6, "is not a number in letters"),
    ],
)
def test_a_telephone_number_that_is_none(
    desk: Desk, printed: str, dial: str, vanity: str, line: int, words: str
) -> None:
    lines = ("kind: phone", f'printed: "{printed}"', f'dial: "{dial}"', f"vanity: {vanity}")
    (mistake,) = ledger_of(desk, *lines)
    assert mistake.startswith(f'{FILE}:{line}: fact "thing": ')
    assert words in mistake


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ice.gov/tipline", "https://www.ice.gov/tipline"),
        ("www.ice.gov/tipline", "https://www.ice.gov/tipline"),
        ("locator.ice.gov", "https://locator.ice.gov"),
        ("locator.ice.gov", "https://locator.ice.gov/"),
        ("agency.gov/a/", "https://agency.gov/a/"),
        ("help.example.org", "https://help.example.org"),
    ],
)
def test_a_web_address(desk: Desk, printed: str, address: str) -> None:
    assert ledger_of(desk, "kind: web", f"printed: {printed}", f"address: {address}") == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://www.ice.gov", "does not begin with https://"),
        ("ftp://www.ice.gov", "does not begin with https://"),
        ("HTTPS://www.ice.gov", "does not begin with https://"),
        ("javascript://www.ice.gov", "does not begin with https://"),
        ("https://ice.gov@evil.org", "has a user name before the host"),
        ("https://user:pass@ice.gov", "has a user name before the host"),
        ("https://ice.gov:8443/x", "names a port"),
        ("https://ice.gov/x?y=z", "has a query or a fragment"),
        ("https://ice.gov/x#y", "has a query or a fragment"),
        ("https://xn--ce-5ma.gov", "letters outside a-z, which can imitate another"),
        ("https://www.XN--ce-5ma.gov", "letters outside a-z, which can imitate another"),
        ("https://\u0131ce.gov", "letters outside a-z, which can imitate another"),
        ("https://192.0.2.1/x", "has no proper host"),
        ("https://ICE.gov", "has no proper host"),
        ("https://-ice.gov", "has no proper host"),
        ("https://ice..gov", "has no proper host"),
        ("https://gov", "has no proper host"),
        ("https:///ice.gov", "has no proper host"),
        ("https://ice.gov.evil.org", "is on the host ice.gov.evil.org, which iceprint.yaml does not list"),
        ("https://icegov.org", "does not list"),
        ("https://www.help.example.org", "does not list"),
        ("https://ice.gov/../x", "has an unusual path"),
        ("https://ice.gov//x", "has an unusual path"),
        ("https://ice.gov/%41", "has an unusual path"),
        ("https://ice.gov\\\\evil.org", "has no proper host"),
    ],
)
def test_a_web_address_that_must_not_be_printed(desk: Desk, address: str, words: str) -> None:
    (mistake,) = ledger_of(desk, "kind: web", "printed: x", f'address: "{address}"')
    assert mistake.startswith(f'{FILE}:5: fact "thing": ')
    assert words in mistake


def test_what_is_printed_is_the_address(desk: Desk) -> None:
    (mistake,) = ledger_of(desk, "kind: web", "printed: ice.gov/tips", "address: https://www.ice.gov/tipline")
    assert mistake == (
        f'{FILE}:4: fact "thing": "ice.gov/tips" is not how https://www.ice.gov/tipline is printed'
        ' | print "ice.gov/tipline"'
    )


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("kind: text-code", 'printed: "233733"', 'code: "233733"'), None),
        (("kind: text-code", 'printed: "233733"', 'code: "233734"'), '"233733" is printed, but "233734" is meant'),
        (("kind: text-code", 'printed: "2337"', 'code: "2337"'), "is not a code for text messages"),
        (("kind: emergency", 'printed: "911"', 'dial: "911"'), None),
        (("kind: emergency", 'printed: "9-1-1"', 'dial: "911"'), "is printed, but"),
        (("kind: emergency", 'printed: "9111"', 'dial: "9111"'), "is not an emergency number"),
        (("kind: email", "printed: HRV.ICE@DHS.GOV", "mailbox: HRV.ICE@DHS.GOV"), None),
        (("kind: email", "printed: a@dhs.gov", "mailbox: b@dhs.gov"), "is printed, but"),
        (("kind: email", "printed: a b@dhs.gov", "mailbox: a b@dhs.gov"), "is not an e-mail address"),
        (("kind: email", "printed: a@dhs", "mailbox: a@dhs"), "is not an e-mail address"),
        (("kind: email", "printed: a@dhs.gov?bcc=x", "mailbox: a@dhs.gov?bcc=x"), "is not an e-mail address"),
        (("kind: email", "printed: а@dhs.gov", "mailbox: а@dhs.gov"), "is not an e-mail address"),  # noqa: RUF001 - Cyrillic
        (("kind: postal", "printed: 1 Main St., Springfield"), None),
    ],
)
def test_other_kinds(desk: Desk, lines: tuple[str, ...], words: str | None) -> None:
    mistakes = ledger_of(desk, *lines)
    assert [words in mistake for mistake in mistakes if words] == ([True] if words else [])
    assert bool(mistakes) is (words is not None)


def test_a_disputed_fact_is_kept_as_it_was_found(desk: Desk) -> None:
    lines = ("kind: web", "printed: x", "address: http://www.ice.gov/pi/topics/", "doubt: gone", "disputed: true")
    assert ledger_of(desk, *lines) == []
    fact = desk.library().ledger.facts["thing"]
    assert (fact.target, fact.status(TODAY)) == ("http://www.ice.gov/pi/topics/", FactStatus.DISPUTED)


def test_a_disputed_fact_needs_a_reason_and_cannot_be_verified(desk: Desk) -> None:
    verified = "verified: {by: A, on: 2026-01-01, evidence: called}"
    reasons = ledger_of(desk, "kind: postal", "printed: x", "disputed: true", verified)
    assert [reason.split(" |")[0] for reason in reasons] == [
        f'{FILE}:5: fact "thing": it is disputed without a reason',
        f'{FILE}:6: fact "thing": it is disputed and verified at once',
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("verified: yes", "facts.yaml:7: keys and values are expected here"),
        ("verified: {by: A, on: 2026-01-01}", 'the key "evidence" is missing'),
        ("verifed: null", 'the key "verifed" is unknown here | did you mean "verified"?'),
        ("kind: telephone", 'facts.yaml:7: the key "kind" stands here a second time'),
        ("vanity: null", 'the key "vanity" is unknown here'),
    ],
)
def test_keys(desk: Desk, line: str, words: str) -> None:
    lines = ["kind: postal", "printed: x", "owner: o", "source: s", line]
    assert any(words in mistake for mistake in ledger_of(desk, *lines))


def test_verified_must_be_written_out_even_if_it_is_null(desk: Desk) -> None:
    desk.write(FILE, "facts:\n  thing: {kind: postal, printed: x, owner: o, source: s}\n")
    assert complaints(lambda: desk.library().ledger) == [
        f'{FILE}:2: the key "verified" is missing | add a line `verified: ...`'
    ]


def test_a_name_that_no_placeholder_could_use(desk: Desk) -> None:
    desk.change(FILE, "  old_page:", "  Old-Page:")
    assert complaints(lambda: desk.library().ledger)[0].startswith(f'{FILE}:16: "Old-Page" cannot name a fact')


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("of: [thin], chosen: thin", 'there is no fact "thin" | did you mean "thing"?'),
        ("of: [thing], chosen: other", '"other" is not one of its options'),
        ("of: [], chosen: thing", '"of" must be a list that is not empty'),
    ],
)
def test_a_choice(desk: Desk, choice: str, words: str) -> None:
    choices = f"choices:\n  which: {{question: Which?, {choice}, decided_by: null}}\n"
    mistakes = ledger_of(desk, "kind: postal", "printed: x", choices=choices)
    assert mistakes[0].startswith(f"{FILE}:9: ")
    assert words in mistakes[0]


def test_a_choice_may_not_take_the_name_of_a_fact(desk: Desk) -> None:
    desk.change(FILE, "  line:", "  page:")
    assert complaints(lambda: desk.library().ledger)[0].startswith(f'{FILE}:26: "page" is also a fact')


def test_a_choice_stands_for_the_fact_that_was_chosen(desk: Desk) -> None:
    ledger = desk.library().ledger
    assert ledger.find("line") is ledger.facts["hotline"]
    assert ledger.find("nothing") is None


def test_form_is_a_matter_of_content_and_truth_one_of_facts(desk: Desk) -> None:
    desk.change(FILE, "owner: Hotline", "ownr: Hotline")
    desk.change(FILE, "printed: agency.gov/tips", "printed: agency.gov/tip")
    with pytest.raises(Several) as caught:
        _ = desk.library().ledger
    assert [type(error) for error in caught.value.errors] == [ContentError, ContentError, FactError]


def test_every_kind_has_a_link_or_none(desk: Desk) -> None:
    lines = ("kind: emergency", 'printed: "911"', 'dial: "911"')
    ledger_of(desk, *lines)
    fact = desk.library().ledger.facts["thing"]
    assert (fact.kind, fact.link) == (FactKind.EMERGENCY, "tel:911")
