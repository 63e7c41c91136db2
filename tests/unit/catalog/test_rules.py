"""Rules of jurisdictions: what a file may hold, and every mistake in it at once, with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.rules import MOST_SIDE
from iceprint.errors import Place
from iceprint.model.rule import Demand, Rule, Sheet, Sheets
from iceprint.project import Project
from tests.unit.catalog.desk import Desk, complaints

ROOT = Path(__file__).resolve().parents[3]
FILE = "content/rules/xx-test.yaml"
RULE = """\
name: "Testland: notice"
law: Testland Code 1
source:
  - a copy of the code
as_of: 2026-11-25
checked_by: null
doubts:
  - Nobody has read it.
applies_to: [tips]
material: tip-card
sheet: {width: 8.5 in, height: 11 in}
type:
  least: 16 pt
  exempt:
    imprint: it is no part of the notice
languages:
  always: [en, es]
  more: a third in some counties
  sheets: separate
facts: [hotline, page]
elements:
  - what: whom to call
    messages: [tips.word, tips.call]
  - what: that it is free
fixed_text:
  - what: the paragraph
    message: tips.word
  - {what: the list, message: null}
"""


@pytest.fixture
def ruled(desk: Desk) -> Desk:
    """The small project, with a rule."""
    desk.write(FILE, RULE)
    return desk


def mistakes(desk: Desk) -> list[str]:
    return complaints(lambda: desk.library().rule("xx-test"))


def test_a_rule_is_read_with_its_source_date_and_doubts(ruled: Desk) -> None:
    assert ruled.library().rules == ("xx-test",)
    assert ruled.library().rule("xx-test") == Rule(
        id="xx-test",
        name="Testland: notice",
        law="Testland Code 1",
        sources=("a copy of the code",),
        as_of=date(2026, 11, 25),
        doubts=("Nobody has read it.",),
        programs=("tips",),
        material="tip-card",
        sheet=Sheet(612.0, 792.0),
        least_type=16.0,
        exempt={"imprint": "it is no part of the notice"},
        languages=("en", "es"),
        more="a third in some counties",
        sheets=Sheets.SEPARATE,
        facts=("hotline", "page"),
        demands=(
            Demand("whom to call", ("tips.word", "tips.call"), fixed=False, place=Place(FILE, 22)),
            Demand("that it is free", (), fixed=False, place=Place(FILE, 24)),
            Demand("the paragraph", ("tips.word",), fixed=True, place=Place(FILE, 26)),
            Demand("the list", (), fixed=True, place=Place(FILE, 28)),
        ),
        checked_by=None,
        place=Place(FILE),
    )


def test_what_nobody_has_worded_or_no_lawyer_has_compared_is_unproven(ruled: Desk) -> None:
    assert ruled.library().rule("xx-test").unproven == (
        "that it is free (no message says it)",
        "the paragraph (the wording is prescribed, and no lawyer has compared it)",
        "the list (the wording is prescribed and is not supplied)",
    )
    ruled.change(FILE, "checked_by: null", "checked_by: A. Lawyer")
    assert ruled.library().rule("xx-test").unproven == (
        "that it is free (no message says it)",
        "the list (the wording is prescribed and is not supplied)",
    )


def test_sizes_and_demands_may_be_left_out(desk: Desk) -> None:
    lines = RULE.splitlines(keepends=True)
    few = [*lines[:5], *lines[8:10], "languages: {always: [en], sheets: either}\n"]
    desk.write(FILE, "".join(few))
    rule = desk.library().rule("xx-test")
    assert (rule.sheet, rule.least_type, rule.facts, rule.demands, rule.unproven) == (None, 0.0, (), (), ())


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("law: ", "lwa: ", 2, 'the key "lwa" is unknown here | did you mean "law"?'),
        ("as_of: 2026-11-25", "as_of: lately", 5, '"as_of" is "lately", which is not a date'),
        ("[tips]", "[tisp]", 9, 'the program "tisp" does not exist | did you mean "tips"?'),
        ("material: tip-card", "material: tip-crad", 10, 'the material "tip-crad" does not exist'),
        ("8.5 in", "8.5", 11, '"width" is "8.5", which is not a length | write it with its unit'),
        ("8.5 in", "85000 mm", 11, "no sheet has such a size"),
        ("8.5 in", "0 in", 11, "no sheet has such a size"),
        ("width", "widht", 11, 'the key "widht" is unknown here | did you mean "width"?'),
        ("16 pt", "1600 pt", 13, "no letters have such a size"),
        ("[en, es]", "[en, ess]", 17, 'the language "ess" does not exist | did you mean "es"?'),
        ("separate", "seperate", 19, '"sheets" is "seperate", which is unknown | did you mean "separate"?'),
        ("[hotline, page]", "[hotlin]", 20, 'the fact "hotlin" is not in content/facts.yaml | did you mean "hotline"?'),
        ("[hotline, page]", "[old_page]", 20, 'the fact "old_page" is disputed and cannot be printed'),
        ("tips.call]", "tips.cal]", 23, 'no program defines the message "tips.cal" | did you mean "tips.call"?'),
        ("message: tips.word", "message: tisp.word", 27, 'the program "tisp" does not exist'),
        ("what: the list", "waht: the list", 28, 'the key "waht" is unknown here | did you mean "what"?'),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, line: int, says: str, ruled: Desk) -> None:
    ruled.change(FILE, old, new)
    assert any(one.startswith(f"{FILE}:{line}: {says}") for one in mistakes(ruled)), mistakes(ruled)


def test_all_mistakes_of_a_rule_are_told_at_once_also_by_check(ruled: Desk) -> None:
    ruled.change(FILE, "law: ", "lwa: ")
    ruled.change(FILE, "[hotline, page]", "[hotlin]")
    ruled.change(FILE, "tips.call]", "tips.cal]")
    assert len(mistakes(ruled)) == 4  # a key too many is also one too few
    told = [error.where for error in ruled.check().errors]
    assert told == [Place(FILE, line) for line in (1, 2, 20, 23)]


@pytest.mark.parametrize("name", ["text", "proof"])
def test_a_name_that_means_another_edition_is_refused(name: str, desk: Desk) -> None:
    desk.write(f"content/rules/{name}.yaml", RULE)
    (told,) = complaints(lambda: desk.library().rule(name))
    assert f'"{name}" names a kind of edition, not a rule | give the file another name' in told


def test_a_file_that_nobody_would_read_is_told(ruled: Desk) -> None:
    ruled.write("content/rules/US CA.yaml", RULE)
    (error,) = ruled.check().errors
    assert (str(error.where), error.what) == ("content/rules/US CA.yaml", "a file of this name is not read")


def test_a_rule_that_its_own_material_cannot_meet_is_a_note(ruled: Desk) -> None:
    assert ruled.check().errors == ()
    told = [note for note in ruled.check().notes if note.startswith(FILE)]
    assert f'{FILE}: "tip-card" cannot be printed to xx-test: it is a card, and rules are for posters' in told


def test_an_unknown_rule_is_told_with_the_nearest(ruled: Desk) -> None:
    (told,) = complaints(lambda: ruled.library().rule("xx-tset"))
    assert told == 'there is no rule "xx-tset" | did you mean "xx-test"?'


@pytest.mark.parametrize(
    ("width", "height", "met"),
    [(612, 792, True), (792, 612, True), (611.9, 792, False), (612, 791.9, False), (595.28, 841.89, False)],
)
def test_a_sheet_is_met_whichever_way_it_is_turned_but_not_by_a_smaller_one(
    width: float,
    height: float,
    met: bool,  # noqa: FBT001 - an expectation
) -> None:
    assert Sheet(612.0, 792.0).met_by(width, height) is met


def test_the_shipped_rules_have_sources_a_date_and_doubts_and_claim_no_check_by_a_lawyer() -> None:
    library = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
    rules = [library.rule(name) for name in library.rules]
    assert {rule.id for rule in rules} >= {"us-ca", "us-tx", "us-tx-lodging", "us-fl", "us-ny", "us-ga"}
    assert [rule.id for rule in rules if not (rule.sources and rule.doubts and rule.facts)] == []
    assert [rule.id for rule in rules if rule.checked_by] == []
    assert all(rule.sheet is None or max(rule.sheet) < MOST_SIDE for rule in rules)


def test_no_shipped_rule_can_be_met_before_a_lawyer_has_supplied_its_wording() -> None:
    library = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
    assert [name for name in library.rules if not library.rule(name).unproven] == []
