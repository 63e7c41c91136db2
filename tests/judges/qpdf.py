"""Is a file sound PDF, in the opinion of qpdf: its syntax, cross references and streams?"""

from __future__ import annotations

from pathlib import Path

from tests.judges.finding import NoVerdict, ask

SOUND, ERRORS, WARNINGS = 0, 2, 3


def check(file: Path) -> list[str]:
    """What qpdf complains about, line by line; nothing if the file is sound."""
    done = ask("qpdf", ["--check", str(file.resolve(strict=True))], answers=[SOUND, ERRORS, WARNINGS])
    complaints = done.stderr.splitlines()
    if (done.returncode == SOUND) != (not complaints):
        raise NoVerdict(f"qpdf contradicts itself about {file}: code {done.returncode}, {complaints}")
    return complaints
