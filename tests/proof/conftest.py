"""What is shipped, printed once for all tests of this folder."""

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
CARD = "tip-card"
SPOT = "PANTONE 3165 C"


PAIRS = (
    ("tip-card", "ar+en"),
    ("tip-line-poster", "ar+en"),
    ("tip-line-card", "es+en"),
    ("human-trafficking-tent", "km+ru"),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """An edition with its files on disk, and what the screen file promises to hold."""

    edition: Edition
    files: Mapping[Use, Path]
    promise: Promise

    @property
    def name(self) -> str:
        return self.edition.name


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, ...]:
    """The TIP card in all its languages, for all uses: every script is proved on it."""
    library = shipped(tmp_path_factory.mktemp("printed"))
    return tuple(print_all(library, CARD, language) for language in library.material(CARD).languages)


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, ...]:
    """Every other material in its first edition, and pairs: every design and all content is proved on them."""
    library = shipped(tmp_path_factory.mktemp("catalogue"))
    first = [(name, library.material(name).editions[0]) for name in library.materials if name != CARD]
    done = [print_all(library, *edition) for edition in (*first, *PAIRS)]
    assert done, "a proof of nothing is no proof"
    return tuple(done)


def shipped(output: Path) -> Library:
    return Library(Project.locate(ROOT, project=ROOT, output=output, environ=os.environ, today=date(2026, 11, 25)))


def print_all(library: Library, material: str, language: str) -> Printed:
    """An edition with a file for each use."""
    made = print_edition(library, material, language, Job(tuple(Use)))
    files = {each.use: library.project.output / each.name for each in made}
    for each in made:
        files[each.use].parent.mkdir(exist_ok=True)
        files[each.use].write_bytes(each.data)
    edition = resolve(library, material, language)
    return Printed(edition, files, promise_for(edition, template_for(edition), Use.SCREEN))


@pytest.fixture(scope="session")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Spanish card with marks and a spot ink."""
    folder = tmp_path_factory.mktemp("dressed")
    library = shipped(folder)
    library.inks = with_spots(library.inks, [("brand", SPOT, Place("iceprint.yaml"))])
    (made,) = print_edition(library, "tip-card", "es", Job((Use.PRESS,), marks=True))
    (folder / "dressed.pdf").write_bytes(made.data)
    return folder / "dressed.pdf"
