"""What builds remember of an output folder: `.iceprint/record.jsonl`, and for people and machines `manifest.json`.

A worker adds a line for a file just before it moves the file into its place. The line is believed only while the file
on the disk has the very bytes that it tells of; so it may be lost, or come too early, and nothing is wrong.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from iceprint import __version__
from iceprint.errors import OutputError, Place
from iceprint.model.build import Entry
from iceprint.model.edition import Use
from iceprint.run.claim import FOLDER, REMEDY
from iceprint.run.inputs import sha256_of
from iceprint.run.outbox import deliver

RECORD, MANIFEST = f"{FOLDER}/record.jsonl", "manifest.json"
_NAME = re.compile(rf"(?:{'|'.join(Use)})/[^/]+")
_USUAL = Entry("", "", 0, 0, 0, 0)
LONGEST = 64 << 20  # bytes; a hundred thousand files need less


class Survey(NamedTuple):
    """Which materials have which editions, as found when the stamp was taken. `others` are files read besides."""

    stamp: str
    others: tuple[str, ...]
    editions: dict[str, tuple[str, ...]]  # tags by material


class Record:
    """The record of one output folder, for who has claimed it."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.survey = Survey("", (), {})
        self.entries: dict[str, Entry] = {}
        for line in self._lines():  # one that is torn, or of another version, is as if it were not there
            with suppress(ValueError, TypeError, KeyError, AttributeError):
                self._learn(json.loads(line))

    def open_again(self) -> None:
        """Take the manifest away before files change: an interrupted build has none."""
        try:
            (self.output / MANIFEST).unlink(missing_ok=True)
        except OSError as problem:
            raise _unwritable(self.output / MANIFEST, problem) from problem

    def close(self) -> None:
        """Write the record and the manifest, each in one step, if they are not as they should be already."""
        survey = self.survey._asdict()
        files = [{"file": name} | entry._asdict() for name, entry in sorted(self.entries.items())]
        self._write(RECORD, "".join(json.dumps(line) + "\n" for line in [survey, *files]))
        shown = ("file", "bytes", "sha256", "pages", "missing")
        rows = ",\n".join("  " + json.dumps({key: file[key] for key in shown}) for file in files)
        self._write(MANIFEST, f'{{"program": "iceprint {__version__}", "files": [\n{rows}\n]}}\n')

    def _write(self, name: str, text: str) -> None:
        data = text.encode("ascii")
        path = self.output / name
        if path.is_symlink() or not path.is_file() or path.read_bytes() != data:
            deliver(self.output, name, data)

    def _lines(self) -> Iterator[str]:
        path = self.output / RECORD
        with suppress(OSError):
            if path.is_file() and path.stat().st_size <= LONGEST:
                yield from path.read_text("utf-8", "replace").splitlines()

    def _learn(self, line: dict[str, Any]) -> None:
        if "editions" in line:
            editions = {name: tuple(tags) for name, tags in line["editions"].items()}
            self.survey = Survey(line["stamp"], tuple(line["others"]), editions)
        elif _NAME.fullmatch(name := str(line.pop("file"))):
            entry = Entry(**line)
            if all(type(told) is type(usual) for told, usual in zip(entry, _USUAL, strict=True)):
                self.entries[name] = entry


def stands(output: Path, name: str, entry: Entry) -> bool:
    """Whether a file is there, byte for byte as it was written."""
    return has_size(output, name, entry) and sha256_of(output / name) == entry.sha256


def has_size(output: Path, name: str, entry: Entry) -> bool:
    """Whether a file is there that may be the one, seen from outside."""
    with suppress(OSError):
        about = (output / name).lstat()
        return stat.S_ISREG(about.st_mode) and about.st_size == entry.bytes
    return False


class Journal:
    """Adds lines to the record, in one step each, while others do the same."""

    def __init__(self, output: Path) -> None:
        self._path = output / RECORD

    def note(self, name: str, entry: Entry) -> None:
        """Add a file. Raises OutputError if the disk is full; what is left of a line is skipped by who reads it."""
        line = json.dumps({"file": name} | entry._asdict())
        try:
            os.write(self._descriptor, f"\n{line}\n".encode("ascii"))
        except OSError as problem:
            raise _unwritable(self._path, problem) from problem

    @cached_property
    def _descriptor(self) -> int:
        return os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o666)


def _unwritable(path: Path, problem: OSError) -> OutputError:
    what = f"it cannot be written: {problem.strerror or problem}"
    return OutputError(what, where=Place(str(path)), remedy=REMEDY)
