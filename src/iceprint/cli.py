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
  iceprint facts                             the ledger: who vouches for which number, until when
  iceprint facts where ice_tip_line          everything that would have to be called back
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

    result = check(Library(project))
    return _judged(result.errors, result.notes, "no mistakes in content, facts and translations", options)


def _judged(errors: Sequence[IceprintError], notes: Sequence[str], praise: str, options: argparse.Namespace) -> int:
    """Tell what a check found."""
    from iceprint.report import errors_json

    if options.json:
        _print_json({"errors": errors_json(errors), "notes": list(notes)})
        return exit_code(errors)
    if errors:
        _complain(errors, options)
    if not options.quiet:
        _print([f"note: {note}" for note in notes])
        _print([] if errors else [praise])
    return exit_code(errors)


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


def _words_files(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run import words

    library = Library(project)
    written = (words.extract(library),) if options.template_only else words.update(library)
    if options.json:
        _print_json({"updated": list(map(str, written))})
    elif not options.quiet:
        _print(f"updated  {path}" for path in written)
    return 0


def _facts(options: argparse.Namespace, project: Project) -> int:
    from iceprint.facts_command import answer_of

    answer = answer_of(options, project)
    if options.json:
        _print_json(answer.data)
        return exit_code(answer.errors)
    if not options.quiet:
        _print(answer.lines)
    if answer.errors:
        _complain(answer.errors, options)
    return exit_code(answer.errors)


def _words_status(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.progress import progress
    from iceprint.report import errors_json, progress_json, progress_lines

    rows, errors = progress(Library(project))
    if options.json:
        _print_json({"languages": progress_json(rows), "errors": errors_json(errors)})
        return exit_code(errors)
    _print(progress_lines(rows))
    if errors:
        _complain(errors, options)
    return exit_code(errors)


def _words_check(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run import words

    found = words.check(Library(project), options.language)
    return _judged(found.errors, found.notes, "no mistakes in translations", options)


def _words_approve(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.signing import approve
    from iceprint.report import signed_json, signed_lines
    from iceprint.run.words import chosen

    library = Library(project)
    (language,) = chosen(library, [options.language])
    signed = approve(library, language, options.material, options.by)
    if options.json:
        _print_json(signed_json(signed))
    elif not options.quiet:
        _print(signed_lines(signed, verbose=options.verbose))
    return 0


def _words_export(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run.outbox import deliver
    from iceprint.run.words import export

    data = export(Library(project), options.language)
    named = project.output.suffix in (".xlf", ".xliff")
    folder, name = (project.output.parent, project.output.name) if named else (project.output, "words")
    written = deliver(folder, name if named else f"{name}/{options.language}.xlf", data)
    if options.json:
        _print_json({"exported": str(written)})
    elif not options.quiet:
        _print([f"exported  {written}"])
    return 0


def _words_import(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.xliff_import import import_xliff
    from iceprint.report import imported_json, imported_lines

    found = import_xliff(Library(project), Path.cwd() / options.file, options.translator)
    if options.json:
        _print_json(imported_json(found))
        return exit_code(found.refused)
    if not options.quiet:
        _print(imported_lines(found, verbose=options.verbose))
    if found.refused:
        _complain(found.refused, options)
    return exit_code(found.refused)


def _words_pseudo(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report import errors_json
    from iceprint.run.words import pseudo

    trial = pseudo(Library(project), [options.material] if options.material else [])
    if options.json:
        _print_json({"words": trial.words, "errors": errors_json(trial.errors)})
        return exit_code(trial.errors)
    if options.verbose:
        _print(f"{name}\n    {words}" for name, words in trial.words.items())
    if trial.errors:
        _complain(trial.errors, options)
    elif not options.quiet:
        _print(["words that are 40 % longer fit; to see them: iceprint card --lang en-XA"])
    return exit_code(trial.errors)


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

    _add_words(commands.add_parser("words", help="the message files of translators"), common)
    _add_facts(commands)
    return parser


def _add_facts(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """`facts` alone lists. Options may stand before or behind its commands, which therefore set no defaults."""
    facts = commands.add_parser("facts", parents=[_common_options(output=False)], help="the ledger of facts")
    facts.set_defaults(run=_facts, output=None)
    common = _common_options(output=False, argument_default=argparse.SUPPRESS)
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


def _add_words(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """The commands for translations; docs/translating.md tells them in the order of the work."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    extract = commands.add_parser("extract", parents=[common], help="write the template of all messages")
    extract.set_defaults(run=_words_files, template_only=True)

    update = commands.add_parser("update", parents=[common], help="bring message files in line with the content")
    update.set_defaults(run=_words_files, template_only=False)

    status = commands.add_parser("status", parents=[common], help="how far every language has come")
    status.set_defaults(run=_words_status)

    check = commands.add_parser("check", parents=[common], help="every mistake in translations, and what does not fit")
    check.add_argument("language", nargs="*", metavar="LANG", help="default: all")
    check.set_defaults(run=_words_check)

    export = commands.add_parser(
        "export", parents=[common], help="XLIFF 2.1 for agencies: output/words/LANG.xlf, or --output FILE.xlf"
    )
    export.add_argument("language", metavar="LANG")
    export.set_defaults(run=_words_export)

    returned = commands.add_parser("import", parents=[common], help="take the translations of an XLIFF 2 file")
    returned.add_argument("file", type=Path, metavar="FILE")
    returned.add_argument("--translator", metavar="NAME", help="who wrote the words that differ from ours")
    returned.set_defaults(run=_words_import)

    pseudo = commands.add_parser("pseudo", parents=[common], help="try layouts with longer words (the language en-XA)")
    pseudo.add_argument("--material", metavar="MATERIAL", help="default: all")
    pseudo.set_defaults(run=_words_pseudo)

    approve = commands.add_parser("approve", parents=[common], help="sign the words of a language, having read them")
    approve.add_argument("language", metavar="LANG")
    approve.add_argument("--material", metavar="MATERIAL", help="only the words of this one (default: all)")
    approve.add_argument("--by", required=True, metavar="NAME", help="who has read them; never who translated them")
    approve.set_defaults(run=_words_approve)


def _common_options(*, output: bool = True, argument_default: str | None = None) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argument_default)
    common.add_argument("--project", type=Path, metavar="DIR", help="default: this folder or the nearest parent")
    if output:
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
