"""The commands that print: card, poster, brochure."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.cli.imposing import asks_for_sheets, print_on_sheets, sheet_options
from iceprint.cli.job import job_of, partners_of, printing_options, tags_of
from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import complain, show, show_json
from iceprint.errors import UsageError
from iceprint.model.material import ProductKind
from iceprint.project import Project

if TYPE_CHECKING:
    from iceprint.model.outcome import Outcome

KINDS = {ProductKind.CARD: "wallet cards", ProductKind.POSTER: "posters", ProductKind.BROCHURE: "brochures"}


def add_commands(commands: Commands) -> None:
    printing = [common_options(), printing_options()]
    for kind, what in KINDS.items():
        parents = [*printing, sheet_options()]
        piece = commands.add_parser(kind.value, parents=parents, help=f"print {what}", allow_abbrev=False)
        piece.add_argument("material", nargs="*", metavar="MATERIAL", help="default: the one named in iceprint.yaml")
        piece.set_defaults(run=_print_kind, kind=kind, rule=None)
        if kind is ProductKind.POSTER:
            piece.add_argument("--rule", metavar="ID", help="as the law of a state asks for: see iceprint rules")


def _print_kind(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run.batch import print_kind

    _require_pieces(options)
    if asks_for_sheets(options):
        return print_on_sheets(options, project, job_of(options))
    library, tags = Library(project), tags_of(options.lang)
    if options.rule:
        from iceprint.run.rules import print_to_rule

        outcome = print_to_rule(library, options.rule, options.material, tags, job_of(options))
        return _tell(outcome, options, project)
    job = job_of(options)
    partners = partners_of(options, library, job)
    return _tell(print_kind(library, options.kind, options.material, tags, job, partners), options, project)


def _require_pieces(options: argparse.Namespace) -> None:
    """Raise UsageError for partners whose pieces would be laid on sheets, or built to a rule."""
    other = "--sheet" if options.sheet else "--rule" if options.rule else ""
    if options.imprint and other:
        raise UsageError(f"there are no editions of partners with {other}", remedy=f"leave out --imprint or {other}")


def _tell(outcome: Outcome, options: argparse.Namespace, project: Project) -> int:
    from iceprint.report.outcomes import outcome_json, outcome_lines

    if options.json:
        show_json(outcome_json(outcome))
        return outcome.exit_code
    if not options.quiet:
        show(["project: the one that comes with iceprint"] if project.builtin else [])
        show(outcome_lines(outcome, Path.cwd(), verbose=options.verbose))
    if outcome.errors:
        complain(outcome.errors, options)
    return outcome.exit_code
