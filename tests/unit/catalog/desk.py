"""A small project on disk that is right, and that each test spoils in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from iceprint.catalog.check import CheckResult, check
from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.errors import IceprintError, flatten
from iceprint.model.edition import Edition
from iceprint.project import PACKAGE, Project

TODAY = date(2026, 11, 25)

SETTINGS = """\
issuer: Office of Examples
hosts: [.gov, help.example.org]
materials: {card: tip-card}
languages: [en, es]
"""

FACTS = """\
facts:
  hotline:
    kind: phone
    printed: "1-888-373-7888"
    dial: "+18883737888"
    owner: Hotline
    source: Leaflet
    verified: null
  page:
    kind: web
    printed: agency.gov/tips
    address: https://www.agency.gov/tips
    owner: Agency
    source: Leaflet
    verified: {by: A. Reader, on: 2026-11-01, evidence: opened it}
  old_page:
    kind: web
    printed: agency.gov/old
    address: http://agency.gov/old
    owner: Agency
    source: Leaflet of 2011
    doubt: moved
    disputed: true
    verified: null
choices:
  line:
    question: Which line?
    of: [hotline]
    chosen: hotline
    decided_by: null
"""

PROGRAM = """\
name: Tips
messages:
  word: {text: Word}
  call:
    text: "Call {line} now, 24 hours."
    note: A note for translators.
audience: Everybody
sources: [Leaflet]
"""

PRODUCTS = """\
card:
  kind: card
  slots:
    title: {kind: message}
    headline: {kind: message}
    compare.first.text: {kind: message}
    compare.second.text: {kind: message}
    help.number: {kind: fact, of: [phone]}
    help.note: {kind: message}
    signs.items: {kind: messages, least: 4, most: 8}
    scan.page: {kind: fact, of: [web]}
    second.label: {kind: message, optional: true}
    second.fact: {kind: fact, of: [phone], optional: true}
    report.number: {kind: fact, of: [phone]}
"""

MATERIAL = """\
product: card
format: cr80
languages: [en, es]
issued: 2026-11-25
slots:
  title: tips.word
  headline: tips.word
  compare:
    first: {text: tips.word}
    second: {text: tips.word}
  help: {number: hotline, note: tips.call}
  signs:
    items: [tips.word, tips.word, tips.word, tips.word]
  scan: {page: page}
  report: {number: line}
"""

SPANISH = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=utf-8\\n"

# machine-made
msgctxt "tips.word"
msgid "Word"
msgstr "Palabra"

msgctxt "tips.call"
msgid "Call {line} now, 24 hours."
msgstr "Llame ya al {line}, 24 horas."
"""

FORMATS = (
    "cr80",
    "letter",
    "a4",
    "letter-poster",
    "letter-trifold",
    "door-hanger",
    "tear-off-letter",
    "table-tent",
    "booklet",
)
TABLES = (  # as they are shipped; the product is one of our own
    *(f"formats/{name}" for name in FORMATS),
    "inks",
    "print_work",
    "languages/en",
    "languages/es",
)
FILES = {
    **{f"data/{name}.yaml": (PACKAGE / f"data/{name}.yaml").read_text("utf-8") for name in TABLES},
    "data/products.yaml": PRODUCTS,
    "iceprint.yaml": SETTINGS,
    "content/facts.yaml": FACTS,
    "content/programs/tips.yaml": PROGRAM,
    "content/materials/tip-card.yaml": MATERIAL,
    "translations/approvals.yaml": "{}\n",
    "translations/es/LC_MESSAGES/iceprint.po": SPANISH,
}


@dataclass(frozen=True)
class Desk:
    """A project folder and what a person does with it."""

    root: Path

    def write(self, file: str, content: str | bytes) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the first `old`, which has to be there."""
        text = (self.root / file).read_text("utf-8")
        assert old in text
        self.write(file, text.replace(old, new, 1))

    def library(self, today: date = TODAY) -> Library:
        return Library(Project(root=self.root, output=self.root / "output", today=today), self.root / "data")

    def resolve(self, language: str = "en", material: str = "tip-card", today: date = TODAY) -> Edition:
        return resolve(self.library(today), material, language)

    def check(self) -> CheckResult:
        return check(self.library())

    def mistakes(self, language: str = "en", material: str = "tip-card") -> list[str]:
        """What keeps the card from being resolved."""
        return complaints(lambda: self.resolve(language, material))


def complaints(action: Callable[[], object]) -> list[str]:
    """Each mistake as a person reads it, in one line: where, what, how to fix it. None if there is none."""
    try:
        action()
    except IceprintError as error:
        return [str(one).replace("\n    to fix:", " |") for one in flatten(error)]
    return []
