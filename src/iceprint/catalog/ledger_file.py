"""Records that somebody has tried a fact. Whoever edits the ledger at the same time loses nothing."""

from __future__ import annotations

from datetime import date

from iceprint.catalog.ledger_edit import LedgerText, with_verification
from iceprint.catalog.library import FACTS, Library
from iceprint.catalog.nodes import Looks, Scalar
from iceprint.catalog.scalars import WrongValueError, date_of
from iceprint.catalog.shared_file import edit_shared
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.typed import typed
from iceprint.errors import (
    ContentError,
    FactError,
    Place,
    ProjectError,
    Refused,
    UsageError,
)
from iceprint.model.fact import Fact, Ledger, Verification
from iceprint.project import SETTINGS

LONGEST = 500  # characters of a name or of evidence
SAY = "say who has tried the fact, and what was done"


def given_verification(library: Library, by: str, evidence: str, on: str | None) -> Verification:
    """What a person types, if it may be recorded. `on` is a day as ISO 8601 writes it, or None for today."""
    today, policy = library.project.today, library.settings.release
    verification = Verification(
        typed("--by", by, LONGEST, SAY),
        _day(on) if on is not None else today,
        typed("--evidence", evidence, LONGEST, SAY),
    )
    if verification.on > today:
        raise UsageError(f"--on is {verification.on}, which is still to come", remedy=f"today is {today}")
    if not policy.may_verify(verification.by):
        raise Refused(
            f'"{verification.by}" may not verify facts: {SETTINGS} does not list the name under release.verifiers',
            remedy=suggestion(verification.by, policy.verifiers or ()),
        )
    return verification


def record(library: Library, name: str, verification: Verification) -> Fact:
    """Write the verification of a fact into `content/facts.yaml` and return the fact.

    Raises UsageError for an unknown one, FactError for a disputed one, OutputError if the file cannot be written.
    """
    if library.project.builtin:
        remedy = f"go to the folder of your own project, or name it with --project; it holds {SETTINGS}"
        raise ProjectError("this is no project, and the ledger that comes with iceprint is not edited", remedy=remedy)
    _require_verifiable(library.ledger, name, verification)
    settings, file = library.settings, FACTS.as_posix()
    ledger = library.ledger

    def verified(data: bytes) -> bytes:
        nonlocal ledger
        old = LedgerText(data, file, settings.hosts, settings.release.expires_after_days)
        _require_verifiable(old.ledger, name, verification)
        new = with_verification(old, name, verification)
        ledger = new.ledger
        return new.data

    edit_shared(library.project.root / FACTS, file, ContentError, verified)
    return ledger.facts[name]


def _require_verifiable(ledger: Ledger, name: str, verification: Verification) -> None:
    if choice := ledger.choices.get(name):
        what = f'"{name}" is a choice, which stands for the fact "{choice.chosen}"'
        raise UsageError(what, remedy=f"verify the fact: iceprint facts verify {choice.chosen} ...")
    if name not in ledger.facts:
        raise UsageError(f'there is no fact "{name}"', remedy=suggestion(name, ledger.facts))
    fact = ledger.facts[name]
    if fact.disputed:
        remedy = "settle it first: correct the fact, say in `doubt` how, and delete its line `disputed: true`"
        raise FactError(f'fact "{name}" is disputed: {fact.doubt}', remedy=remedy, where=fact.place)
    if fact.verified and fact.verified.on > verification.on:
        what = f'fact "{name}" was verified later already, on {fact.verified.on} by {fact.verified.by}'
        raise UsageError(what, remedy=f"nothing is to be done, unless --on is wrong: {verification.on}")


def _day(text: str) -> date:
    try:
        return date_of(Scalar(text, Looks.TEXT, Place("")))
    except WrongValueError as error:
        raise UsageError(f"--on {error}", remedy=error.remedy) from error
