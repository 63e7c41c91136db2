"""The shipped project as far as the TIP card needs it, and how tests here build it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.model.build import Built, Made, State
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.project import Project
from iceprint.run.build import Watcher, Wish, build

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 25)
TEXT = Job((Use.TEXT,))


def copy_shelf(folder: Path) -> Path:
    """With the fonts of Latin languages alone."""
    shutil.copy(ROOT / "iceprint.yaml", folder)
    (folder / "content" / "materials").mkdir(parents=True)
    shutil.copy(ROOT / "content" / "facts.yaml", folder / "content")
    shutil.copy(ROOT / "content" / "materials" / "tip-card.yaml", folder / "content" / "materials")
    for name in ("content/programs", "translations", "fonts/NotoSans"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def more_materials(project: Path, *, english: str, both: str) -> None:
    """Copies of the shipped card under other names; all of them are for few languages."""
    folder = project / "content" / "materials"
    card = (folder / "tip-card.yaml").read_text("utf-8")
    for name, languages in ((english, "[en]"), (both, "[en, es]"), ("tip-card", "[en, es]")):
        text = re.sub(r"^languages: .*$", f"languages: {languages}", card, flags=re.MULTILINE)
        (folder / f"{name}.yaml").write_text(text, "utf-8")


def change(file: Path, pattern: str, new: str) -> None:
    """Replace the one match of a pattern."""
    text, found = re.subn(pattern, new, file.read_text("utf-8"), flags=re.MULTILINE)
    assert found == 1, f"{file} matches {pattern} {found} times"
    file.write_text(text, "utf-8")


def project_of(folder: Path, today: date = TODAY) -> Project:
    return Project(folder, folder / "output", today=today)


def library_of(folder: Path) -> Library:
    return Library(project_of(folder))


@dataclass
class Witness:
    """Hears how a build goes on."""

    waited: int = 0
    total: int = 0
    heard: list[Made] = field(default_factory=list)

    def watcher(self) -> Watcher:
        def waits() -> None:
            self.waited += 1

        def begins(total: int) -> None:
            self.total = total

        return Watcher(waits, begins, self.heard.append)


def built(
    folder: Path, pattern: str = "*", languages: tuple[str, ...] = ("all",), job: Job = TEXT, *, today: date = TODAY
) -> Built:
    """What a build by one worker comes to."""
    return build(project_of(folder, today), Wish(pattern, languages, job), Witness().watcher())


def names(outcome: Built, state: State) -> list[str]:
    """The files of which that became."""
    return [made.piece.name for made in outcome.made if made.state is state]
