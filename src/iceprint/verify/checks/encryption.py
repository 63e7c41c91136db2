"""Is the file free of locks?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault


def ask(case: Case) -> Iterator[Fault]:
    if case.document.is_encrypted:
        yield Fault("the file is encrypted")


CHECK = Check(
    "encryption",
    "The file is not encrypted",
    "A press cannot type a password, and a reading aid may be locked out.",
    "ISO 15930-7, 6.1; ISO 19005-2, 6.1.3; ISO 14289-1, 7.16",
    "save it without a password and without restrictions",
    ask,
)
