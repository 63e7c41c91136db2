"""The commands that print: card, poster, brochure."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.cli.job import job_of, partners_of, printing_options, tags_of
from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import complain, show, show_json
from iceprint.model.material import ProductKind
from iceprint.project import Project

if TYPE_CHECKING:
    from iceprint.model.outcome import Outcome

KINDS = {ProductKind.CARD: "wallet cards", ProductKind.POSTER: "posters", ProductKind.BROCHURE: "brochures"}


def add_commands(commands: Commands) -> None:
    printing = [common_options(), printing_options()]
    for kind, what in KINDS.items():
        piece = commands.add_parser(kind.value, parents=printing, help=f"print {what}", allow_abbrev=False)
        piece.add_argument("material", nargs="*", metavar="MATERIAL", help="default: the one named in iceprint.yaml")
        piece.set_defaults(run=_print_kind, kind=kind)


def _print_kind(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run.batch import print_kind

    library, tags = Library(project), tags_of(options.lang)
    job, partners = job_of(options), partners_of(options, library)
    return _tell(print_kind(library, options.kind, options.material, tags, job, partners), options, project)


def _tell(outcome: Outcome, options: argparse.Namespace, project: Project) -> int:
    from iceprint.report import outcome_json, outcome_lines

    if options.json:
        show_json(outcome_json(outcome))
        return outcome.exit_code
    if not options.quiet:
        show(["project: the one that comes with iceprint"] if project.builtin else [])
        show(outcome_lines(outcome, Path.cwd(), verbose=options.verbose))
    if outcome.errors:
        complain(outcome.errors, options)
    return outcome.exit_code
