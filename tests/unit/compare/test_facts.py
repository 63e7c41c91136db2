"""Numbers and addresses are found in words of all scripts, and none that changed is passed over."""

from __future__ import annotations

import pytest

from iceprint.compare.facts import fact_changes, facts_of
from iceprint.compare.gathered import gathered_facts
from iceprint.model.comparison import Comparison, FactChange, FactKind, FileComparison, Way
from iceprint.model.inspected import Inspected
from tests.specimens.inspections import file, page

HELP, REPORT, WRONG = "1-888-373-7888", "1-866-347-2423", "1-888-373-7889"


def _found(text: str) -> list[tuple[FactKind, str]]:
    return [(fact.kind, fact.shown) for fact in facts_of(file(text))]


@pytest.mark.parametrize(
    "number",
    [
        HELP,
        "+1-802-872-6199",
        "(802) 872-6199",
        "1-866-DHS-2-ICE",
        "+49 30 123456",
        "802.872.6199",
        "1\u2011888\u2011373\u20117888",
    ],
)
def test_a_telephone_number_is_found_whole(number: str) -> None:
    assert _found(f"Call {number}, day and night.") == [(FactKind.PHONE, number)]


def test_a_bracket_around_a_number_is_not_part_of_it() -> None:
    assert _found(f"The hotline ({HELP} or {REPORT}) is free") == [(FactKind.PHONE, HELP), (FactKind.PHONE, REPORT)]


def test_numbers_that_stand_beside_each_other_are_not_one() -> None:
    assert _found(f"24 7 {HELP}") == [(FactKind.NUMBER, "24"), (FactKind.PHONE, HELP)]


def test_digits_of_another_script_are_the_same_number() -> None:
    western, eastern = (
        next(facts_of(file(text)))
        for text in ("1-888-373-7888", "\u0661-\u0668\u0668\u0668-\u0663\u0667\u0663-\u0667\u0668\u0668\u0668")
    )
    assert (western.kind, western.key) == (eastern.kind, eastern.key)


def test_addresses_are_found_without_the_full_stop_behind_them() -> None:
    text = "See ice.gov/tipline. Or https://www.ice.gov/x?y=1, or write to help@ice.dhs.gov."
    assert sorted(_found(text)) == [
        (FactKind.MAIL, "help@ice.dhs.gov"),
        (FactKind.WEB, "https://www.ice.gov/x?y=1"),
        (FactKind.WEB, "ice.gov/tipline"),
    ]


@pytest.mark.parametrize("text", ["2026-11-25", "one or two", "e.g. so", "5"])
def test_what_nobody_dials_is_no_telephone_number_or_address(text: str) -> None:
    assert {kind for kind, _ in _found(text)} <= {FactKind.NUMBER}


@pytest.mark.parametrize(("old", "new"), [(HELP, WRONG), ("233733", "233738"), ("911", "912")])
def test_a_changed_number_is_told_as_old_and_new(old: str, new: str) -> None:
    (change,) = fact_changes(file(f"Call {old} now"), file(f"Call {new} now"))
    assert (change.way, change.old, change.new, change.old_page, change.new_page) == (Way.CHANGED, old, new, 1, 1)


def test_a_changed_number_is_found_among_new_words_and_on_another_page() -> None:
    old = file(f"Get help\n{HELP}", f"Report it\n{REPORT}")
    new = file(f"Something else altogether\n{WRONG}", "", f"Report it\n{REPORT}")
    assert fact_changes(old, new) == (FactChange(FactKind.PHONE, Way.CHANGED, HELP, WRONG, 1, 1),)


def test_two_numbers_that_changed_places_are_not_passed_over() -> None:
    old, new = file(f"Help {HELP} report {REPORT}"), file(f"Help {REPORT} report {HELP}")
    (change,) = fact_changes(old, new)
    assert change.way is Way.ELSEWHERE
    assert change.old in {HELP, REPORT}


def test_of_two_places_only_one_may_have_been_changed() -> None:
    (change,) = fact_changes(file(f"{HELP} or\n{HELP} today"), file(f"{HELP} or\n{WRONG} today"))
    assert (change.way, change.old, change.new) == (Way.CHANGED, HELP, WRONG)


def test_a_number_that_is_gone_and_one_that_is_new() -> None:
    (gone,) = fact_changes(file(f"Call {HELP}"), file("Call"))
    (come,) = fact_changes(file("Call"), file(f"Call {HELP}"))
    assert (gone.way, gone.old, gone.new_page) == (Way.GONE, HELP, 0)
    assert (come.way, come.new, come.old_page) == (Way.NEW, HELP, 0)


def _three(phone: str, code: str, link: str) -> Inspected:
    return file(page(f"Call {phone}", codes=(code,), links=(link,)))


def test_codes_and_links_are_compared_too_and_telephone_numbers_come_first() -> None:
    changes = fact_changes(_three(HELP, "https://a.gov", "tel:1"), _three(WRONG, "https://b.gov", "tel:2"))
    assert [change.kind for change in changes] == [FactKind.PHONE, FactKind.CODE, FactKind.LINK]
    assert [change.new for change in changes] == [WRONG, "https://b.gov", "tel:2"]


def test_what_changed_in_many_files_is_one_line_with_all_its_places() -> None:
    facts = fact_changes(file(HELP), file(WRONG))
    files = tuple(FileComparison(name, Way.CHANGED, facts=facts) for name in ("a.pdf", "b.pdf"))
    (gathered,) = gathered_facts(Comparison("old", "new", files))
    assert gathered.places == (("a.pdf", 1), ("b.pdf", 1))
