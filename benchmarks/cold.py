"""A whole process from start to exit: how long it takes, and how much memory it holds at most."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.machine import megabytes
from benchmarks.project import ROOT
from benchmarks.samples import Sample

Words = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Process:
    """What one command cost, in milliseconds and megabytes; `processor` is how long it kept the processor."""

    time: Sample
    processor: Sample
    peak: Sample


def surroundings(scratch: Path) -> dict[str, str]:
    """The environment of a person whose modules are compiled already, whatever this shell asks of Python.

    A shell with PYTHONDONTWRITEBYTECODE would compile every changed module again at each start.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON") or name == "PYTHONPATH"}
    return kept | {"PYTHONPYCACHEPREFIX": str(scratch / "bytecode")}


def take_turns(*commands: Words, runs: int, scratch: Path) -> tuple[Process, ...]:
    """Run the commands in turn, so that a busy moment of the machine meets them all. The first turn does not count."""
    env = surroundings(scratch)
    turns = [[once(command, env) for command in commands] for _ in range(runs + 1)][1:]
    return tuple(Process(*map(Sample.of, zip(*costs, strict=True))) for costs in zip(*turns, strict=True))


def once(command: Words, env: Mapping[str, str]) -> tuple[float, float, float]:
    """Milliseconds until it ended and of the processor, and megabytes.

    The system counts the memory of this process towards that of its child until the other program is loaded. So this
    one must stay the smaller, and everything large is measured in processes of its own.
    """
    start = perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = (perf_counter() - start) * 1000
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, [str(word) for word in command])
    return elapsed, (usage.ru_utime + usage.ru_stime) * 1000, megabytes(usage.ru_maxrss)
