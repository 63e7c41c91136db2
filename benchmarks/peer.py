"""The peer: typst, from the package of that name, sets the same words in the same sizes and faces.

See card.typ and, for brochures and posters, sheet.typ.
"""

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

CARD, SHEET = (Path(__file__).with_name(name) for name in ("card.typ", "sheet.typ"))
STANDARD = "ua-1"
WARM_UP = 5


@dataclass(frozen=True, slots=True)
class WarmPeer:
    """The cost of a piece in milliseconds, with new words and with the same once more, and the size of its file."""

    new_words: Sample
    same_words: Sample
    bytes: int


def installed() -> str:
    """Name and version, or "" where there is no peer."""
    return f"typst {version('typst')}" if importlib.util.find_spec("typst") else ""


def cold_command(words: Path, output: Path) -> tuple[str | Path, ...]:
    """A process that sets one card: `python -m benchmarks.peer WORDS OUTPUT`."""
    return (sys.executable, "-m", "benchmarks.peer", words, output)


def piece(template: Path, words: str, runs: int) -> WarmPeer:
    """Set a piece again and again with one compiler."""
    compiler = _compiler(template, words)

    def make(words: str) -> bytes:
        data: bytes = compiler.compile(sys_inputs={"words": words}, pdf_standards=STANDARD, timestamp=0)
        return data

    changed = [_changed(words, number) for number in range(runs + WARM_UP)]
    new = [milliseconds(partial(make, each)) for each in changed][WARM_UP:]
    same = [milliseconds(partial(make, words)) for _ in changed][WARM_UP:]
    return WarmPeer(Sample.of(new), Sample.of(same), len(make(words)))


def _changed(words: str, number: int) -> str:
    """The words with a number after every text: typst would not lay out a paragraph twice that it remembers."""
    return json.dumps(_numbered(json.loads(words), number), ensure_ascii=False)


def _numbered(value: Any, number: int, key: str = "text") -> Any:
    """Plain data with a number after every text: in lists of texts, and wherever the key is `text`."""
    if isinstance(value, dict):
        fixed = ("language", "issuer")
        return {key: each if key in fixed else _numbered(each, number, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_numbered(each, number) for each in value]
    return f"{value} {number}" if isinstance(value, str) and key == "text" else value


def _compiler(template: Path, words: str) -> Any:
    typst = importlib.import_module("typst")  # may be missing
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[ROOT / "fonts" / "NotoSans"]
    )
    return typst.Compiler(template, root=template.parent, font_paths=fonts, sys_inputs={"words": words})


def _main(words: Path, output: Path) -> None:
    compiler = _compiler(CARD, words.read_text(encoding="utf-8"))
    compiler.compile(output=output, pdf_standards=STANDARD, timestamp=0)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
