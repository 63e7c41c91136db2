"""The command as people run it: a process of its own, words in, an exit code and two texts out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOREIGN = (
    "SOURCE_DATE_EPOCH",
    "NO_COLOR",
    "PYTHONUNBUFFERED",
)  # of a shell, not of a test
NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err

    def json(self) -> Any:
        return json.loads(self.out)


def iceprint(*words: str | Path, cwd: Path, env: Mapping[str, str] = NONE, umask: int = -1) -> Ran:
    """Run `iceprint` with these words. However it ends, it never shows a traceback or a warning of Python."""
    command = [sys.executable, "-m", "iceprint", *map(str, words)]
    ended = subprocess.run(
        command,
        cwd=cwd,
        env=_surroundings() | dict(env),
        umask=umask,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    ran = Ran(ended.returncode, ended.stdout, ended.stderr)
    for slip in ("Traceback", "Warning:", 'File "'):
        assert slip not in ran.said, ran.said
    return ran


def _surroundings() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return kept | {"PYTHONWARNINGS": "always", "PYTHONIOENCODING": "utf-8"}
