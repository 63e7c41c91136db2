"""`iceprint list`: every program and every material, whether grouped for people or as data for machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import PROGRAM, Edit, copy_project

CARD = """\
tip-line: ICE Tip Line
  for: Everybody, inside and outside the United States, in any language
  tip-line-card  program-card, Wallet card CR80, issued 2026-11-25
    en       English      proof, 4 things missing
    es       español      proof, 5 things missing
"""
LINE = """\
tip-line: ICE Tip Line
  for: Everybody, inside and outside the United States, in any language
  tip-line-card  card      en, es
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("list") / "project")


def ids(project: Path, folder: str) -> list[str]:
    return sorted(path.stem for path in (project / "content" / folder).iterdir())


@pytest.mark.parametrize("option", [[], ["--programs"]], ids=["list", "overview"])
def test_all_programs_and_all_materials_are_listed_each_once(option: list[str], project: Path) -> None:
    lines = iceprint("list", *option, cwd=project).out.splitlines()
    assert [line.partition(":")[0] for line in lines if not line.startswith(" ")] == ids(project, "programs")
    heads = [line.split()[0] for line in lines if line[:2] == "  " and line[2] != " "]
    assert sorted(head for head in heads if head not in ("for:", "no")) == ids(project, "materials")


@pytest.mark.parametrize(("option", "shown"), [([], CARD), (["--programs"], LINE)], ids=["list", "overview"])
def test_a_material_stands_under_its_program_with_title_and_audience(
    option: list[str], shown: str, project: Path
) -> None:
    assert iceprint("list", "tip-line-card", "tip-line-card", *option, cwd=project).out == shown


def test_a_program_that_only_lends_words_is_said_to_have_no_material(project: Path) -> None:
    words = "shared: Words that programs share\n  for: All readers\n  no material of its own; others use its words\n"
    assert words in iceprint("list", "--programs", cwd=project).out


def test_what_its_owner_has_to_settle_is_told_with_all_details(project: Path) -> None:
    assert "\n  doubt: " not in iceprint("list", "--programs", cwd=project).out
    assert "\n  doubt: HSI has a tip line and a form" in iceprint("list", "--programs", "-v", cwd=project).out


def test_machines_get_programs_with_their_materials(project: Path) -> None:
    told = {each["program"]: each for each in iceprint("list", "--programs", "--json", cwd=project).json()}
    assert sorted(told) == ids(project, "programs")
    line = told["tip-line"]
    assert (line["name"], line["file"]) == ("ICE Tip Line", "content/programs/tip-line.yaml")
    kinds = {each["material"]: each["kind"] for each in line["materials"]}
    assert kinds | {"tip-line-brochure": "brochure", "tip-line-card": "card", "tip-line-poster": "poster"} == kinds
    card = line["materials"][[*kinds].index("tip-line-card")]
    assert card["languages"] == ["en", "es"]
    assert told["shared"]["materials"] == []


def test_machines_get_the_program_of_every_edition(project: Path) -> None:
    told = iceprint("list", "--json", cwd=project).json()
    assert {each["material"] for each in told} == set(ids(project, "materials"))
    assert {each["program"] for each in told if each["material"] == "tip-card"} == {"human-trafficking"}


@pytest.mark.parametrize("option", [[], ["--programs"]], ids=["list", "overview"])
def test_a_program_that_cannot_be_read_is_named(option: list[str], tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    at = Edit(PROGRAM, r"()^audience: .*\n", "").make(project).partition(":")[0]
    ran = iceprint("list", *option, cwd=project)
    assert (ran.code, ran.out, ran.err.startswith(f"{at}:")) == (3, "", True)
    assert 'the key "audience" is missing' in ran.err
