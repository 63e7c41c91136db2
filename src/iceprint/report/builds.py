"""What a build came to: a line for each file while it goes on, a table at the end, and the same for machines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from iceprint.model.build import Built, Made, State
from iceprint.model.edition import Use
from iceprint.report.saying import Json, count, errors_json, near

BAR = 24  # characters
MOST_NAMES = 10  # files named beside one mistake


def made_line(made: Made, output: Path, here: Path) -> str:
    """What became of one file."""
    path = near(output / made.piece.name, here)
    if made.entry is None:
        return f"refused    {path}"
    pages = count(made.entry.pages, "page") if made.entry.pages else "plain text"
    proof = "  PROOF" if made.entry.missing else ""
    return f"{made.state:<9}  {path}  {pages}, {made.entry.bytes / 1024:.1f} KB{proof}"


def bar_line(done: int, total: int, refused: int, now: str, width: int) -> str:
    """A line that a terminal shows instead, no wider than the terminal."""
    full = BAR * done // total if total else BAR
    wrong = f"  {refused} refused" if refused else ""
    line = f"[{'#' * full}{'.' * (BAR - full)}] {done} of {total}{wrong}  {now}"
    return line[: width - 1].ljust(width - 1)


def table_lines(built: Built) -> Iterator[str]:
    """How many files of each kind were built, were there already, and were refused; then all in one line."""
    yield f"{'edition':<12}{''.join(f'{state:>11}' for state in State)}"
    uses = [use for use in Use if any(made.piece.use is use for made in built.made)]
    for use in uses:
        yield f"{use:<12}{''.join(f'{built.how_many(state, use):>11}' for state in State)}"
    editions = {(made.piece.material, made.piece.language) for made in built.made}
    materials = count(len({material for material, _ in editions}), "material")
    languages = count(len({language for _, language in editions}), "language")
    proofs = sum(bool(made.entry and made.entry.missing) for made in built.made)
    if proofs:
        yield f"PROOF: {count(proofs, 'file')} not for the press; to see what is missing: iceprint list -v"
    yield from built.left_out
    counts = ", ".join(f"{built.how_many(state)} {state}" for state in State)
    yield f"{counts} of {count(len(built.made), 'file')}: {materials} in {languages}, {_mistakes(built)}"


def failure_lines(built: Built, output: Path, here: Path, *, verbose: bool) -> Iterator[str]:
    """Every mistake once, with its remedy and the files that were not made because of it."""
    files: dict[str, list[Path]] = {str(error): [] for error in built.mistakes}
    for made in built.made:
        for error in made.errors:
            files[str(error)].append(output / made.piece.name)
    for said, paths in files.items():
        yield said
        shown = paths if verbose else paths[:MOST_NAMES]
        yield from (f"    not made: {near(path, here)}{_older(path)}" for path in shown)
        if len(shown) < len(paths):
            yield f"    not made: {count(len(paths) - len(shown), 'more file')}; -v names all"
    if files:
        yield _mistakes(built)


def built_json(built: Built, output: Path) -> Json:
    """All files by what became of them, in order; `summary` counts them."""
    files = {state.value: [_made_json(made, output) for made in built.made if made.state is state] for state in State}
    files["written"] = files.pop(State.BUILT)
    summary: Json = {state.value: built.how_many(state) for state in State}
    left_out = {"left_out": list(built.left_out)} if built.left_out else {}
    return files | left_out | {"errors": errors_json(built.mistakes), "summary": summary | {"files": len(built.made)}}


def _made_json(made: Made, output: Path) -> Json:
    piece = made.piece
    file: Json = {"material": piece.material, "language": piece.language, "use": piece.use.value}
    file |= {"file": str(output / piece.name)}
    if made.entry is None:
        return file | {"errors": errors_json(made.errors)}
    entry = made.entry
    file |= {"proof": bool(entry.missing), "missing": entry.missing, "bytes": entry.bytes, "sha256": entry.sha256}
    return file | {"pages": entry.pages, "checks_passed": entry.checks}


def _older(path: Path) -> str:
    """A warning, where a file from before stays: it may hold words or numbers that are no longer right."""
    return " (an older file is still there)" if path.exists() else ""


def _mistakes(built: Built) -> str:
    return count(len(built.mistakes), "mistake")
