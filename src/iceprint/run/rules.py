"""Prints to the rule of a jurisdiction: a poster in all the languages that the rule asks for, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.catalog.ruled import planned
from iceprint.errors import IceprintError, distinct, flatten, raise_all
from iceprint.model.deliverable import Deliverable
from iceprint.model.job import Job
from iceprint.model.material import Material
from iceprint.model.outcome import Outcome
from iceprint.model.rule import NOT_ADVICE, Rule, Ruled
from iceprint.run.outbox import deliver
from iceprint.run.recipe import print_edition
from iceprint.run.selection import ALL
from iceprint.run.uses import makeable


def print_to_rule(
    library: Library, rule_id: str, materials: Sequence[str], languages: Sequence[str], job: Job
) -> Outcome:
    """Print materials, or the rule's own, to a rule. `languages` are wanted beside those that the rule asks for.

    Of a material nothing is written if one of its languages fails: half of a notice must not look like the whole.
    """
    rule = library.rule(rule_id)
    asked = [tag for tag in languages if tag != ALL]
    written: list[tuple[Path, Deliverable]] = []
    errors: list[IceprintError] = []
    notes: list[str] = []
    for name in materials or (rule.material,):
        try:
            material = library.material(name)
            ruled, tags = planned(library, rule, material, asked)
            made = _made(library, material, tags, job._replace(ruled=ruled))
            written += [(deliver(library.project.output, each.name, each.data), each) for each in made]
            notes += _notes_on(material, ruled)
            left = (makeable(each.edition.name, each.edition.tag, job.uses, ruled=True)[1] for each in made)
            notes += dict.fromkeys(each.note for each in left if each)
        except IceprintError as error:
            errors += flatten(error)
    return Outcome(tuple(written), distinct(errors), (*notes, *_notes(rule, asked)))


def _made(library: Library, material: Material, tags: Sequence[str], job: Job) -> list[Deliverable]:
    made: list[Deliverable] = []
    errors: list[IceprintError] = []
    for tag in tags:
        try:
            made += print_edition(library, material.id, tag, job)
        except IceprintError as error:
            errors += flatten(error)
    raise_all(distinct(errors))
    return made


def _notes_on(material: Material, ruled: Ruled) -> Iterator[str]:
    if ruled.paper.id != material.format:
        yield f"{material.id} is printed on {ruled.paper.id}: the rule asks for at least {ruled.rule.sheet}"


def _notes(rule: Rule, asked: Sequence[str]) -> Iterator[str]:
    """What whoever prints has to know, and what nobody has proven."""
    yield f"rule {rule.id}: {rule.law}, as of {rule.as_of}; {NOT_ADVICE}"
    yield from (f"not proven: {what}" for what in rule.unproven)
    if rule.more and not asked:
        yield f"other languages: {rule.more}; name them with --lang"
