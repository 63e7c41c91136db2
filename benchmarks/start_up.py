"""Which modules a cold start imports, and what each costs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from benchmarks.cold import surroundings
from benchmarks.project import LANGUAGE, ROOT, SCRIPT
from benchmarks.results import Module

_LINE = re.compile(r"import time: +(\d+) \| +(\d+) \| +(\S+)\n")


def modules(scratch: Path) -> tuple[Module, ...]:
    """The modules of `iceprint card` in the order in which their import ended, as `-X importtime` writes it.

    Python's own start is among them. Cold processes must have run before, so that all is compiled. The times are larger
    than without the option, and only good to compare.
    """
    command = (sys.executable, "-X", "importtime", SCRIPT, "card", "--lang", LANGUAGE, "--output", scratch, "--quiet")
    ended = subprocess.run(command, cwd=ROOT, env=surroundings(scratch), check=True, capture_output=True, text=True)
    return tuple(
        Module(name, int(alone) / 1000, int(together) / 1000) for alone, together, name in _LINE.findall(ended.stderr)
    )
