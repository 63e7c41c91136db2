"""Which words does a reader copy out of a file, in the opinion of Poppler?"""

from __future__ import annotations

from pathlib import Path

from tests.judges.finding import NoVerdict, ask


def pages(file: Path, *options: str) -> tuple[str, ...]:
    """The words of each page in Poppler's reading order. What it must guess at is NoVerdict."""
    done = ask("poppler", ["-enc", "UTF-8", *options, str(file.resolve(strict=True)), "-"], answers=[0])
    if done.stderr:
        raise NoVerdict(f"poppler complains about {file}: {done.stderr}")
    return tuple(done.stdout.split("\f")[:-1])
