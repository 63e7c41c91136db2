"""What was asked of a finished file, and how it answered. Nothing is left out: what could not be asked says why."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import IceprintError
from iceprint.model.edition import PROOF
from iceprint.model.finding import Finding


class Result(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


class Answer(NamedTuple):
    """The answer to one check. `why` is the reason why it could not run."""

    check: str
    title: str
    source: str
    remedy: str
    findings: tuple[Finding, ...] = ()
    why: str | None = None

    @property
    def result(self) -> Result:
        if self.why is not None:
            return Result.NOT_RUN
        return Result.FAILED if self.findings else Result.PASSED


class Identity(NamedTuple):
    """What a file says it is: the standard it claims, and the edition (`tip-card.es`); empty if it does not say.

    `trim` is the width and height of its first page, in points.
    """

    claim: str = ""
    edition: str = ""
    trim: tuple[float, float] = (0.0, 0.0)

    @property
    def is_proof(self) -> bool:
        """Whether it is a proof for reviewers."""
        return self.edition.endswith(f".{PROOF}")

    def is_of(self, width: float, height: float) -> bool:
        """Whether its first page has this size."""
        return abs(self.trim[0] - width) < 1 and abs(self.trim[1] - height) < 1


class Verdict(NamedTuple):
    """The answers of one file, or the reason why it could not be judged at all."""

    file: str
    identity: Identity = Identity()
    answers: tuple[Answer, ...] = ()
    error: IceprintError | None = None

    @property
    def passed(self) -> bool:
        """True if every check that holds for the file ran and found nothing."""
        return self.error is None and all(answer.result is Result.PASSED for answer in self.answers)

    def how_many(self, result: Result) -> int:
        return sum(answer.result is result for answer in self.answers)
