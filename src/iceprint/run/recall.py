"""Recall: which parcels carried a fact, what it was then, and whether that still holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.catalog.suggest import suggestion
from iceprint.errors import ContentError, IceprintError, UsageError, distinct, flatten
from iceprint.handoff.register import is_sealed
from iceprint.model.fact import Ledger
from iceprint.model.record import Record, RecordedFact, Run


class Recalled(NamedTuple):
    """The runs that printed a fact, the oldest first; `now` is what it is today. `errors`: records nobody can trust."""

    name: str
    now: str
    runs: tuple[Run, ...]
    errors: tuple[IceprintError, ...]

    @property
    def outdated(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.outdated)


def recall(library: Library, name: str) -> Recalled:
    """Look through the press register for a fact or a choice. Raises UsageError for what was never known.

    A record that is damaged, or that somebody has edited, is told and does not stop the others.
    """
    records, errors = read_register(library)
    facts = _facts_behind(library.ledger, name, records)
    if not facts and not errors:
        known = (*library.ledger.names, *(fact for record in records for fact in record.facts))
        raise UsageError(f'there is no fact "{name}", now or on record', remedy=suggestion(name, known))
    chosen = library.ledger.find(name)
    runs = []
    for record in records:
        for fact in facts:
            if fact in record.facts and (carried := tuple(each for each in record.editions if fact in each.facts)):
                value = record.facts[fact]
                runs.append(Run(record, fact, value, carried, _outdated(library.ledger, name, fact, value)))
    return Recalled(name, chosen.printed if chosen else "not in the ledger any more", tuple(runs), errors)


def read_register(library: Library) -> tuple[tuple[Record, ...], tuple[IceprintError, ...]]:
    """All records that can be trusted, and what is wrong with the others."""
    records: list[Record] = []
    errors: list[IceprintError] = []
    for name in library.records:
        try:
            record = library.record(name)
        except IceprintError as error:
            errors += flatten(error)
            continue
        if is_sealed(record):
            records.append(record)
        else:
            remedy = "restore it as it was handed over, for instance from version control; records are never edited"
            what = "this record of the press register was changed after it was written"
            errors.append(ContentError(what, remedy=remedy, where=record.place._replace(line=0)))
    return tuple(records), distinct(errors)


def _facts_behind(ledger: Ledger, name: str, records: Sequence[Record]) -> tuple[str, ...]:
    """The facts that a name stands for: itself, or all that a choice could have fallen on."""
    if name in ledger.choices:
        return ledger.choices[name].options
    known = name in ledger.facts or any(name in record.facts for record in records)
    return (name,) if known else ()


def _outdated(ledger: Ledger, name: str, fact: str, value: RecordedFact) -> str:
    """Why a value that was printed does not hold any more; nothing if it does."""
    choice, now = ledger.choices.get(name), ledger.facts.get(fact)
    if choice and choice.chosen != fact:
        return f'the choice "{name}" has fallen on {choice.chosen} since'
    if now is None:
        return "the fact is not in the ledger any more"
    if now.disputed:
        return f"the fact is disputed: {now.doubt}"
    if value != (now.printed, now.target):
        changed = now.printed if now.printed != value.printed else f"{now.printed} ({now.target})"
        return f"it is now {changed}"
    return ""
