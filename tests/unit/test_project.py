"""Which folder is worked in, where results go, and what the environment may say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iceprint.errors import ProjectError
from iceprint.project import PACKAGE, Project

TODAY = date(2026, 11, 25)


def locate(start: Path, project: str | None = None, output: str | None = None, epoch: str | None = None) -> Project:
    return Project.locate(
        start,
        project=Path(project) if project else None,
        output=Path(output) if output else None,
        environ={} if epoch is None else {"SOURCE_DATE_EPOCH": epoch},
        today=TODAY,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a folder in it."""
    (tmp_path / "work/content").mkdir(parents=True)
    (tmp_path / "work/iceprint.yaml").touch()
    return tmp_path / "work"


def test_the_nearest_parent_with_settings_is_the_project(folder: Path) -> None:
    project = locate(folder / "content")
    assert (project.root, project.output, project.builtin) == (folder, folder / "output", False)


def test_a_named_folder_is_the_project_wherever_one_stands(folder: Path, tmp_path: Path) -> None:
    assert locate(tmp_path, project="work").root == folder


def test_a_named_folder_without_settings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r'"elsewhere" is not a project: it holds no iceprint\.yaml'):
        locate(tmp_path, project="elsewhere")


def test_elsewhere_the_built_in_project_is_used_and_results_stay_where_one_stands(tmp_path: Path) -> None:
    project = locate(tmp_path)
    assert project.builtin
    assert (project.root / "content/facts.yaml").is_file()
    assert project.output == tmp_path / "output"


def test_results_go_where_one_says(folder: Path, tmp_path: Path) -> None:
    assert locate(folder / "content", output="here").output == folder / "content/here"
    assert locate(folder, output=str(tmp_path / "there")).output == tmp_path / "there"


def test_without_an_epoch_there_is_no_build_date_and_today_is_today(folder: Path) -> None:
    project = locate(folder)
    assert (project.build_date, project.today) == (None, TODAY)


def test_the_epoch_gives_the_build_date_and_today(folder: Path) -> None:
    project = locate(folder, epoch="1700000000")
    assert project.build_date == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert project.today == date(2023, 11, 14)


@pytest.mark.parametrize("epoch", ["0", "253402300799"])
def test_the_first_and_the_last_second_are_accepted(folder: Path, epoch: str) -> None:
    assert locate(folder, epoch=epoch).build_date is not None


@pytest.mark.parametrize("epoch", ["", "now", "-1", "1.5", " 1", "1e9", "٣", "253402300800", "9" * 5000])
def test_a_malformed_epoch_is_refused(folder: Path, epoch: str) -> None:
    with pytest.raises(ProjectError, match="SOURCE_DATE_EPOCH"):
        locate(folder, epoch=epoch)


def test_files_are_named_from_the_project_or_the_package(folder: Path, tmp_path: Path) -> None:
    project = locate(folder)
    assert project.place(folder / "content/facts.yaml") == "content/facts.yaml"
    assert project.place(PACKAGE / "data/inks.yaml") == "iceprint/data/inks.yaml"
    assert project.place(tmp_path / "other") == str(tmp_path / "other")


def test_fonts_are_looked_for_in_the_project_and_then_where_the_program_keeps_its_own(folder: Path) -> None:
    own, shipped = locate(folder).fonts
    assert own == folder / "fonts"
    assert (shipped / "NotoSans" / "NotoSans-Regular.ttf").is_file()


def test_the_project_that_comes_along_has_one_folder_of_fonts(tmp_path: Path) -> None:
    project = locate(tmp_path)
    assert project.fonts == (project.root / "fonts",)
