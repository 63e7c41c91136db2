"""The checks for rules of jurisdictions: each can fail; what is unproven is never called met."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import PIECES, Use
from iceprint.model.rule import Sheet, Sheets
from iceprint.model.rule_promise import RulePromise, Said
from iceprint.model.units import mm
from iceprint.model.verdict import Answer, Result
from iceprint.run.promise import promise_for
from iceprint.verify.case import Case
from iceprint.verify.check import answer_to
from iceprint.verify.judge import judge
from iceprint.verify.profiles import Claim
from iceprint.verify.register import RULED, checks_for
from tests.specimens.broken import BROKEN_BY_RULE, Specimen, catalog, damaged, good, painted, run
from tests.specimens.editions import CR80, card
from tests.specimens.printing import printed
from tests.specimens.tongues import card_in

RULE = RulePromise(
    rule="xx-test",
    sheet=Sheet(CR80.width, CR80.height),
    formats=("cr80", "letter"),
    least_type=6.0,
    exempt=False,
    languages=("en",),
    sheets=Sheets.EITHER,
    own=(),
    present=(),
    facts=("1-888-373-7888", "233733"),
    said=(Said("what to look for", ("Signs of trafficking",)),),
    unproven=(),
)


def answers(data: bytes, use: Use, rule: RulePromise = RULE) -> dict[str, Answer]:
    edition = card()
    with Case(data, promise_for(edition, template_for(edition), use), rule=rule) as case:
        return {check.id: answer_to(check, case) for check in RULED}


def found(check: str, data: bytes, **changes: Any) -> Answer:
    """The answer of a file to one check, for a rule with other demands."""
    return answers(data, Use.SCREEN, RULE._replace(**changes))[check]


def says(answer: Answer) -> str:
    return " ".join(map(str, answer.findings))


@pytest.mark.parametrize("use", PIECES)
def test_a_file_that_meets_the_rule_passes_every_check(use: Use) -> None:
    assert [each for each in answers(good(use), use).values() if each.result is not Result.PASSED] == []


@pytest.mark.parametrize("specimen", BROKEN_BY_RULE, ids=lambda each: f"{each.check}: {each.says}")
def test_a_broken_file_is_caught_by_its_check_for_the_right_reason_and_by_no_other(specimen: Specimen) -> None:
    all_of_them = answers(specimen.data(), specimen.use)
    assert specimen.says in says(all_of_them[specimen.check])
    assert {check for check, each in all_of_them.items() if each.result is not Result.PASSED} == {specimen.check}


def test_every_check_has_a_broken_file_and_says_why_it_is_asked() -> None:
    assert {specimen.check for specimen in BROKEN_BY_RULE} == {check.id for check in RULED}
    assert all(check.title and check.rationale and check.source and check.remedy for check in RULED)


@pytest.mark.parametrize(
    ("width", "height", "result"),
    [
        pytest.param(CR80.height, CR80.width, Result.PASSED, id="turned"),
        pytest.param(CR80.width + mm(0.5), CR80.height, Result.FAILED, id="too narrow"),
        pytest.param(CR80.width, CR80.height + mm(0.5), Result.FAILED, id="too low"),
    ],
)
def test_the_sheet_is_measured_whichever_way_it_is_turned(width: float, height: float, result: Result) -> None:
    assert found("rule-sheet", good(Use.SCREEN), sheet=Sheet(width, height)).result is result


def test_a_sheet_that_is_too_small_is_told_which_would_do() -> None:
    assert "large enough: cr80, letter" in says(found("rule-sheet", good(Use.SCREEN), sheet=Sheet(612, 792)))


def test_what_the_rule_does_not_ask_for_is_not_held_against_a_file() -> None:
    assert found("rule-sheet", good(Use.SCREEN), sheet=None).result is Result.PASSED
    assert found("rule-type", good(Use.SCREEN), least_type=0.0).result is Result.PASSED


def test_the_smallest_letter_is_found_wherever_it_stands() -> None:
    """Also where the floor of the language would let it be; the promise of the edition is not asked."""
    data = painted(run("Human smuggling", size=7.0)(), Use.SCREEN)
    assert "'Human smuggling' is set in 7.00 pt, the rule asks for at least 7.25 pt" in says(
        found("rule-type", data, least_type=7.25)
    )


def test_a_file_without_letters_is_not_measured() -> None:
    blank = damaged(good(Use.SCREEN), _without_content)
    assert "no letters that can be measured" in (found("rule-type", blank).why or "")


def _without_content(pdf: pikepdf.Pdf) -> None:
    for sheet in pdf.pages:
        sheet.Contents = pdf.make_stream(b"")


@pytest.mark.parametrize(
    ("changes", "says_"),
    [
        pytest.param({"languages": ("en", "es")}, 'also asks for "es"', id="one of two, alone"),
        pytest.param(
            {"languages": ("en", "es"), "sheets": Sheets.TOGETHER, "present": ("en", "es")},
            '"es" is not on it: the rule asks for all on one sheet',
            id="one of two that must share a sheet",
        ),
        pytest.param(
            {"sheets": Sheets.SEPARATE, "own": ("es", "en")},
            "it holds es, en: the rule asks for each language on a sheet of its own",
            id="two that must not",
        ),
    ],
)
def test_languages_that_are_missing(changes: dict[str, Any], says_: str) -> None:
    assert says_ in says(found("rule-languages", good(Use.SCREEN), **changes))


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"present": ("en", "es")}, id="in files looked at together"),
        pytest.param({"sheets": Sheets.TOGETHER, "own": ("es", "en")}, id="on one sheet"),
        pytest.param({"sheets": Sheets.SEPARATE, "present": ("es",)}, id="each on its own"),
    ],
)
def test_languages_that_are_there(changes: dict[str, Any]) -> None:
    answer = found("rule-languages", good(Use.SCREEN), languages=("en", "es"), **changes)
    assert answer.result is Result.PASSED


def test_a_file_of_unknown_make_is_taken_by_the_language_that_it_names() -> None:
    american = damaged(good(Use.SCREEN), catalog(Lang=pikepdf.String("en-US")))
    assert found("rule-languages", american).result is Result.PASSED
    assert found("rule-languages", american, languages=("en-GB",)).result is Result.FAILED


def test_what_nobody_has_worded_is_not_proven_and_never_passed() -> None:
    answer = found("rule-words", good(Use.SCREEN), unproven=("the paragraph",))
    assert (answer.result, answer.why) == (Result.NOT_RUN, "not proven: the paragraph")


def test_a_message_that_the_file_does_not_print_is_a_fault() -> None:
    assert "nothing on it says: whom to call" in says(
        found("rule-words", good(Use.SCREEN), said=(Said("whom to call", ()),))
    )


def test_of_a_file_that_nobody_knows_the_words_are_not_proven_and_the_rest_is_measured() -> None:
    with Case(good(Use.SCREEN), None, rule=RULE._replace(said=None)) as case:
        results = {check.id: answer_to(check, case).result for check in RULED}
    assert results == dict.fromkeys(results, Result.PASSED) | {"rule-words": Result.NOT_RUN}


@pytest.mark.parametrize("tag", ["ar", "km"])
def test_words_are_found_in_scripts_that_come_out_otherwise(tag: str) -> None:
    edition = card_in(tag)
    words = edition.one("signs.heading").text
    promise = promise_for(edition, template_for(edition), Use.SCREEN)
    for said, result in ((words, Result.PASSED), (f"{words}\N{CJK UNIFIED IDEOGRAPH-4E00}", Result.FAILED)):
        rule = RULE._replace(said=(Said("what to look for", (said,)),))
        with Case(printed(edition, Use.SCREEN), promise, rule=rule) as case:
            (answer,) = (answer_to(check, case) for check in RULED if check.id == "rule-words")
        assert answer.result is result


def test_a_rule_is_asked_of_a_file_beside_the_checks_of_its_claim_and_only_if_one_is_named() -> None:
    promise = promise_for(card(), template_for(card()), Use.SCREEN)
    without = [answer.check for answer in judge(good(Use.SCREEN), promise, "")]
    assert without == [check.id for check in checks_for(Claim.SCREEN)]
    ruled = [answer.check for answer in judge(good(Use.SCREEN), promise, "", RULE)]
    assert ruled == [*without, *(check.id for check in RULED)]
