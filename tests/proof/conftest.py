"""Every shipped edition, printed once for all tests of this folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.catalog.spots import with_spots
from iceprint.design.products import template_for
from iceprint.errors import Place
from iceprint.model.edition import Edition, Use
from iceprint.model.job import Job
from iceprint.model.promise import Promise
from iceprint.project import Project
from iceprint.run.promise import promise_for
from iceprint.run.recipe import print_edition

ROOT = Path(__file__).resolve().parents[2]
SPOT = "PANTONE 3165 C"


@dataclass(frozen=True, slots=True)
class Printed:
    """An edition with its files on disk, and what the screen file promises to hold."""

    edition: Edition
    files: Mapping[Use, Path]
    promise: Promise

    @property
    def name(self) -> str:
        return f"{self.edition.material}.{self.edition.language.tag}"


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, ...]:
    """All materials in all their languages, for the screen and the press."""
    folder = tmp_path_factory.mktemp("printed")
    project = Project.locate(ROOT, project=ROOT, output=folder, environ=os.environ, today=date(2026, 11, 25))
    library = Library(project)
    done = []
    for material in library.materials:
        for language in library.material(material).languages:
            made = print_edition(library, material, language, Job(tuple(Use)))
            files = {each.use: folder / each.name for each in made}
            for each in made:
                files[each.use].parent.mkdir(exist_ok=True)
                files[each.use].write_bytes(each.data)
            edition = resolve(library, material, language)
            done.append(Printed(edition, files, promise_for(edition, template_for(edition), Use.SCREEN)))
    assert done, "a proof of nothing is no proof"
    return tuple(done)


@pytest.fixture(scope="session")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Spanish card with marks and a spot ink."""
    folder = tmp_path_factory.mktemp("dressed")
    project = Project.locate(ROOT, project=ROOT, output=folder, environ={}, today=date(2026, 11, 25))
    library = Library(project)
    library.inks = with_spots(library.inks, [("brand", SPOT, Place("iceprint.yaml"))])
    (made,) = print_edition(library, "tip-card", "es", Job((Use.PRESS,), marks=True))
    (folder / "dressed.pdf").write_bytes(made.data)
    return folder / "dressed.pdf"
