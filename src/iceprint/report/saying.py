"""How results and mistakes are said: names, counts, and what is wrong with its remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.errors import IceprintError, flatten

Json = dict[str, object]


def error_lines(errors: Sequence[IceprintError]) -> Iterator[str]:
    """Every mistake with its place and its remedy, and how many there are if more than one."""
    singles = [single for error in errors for single in flatten(error)]
    yield from map(str, singles)
    if len(singles) > 1:
        yield f"{len(singles)} mistakes"


def errors_json(errors: Sequence[IceprintError]) -> list[Json]:
    return [
        {
            "code": single.code,
            "family": single.family,
            "file": single.where.file if single.where else None,
            "line": (single.where.line or None) if single.where else None,
            "what": single.what,
            "remedy": single.remedy,
        }
        for error in errors
        for single in flatten(error)
    ]


def near(path: Path, here: Path) -> str:
    """The path as seen from here, where that is shorter."""
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def shown(name: str) -> str:
    """Words from outside without what would steer a terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def count(number: int, noun: str) -> str:
    """The noun with its number."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
