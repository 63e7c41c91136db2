"""Do the numbers and addresses that the rule asks for stand in the file?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault


def ask(case: Case) -> Iterator[Fault]:
    text = " ".join(page.text() for page in case.pages)
    yield from (Fault(f"it lacks {fact!r}, which the rule asks for") for fact in case.rule.facts if fact not in text)


CHECK = Check(
    "rule-facts",
    "The numbers and addresses that the rule asks for stand in the file to the letter",
    "Laws name the lines that a reader must be able to call.",
    "content/rules/, `facts`; content/facts.yaml",
    "print a material that holds them, and print it again after a fact was changed",
    ask,
)
