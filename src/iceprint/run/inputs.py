"""The digest of everything that files are made from: while it stays the same, nothing has to be looked at again."""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from iceprint import __version__
from iceprint.model.job import Job
from iceprint.project import PACKAGE, SETTINGS, Project

ENGINES = ("icu4py", "pikepdf", "pypdfium2", "pyyaml", "qrcode", "reportlab", "uharfbuzz", "zxing_cpp")
# What a project is read from: see `catalog/library`, `text/faces`. Links are followed, as they are there.
PATTERNS = (
    "content/*.yaml",
    "content/*/*.yaml",
    "translations/*.yaml",
    "translations/*/LC_MESSAGES/*.po",
    "fonts/*/*.ttf",
)


class Inputs(NamedTuple):
    """Digests of the program itself, and of the program with all that it is told: project, day and job.

    `touched` changes with every write to any of the files, even if their bytes are the same afterwards.
    """

    program: str
    stamp: str
    touched: str


def read_inputs(project: Project, job: Job, others: Sequence[Path], partners: str = "") -> Inputs:
    """Read all bytes of all files. `others` are files outside of the patterns, as the profile of a print shop.

    `partners` is the digest of what was read of them, whose files are not opened again.
    """
    program, files = list(_program_files()), list(project_files(project, others))
    ours = _digest([_engines(), *(_named(path, PACKAGE) for path in program)])
    told = [f"{project.today}", f"{project.build_date}", f"{job.marks}", condition_of(job), partners]
    stamp = _digest([ours, *told, *(_named(path, project.root) for path in files)])
    return Inputs(ours, stamp, touched(project, others))


def touched(project: Project, others: Sequence[Path]) -> str:
    """The digest of what the file system says of the same files, without reading them."""
    return _digest(_about(path) for path in (*_program_files(), *project_files(project, others)))


def project_files(project: Project, others: Sequence[Path] = ()) -> Iterator[Path]:
    """Every file of a project that may reach the paper."""
    yield project.root / SETTINGS
    for pattern in PATTERNS:
        yield from sorted(project.root.glob(pattern))
    yield from others


def sha256_of(path: Path) -> str:
    """The digest of a file's bytes, whatever its size; of nothing, if it is none that can be read."""
    try:
        if path.is_file():
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        pass
    return ""


def condition_of(job: Job) -> str:
    """The digest of the printing condition that a job names; nothing if it names none."""
    return _digest([repr(job.condition)]) if job.condition else ""


def _program_files() -> Iterator[Path]:
    """The code and tables of the program, without the project that comes with it."""
    for folder, folders, files in os.walk(PACKAGE):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "builtin"))
        yield from (Path(folder, name) for name in sorted(files))


def _engines() -> str:
    """The versions of all that can change a byte of a file or the verdict on it.

    `importlib.metadata` is asked only for what does not lie in a folder with its version in the name, as it does after
    pip: to ask it takes longer than to read a whole project.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for path in Path(folder or ".").iterdir():
                project, _, rest = path.name.partition("-")
                if rest.endswith(".dist-info") and project in ENGINES:
                    found.setdefault(project, rest)
    for project in ENGINES:
        if project not in found:
            from importlib.metadata import version  # noqa: PLC0415 - see above

            found[project] = version(project)
    engines = " ".join(f"{project} {found[project]}" for project in ENGINES)
    return f"iceprint {__version__} {engines} Python {sys.version} zlib {zlib.ZLIB_RUNTIME_VERSION}"


def _named(path: Path, base: Path) -> str:
    name = path.relative_to(base) if path.is_relative_to(base) else path
    return f"{name.as_posix()}\0{sha256_of(path)}"


def _about(path: Path) -> str:
    try:
        about = path.stat()
    except OSError:
        return f"{path}\0"
    return f"{path}\0{about.st_size}\0{about.st_mtime_ns}\0{about.st_ctime_ns}\0{about.st_ino}"


def _digest(texts: Iterable[str]) -> str:
    sha = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        sha.update(len(data).to_bytes(8, "big") + data)
    return sha.hexdigest()
