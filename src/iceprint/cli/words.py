"""The commands for translations: `iceprint words …`."""

from __future__ import annotations

import argparse
from pathlib import Path

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import answer, complain, judged, show, show_json
from iceprint.errors import exit_code
from iceprint.project import Project


def add_commands(families: Commands) -> None:
    """The commands for translations; docs/translating.md tells them in the order of the work."""
    common = common_options()
    parser = families.add_parser("words", help="the message files of translators")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    extract = commands.add_parser("extract", parents=[common], help="write the template of all messages")
    extract.set_defaults(run=_files, template_only=True)

    update = commands.add_parser("update", parents=[common], help="bring message files in line with the content")
    update.set_defaults(run=_files, template_only=False)

    status = commands.add_parser("status", parents=[common], help="how far every language has come")
    status.set_defaults(run=_status)

    check = commands.add_parser("check", parents=[common], help="every mistake in translations, and what does not fit")
    check.add_argument("language", nargs="*", metavar="LANG", help="default: all")
    check.set_defaults(run=_check)

    export = commands.add_parser(
        "export", parents=[common], help="XLIFF 2.1 for agencies: output/words/LANG.xlf, or --output FILE.xlf"
    )
    export.add_argument("language", metavar="LANG")
    export.set_defaults(run=_export)

    returned = commands.add_parser("import", parents=[common], help="take the translations of an XLIFF 2 file")
    returned.add_argument("file", type=Path, metavar="FILE")
    returned.add_argument("--translator", metavar="NAME", help="who wrote the words that differ from ours")
    returned.set_defaults(run=_import)

    pseudo = commands.add_parser("pseudo", parents=[common], help="try layouts with longer words (the language en-XA)")
    pseudo.add_argument("--material", metavar="MATERIAL", help="default: all")
    pseudo.set_defaults(run=_pseudo)

    approve = commands.add_parser("approve", parents=[common], help="sign the words of a language, having read them")
    approve.add_argument("language", metavar="LANG")
    approve.add_argument("--material", metavar="MATERIAL", help="only the words of this one (default: all)")
    approve.add_argument("--by", required=True, metavar="NAME", help="who has read them; never who translated them")
    approve.set_defaults(run=_approve)


def _files(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run import words

    library = Library(project)
    written = (words.extract(library),) if options.template_only else words.update(library)
    lines = (f"updated  {path}" for path in written)
    return answer(options, {"updated": list(map(str, written))}, lines, quiet=options.quiet)


def _status(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.progress import progress
    from iceprint.report.saying import errors_json
    from iceprint.report.translations import progress_json, progress_lines

    rows, errors = progress(Library(project))
    data = {"languages": progress_json(rows), "errors": errors_json(errors)}
    return answer(options, data, progress_lines(rows), errors)


def _check(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run import words

    found = words.check(Library(project), options.language)
    return judged(found.errors, found.notes, "no mistakes in translations", options)


def _approve(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.signing import approve
    from iceprint.report.translations import signed_json, signed_lines
    from iceprint.run.words import chosen

    library = Library(project)
    (language,) = chosen(library, [options.language])
    signed = approve(library, language, options.material, options.by)
    lines = signed_lines(signed, verbose=options.verbose)
    return answer(options, signed_json(signed), lines, quiet=options.quiet)


def _export(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.run.outbox import deliver
    from iceprint.run.words import export

    data = export(Library(project), options.language)
    named = project.output.suffix in (".xlf", ".xliff")
    folder, name = (project.output.parent, project.output.name) if named else (project.output, "words")
    written = deliver(folder, name if named else f"{name}/{options.language}.xlf", data)
    return answer(options, {"exported": str(written)}, [f"exported  {written}"], quiet=options.quiet)


def _import(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.catalog.xliff_import import import_xliff
    from iceprint.report.translations import imported_json, imported_lines

    found = import_xliff(Library(project), Path.cwd() / options.file, options.translator)
    lines = imported_lines(found, verbose=options.verbose)
    return answer(options, imported_json(found), lines, found.refused, quiet=options.quiet)


def _pseudo(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.saying import errors_json
    from iceprint.run.words import pseudo

    trial = pseudo(Library(project), [options.material] if options.material else [])
    if options.json:
        show_json({"words": trial.words, "errors": errors_json(trial.errors)})
        return exit_code(trial.errors)
    if options.verbose:
        show(f"{name}\n    {words}" for name, words in trial.words.items())
    if trial.errors:
        complain(trial.errors, options)
    elif not options.quiet:
        show(["words that are 40 % longer fit; to see them: iceprint card --lang en-XA"])
    return exit_code(trial.errors)
