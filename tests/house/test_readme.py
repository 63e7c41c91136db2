"""What README, ARCHITECTURE and docs/facts.md say is so: commands run, codes are ours, files exist."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from iceprint.errors import FAMILIES
from iceprint.model.fact import FactStatus
from tests.house.command import iceprint
from tests.house.copies import ROOT, Edit, copy_project
from tools.generate import SHEETS_PAGE, checks_page, programs_page, rules_table, sheets_page

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = (
    "README.md",
    "ARCHITECTURE.md",
    "docs/translating.md",
    "docs/reviewing.md",
    "docs/imposition.md",
    "docs/printing.md",
    "docs/rules.md",
)
GUIDES = (
    "docs/translating.md",
    "docs/reviewing.md",
    "docs/imposition.md",
    "docs/printing.md",
    "docs/reprints.md",
)  # their commands build on each other
BASES = ("", "docs", "src/iceprint", "tests")  # where the short names of ARCHITECTURE begin
MADE_LATER = (".venv/", ".judges/", "output/", "sheets/")  # not in a fresh clone: set up, or made by a command

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OURS = re.compile(r"(?:\.venv/bin/)?iceprint ")
_QUOTED = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#:]+)\)")
_PATH = re.compile(r"\.?[\w-]+(?:[/.][\w.-]+)*/?\Z", re.ASCII)
_SUFFIXES = (".md", ".py", ".yaml", ".toml", ".po", ".pot", ".pdf", ".png", ".txt", ".ttf", "/")


SHELL = [line for language, text in _FENCE.findall(README) if language == "sh" for line in text.splitlines()]
COMMANDS = [line for line in SHELL if _OURS.match(line)]


def _paths(page: str) -> Iterator[str]:
    """What a page names as a file or folder: its links, and what it sets as code and has the form of a path."""
    text = (ROOT / page).read_text(encoding="utf-8")
    yield from _LINK.findall(text)
    for words in _QUOTED.findall(_FENCE.sub("", text)):
        if _PATH.match(words) and (words.endswith(_SUFFIXES) or "/" in words):
            yield words


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_there_are_commands_to_try() -> None:
    assert COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str, project: Path) -> None:
    _, *words = shlex.split(command, comments=True)
    ran = iceprint(*words, cwd=project)
    assert ran.code == 0, ran.said


def test_the_commands_of_the_page_on_facts_run_one_after_the_other(project: Path) -> None:
    page = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
    lines = [line for language, text in _FENCE.findall(page) if language == "sh" for line in text.splitlines()]
    assert lines
    for line in lines:
        name, *words = shlex.split(line, comments=True)
        ran = iceprint(*words, cwd=project)
        assert (name, ran.code) == ("iceprint", 0), ran.said
    assert (project / "output" / "facts.ics").read_bytes() == (project / "due" / "facts.ics").read_bytes()


def test_the_policy_that_the_page_on_facts_shows_can_be_used_as_it_is(project: Path) -> None:
    page = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
    (policy,) = (text for language, text in _FENCE.findall(page) if language == "yaml")
    Edit("iceprint.yaml", r"()^release: .*\n", policy).make(project)
    assert iceprint("check", cwd=project).code == 0
    ran = iceprint("facts", "verify", "emergency", "--by", "A. Stranger", "--evidence", "called", cwd=project)
    assert ran.code == 1
    assert "does not list the name" in ran.err


def test_every_state_of_a_fact_is_explained() -> None:
    page = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| (\w+) \| .* \| .* \|$", page, re.MULTILINE)
    assert explained == ["state", *explained[1:]]
    assert sorted(explained[1:]) == sorted(FactStatus)


@pytest.mark.parametrize("page", GUIDES)
def test_the_commands_of_a_guide_run_one_after_the_other(page: str, project: Path) -> None:
    fences = _FENCE.findall((ROOT / page).read_text(encoding="utf-8"))
    lines = [line for language, text in fences if language == "sh" for line in text.splitlines()]
    assert lines
    for line in lines:
        _, *words = shlex.split(line, comments=True)
        ran = iceprint(*words, cwd=project)
        assert ran.code == 0, ran.said


def test_the_first_command_of_the_readme_prints_the_card_that_it_names(project: Path) -> None:
    _, _, command = SHELL[0].partition(" && ")
    (file,) = set(re.findall(r"`(output/\S+\.pdf)`", README))
    assert iceprint(*shlex.split(command)[1:], cwd=project).code == 0
    assert (project / file).exists()


def test_the_exit_codes_of_the_readme_are_those_of_the_program() -> None:
    (table,) = re.findall(r"<!-- exit codes -->\n(.*?)<!-- /exit codes -->", README, re.DOTALL)
    rows = dict(re.findall(r"^\| *(\d+) *\| *(.+?) *\|$", table, re.MULTILINE))
    assert {code: meaning for code, meaning in rows.items() if code != "0"} == {
        str(family.code): family.family for family in FAMILIES
    }


def test_the_page_about_the_checks_is_what_the_program_asks() -> None:
    """It is written by tools/generate.py."""
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == checks_page()


def test_the_table_of_programs_is_that_of_the_content() -> None:
    """It is written by tools/generate.py."""
    assert (ROOT / "docs" / "programs.md").read_text(encoding="utf-8") == programs_page()


def test_the_table_of_sheets_is_that_of_the_data() -> None:
    """It is written by tools/generate.py."""
    assert SHEETS_PAGE.read_text(encoding="utf-8") == sheets_page()


def test_the_table_of_rules_is_that_of_the_content_and_comes_with_its_warning() -> None:
    """It is written by tools/generate.py."""
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"<!-- rules -->\n(.*?)\n<!-- /rules -->", page, re.DOTALL)
    assert table == rules_table()
    assert "**This is not legal advice.**" in page


def test_the_commands_of_the_page_on_rules_do_what_it_says(project: Path) -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    (lines,) = (text.splitlines() for language, text in _FENCE.findall(page) if language == "sh")
    ran = [iceprint(*shlex.split(line)[1:], cwd=project) for line in lines]
    assert [each.code for each in ran] == [0, 0, 1], ran
    assert "could not run: not proven: " in ran[2].out
    assert "0 failed" in ran[2].out


def test_the_rule_that_the_page_on_rules_shows_can_be_used_as_it_is(project: Path) -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    (rule,) = (text for language, text in _FENCE.findall(page) if language == "yaml")
    (project / "content" / "rules" / "xx-test.yaml").write_text(rule, encoding="utf-8")
    assert iceprint("poster", "--rule", "xx-test", "--lang", "es", cwd=project).code == 0
    assert iceprint("check", cwd=project).code == 0


def test_the_orders_that_the_page_on_printing_shows_can_be_used_as_they_are(project: Path) -> None:
    page = (ROOT / "docs" / "printing.md").read_text(encoding="utf-8")
    whole, terms, several, *_ = (text for language, text in _FENCE.findall(page) if language == "yaml")
    head, foot = re.split(r"^delivery:\n(?:  .*\n)+", whole, flags=re.MULTILINE)
    before, key, lines = foot.partition("lines:")
    shown = {"spring": whole, "terms": head + before + terms + key + lines, "several": head + before + several}
    for name, text in shown.items():
        (project / "content" / "orders" / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert iceprint("check", cwd=project).code == 0
    assert iceprint("handoff", cwd=project).out.splitlines() == [*sorted(shown), "trafficking-outreach"]


def test_every_family_of_mistakes_has_its_own_code_and_there_are_few() -> None:
    codes = [family.code for family in FAMILIES]
    assert len(set(codes)) == len(codes) <= 12
    assert 0 not in codes


def test_the_mistake_that_the_readme_shows_is_what_a_person_sees(project: Path) -> None:
    """All but the line, which moves with the content."""
    (shown,) = (text for language, text in _FENCE.findall(README) if language == "text" and "to fix:" in text)
    file, message, wrong = re.findall(r'^(\S+?):\d+: message "[^.]+\.(\S+)" asks for (\{\w+\})', shown)[0]
    Edit(file, rf"(^  {re.escape(message)}:\n    text: ).*$", f'"{wrong}"').make(project)
    ran = iceprint("card", "--lang", "es", cwd=project)
    assert re.sub(r":\d+:", ":", ran.err) == re.sub(r":\d+:", ":", shown)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_folder_that_a_page_names_exists(page: str) -> None:
    named = [path for path in _paths(page) if not path.startswith(MADE_LATER)]
    assert named, "no path was recognised"
    assert [path for path in named if not any((ROOT / base / path).exists() for base in BASES)] == []


def test_the_map_of_the_architecture_names_every_room_and_no_other() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawing = _FENCE.findall(text)[0][1]
    source = ROOT / "src" / "iceprint"
    drawn = set(re.findall(r"(?<![\w/])([a-z_]+(?:/|\.py))", drawing))
    rooms = {f"{path.parent.name}/" for path in source.glob("*/__init__.py")}
    modules = {path.name for path in source.glob("[!_]*.py")}
    assert drawn == rooms | modules
