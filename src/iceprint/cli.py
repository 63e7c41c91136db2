"""The command line: parse, call, print, exit. Nothing is decided here."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from iceprint import __version__
from iceprint.errors import IceprintError, Place, exit_code
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.model.material import ProductKind
from iceprint.project import Project

if TYPE_CHECKING:
    from iceprint.model.outcome import Outcome

KINDS = {ProductKind.CARD: "wallet cards", ProductKind.POSTER: "posters", ProductKind.BROCHURE: "brochures"}
COLLECTED_AFTER = (100_000, 50, 50)  # see `gc.set_threshold`; Python's own are 700, 10, 10
EXAMPLES = """examples:
  iceprint card --lang es                    the default card in Spanish, for the screen
  iceprint card tip-card --lang all --edition all
  iceprint card --lang es --edition large-print      18 pt or more, on office paper
  iceprint card --lang es --edition text             for screen readers, braille and text messages
  iceprint card --lang es --release          only if every fact is verified and every word signed
  iceprint card --lang es --edition press --marks
  iceprint build --material '*-poster'       every poster, in all its languages
  iceprint list -v                           what is missing before a release
  iceprint check                             every mistake in content, facts and translations
  iceprint verify card.pdf                   is a finished file fit for the press, or the screen
"""


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
    options = _parser().parse_args(arguments)
    try:
        project = Project.locate(
            Path.cwd(), project=options.project, output=options.output, environ=os.environ, today=date.today()
        )
        code: int = options.run(options, project)
    except IceprintError as error:
        _complain([error], options)
        return exit_code([error])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _print_kind(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run.batch import print_kind

    library, tags = Library(project), _tags(options.lang)
    return _tell(print_kind(library, options.kind, options.material, tags, _job(options)), options, project)


def _build(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report import summary
    from iceprint.run.batch import print_matching

    outcome = print_matching(Library(project), options.material, _tags(options.lang), _job(options))
    code = _tell(outcome, options, project)
    if not options.json and not options.quiet:
        _print([summary(outcome)])
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
        _print_json(outcome_json(outcome))
        return outcome.exit_code
    if not options.quiet:
        _print(["project: the one that comes with iceprint"] if project.builtin else [])
        _print(outcome_lines(outcome, Path.cwd(), verbose=options.verbose))
    if outcome.errors:
        _complain(outcome.errors, options)
    return outcome.exit_code


def _list(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.resolve import resolve
    from iceprint.report import edition_json, edition_lines

    library = Library(project)
    materials = options.material or library.materials
    editions = [resolve(library, name, tag) for name in materials for tag in library.material(name).languages]
    if options.json:
        _print_json([edition_json(edition) for edition in editions])
    else:
        _print(edition_lines(editions, verbose=options.verbose))
    return 0


def _check(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.check import check
    from iceprint.catalog.library import Library
    from iceprint.report import errors_json

    result = check(Library(project))
    if options.json:
        _print_json({"errors": errors_json(result.errors), "notes": list(result.notes)})
        return exit_code(result.errors)
    if result.errors:
        _complain(result.errors, options)
    if not options.quiet:
        _print([f"note: {note}" for note in result.notes])
        _print([] if result.errors else ["no mistakes in content, facts and translations"])
    return exit_code(result.errors)


def _fit(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report import errors_json, fit_json, fit_lines
    from iceprint.run.fit_table import fit_table

    rows, errors = fit_table(Library(project))
    if options.json:
        _print_json({"fits": fit_json(rows), "errors": errors_json(errors)})
        return exit_code(errors)
    _print(fit_lines(rows))
    if errors:
        _complain(errors, options)
    return exit_code(errors)


def _verify(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report import verdict_json, verdict_lines
    from iceprint.run.verification import verify_files

    verdicts = verify_files(Library(project), options.file)
    if options.json:
        _print_json(verdict_json(verdicts))
    else:
        _print(verdict_lines(verdicts, Path.cwd(), quiet=options.quiet))
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def _words_update(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.words import update

    written = update(Library(project))
    if not options.quiet:
        _print(f"updated  {path}" for path in written)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="iceprint",
        description="Turns program content and translations into printed outreach material.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"iceprint {__version__}")
    common = _common_options()
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    printing = [common, _printing_options()]
    for kind, what in KINDS.items():
        piece = commands.add_parser(kind, parents=printing, help=f"print {what}", allow_abbrev=False)
        piece.add_argument("material", nargs="*", metavar="MATERIAL", help="default: the one named in iceprint.yaml")
        piece.set_defaults(run=_print_kind, kind=kind)

    build = commands.add_parser("build", parents=printing, help="print all materials", allow_abbrev=False)
    build.add_argument("--material", default="*", metavar="GLOB", help="only those with such a name: '*-poster'")
    build.set_defaults(run=_build)

    listing = commands.add_parser("list", parents=[common], help="materials, languages and what is missing")
    listing.add_argument("material", nargs="*", metavar="MATERIAL", help="default: all")
    listing.set_defaults(run=_list)

    check = commands.add_parser("check", parents=[common], help="every mistake in the project, at once")
    check.add_argument("--fit", action="store_true", help="instead, how tight every zone of every language is")
    check.set_defaults(run=lambda options, project: (_fit if options.fit else _check)(options, project))

    verify = commands.add_parser("verify", parents=[common], help="internal press and screen checks of finished files")
    verify.add_argument("file", nargs="+", type=Path, metavar="FILE", help="a PDF, made by iceprint or not")
    verify.set_defaults(run=_verify)

    words = commands.add_parser("words", help="the message files of translators").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    update = words.add_parser("update", parents=[common], help="bring message files in line with the content")
    update.set_defaults(run=_words_update)
    return parser


def _common_options() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--project", type=Path, metavar="DIR", help="default: this folder or the nearest parent")
    common.add_argument("--output", type=Path, metavar="DIR", help="default: output/ in the project")
    common.add_argument("--json", action="store_true", help="plain data for machines")
    common.add_argument("-q", "--quiet", action="store_true", help="print mistakes only")
    common.add_argument("-v", "--verbose", action="store_true", help="print all details")
    return common


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


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def _complain(errors: Sequence[IceprintError], options: argparse.Namespace) -> None:
    from iceprint.report import error_lines, errors_json

    if options.json:
        _print_json({"errors": errors_json(errors)})
        return
    for line in error_lines(errors):
        print(line, file=sys.stderr)
