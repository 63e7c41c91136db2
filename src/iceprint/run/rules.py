"""Prints to the rule of a jurisdiction: a poster in all the languages that the rule asks for, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.catalog.ruled import papers_for, planned
from iceprint.errors import FitError, IceprintError, distinct, flatten, raise_all
from iceprint.model.deliverable import Deliverable
from iceprint.model.edition import Edition
from iceprint.model.job import Job
from iceprint.model.material import JOINT, Material
from iceprint.model.outcome import Outcome
from iceprint.model.rule import NOT_ADVICE, Rule, Sheets
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
            notes += dict.fromkeys(each for one in made for each in _notes_on(material, ruled.rule, one.edition))
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
            made += _on_paper(library, material, tag, job)
        except IceprintError as error:
            errors += flatten(error)
    raise_all(distinct(errors))
    return made


def _on_paper(library: Library, material: Material, tag: str, job: Job) -> tuple[Deliverable, ...]:
    """An edition on the first of its papers that has room for it. Raises what does not fit on the first of all."""
    assert job.ruled is not None, "the caller has planned"
    refused: list[IceprintError] = []
    for paper in papers_for(library, job.ruled.rule, material, tag):
        try:
            return print_edition(library, material.id, tag, job._replace(ruled=job.ruled._replace(paper=paper)))
        except IceprintError as error:
            refused.append(error)
            if not all(isinstance(each, FitError) for each in flatten(error)):
                break
    raise_all(flatten(refused[0]) + (_no_room(job.ruled.rule, material, tag) if len(refused) > 1 else ()))
    raise AssertionError("a rule that was planned has a paper")


def _no_room(rule: Rule, material: Material, tag: str) -> tuple[FitError, ...]:
    what = f"{material.id} has no room for {tag.replace(JOINT, ' and ')} in {rule.least_type:g} pt on any of its papers"
    alone = rule.sheets is not Sheets.TOGETHER
    remedy = f"print a sheet for each: --lang {tag.replace(JOINT, ',')}" if alone else "print another material"
    return (FitError(what, remedy=remedy),)


def _notes_on(material: Material, rule: Rule, edition: Edition) -> Iterator[str]:
    paper = edition.format
    if paper.id == material.format:
        return
    why = f"the rule asks for at least {rule.sheet}"
    if edition.beside:
        why = f"{edition.tag.replace(JOINT, ' and ')} need it in type of {rule.least_type:g} pt"
    yield f"{material.id} is printed on {paper.id}: {why}"


def _notes(rule: Rule, asked: Sequence[str]) -> Iterator[str]:
    """What whoever prints has to know, and what nobody has proven."""
    yield f"rule {rule.id}: {rule.law}, as of {rule.as_of}; {NOT_ADVICE}"
    yield from (f"not proven: {what}" for what in rule.unproven)
    if rule.more and not asked:
        yield f"other languages: {rule.more}; name them with --lang"
