"""The commands for the ledger: `iceprint facts …`."""

from __future__ import annotations

import argparse
from pathlib import Path

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import answer
from iceprint.project import Project


def add_commands(commands: Commands) -> None:
    """`facts` alone lists. Options may stand before or behind its commands, which therefore set no defaults."""
    facts = commands.add_parser("facts", parents=[common_options(output=False)], help="the ledger of facts")
    facts.set_defaults(run=_facts, output=None)
    common = common_options(output=False, argument_default=argparse.SUPPRESS)
    below = facts.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    below.add_parser("list", parents=[common], help="every fact, its state and where it is printed (default)")

    verify = below.add_parser("verify", parents=[common], help="record that somebody has tried a fact")
    verify.add_argument("fact", metavar="ID")
    verify.add_argument("--by", required=True, metavar="NAME", help="who has tried it")
    verify.add_argument("--evidence", required=True, metavar="TEXT", help="what was done, and what came of it")
    verify.add_argument("--on", metavar="DATE", help="2026-12-01 (default: today)")

    where = below.add_parser("where", parents=[common], help="every edition that prints a fact, to call it back")
    where.add_argument("fact", metavar="ID", help="a fact or a choice")

    check = below.add_parser("check", parents=[common], help="every mistake in the ledger")
    check.add_argument("--links", action="store_true", help="also ask the web addresses whether they answer")

    calendar = below.add_parser("calendar", parents=[common], help="the days by which facts are due, for calendars")
    calendar.add_argument("--output", type=Path, dest="file", metavar="FILE", help="default: output/facts.ics")


def _facts(options: argparse.Namespace, project: Project) -> int:
    from iceprint.facts_command import answer_of

    found = answer_of(options, project)
    return answer(options, found.data, found.lines, found.errors, quiet=options.quiet)
