"""The command for reprints: diff."""

from __future__ import annotations

import argparse
from pathlib import Path

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import answer
from iceprint.project import Project


def add_commands(commands: Commands) -> None:
    what = "what changed between two print runs: words, numbers, places, pictures"
    diff = commands.add_parser("diff", parents=[common_options(output=False)], help=what, allow_abbrev=False)
    diff.add_argument("old", type=Path, metavar="OLD", help="a PDF, a parcel (ZIP) or a folder of PDFs")
    diff.add_argument("new", type=Path, metavar="NEW", help="the same of today")
    diff.add_argument("--report", type=Path, metavar="FILE.html", help="write a report with pictures")
    diff.add_argument("--force", action="store_true", help="compare files that have nothing to do with each other")
    diff.set_defaults(run=_diff, output=None)


def _diff(options: argparse.Namespace, _: Project) -> int:
    from iceprint.report.comparisons import comparison_json, comparison_lines
    from iceprint.run.comparison import compare_sides, write_report

    comparison = compare_sides(options.old, options.new, force=options.force)
    report = write_report(comparison, options.old, options.new, options.report) if options.report else None
    lines = comparison_lines(comparison, report, Path.cwd(), verbose=options.verbose)
    code = answer(options, comparison_json(comparison, report), lines, comparison.errors, quiet=options.quiet)
    return code or (0 if comparison.identical else 1)
