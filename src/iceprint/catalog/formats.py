"""The papers: one file each, `data/formats/<id>.yaml` or the project's own `content/formats/<id>.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from iceprint.catalog.names import WORDS_WITH_HYPHENS
from iceprint.catalog.nodes import Keys
from iceprint.catalog.paper_limits import judge
from iceprint.catalog.schema import Fields
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import ContentError, IceprintError, Place, raise_all
from iceprint.model.format import Format, System

FINISHING = ("perforated", "cut", "punched", "tabs", "cells", "booklet")  # keys of what is done besides folding


class Formats(Mapping[str, Format]):
    """All papers by id. Which there are is told by the names of the files; each is read when it is asked for."""

    def __init__(self, builtin: Path, own: Path, place: Callable[[Path], str]) -> None:
        self._builtin, self._own = _files(builtin), _files(own)
        self._files = self._builtin | self._own
        self._place = place
        self._read: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        if name not in self._read:
            path = self._files[name]
            if name in self._builtin and name in self._own:
                what = f'the format "{name}" comes with iceprint and cannot be changed: others rely on it'
                raise ContentError(what, remedy="give the file another name", where=Place(self._place(path)))
            self._read[name] = read_format(name, read_yaml(path, self._place(path)))
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, name: object) -> bool:
        return name in self._files


def _files(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*.yaml")) if WORDS_WITH_HYPHENS.match(path.stem)}


def read_format(name: str, document: Keys) -> Format:
    """One paper in a file's mapping. Raises ContentError for a mistake, or all of them together."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    paper = Format(
        id=name,
        name=fields.text("name"),
        system=fields.one_of("system", System),
        width=fields.length("width"),
        height=fields.length("height"),
        bleed=fields.length("bleed"),
        safe=fields.length("safe"),
        corner=0.0 if fields.absent("corner") else fields.length("corner"),
        least_module=fields.length("least_module"),
        most_ink=fields.number("most_ink"),
        die_cut=fields.truth("die_cut"),
    )
    measured = fields.sound
    if measured:
        judge(paper, fields)
    if not fields.absent("folded"):
        from iceprint.catalog.folded import read_folded  # noqa: PLC0415 - a card is flat

        paper = read_folded(paper, fields, measured=measured)
    elif fields.absent("booklet"):
        paper = paper._replace(printed_on=fields.words("sides"))
    if any(not fields.absent(key) for key in FINISHING):
        from iceprint.catalog.finished import read_finished  # noqa: PLC0415 - as above

        paper = read_finished(paper, fields)
    fields.done()
    raise_all(problems)
    return paper
