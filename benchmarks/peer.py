"""The peer: typst, from the package of that name, sets the same words in the same sizes and faces. See card.typ."""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.project import ROOT
from benchmarks.samples import Sample, milliseconds

TEMPLATE = Path(__file__).with_name("card.typ")
STANDARD = "ua-1"
WARM_UP = 5


@dataclass(frozen=True, slots=True)
class WarmPeer:
    """The cost of a card in milliseconds, with new words and with the same once more, and the size of its file."""

    new_words: Sample
    same_words: Sample
    bytes: int


def installed() -> str:
    """Name and version, or "" where there is no peer."""
    return f"typst {version('typst')}" if importlib.util.find_spec("typst") else ""


def cold_command(words: Path, output: Path) -> tuple[str | Path, ...]:
    """A process that sets one card: `python -m benchmarks.peer WORDS OUTPUT`."""
    return (sys.executable, "-m", "benchmarks.peer", words, output)


def card(words: str, runs: int) -> WarmPeer:
    """Set a card again and again with one compiler."""
    compiler = _compiler(words)

    def make(words: str) -> bytes:
        data: bytes = compiler.compile(sys_inputs={"words": words}, pdf_standards=STANDARD, timestamp=0)
        return data

    changed = [_changed(words, number) for number in range(runs + WARM_UP)]
    new = [milliseconds(partial(make, each)) for each in changed][WARM_UP:]
    same = [milliseconds(partial(make, words)) for _ in changed][WARM_UP:]
    return WarmPeer(Sample.of(new), Sample.of(same), len(make(words)))


def _changed(words: str, number: int) -> str:
    """The words with a number after every text: typst would not lay out a paragraph twice that it remembers."""
    slots: dict[str, list[str]] = json.loads(words)
    fixed = ("language", "issuer")
    changed = {
        slot: texts if slot in fixed else [f"{text} {number}" for text in texts] for slot, texts in slots.items()
    }
    return json.dumps(changed, ensure_ascii=False)


def _compiler(words: str) -> Any:
    typst = importlib.import_module("typst")  # may be missing
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[ROOT / "fonts" / "NotoSans"]
    )
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=fonts, sys_inputs={"words": words})


def _main(words: Path, output: Path) -> None:
    compiler = _compiler(words.read_text(encoding="utf-8"))
    compiler.compile(output=output, pdf_standards=STANDARD, timestamp=0)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
