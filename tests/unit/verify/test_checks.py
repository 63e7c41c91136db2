"""Every check can fail: for each there is a file that it catches, for the right reason, and that the others pass."""

from __future__ import annotations

import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Use
from iceprint.model.promise import Promise
from iceprint.model.verdict import Answer, Result
from iceprint.run.promise import promise_for
from iceprint.verify.case import Case
from iceprint.verify.check import Claim, answer_to
from iceprint.verify.register import CHECKS, checks_for
from tests.specimens.broken import BROKEN, Specimen, good
from tests.specimens.editions import card


def promise(use: Use) -> Promise:
    return promise_for(card(), template_for(card()), use)


def answers(data: bytes, use: Use) -> dict[str, Answer]:
    """All answers of a file to the checks of its use, by check."""
    with Case(data, promise(use)) as case:
        return {check.id: answer_to(check, case) for check in checks_for(Claim(use.value))}


@pytest.mark.parametrize("use", Use)
def test_a_good_file_passes_every_check_and_each_of_them_ran(use: Use) -> None:
    assert [answer for answer in answers(good(use), use).values() if answer.result is not Result.PASSED] == []


@pytest.mark.parametrize("specimen", BROKEN, ids=lambda each: f"{each.check}: {each.says}")
def test_a_broken_file_is_caught_by_its_check_for_the_right_reason_and_by_no_other(specimen: Specimen) -> None:
    found = answers(specimen.data(), specimen.use)
    caught = found[specimen.check]
    assert caught.result is Result.FAILED
    assert specimen.says in " ".join(map(str, caught.findings))
    others = {check for check, answer in found.items() if answer.result is not Result.PASSED}
    assert others == {specimen.check, *specimen.also}


def test_every_check_has_a_broken_file() -> None:
    assert {specimen.check for specimen in BROKEN} == {check.id for check in CHECKS}


def test_every_check_says_why_it_is_asked_who_asks_and_what_helps() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(check.title and check.rationale and check.source and check.remedy and check.claims for check in CHECKS)
