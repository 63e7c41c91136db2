"""Is the file of a version that the press reads?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.remedies import AGAIN

NEWEST = (1, 6)


def ask(case: Case) -> Iterator[Fault]:
    version = case.document.version
    numbers = tuple(int(part) for part in version.split(".") if part.isdigit())
    if numbers > NEWEST:
        yield Fault(f"the file is PDF {version}")


CHECK = Check(
    "version",
    "The file is PDF 1.6 or older",
    "An older press does not know what a newer version may contain.",
    "ISO 15930-7:2010, 6.1",
    AGAIN,
    ask,
    PRESS,
)
