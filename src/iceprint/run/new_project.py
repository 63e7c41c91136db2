"""A project to begin with: an example whose comments teach. It is written whole, or not at all."""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from pathlib import Path, PurePosixPath

from iceprint.catalog.issuer import with_issuer
from iceprint.errors import OutputError, Place
from iceprint.project import PACKAGE, SETTINGS

EXAMPLE = PACKAGE / "data" / "new_project"
FILES = (  # named one by one, so that nothing else that lies in the example goes along
    "README.md",
    ".gitignore",
    "content/facts.yaml",
    "content/glossary.yaml",
    "content/materials/night-shelter-brochure.yaml",
    "content/materials/night-shelter-card.yaml",
    "content/materials/night-shelter-poster.yaml",
    "content/programs/night-shelter.yaml",
    "output/.gitkeep",
    "translations/approvals.yaml",
    "translations/es/LC_MESSAGES/iceprint.po",
    "translations/iceprint.pot",
    SETTINGS,  # last: what stands there without it is no project yet
)
MOST_NAMED = 5  # of what is in the way


def new_project(folder: Path, issuer: str | None) -> tuple[str, ...]:
    """Make a project in a folder that does not exist yet, or is empty. Returns the names of its files.

    A new folder appears whole, by one renaming. Nothing is ever written over; after any mistake all is as it was.
    Raises OutputError, and UsageError for an issuer that cannot be one.
    """
    files = {name: (EXAMPLE / name).read_bytes() for name in FILES}
    if issuer is not None:
        files[SETTINGS] = with_issuer(files[SETTINGS].decode("utf-8"), issuer).encode("utf-8")
    try:
        _require_room(folder)
        _write(folder, files)
    except OSError as problem:
        what = f"no project can be made here: {problem.strerror or problem}"
        remedy = "name another folder, in one that you may write in"
        raise OutputError(what, remedy=remedy, where=Place(str(folder))) from problem
    return FILES


def _require_room(folder: Path) -> None:
    place = Place(str(folder))
    if folder.is_dir():
        if names := sorted(path.name for path in folder.iterdir()):
            more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
            shown = ", ".join(map(_printable, names[:MOST_NAMED])) + more
            remedy = "name a new folder; nothing is ever written over, so there is no way to force it"
            raise OutputError(f"the folder is not empty; it holds {shown}", remedy=remedy, where=place)
    elif folder.exists() or folder.is_symlink():
        what = "a link stands here that leads nowhere" if folder.is_symlink() else "what stands here is not a folder"
        raise OutputError(what, remedy="name a new folder", where=place)
    elif not folder.parent.is_dir():
        what = f"there is no folder {folder.parent} to make it in"
        raise OutputError(what, remedy="make that first, or name another folder", where=place)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write into the folder that there is, whose permissions stay; or beside its place, and move it there."""
    with ExitStack() as undo:
        draft = folder if folder.is_dir() else folder.with_name(f".iceprint-init.{os.getpid()}.part")
        if draft != folder:
            _make(draft, undo)
        above = (parent for name in files for parent in reversed(PurePosixPath(name).parents[:-1]))
        for parent in dict.fromkeys(above):
            _make(draft / parent, undo)
        for name, data in files.items():
            with (draft / name).open("xb") as file:
                undo.callback(_remove, draft / name)
                file.write(data)
        if draft != folder:
            draft.rename(folder)  # fails if somebody has put something there meanwhile
        undo.pop_all()


def _make(folder: Path, undo: ExitStack) -> None:
    folder.mkdir()
    undo.callback(_remove, folder)


def _remove(path: Path) -> None:
    with suppress(OSError):  # the first mistake is the one to tell
        path.rmdir() if path.is_dir() else path.unlink()


def _printable(name: str) -> str:
    """A name of a file without what would steer a terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
