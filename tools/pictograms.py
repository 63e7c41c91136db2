#!/usr/bin/env python3
"""The outlines under src/iceprint/data/pictograms/, made from the package that pictograms.lock.yaml names.

.venv/bin/python tools/pictograms.py check     are they whole, and all that the lock names?
.venv/bin/python tools/pictograms.py fetch     make them anew (needs npm)
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

FOLDER = Path(__file__).resolve().parent.parent / "src/iceprint/data/pictograms"
LOCK = FOLDER / "pictograms.lock.yaml"
SIDE = 960  # units of a pictogram; y grows downwards in the package, from -960 to 0
_Point = tuple[float, float]
_PATH = re.compile(r'<svg [^>]*viewBox="0 -960 960 960"[^>]*><path d="([^"]+)"/></svg>\s*\Z')


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["check", "fetch"])
    lock = yaml.safe_load(LOCK.read_text(encoding="utf-8"))
    if parser.parse_args(arguments).what == "fetch":
        fetch(lock)
    problems = list(check(FOLDER, lock))
    print("\n".join(problems) or f"{len(lock['names'])} pictograms are whole")
    return 1 if problems else 0


def check(folder: Path, lock: dict[str, Any]) -> Iterator[str]:
    """What is missing, left over, or not the outline of which the lock has the checksum."""
    wanted = dict(lock["sha256"])
    for path in sorted(folder.glob("*.outline")):
        if wanted.pop(path.stem, None) != hashlib.sha256(path.read_bytes()).hexdigest():
            yield f"{path.name} is not what pictograms.lock.yaml says: run tools/pictograms.py fetch"
    yield from (f"{name}.outline is missing: run tools/pictograms.py fetch" for name in wanted)


def fetch(lock: dict[str, Any]) -> None:
    """Write all outlines, and their checksums into the lock."""
    package = _package(lock["package"], lock["integrity"])
    sums = {}
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        for name, theirs in lock["names"].items():
            member = archive.extractfile(f"package/rounded/{theirs}-fill.svg")
            assert member is not None, theirs
            data = outline(member.read().decode("utf-8")).encode("ascii")
            (FOLDER / f"{name}.outline").write_bytes(data)
            sums[name] = hashlib.sha256(data).hexdigest()
    head = LOCK.read_text(encoding="utf-8").split("\nsha256:")[0].rstrip()
    lines = "".join(f"  {name}: {value}\n" for name, value in sums.items())
    LOCK.write_text(f"{head}\nsha256:\n{lines}", encoding="utf-8")
    lock["sha256"] = sums


def outline(svg: str) -> str:
    """The one path of a pictogram as operators of PDF, y upwards, one a line."""
    match = _PATH.match(svg)
    if match is None:
        raise ValueError("the pictogram is not one path in a square of 960 units")
    pen = _OperatorPen(None)
    parse_path(match[1], pen)
    return "".join(f"{line}\n" for line in pen.lines)


class _OperatorPen(BasePen):  # type: ignore[misc]  # fontTools has no types here
    """Writes what is drawn as operators; BasePen turns quadratic curves into cubic ones."""

    def __init__(self, glyphs: None) -> None:
        super().__init__(glyphs)
        self.lines: list[str] = []

    def _moveTo(self, point: _Point) -> None:  # noqa: N802 - named by fontTools
        self._write("m", point)

    def _lineTo(self, point: _Point) -> None:  # noqa: N802
        self._write("l", point)

    def _curveToOne(self, first: _Point, second: _Point, point: _Point) -> None:  # noqa: N802
        self._write("c", first, second, point)

    def _closePath(self) -> None:  # noqa: N802
        self.lines.append("h")

    def _write(self, operator: str, *points: _Point) -> None:
        numbers = " ".join(f"{round(x)} {round(-y)}" for x, y in points)
        self.lines.append(f"{numbers} {operator}")


def _package(name: str, integrity: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (path,) = Path(folder).iterdir()
        data = path.read_bytes()
    found = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode("ascii")
    if found != integrity:
        raise SystemExit(f"{name} has the integrity {found}, not that of the lock")
    return data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
