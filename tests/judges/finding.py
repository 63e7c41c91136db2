"""Where is a judge from outside, how is it run, and what becomes of a test whose judge is missing?"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT = 300  # seconds; a judge that hangs must not hang the tests


class JudgeMissing(Exception):
    """The judge is not on this machine."""


class NoVerdict(Exception):
    """The judge ran and did not answer the question: neither a pass nor a failure."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A program, and how to get it. Any can be replaced by the words in ICEPRINT_<NAME>."""

    name: str
    command: str
    remedy: str
    own: Path | None = None  # where this repository puts its own copy

    @property
    def variable(self) -> str:
        return f"ICEPRINT_{self.name.upper()}"


JUDGES = {
    judge.name: judge
    for judge in (
        Judge("ghostscript", "gs", remedy="apt-get install ghostscript"),
        Judge("poppler", "pdftotext", remedy="apt-get install poppler-utils"),
        Judge("pdftoppm", "pdftoppm", remedy="apt-get install poppler-utils"),
        Judge("qpdf", "qpdf", remedy="apt-get install qpdf"),
        Judge(
            "verapdf",
            "verapdf",
            remedy="run tools/verapdf/install, or install veraPDF",
            own=ROOT / ".judges" / "verapdf" / "verapdf",
        ),
    )
}


def find(name: str) -> list[str]:
    """The words that start the judge: those of the environment, else the installed one, else our own copy."""
    judge = JUDGES[name]
    chosen = shlex.split(os.environ.get(judge.variable, ""))
    command = chosen or [judge.command]
    if program := shutil.which(command[0]):
        return [program, *command[1:]]
    if not chosen and judge.own and os.access(judge.own, os.X_OK):
        return [str(judge.own)]
    raise JudgeMissing(f"{command[0]} is missing: {judge.remedy}, or name a command in {judge.variable}")


def summon(name: str) -> None:
    """Let a test go on only with its judge: skip it without, or fail it where judges are required."""
    try:
        find(name)
    except JudgeMissing as missing:
        reason = str(missing)
    else:
        return
    if os.environ.get("CI") or os.environ.get("ICEPRINT_REQUIRE_JUDGES"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def ask(name: str, words: Sequence[str], *, answers: Collection[int]) -> subprocess.CompletedProcess[str]:
    """Run a judge. An exit code that is not among its answers is no verdict."""
    try:
        done = subprocess.run(
            [*find(name), *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise NoVerdict(f"{name} did not answer within {TIME_LIMIT} seconds") from error
    if done.returncode not in answers:
        raise NoVerdict(f"{name} ended with code {done.returncode}: {done.stderr or done.stdout}")
    return done
