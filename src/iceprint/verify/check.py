"""A check: one question to a finished file, with the reason why it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import isfinite
from typing import NamedTuple

from iceprint.model.finding import Finding
from iceprint.model.units import Box
from iceprint.model.verdict import Answer
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.profiles import Claim

PRESS = frozenset({Claim.PRESS})
SCREEN = frozenset({Claim.SCREEN})
EVERY = frozenset(Claim)


class Fault(NamedTuple):
    """One thing that is wrong, in words. `box` is in points from the lower left corner of the trim."""

    what: str
    page: int | None = None
    box: Box | None = None


class Check(NamedTuple):
    """A question: `ask` yields what is wrong, or nothing. `source` is the clause, or who else sets the limit.

    `claims` says of which files it is asked; what is asked of every file is asked too of one that claims nothing. What
    is about tags, and the words behind them, is asked too of a `tagged` press file. What is about `pieces` is not asked
    of proofs for reviewers, which show one and are none.
    """

    id: str
    title: str
    rationale: str
    source: str
    remedy: str
    ask: Callable[[Case], Iterator[Fault]]
    claims: frozenset[Claim] = EVERY
    tagged: bool = False
    pieces: bool = False


MOST_FINDINGS = 20  # of one check: nobody reads more
_LONGEST = 300  # characters of one finding


def answer_to(check: Check, case: Case) -> Answer:
    """Ask one question; what the case does not hold, or cannot hold, makes it one that could not run."""
    findings: list[Finding] = []
    why = None
    try:
        for fault in check.ask(case):
            if len(findings) == MOST_FINDINGS:
                break
            findings.append(Finding(check.id, readable(fault.what), check.remedy, fault.page, _finite(fault.box)))
    except CannotRun as reason:
        why = None if findings else readable(str(reason))
    return Answer(check.id, check.title, check.source, check.remedy, tuple(findings), why)


def _finite(box: Box | None) -> Box | None:
    """A place that can be found with a ruler: a file may name numbers that are none."""
    return box if box and all(map(isfinite, (box.x, box.y, box.right, box.top))) else None


def readable(text: str) -> str:
    """Words from a file as they may be shown: of bounded length, and without what would steer a terminal."""
    shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return "".join(character if character.isprintable() else "\ufffd" for character in shown)
