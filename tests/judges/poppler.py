"""Which words does a reader copy out of a page, in the opinion of Poppler?"""

from __future__ import annotations

from pathlib import Path

from tests.judges.finding import NoVerdict, ask


def text(file: Path, page: int) -> str:
    """The words of a page, counted from 1, in Poppler's reading order. What it must guess at is NoVerdict."""
    number = str(page)
    words = ["-enc", "UTF-8", "-nopgbrk", "-f", number, "-l", number, str(file.resolve(strict=True)), "-"]
    done = ask("poppler", words, answers=[0])
    if done.stderr:
        raise NoVerdict(f"poppler complains about {file}: {done.stderr}")
    return done.stdout
