"""The command line: parse, call, print, exit. Nothing is decided here."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from iceprint.cli.parser import parser_for
from iceprint.cli.telling import complain
from iceprint.errors import IceprintError, exit_code
from iceprint.project import Project

COLLECTED_AFTER = (100_000, 50, 50)  # see `gc.set_threshold`; Python's own are 700, 10, 10


def run() -> NoReturn:
    """The console script: `main`, with an eye on the stopwatch.

    A card makes no rubbish worth collecting, and taking the interpreter apart takes a tenth of the time of the whole
    command for memory that the system takes back anyway.
    """
    gc.set_threshold(*COLLECTED_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks our letters still shows the rest
    try:
        code = main()
    except SystemExit as leaving:  # argparse, after --help or a wrong command line
        code = leaving.code if isinstance(leaving.code, int) else 1
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError):  # the reader has left
            stream.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code; mistakes are printed, never raised."""
    words = sys.argv[1:] if arguments is None else arguments
    options = parser_for(words).parse_args(words)
    try:
        project = Project.locate(
            Path.cwd(), project=options.project, output=options.output, environ=os.environ, today=date.today()
        )
        code: int = options.run(options, project)
    except IceprintError as error:
        complain([error], options)
        return exit_code([error])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
