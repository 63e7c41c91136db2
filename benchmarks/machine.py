"""On what the numbers were measured, and how this system counts memory."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, see getrusage(2) of each system


def described() -> str:
    """Processor, cores, system and Python, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, {python}"


def megabytes(maxrss: int) -> float:
    """The largest memory a process has held, from what `getrusage` and `wait4` say of it."""
    return maxrss * BYTES_PER_UNIT / 2**20


def own_peak() -> float:
    """The largest memory that this process has held so far, in megabytes."""
    return megabytes(getrusage(RUSAGE_SELF).ru_maxrss)


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.exists():
        for line in listing.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"
