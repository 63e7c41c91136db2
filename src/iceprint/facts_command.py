"""What `iceprint facts` answers: lines for people, data for machines, and mistakes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.check import check_facts
from iceprint.catalog.ledger_file import given_verification, record
from iceprint.catalog.library import Library
from iceprint.errors import IceprintError, Refused
from iceprint.model.fact import Fact
from iceprint.model.link import LinkAnswer
from iceprint.project import Project
from iceprint.report.ledger import (
    fact_json,
    ledger_json,
    ledger_lines,
    link_lines,
    links_json,
    verified_line,
    where_json,
    where_lines,
)
from iceprint.report.parcels import parcel_lines, runs_json
from iceprint.report.saying import errors_json
from iceprint.run.calendar import calendar_of, scheduled
from iceprint.run.outbox import deliver
from iceprint.run.recall import recall
from iceprint.run.where import find_fact, where_printed

CALENDAR = "facts.ics"


class Answer(NamedTuple):
    """The answer to one command."""

    lines: Iterable[str]
    data: Mapping[str, object]
    errors: Sequence[IceprintError] = ()


def answer_of(options: argparse.Namespace, project: Project) -> Answer:
    """Do what `options.command` names. Raises IceprintError."""
    return COMMANDS[options.command or "list"](options, Library(project))


def _list(options: argparse.Namespace, library: Library) -> Answer:
    ledger, policy, today = library.ledger, library.settings.release, library.project.today
    carriers, errors = where_printed(library)
    lines = ledger_lines(ledger, carriers, policy, today, verbose=options.verbose)
    data = {"facts": ledger_json(ledger, carriers, policy, today), "errors": errors_json(errors)}
    return Answer(lines, data, errors)


def _verify(options: argparse.Namespace, library: Library) -> Answer:
    fact = record(library, options.fact, given_verification(library, options.by, options.evidence, options.on))
    return Answer([verified_line(fact)], fact_json(fact, library.settings.release, library.project.today))


def _where(options: argparse.Namespace, library: Library) -> Answer:
    fact = find_fact(library, options.fact)
    found, past = where_printed(library), recall(library, options.fact)
    carriers, errors = found.carriers.get(fact.id, ()), (*found.errors, *past.errors)
    data = where_json(fact, carriers) | {"parcels": runs_json(past.runs), "errors": errors_json(errors)}
    return Answer([*where_lines(fact, carriers), *parcel_lines(past.runs)], data, errors)


def _check(options: argparse.Namespace, library: Library) -> Answer:
    result = check_facts(library)
    notes = [f"note: {note}" for note in result.notes]
    if result.errors or not options.links:
        notes += [] if result.errors else ["no mistakes in the ledger; addresses are asked only with --links"]
        data = {"errors": errors_json(result.errors), "notes": list(result.notes), "links": None}
        return Answer(notes, data, result.errors)
    from iceprint.run.links import ask, checkable  # noqa: PLC0415 - the network is for those who ask for it

    facts = tuple(library.ledger.facts.values())
    answers = ask(checkable(facts), library.settings.hosts)
    errors = tuple(_failures(answers, library.ledger.facts))
    data = {"errors": errors_json(errors), "notes": list(result.notes), "links": links_json(answers)}
    return Answer([*notes, *link_lines(answers, facts)], data, errors)


def _failures(answers: Iterable[LinkAnswer], facts: dict[str, Fact]) -> Iterator[IceprintError]:
    for answer in answers:
        if not answer.is_good:
            remedy = "open it in a browser; if it is wrong, correct it, or say so in `doubt` and add `disputed: true`"
            what = f'fact "{answer.fact}": {answer.address}: {answer.what}'
            yield Refused(what, remedy=remedy, where=facts[answer.fact].place)


def _calendar(options: argparse.Namespace, library: Library) -> Answer:
    facts = scheduled(library.ledger.facts.values(), library.settings.release)
    days = [{"fact": fact.id, "due": str(fact.good_until)} for fact in facts]
    if not facts:
        return Answer(["no fact is verified, so none is due and no calendar was written"], {"file": None, "due": days})
    target = Path.cwd() / options.file if options.file else library.project.output / CALENDAR
    path = deliver(target.parent, target.name, calendar_of(facts, library.settings.issuer))
    noun = "day" if len(days) == 1 else "days"
    return Answer(
        [f"written  {path}  {len(days)} {noun}, first {facts[0].good_until}"], {"file": str(path), "due": days}
    )


COMMANDS: dict[str, Callable[[argparse.Namespace, Library], Answer]] = {
    "list": _list,
    "verify": _verify,
    "where": _where,
    "check": _check,
    "calendar": _calendar,
}
