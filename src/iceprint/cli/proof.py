"""The command for reviewers: `iceprint proof MATERIAL`."""

from __future__ import annotations

import argparse
from pathlib import Path

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import answer
from iceprint.project import Project


def add_commands(commands: Commands) -> None:
    what = "a proof for reviewers: call-outs, the folded piece, all languages"
    proof = commands.add_parser("proof", parents=[common_options()], help=what, allow_abbrev=False)
    proof.add_argument("material", metavar="MATERIAL")
    proof.add_argument("--lang", default="all", metavar="TAGS", help="es, or es,en, or all (default)")
    proof.set_defaults(run=_proof)


def _proof(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.outcomes import proofs_json, proofs_lines
    from iceprint.run.proof import write_proofs

    library = Library(project)
    tags = tuple(tag.strip() for tag in options.lang.split(","))
    editions = library.material(options.material).editions if "all" in tags else tags
    proofs = write_proofs(library, options.material, editions)
    lines = proofs_lines(proofs.written, Path.cwd())
    return answer(options, proofs_json(proofs.written, proofs.errors), lines, proofs.errors, quiet=options.quiet)
