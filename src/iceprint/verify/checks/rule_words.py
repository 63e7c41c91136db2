"""Does the file say what the rule wants said? What nobody has worded, or no lawyer has compared, is not proven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from iceprint.model.promise import Fidelity
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.promised import compared


def ask(case: Case) -> Iterator[Fault]:
    rule = case.rule
    if rule.said is None:
        raise CannotRun("not proven: it names no edition of this project, so nobody knows what its words say")
    text = " ".join(page.text() for page in case.pages)
    for said in rule.said:
        if not said.words:
            yield Fault(f"nothing on it says: {said.what}")
        for words in said.words:
            if not _holds(text, words, case.promise.fidelity):
                yield Fault(f"it lacks the words {words!r}, which say: {said.what}")
    if rule.unproven:
        raise CannotRun(f"not proven: {'; '.join(rule.unproven)}")


def _holds(text: str, words: str, fidelity: Fidelity) -> bool:
    """Whether a text holds words, as exactly as they come out of a file."""
    found, wanted = compared(text, fidelity), compared(words, fidelity)
    return not Counter(wanted) - Counter(found) if fidelity is Fidelity.LETTERS else wanted in found


CHECK = Check(
    "rule-words",
    "What the rule wants said is said, and every prescribed wording was compared by a lawyer",
    "A wording that nobody has supplied cannot be met, and a program cannot judge what words mean before the law.",
    "content/rules/, `elements` and `fixed_text`",
    "put the messages into the material; have the issuer's lawyer supply prescribed wording, see docs/rules.md",
    ask,
)
