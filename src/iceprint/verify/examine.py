"""A finished file and its promise become findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from iceprint.model.finding import Finding
from iceprint.model.promise import Promise
from iceprint.verify.case import Case
from iceprint.verify.check import Check, answer_to
from iceprint.verify.promised import PROMISED

if TYPE_CHECKING:
    from iceprint.model.rule_promise import RulePromise


def examine(
    data: bytes, promise: Promise, checks: Sequence[Check] = PROMISED, rule: RulePromise | None = None
) -> tuple[Finding, ...]:
    """Ask every question. No finding means that the file keeps the promise; what could not be asked is a finding."""
    with Case(data, promise, rule=rule) as case:
        answers = [answer_to(check, case) for check in checks]
    unasked = [Finding(each.check, f"the check could not run: {each.why}", each.remedy) for each in answers if each.why]
    return tuple([finding for answer in answers for finding in answer.findings] + unasked)
