"""Which folder is worked in, where results go and which day it is. Nobody else asks the clock or the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from iceprint.errors import ProjectError

SETTINGS = "iceprint.yaml"
PACKAGE = Path(__file__).resolve().parent
LAST_SECOND = 253402300799  # 9999-12-31T23:59:59Z, the last one that a date can hold


class Project(NamedTuple):
    """The folder a person works in.

    `today` is used only to judge whether a verified fact has expired, and to date a sign-off. `build_date` comes from
    SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch) and is None without it.
    """

    root: Path
    output: Path
    today: date
    build_date: datetime | None = None
    builtin: bool = False

    @classmethod
    def locate(
        cls, start: Path, *, project: Path | None, output: Path | None, environ: Mapping[str, str], today: date
    ) -> Project:
        """The project named, or that of the nearest folder around `start`, or the one that came with the program."""
        start = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would follow links the person did not type
        root, builtin = _root(start, project)
        build_date = _build_date(environ.get("SOURCE_DATE_EPOCH"))
        return cls(
            root=root,
            output=start / output if output else (start if builtin else root) / "output",
            today=build_date.date() if build_date else today,
            build_date=build_date,
            builtin=builtin,
        )

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The folders of fonts, the project's own first: what it lacks is taken from the one that came along."""
        return tuple(dict.fromkeys(root / "fonts" for root in (self.root, _builtin_root())))

    def place(self, path: Path) -> str:
        """How messages name a file: from the project folder, or from the package for the program's own data."""
        for base, prefix in ((self.root, ""), (PACKAGE, f"{PACKAGE.name}/")):
            if path.is_relative_to(base):
                return prefix + path.relative_to(base).as_posix()
        return str(path)


def _root(start: Path, project: Path | None) -> tuple[Path, bool]:
    if project is not None:
        root = Path(os.path.abspath(start / project))  # noqa: PTH100 - as above
        if not (root / SETTINGS).is_file():
            raise ProjectError(
                f'the folder "{project}" is not a project: it holds no {SETTINGS}',
                remedy=f"name a folder that holds {SETTINGS}, or leave out --project",
            )
        return root, False
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder, False
    return _builtin_root(), True


def _builtin_root() -> Path:
    """The project inside an installed package, or the repository in a source checkout."""
    for folder in (PACKAGE / "builtin", PACKAGE.parents[1]):
        if (folder / SETTINGS).is_file():
            return folder
    raise ProjectError("the project that comes with iceprint is missing", remedy="install iceprint again")


def _build_date(seconds: str | None) -> datetime | None:
    if seconds is None:
        return None
    digits = seconds.isascii() and seconds.isdigit() and len(seconds) <= len(str(LAST_SECOND))
    if not digits or int(seconds) > LAST_SECOND:
        raise ProjectError(
            f'SOURCE_DATE_EPOCH is "{seconds[:40]}", which is not a number of seconds from 0 to {LAST_SECOND}',
            remedy="unset it, or set it to whole seconds since 1970, for example: date +%s",
        )
    return datetime.fromtimestamp(int(seconds), UTC)
