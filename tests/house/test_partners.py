"""The page on partners is true, and bad lists end as all mistakes do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import ROOT, copy_project, snapshot
from tests.house.walk import Walker

DAY = {"SOURCE_DATE_EPOCH": "1796083200"}  # 2026-12-01, the day on which the page is walked


@pytest.mark.slow
def test_the_page_on_partners_is_true(tmp_path: Path) -> None:
    walker = Walker(tmp_path, DAY)
    walker.walk((ROOT / "docs" / "partners.md").read_text("utf-8"))
    assert walker.commands == 6
    assert {path.name for path in (tmp_path / "our-shelter" / "output" / "press").iterdir()} == {
        "night-shelter-brochure.en.harbor-house.pdf",
        "night-shelter-poster.en.harbor-house.pdf",
    }


@pytest.mark.parametrize(
    ("content", "code", "what"),
    [
        (None, 3, "partners.csv: the file does not exist"),
        ("id,name\n", 3, 'partners.csv:1: the columns are "id,name"'),
        ("id,name,fact,logo\na,ICE Tip Line,ice_tip,\n", 4, 'partners.csv:2: "ice_tip" is no fact'),
        ("id,name,fact,logo\na,ICE Tip Line,ice_tip_line,a.gif\n", 3, '".gif" is no kind of picture'),
        ("id,name,fact,logo\n" + "a,b,c,\n" * 100_000, 1, "what follows was not read"),
    ],
    ids=["none", "columns", "fact", "picture", "endless"],
)
@pytest.mark.parametrize("command", [("poster",), ("build", "--material", "*-poster")])
def test_a_list_that_is_wrong_writes_nothing(
    command: tuple[str, ...], content: str | None, code: int, what: str, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project")
    if content is not None:
        (tmp_path / "partners.csv").write_text(content, "utf-8")
    before = snapshot(project)
    ran = iceprint(*command, "--lang", "en", "--imprint", "../partners.csv", cwd=project)
    assert ran.code == code, ran.said
    assert what in ran.err
    assert snapshot(project) == before


@pytest.mark.parametrize("other", [("--sheet", "12x18"), ("--rule", "us-fl")], ids=["sheets", "rules"])
def test_partners_have_pieces_only(other: tuple[str, str], tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    before = snapshot(project)
    ran = iceprint("poster", *other, "--lang", "en", "--imprint", "partners.csv", cwd=project)
    assert ran.code == 2, ran.said
    assert f"there are no editions of partners with {other[0]}" in ran.err
    assert snapshot(project) == before
