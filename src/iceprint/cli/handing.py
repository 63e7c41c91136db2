"""The commands for the print shop: handoff, recall."""

from __future__ import annotations

import argparse

from iceprint.cli.options import Commands, common_options
from iceprint.cli.telling import answer, show, show_json
from iceprint.project import Project


def add_commands(commands: Commands) -> None:
    common = common_options()
    handoff = commands.add_parser("handoff", parents=[common], help="pack an order for the print shop")
    handoff.add_argument("order", nargs="?", metavar="ORDER", help="a file in content/orders; without it, list them")
    handoff.add_argument("--proof", action="store_true", help="a parcel to look at, marked PROOF, before the release")
    handoff.set_defaults(run=_handoff)

    recall = commands.add_parser("recall", parents=[common], help="which print runs carried an old number or address")
    recall.add_argument("fact", metavar="FACT", help="a fact or a choice, in the ledger or once in it")
    recall.set_defaults(run=_recall)


def _handoff(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.parcels import handed_over_json, handed_over_lines, orders_lines

    library = Library(project)
    if options.order is None:
        if options.json:
            show_json({"orders": list(library.orders)})
        else:
            show(orders_lines(library.orders))
        return 0
    from iceprint.run.handoff import hand_over

    done = hand_over(library, options.order, proof=options.proof)
    told = done.record, done.path, done.bytes, done.recorded, done.lacks
    lines = handed_over_lines(*told, done.sheets, verbose=options.verbose)
    return answer(options, handed_over_json(*told, done.sheets), lines, quiet=options.quiet)


def _recall(options: argparse.Namespace, project: Project) -> int:
    from iceprint.catalog.library import Library
    from iceprint.report.parcels import recall_lines, runs_json
    from iceprint.report.saying import errors_json
    from iceprint.run.recall import recall

    found = recall(Library(project), options.fact)
    data = {"fact": found.name, "now": found.now, "runs": runs_json(found.runs), "errors": errors_json(found.errors)}
    lines = recall_lines(found.name, found.now, found.runs)
    return answer(options, data, lines, found.errors, quiet=options.quiet)
