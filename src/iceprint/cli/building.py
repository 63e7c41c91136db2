"""The command that prints everything: build."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.cli.job import job_of, partners_of, printing_options, tags_of
from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import show, show_json
from iceprint.model.build import Made, State
from iceprint.project import Project

if TYPE_CHECKING:
    from iceprint.model.job import Job
    from iceprint.model.partner import Partner

MOST_JOBS = 256


def add_commands(commands: Commands) -> None:
    options = [common_options(), printing_options()]
    build = commands.add_parser("build", parents=options, help="print all materials", allow_abbrev=False)
    build.add_argument("--material", default="*", metavar="GLOB", help="only those with such a name: '*-poster'")
    build.add_argument("--jobs", type=_jobs, metavar="N", help="processes (default: one for each processor)")
    build.add_argument("--force", action="store_true", help="make again also what has not changed")
    build.set_defaults(run=_build)


def _build(options: argparse.Namespace, project: Project) -> int:
    from iceprint.report.builds import built_json, failure_lines, table_lines
    from iceprint.run.build import Watcher, Wish, build

    job = job_of(options)
    wish = Wish(
        options.material,
        tags_of(options.lang),
        job,
        options.jobs or _processors(),
        force=options.force,
        partners=_partners(options, project, job) if options.imprint else (),
    )
    eye = _Eye(project, options)
    try:
        built = build(project, wish, Watcher(eye.waits, eye.begins, eye.made))
    finally:
        eye.ends()
    if options.json:
        show_json(built_json(built, project.output))
        return built.exit_code
    if not options.quiet:
        show(table_lines(built))
    for line in failure_lines(built, project.output, Path.cwd(), verbose=options.verbose):
        print(line, file=sys.stderr)
    return built.exit_code


def _partners(options: argparse.Namespace, project: Project, job: Job) -> tuple[Partner, ...]:
    """They need the ledger, which a build without them need not read."""
    from iceprint.catalog.library import Library

    return partners_of(options, Library(project), job)


class _Eye:
    """Shows how a build goes on: a bar in a terminal, a line for each file elsewhere. It has no colours."""

    def __init__(self, project: Project, options: argparse.Namespace) -> None:
        loud = not (options.quiet or options.json)
        terminal = sys.stdout.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._bar, self._lines = loud and terminal, loud and (options.verbose or not terminal)
        self._loud, self._all, self._output = loud, options.verbose, project.output
        self._done = self._total = self._refused = 0
        if loud and project.builtin:
            show(["project: the one that comes with iceprint"])

    def waits(self) -> None:
        if self._loud:
            print(f"another build works in {self._output}: waiting for it", file=sys.stderr)

    def begins(self, total: int) -> None:
        self._total = total

    def made(self, made: Made) -> None:
        from iceprint.report.builds import made_line

        self._done += 1
        self._refused += made.state is State.REFUSED
        if self._lines and (self._all or made.state is not State.UNCHANGED):
            self._wipe()
            print(made_line(made, self._output, Path.cwd()), flush=True)
        if self._bar:
            self._draw(made.piece.name)

    def ends(self) -> None:
        self._wipe()

    def _draw(self, now: str) -> None:
        from iceprint.report.builds import bar_line

        line = bar_line(self._done, self._total, self._refused, now, _width())
        print(f"\r{line}", end="", file=sys.stderr, flush=True)

    def _wipe(self) -> None:
        if self._bar:
            print(f"\r{' ' * (_width() - 1)}\r", end="", file=sys.stderr, flush=True)


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _processors() -> int:
    """How many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _jobs(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text[:9]) <= MOST_JOBS:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes from 1 to {MOST_JOBS}")
