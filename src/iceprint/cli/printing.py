"""The commands that print: card, poster, brochure, build."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import complain, show, show_json
from iceprint.errors import Place
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.model.material import ProductKind
from iceprint.project import Project

if TYPE_CHECKING:
    from iceprint.model.outcome import Outcome

KINDS = {ProductKind.CARD: "wallet cards", ProductKind.POSTER: "posters", ProductKind.BROCHURE: "brochures"}


def add_commands(commands: Commands) -> None:
    printing = [common_options(), _printing_options()]
    for kind, what in KINDS.items():
        piece = commands.add_parser(kind.value, parents=printing, help=f"print {what}", allow_abbrev=False)
        piece.add_argument("material", nargs="*", metavar="MATERIAL", help="default: the one named in iceprint.yaml")
        piece.set_defaults(run=_print_kind, kind=kind, rule=None)
        if kind is ProductKind.POSTER:
            piece.add_argument("--rule", metavar="ID", help="as the law of a state asks for: see iceprint rules")

    build = commands.add_parser("build", parents=printing, help="print all materials", allow_abbrev=False)
    build.add_argument("--material", default="*", metavar="GLOB", help="only those with such a name: '*-poster'")
    build.set_defaults(run=_build)


def _print_kind(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run.batch import print_kind

    library, tags = Library(project), _tags(options.lang)
    if options.rule:
        from iceprint.run.rules import print_to_rule

        outcome = print_to_rule(library, options.rule, options.material, tags, _job(options))
        return _tell(outcome, options, project)
    return _tell(print_kind(library, options.kind, options.material, tags, _job(options)), options, project)


def _build(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report import summary
    from iceprint.run.batch import print_matching

    outcome = print_matching(Library(project), options.material, _tags(options.lang), _job(options))
    code = _tell(outcome, options, project)
    if not options.json and not options.quiet:
        show([summary(outcome)])
    return code


def _job(options: argparse.Namespace) -> Job:
    from iceprint.catalog.profiles import read_condition

    return Job(
        uses=tuple(Use) if options.edition == "all" else (Use(options.edition),),
        release=options.release,
        marks=options.marks,
        condition=options.output_profile and read_condition(options.output_profile, Place(str(options.output_profile))),
    )


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


def _printing_options() -> argparse.ArgumentParser:
    printing = argparse.ArgumentParser(add_help=False)
    printing.add_argument("--lang", default="all", metavar="TAGS", help="es, or es,en, or all (default)")
    editions = [*(use.value for use in Use), "all"]
    printing.add_argument("--edition", default=Use.SCREEN.value, choices=editions, help="what for (default: screen)")
    printing.add_argument("--release", action="store_true", help="refuse what is not verified and signed off")
    printing.add_argument("--marks", action="store_true", help="press edition with crop and fold marks, slug line")
    printing.add_argument(
        "--output-profile", type=Path, metavar="FILE", help="the print shop's CMYK profile (default: FOGRA39)"
    )
    return printing


def _tags(text: str) -> tuple[str, ...]:
    return tuple(tag.strip() for tag in text.split(","))
