"""All questions to one file, whoever made it."""

from __future__ import annotations

from iceprint.errors import IceprintError
from iceprint.model.promise import Promise
from iceprint.model.rule_promise import RulePromise
from iceprint.model.verdict import Answer, Identity
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import Check, answer_to
from iceprint.verify.metadata import identity_of
from iceprint.verify.profiles import claim_of
from iceprint.verify.register import RULED, checks_for
from iceprint.verify.structure import is_tagged


def identify(data: bytes) -> Identity:
    """What a file says it is. Raises VerificationError if it is no PDF."""
    with Case(data, None) as case:
        return identity_of(case.document)


def judge(data: bytes, promise: Promise | None, no_promise: str, rule: RulePromise | None = None) -> tuple[Answer, ...]:
    """The answers of a file to the checks of its claim, and of a rule. `no_promise` is why there is none.

    Raises VerificationError if it is no PDF. A check that a strange file makes stumble is one that could not run.
    """
    with Case(data, promise, no_promise, rule) as case:
        try:
            _ = case.painted
        except CannotRun as reason:
            case.close_pages(str(reason))
        sheets, identity = promise is not None and promise.sheet is not None, identity_of(case.document)
        tagged = is_tagged(case.document) or (promise is not None and not sheets)
        checks = checks_for(claim_of(identity), sheets=sheets, tagged=tagged, proof=identity.is_proof)
        return tuple(_answer(check, case) for check in (*checks, *(RULED if rule else ())))


def _answer(check: Check, case: Case) -> Answer:
    try:
        return answer_to(check, case)
    except (IceprintError, MemoryError):
        raise
    except Exception as problem:  # noqa: BLE001 - one check that stumbles must not silence the others
        nothing = Answer(check.id, check.title, check.source, check.remedy)
        return nothing._replace(why=f"the file is not what any program writes ({type(problem).__name__})")
