"""The command to begin with: init."""

from __future__ import annotations

import argparse
from pathlib import Path

from iceprint.cli.options import Commands
from iceprint.cli.telling import answer
from iceprint.errors import UsageError
from iceprint.project import Project


def add_commands(commands: Commands) -> None:
    init = commands.add_parser("init", help="make a project of your own, with an example that teaches")
    init.add_argument("folder", metavar="DIR", help="a folder that does not exist yet, or is empty")
    init.add_argument("--issuer", metavar="NAME", help="who publishes the material (default: that of the example)")
    init.add_argument("--json", action="store_true", help="plain data for machines")
    init.add_argument("-q", "--quiet", action="store_true", help="print mistakes only")
    init.set_defaults(run=_init, project=None, output=None)


def _init(options: argparse.Namespace, _: Project) -> int:
    from iceprint.run.new_project import new_project

    if not options.folder:
        raise UsageError("DIR is empty", remedy="name a folder; the one that you are in is .")
    folder = Path.cwd() / options.folder
    files = new_project(folder, options.issuer)
    lines = [
        f"made  {options.folder}  {len(files)} files",
        "next: go there, print the example with `iceprint card --lang all`, then read README.md",
    ]
    return answer(options, {"project": str(folder), "files": list(files)}, lines, quiet=options.quiet)
