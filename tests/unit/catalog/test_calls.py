"""Dual calls to action: where a program needs both lines, each of its materials prints both, or says why not."""

from __future__ import annotations

import pytest

from iceprint.catalog.calls import facts_of, programs_of
from tests.unit.catalog.desk import FACTS, MATERIAL, Desk

PROGRAM = "content/programs/tips.yaml"
CARD = "content/materials/tip-card.yaml"
BECAUSE = "single_line_because: The back is for the other line.\n"
LAST_SLOT = "    report.number: {kind: fact, of: [phone]}\n"
PAIRED_SLOTS = (
    "  paired: {title: {kind: message}, help.number: {kind: fact, of: [phone]}, tip: {kind: fact, of: [phone]}}\n"
)
OTHER_LINE = """\
  report:
    kind: phone
    printed: "1-866-347-2423"
    dial: "+18663472423"
    line: report_line
    owner: Agency
    source: Leaflet
    verified: null
choices:
"""


@pytest.fixture
def lines(desk: Desk) -> Desk:
    """A program that needs both lines; the card prints the hotline, for help, in a slot and by a choice."""
    desk.change(PROGRAM, "[Leaflet]", "[Leaflet]\nneeds: [report_line, help_line]")
    desk.write("content/facts.yaml", FACTS.replace("    owner: Hotline", "    line: help_line\n    owner: Hotline"))
    desk.change("content/facts.yaml", "choices:\n", OTHER_LINE)
    return desk


def said(desk: Desk) -> list[str]:
    return [str(error).replace("\n    to fix:", " |") for error in desk.check().errors]


def test_a_material_that_lacks_a_line(lines: Desk) -> None:
    (mistake,) = said(lines)
    assert mistake.startswith(f'{CARD}: "tip-card" prints no number that is a line to report, which its programs need')
    assert mistake.endswith("| print one of report, or say why not in `single_line_because`")


def test_both_lines_in_slots(lines: Desk) -> None:
    lines.change(CARD, "report: {number: line}", "report: {number: report}")
    assert said(lines) == []


def test_a_line_that_stands_among_the_words(lines: Desk) -> None:
    lines.change(PROGRAM, "{text: Word}", '{text: "Word {report}"}')
    lines.change(CARD, "[en, es]", "[en]")
    assert "prints no number" not in " ".join(said(lines))


def test_a_line_among_words_that_the_material_does_not_use_is_not_printed(lines: Desk) -> None:
    lines.change(PROGRAM, "  call:", '  unused: {text: "{report}"}\n  call:')
    assert len(said(lines)) == 1


def test_a_material_may_say_why_it_has_one_line(lines: Desk) -> None:
    lines.change(CARD, "product: card\n", f"product: card\n{BECAUSE}")
    assert said(lines) == []


def test_a_reason_that_is_not_needed_has_to_go(lines: Desk) -> None:
    lines.change(CARD, "product: card\n", f"product: card\n{BECAUSE}")
    lines.change(CARD, "report: {number: line}", "report: {number: report}")
    (mistake,) = said(lines)
    assert mistake.endswith("| delete `single_line_because`")


def test_words_of_another_program_bring_its_needs_along(lines: Desk) -> None:
    lines.write("content/programs/other.yaml", "name: Other\naudience: All\nsources: [A]\nmessages: {a: {text: A}}\n")
    lines.write("content/materials/other.yaml", MATERIAL.replace("tips.word", "other.a").replace("en, es", "en"))
    assert any('"other" prints no number' in mistake for mistake in said(lines))  # for its note is of the first one
    lines.change("content/materials/other.yaml", "note: tips.call", "note: other.a")
    assert not any('"other" prints no number' in mistake for mistake in said(lines))


def test_without_needs_one_line_is_enough(desk: Desk) -> None:
    assert said(desk) == []


def test_a_line_is_one_of_two(desk: Desk) -> None:
    desk.change("content/facts.yaml", "    owner: Hotline", "    line: helpline\n    owner: Hotline")
    assert '"line" is "helpline", which is unknown | did you mean "help_line"?' in said(desk)[0]


def test_the_facts_and_programs_of_a_material_in_order_each_once(desk: Desk) -> None:
    library = desk.library()
    material = library.material("tip-card")
    assert [fact.id for fact in facts_of(material, library)] == ["hotline", "page"]
    assert [program.id for program in programs_of(material, library)] == ["tips"]


def test_a_card_in_two_languages_needs_both_lines_too(lines: Desk) -> None:
    lines.change("data/products.yaml", LAST_SLOT, f"{LAST_SLOT}{PAIRED_SLOTS}")
    lines.change(CARD, "report: {number: line}", "report: {number: report}")
    lines.change(CARD, "slots:\n", "paired: {tip: hotline}\nslots:\n")
    (mistake,) = said(lines)
    assert '"tip-card" prints no number in two languages that is a line to report' in mistake
    lines.change(CARD, "tip: hotline", "tip: report")
    assert said(lines) == []
