"""The pages about formats: what they show is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import ROOT, copy_project
from tools.papers import DRAWINGS, drawing, drawn, formats, formats_page

PAGE = (ROOT / "docs" / "adding-a-format.md").read_text("utf-8")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCES = _FENCE.findall(PAGE)
PAPERS = dict(
    zip(
        re.findall(r"`(content/formats/[\w-]+\.yaml)`", PAGE),
        [text for language, text in FENCES if language == "yaml"],
        strict=True,
    )
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with the papers that the page shows."""
    folder = copy_project(tmp_path / "project")
    (folder / "content" / "formats").mkdir()
    for file, text in PAPERS.items():
        (folder / file).write_text(text, "utf-8")
    return folder


def test_the_page_of_formats_and_its_drawings_are_those_of_the_program() -> None:
    """They are written by tools/generate.py."""
    assert (ROOT / "docs" / "formats.md").read_text("utf-8") == formats_page()
    assert {path.name: path.read_text("utf-8") for path in DRAWINGS.iterdir()} == {
        f"{paper.id}.svg": drawing(paper) for paper in drawn()
    }


def test_a_drawing_names_every_area_of_every_side() -> None:
    for paper in drawn():
        shown = re.findall(r"<text [^>]*>([^<]*)</text>", drawing(paper))
        assert [side for side in paper.sides if side not in shown] == []
        areas = [list(paper.areas(side)) for side in paper.sides]
        assert [name for names in areas if len(names) > 1 for name in names if name not in shown] == []


def test_the_papers_that_the_page_shows_are_accepted_and_its_commands_run(project: Path) -> None:
    (commands,) = (text.splitlines() for language, text in FENCES if language == "sh")
    said = [iceprint(*command.split()[1:], cwd=project) for command in commands]
    assert [ran.code for ran in said] == [0, 0], said
    assert "our-hanger" in said[1].out
    assert "our-folder" in said[1].out


def test_the_mistakes_that_the_page_shows_are_those_that_a_person_sees(project: Path) -> None:
    (file, text), *_ = PAPERS.items()
    wrong = text.replace("bleed: 1/8 in", "bleed: 1/16 in").replace("from_top: 1 3/4 in", "from_top: 5/8 in")
    (project / file).write_text(wrong, "utf-8")
    (shown,) = (text for language, text in FENCES if language == "text")
    ran = iceprint("check", cwd=project)
    assert (ran.code, ran.err) == (3, shown)


def test_every_way_of_folding_is_explained_and_every_key_is_known() -> None:
    from iceprint.catalog.formats import FINISHING  # noqa: PLC0415
    from iceprint.model.folding import Folding  # noqa: PLC0415

    rows = re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE)
    assert [way.value for way in Folding if way.value not in rows] == []
    assert [key for key in FINISHING if f"`{key}`" not in PAGE and f"{key}:" not in PAGE] == []


def test_all_papers_are_listed_with_their_size_in_inches_and_millimetres_their_folds_and_sides() -> None:
    ran = iceprint("list", "--formats", cwd=ROOT)
    head, *rows = ran.out.splitlines()
    assert head.split() == ["id", "name", "inches", "millimetres", "bleed", "folded", "sides"]
    assert [row.split()[0] for row in rows] == [paper.id for paper in formats()]
    (row,) = (row for row in rows if row.startswith("letter-trifold "))
    for words in ("11 x 8.5", "279.4 x 215.9", "letter-fold", "93.66", "outside and inside"):
        assert words in row


def test_data_for_machines_hold_the_areas_of_every_side() -> None:
    told = iceprint("list", "--formats", "--json", cwd=ROOT).json()
    assert told["errors"] == []
    tent = next(each for each in told["formats"] if each["id"] == "table-tent")
    assert [area["area"] for area in tent["sides"]["outside"]] == ["flap", "back", "front", "foot"]
    assert [area["turned"] for area in tent["sides"]["outside"]] == [0, 180, 0, 0]
    assert [area["printed"] for area in tent["sides"]["outside"]] == [False, True, True, False]


def test_a_paper_that_cannot_be_read_does_not_hide_the_others(project: Path) -> None:
    (project / "content" / "formats" / "broken.yaml").write_text("name: [", "utf-8")
    ran = iceprint("list", "--formats", cwd=project)
    assert ran.code == 3
    assert "content/formats/broken.yaml:2: this is not YAML" in ran.err
    assert "our-hanger" in ran.out
    told = iceprint("list", "--formats", "--json", cwd=project).json()
    assert [error["file"] for error in told["errors"]] == ["content/formats/broken.yaml"]
    assert "our-hanger" in [each["id"] for each in told["formats"]]
