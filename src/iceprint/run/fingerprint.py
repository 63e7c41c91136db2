"""The fingerprint of one file: the digest of all that decides its bytes, known before it is made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.design.styles import FIGURES
from iceprint.errors import Place
from iceprint.model.edition import Edition, Missing, Use
from iceprint.model.job import Job
from iceprint.model.template import Weight
from iceprint.run.inputs import sha256_of
from iceprint.text.faces import Fonts


class Fingerprints:
    """Takes the fingerprints of the files of a job. Of each font the bytes are read once.

    `program` is the digest of the program itself, with its tables.
    """

    def __init__(self, library: Library, job: Job, program: str) -> None:
        self._library, self._job, self._program = library, job, program
        self._fonts = Fonts(library.project.fonts)
        self._faces: dict[Path, str] = {}
        self._last: tuple[Edition | None, str] = (None, "")

    def of(self, edition: Edition, use: Use) -> str:
        """The fingerprint of a file. Raises GlyphError if a font is missing."""
        told = [self._program, f"{use}", f"{self._library.project.build_date}", self._sum_of(edition)]
        if use is not Use.TEXT:
            told += [*_flat(self._library.inks), *self._sums_of_faces(edition)]
        if use is Use.LARGE_PRINT:
            told += _flat(self._library.formats[self._library.settings.large_print_paper])
        if use is Use.PRESS:
            told += [f"{self._job.marks}", *_flat(self._job.condition or self._library.condition)]
        return _digest(told)

    def _sum_of(self, edition: Edition) -> str:
        """Of the words, facts and looks of an edition. All its files are asked for one after the other."""
        if self._last[0] is not edition:
            self._last = (edition, digest_of(edition))
        return self._last[1]

    def _sums_of_faces(self, edition: Edition) -> Iterator[str]:
        for family in sorted({*FIGURES, *(family for voice in edition.voices for family in voice.language.families)}):
            for weight in Weight:
                path = self._fonts.path(family, weight)
                if path not in self._faces:
                    self._faces[path] = sha256_of(path)
                yield f"{path.name} {self._faces[path]}"


def digest_of(value: object) -> str:
    """The digest of a noun with all that is in it."""
    return _digest(_flat(value))


def _digest(told: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def _flat(value: object) -> Iterator[str]:
    """All that is in a noun, in a fixed order. Left out is what no file shows: places in sources, and remedies."""
    if isinstance(value, Place):
        return
    if isinstance(value, Missing):
        yield value.what
    elif isinstance(value, dict):
        for key, inner in value.items():  # in the order of the material, which is that of the paper
            yield f"{key}:"
            yield from _flat(inner)
        yield "}"
    elif isinstance(value, (tuple, list)):
        yield type(value).__name__
        for inner in value:
            yield from _flat(inner)
        yield ")"
    elif isinstance(value, bytes):
        yield hashlib.sha256(value).hexdigest()
    else:
        yield repr(value)
