"""The project that is measured: the repository's own, and the card in it."""

from __future__ import annotations

import json
import sysconfig
from datetime import date
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.project import Project

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = Path(sysconfig.get_path("scripts"), "iceprint")
MATERIAL = "tip-card"
LANGUAGE = "es"  # of the cold start, and of what is compared with the peer
BROCHURE, POSTER = "human-trafficking-brochure", "tip-line-poster"
BROCHURE_LANGUAGES = (LANGUAGE, "ar", "km", "zh-Hans")
LANGUAGES = ("human-trafficking-languages", "mul")  # the poster of all languages


def library(output: Path) -> Library:
    """The repository's own content, on a fixed day."""
    project = Project.locate(ROOT, project=ROOT, output=output, environ={}, today=date(2026, 12, 1))
    return Library(project)


def shipped_languages() -> tuple[str, ...]:
    """The languages of the card."""
    return library(ROOT / "output").material(MATERIAL).languages


def words(language: str) -> str:
    """All that is printed on the card, by slot, as JSON for the peer."""
    edition = resolve(library(ROOT / "output"), MATERIAL, language)
    texts = {slot: [copy.text for copy in copies] for slot, copies in edition.copy.items()}
    facts = {slot: [fact.printed] for slot, fact in edition.facts.items()}
    return json.dumps({"language": [language], "issuer": [edition.issuer]} | texts | facts, ensure_ascii=False)
