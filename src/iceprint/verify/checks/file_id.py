"""Does the file carry its own id?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.remedies import AGAIN


def ask(case: Case) -> Iterator[Fault]:
    parts = case.document.trailer.node("ID").values()
    if len(parts) != 2 or not all(isinstance(part, bytes) and part for part in parts):  # noqa: PLR2004 - by definition
        yield Fault("the trailer has no ID of two strings")


CHECK = Check(
    "file-id",
    "The file carries its own id",
    "Without it nobody can tell whether two files of one name are the same.",
    "ISO 15930-7, 6.1; ISO 19005-2, 6.1.3",
    AGAIN,
    ask,
)
