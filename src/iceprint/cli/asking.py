"""The commands that look and change nothing: list, check, verify, rules."""

from __future__ import annotations

import argparse
from pathlib import Path

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import answer, judged, show, show_json
from iceprint.project import Project


def add_commands(commands: Commands) -> None:
    common = common_options()
    listing = commands.add_parser("list", parents=[common], help="programs, their materials, and what is missing")
    listing.add_argument("material", nargs="*", metavar="MATERIAL", help="default: all")
    listing.add_argument("--programs", action="store_true", help="a line for a material, without what is missing")
    listing.add_argument("--formats", action="store_true", help="instead, all papers with their folds and sides")
    listing.set_defaults(run=lambda options, project: (_formats if options.formats else _list)(options, project))

    check = commands.add_parser("check", parents=[common], help="every mistake in the project, at once")
    check.add_argument("--fit", action="store_true", help="instead, how tight every zone of every language is")
    check.set_defaults(run=lambda options, project: (_fit if options.fit else _check)(options, project))

    verify = commands.add_parser("verify", parents=[common], help="internal press and screen checks of finished files")
    verify.add_argument("file", nargs="+", type=Path, metavar="FILE", help="a PDF, made by iceprint or not")
    verify.add_argument("--imprint", type=Path, metavar="FILE", help="the list of partners (default: those kept here)")
    verify.add_argument("--rule", metavar="ID", help="hold them also against this rule (default: the one they name)")
    verify.set_defaults(run=_verify)

    rules = commands.add_parser("rules", parents=[common], help="laws on posted notices: source, date and doubts")
    rules.add_argument("rule", nargs="*", metavar="RULE", help="default: all")
    rules.set_defaults(run=_rules)


def _list(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.resolve import resolve
    from iceprint.catalog.shelves import shelves
    from iceprint.report.editions import edition_json, edition_lines
    from iceprint.report.programs import overview, shelf_lines, shelves_json

    library = Library(project)
    found = shelves(library, options.material)
    if options.programs:
        lines = shelf_lines(found, overview(found), verbose=options.verbose)
        return answer(options, shelves_json(found), lines)
    editions = {
        material.id: [resolve(library, material.id, tag) for tag in material.editions]
        for shelf in found
        for material, _ in shelf.materials
    }
    data = [
        {"program": shelf.program.id} | edition_json(edition)
        for shelf in found
        for material, _ in shelf.materials
        for edition in editions[material.id]
    ]
    lines = shelf_lines(
        found, lambda material, _: edition_lines(editions[material.id], verbose=options.verbose), verbose=False
    )
    return answer(options, data, lines)


def _formats(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.formats import format_json, format_lines
    from iceprint.report.saying import errors_json
    from iceprint.run.shelf import papers

    formats, errors = papers(Library(project))
    data = {"formats": [format_json(each) for each in formats], "errors": errors_json(errors)}
    return answer(options, data, format_lines(formats), errors)


def _check(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.check import check
    from iceprint.catalog.library import Library

    result = check(Library(project))
    return judged(result.errors, result.notes, "no mistakes in content, facts and translations", options)


def _fit(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.editions import fit_json, fit_lines
    from iceprint.report.saying import errors_json
    from iceprint.run.fit_table import fit_table

    rows, errors = fit_table(Library(project))
    return answer(options, {"fits": fit_json(rows), "errors": errors_json(errors)}, fit_lines(rows), errors)


def _verify(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.verdicts import verdict_json, verdict_lines
    from iceprint.run.verification import verify_files

    partners = options.imprint and Path.cwd() / options.imprint
    verdicts = verify_files(Library(project), options.file, options.rule, partners)
    if options.json:
        show_json(verdict_json(verdicts))
    else:
        show(verdict_lines(verdicts, Path.cwd(), quiet=options.quiet))
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def _rules(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.rules import rule_lines, rules_json

    library = Library(project)
    rules = [library.rule(name) for name in options.rule or library.rules]
    return answer(options, rules_json(rules), rule_lines(rules), quiet=options.quiet)
