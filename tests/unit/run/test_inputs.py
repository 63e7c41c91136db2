"""What the digest of a project covers: every file that is read on the way to the paper."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.project import PACKAGE
from iceprint.run.inputs import project_files, read_inputs, touched
from iceprint.run.recipe import print_edition
from tests.unit.run.shelf import TEXT, library_of, project_of

OPENED: list[list[str]] = []  # of who listens, the names of files that Python has opened


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and OPENED and isinstance(arguments[0], (str, Path)):
        OPENED[-1].append(str(arguments[0]))


sys.addaudithook(_listen)  # for good; it hears nothing while nobody listens


@contextmanager
def listening() -> Iterator[list[str]]:
    OPENED.append([])
    yield OPENED[-1]
    OPENED.pop()


@pytest.mark.parametrize("tag", ["en", "es"])
def test_every_file_of_a_project_that_is_opened_for_an_edition_is_covered(tag: str, project: Path) -> None:
    with listening() as opened:
        print_edition(library_of(project), "tip-card", tag, Job(tuple(Use)))
    ours = {Path(name) for name in opened if Path(name).is_relative_to(project)}
    assert project / "iceprint.yaml" in ours
    assert ours - set(project_files(project_of(project))) == set()


FILES = (
    "iceprint.yaml",
    "content/facts.yaml",
    "content/new.yaml",
    "content/programs/human-trafficking.yaml",
    "content/materials/tip-card.yaml",
    "content/materials/new-card.yaml",
    "content/rules/us-xx.yaml",
    "translations/approvals.yaml",
    "translations/es/LC_MESSAGES/iceprint.po",
    "fonts/NotoSans/NotoSans-Bold.ttf",
)


@pytest.mark.parametrize("file", FILES)
def test_another_byte_in_a_file_is_another_stamp_and_the_same_program(file: str, project: Path) -> None:
    before = read_inputs(project_of(project), TEXT, ())
    assert read_inputs(project_of(project), TEXT, ()) == before
    (project / file).parent.mkdir(exist_ok=True)
    with (project / file).open("ab") as stream:
        stream.write(b"\n")
    after = read_inputs(project_of(project), TEXT, ())
    assert after.program == before.program
    assert after.stamp != before.stamp
    assert after.touched == touched(project_of(project), ()) != before.touched


def test_a_file_that_is_gone_is_another_stamp(project: Path) -> None:
    before = read_inputs(project_of(project), TEXT, ())
    (project / "content" / "facts.yaml").unlink()
    assert read_inputs(project_of(project), TEXT, ()).stamp != before.stamp


def test_a_file_that_somebody_has_written_anew_with_the_same_bytes_is_touched_and_no_more(project: Path) -> None:
    before = read_inputs(project_of(project), TEXT, ())
    file = project / "content" / "facts.yaml"
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data)
    after = read_inputs(project_of(project), TEXT, ())
    assert after.stamp == before.stamp
    assert after.touched != before.touched


def test_the_day_and_the_job_are_part_of_the_stamp(project: Path) -> None:
    here = project_of(project)
    asked = [
        (here, TEXT),
        (here._replace(today=date(2026, 11, 26)), TEXT),
        (here._replace(build_date=datetime(2026, 11, 26, tzinfo=UTC)), TEXT),
        (here, TEXT._replace(marks=True)),
    ]
    assert len({read_inputs(project, job, ()).stamp for project, job in asked}) == len(asked)


def test_the_program_covers_its_code_and_its_tables_and_not_the_project_inside() -> None:
    with listening() as opened:
        read_inputs(project_of(Path("nowhere")), TEXT, ())
    names = {Path(name).relative_to(PACKAGE).as_posix() for name in opened if Path(name).is_relative_to(PACKAGE)}
    assert {"run/recipe.py", "data/inks.yaml", "data/formats/cr80.yaml", "data/languages/es.yaml"} <= names
    assert [name for name in names if "__pycache__" in name or name.startswith("builtin/")] == []
