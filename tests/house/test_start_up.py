"""A cold start loads what it needs and nothing heavy: every import is paid by each person at each call."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.copies import ROOT

FORBIDDEN = {  # with everything below them
    "reportlab.pdfgen": "is the canvas, which puts an unembedded Helvetica on every page; we use only its objects",
    "reportlab.platypus": "lays out paragraphs; ours are laid out by iceprint.layout",
    "reportlab.graphics": "draws charts and barcodes; codes are drawn by iceprint.layout.qr",
    "reportlab.pdfbase.ttfonts": "parses whole faces; iceprint.paint.fonts takes only the glyphs it needs",
    "fontTools": "parses whole faces; HarfBuzz maps them",
    "pikepdf": "takes files apart for the checks of the press; a file for the screen is verified by pdfium alone",
    "lxml": "parses XML; the metadata are written from a template",
    "pydantic": "checks data; iceprint.catalog.schema does, with line numbers",
    "phonenumbers": "knows every numbering plan of the world; `iceprint check` may ask it, a card need not",
    "pyphen": "divides words, to tell how hard they are to read; `iceprint check` may ask it, a card need not",
    "babel": "knows all locales; a card reads one message file without it",
    "importlib.metadata": "looks through every installed package; our version is a constant",
    "rich": "colours terminals; our lines are plain",
    "click": "parses command lines; argparse does",
    "typer": "parses command lines; argparse does",
    "jinja2": "fills templates; there is nothing to fill",
    "numpy": "works on large arrays; a card has none",
    "difflib": "finds what was meant; that is needed after a mistake",
    "multiprocessing": "is for many cards, not for one",
    "asyncio": "waits for others; nobody is waited for",
    "http": "speaks to servers; nothing is fetched",
    "ssl": "speaks to servers; nothing is fetched",
    "unittest": "is for tests",
    "iceprint.catalog.ruled": "holds posters against laws; a card is built to none",
    "iceprint.run.build": "makes many editions; a card is one",
    "iceprint.facts_command": "keeps the ledger; a card only reads it",
}
NETWORK = ("iceprint.run.links", "http", "ssl", "urllib.request")
ROOMS = ("catalog", "compare", "design", "layout", "paint", "run", "text", "verify", "report")
ENGINES = ("reportlab", "uharfbuzz", "icu4py", "yaml", "qrcode", "PIL", "pypdfium2", "zxingcpp", "babel")

_LINE = re.compile(r"import time: +\d+ \| +\d+ \| ( *)(\S+)")


@dataclass(frozen=True, slots=True)
class Imports:
    """The modules that a command imported, each with the modules that dragged it in, the nearest last."""

    chains: dict[str, tuple[str, ...]]

    def of(self, name: str) -> dict[str, tuple[str, ...]]:
        """A module and all below it."""
        return {module: chain for module, chain in self.chains.items() if (module + ".").startswith(name + ".")}

    def blame(self, name: str) -> list[str]:
        """Who dragged a module in, as sentences."""
        return [
            f"{module}, dragged in by {' > '.join(chain) or 'the start'}" for module, chain in self.of(name).items()
        ]


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Imports:
    output = tmp_path_factory.mktemp("output")
    return _imports_of("card", "--lang", "es", "--edition", "screen", "--output", str(output))


@pytest.mark.slow
@pytest.mark.parametrize(("module", "reason"), FORBIDDEN.items(), ids=FORBIDDEN)
def test_a_card_is_printed_without(module: str, reason: str, card: Imports) -> None:
    assert card.blame(module) == [], f"{module} {reason}"


def test_pictures_are_known_to_nobody_but_the_code_maker(card: Imports) -> None:
    assert [line for line in card.blame("PIL") if " qrcode" not in line] == []


def test_a_card_uses_the_engines_it_is_made_for(card: Imports) -> None:
    """So that a listing that could not be read does not pass for an empty one."""
    assert [engine for engine in ("reportlab", "uharfbuzz", "icu4py", "pypdfium2") if not card.of(engine)] == []


@pytest.mark.parametrize(
    "question",
    [
        "--version",
        "--help",
        "card --help",
        "proof --help",
        "words update --help",
        "words approve --help",
        "facts verify --help",
        "diff --help",
    ],
)
def test_a_question_about_the_command_opens_no_room_and_starts_no_engine(question: str) -> None:
    imports = _imports_of(*question.split())
    heavy = (*(f"iceprint.{room}" for room in ROOMS), *ENGINES, *FORBIDDEN)
    assert [line for module in heavy for line in imports.blame(module)] == []


def test_a_build_in_which_nothing_has_changed_reads_no_content_and_starts_no_engine(tmp_path: Path) -> None:
    words = ("build", "--material", "tip-card", "--lang", "es", "--edition", "text", "--output", str(tmp_path))
    assert _imports_of(*words).of("yaml")
    assert [line for engine in (*ENGINES, "importlib.metadata") for line in _imports_of(*words).blame(engine)] == []


@pytest.mark.parametrize("words", ["facts", "facts check", "facts where emergency"])
def test_the_ledger_is_looked_at_without_the_network(words: str) -> None:
    imports = _imports_of(*words.split())
    assert imports.of("iceprint.facts_command")
    assert [line for module in NETWORK for line in imports.blame(module)] == []


def _imports_of(*words: str) -> Imports:
    """What Python itself says it imports. A module stands there after those it dragged in, which are further right."""
    command = [sys.executable, "-X", "importtime", "-m", "iceprint", *words]
    ended = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    chains: dict[str, tuple[str, ...]] = {}
    above: list[tuple[int, str]] = []
    for indent, name in reversed(_LINE.findall(ended.stderr)):
        while above and above[-1][0] >= len(indent):
            above.pop()
        chains[name] = tuple(module for _, module in above)
        above.append((len(indent), name))
    return Imports(chains)
