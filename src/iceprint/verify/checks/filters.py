"""Are all streams packed in ways that every press knows?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.remedies import AGAIN

FORBIDDEN = ("LZWDecode", "LZW", "Crypt")


def ask(case: Case) -> Iterator[Fault]:
    for node in case.document.objects():
        for name in node.filters() if node.is_stream else ():
            if name in FORBIDDEN:
                yield Fault(f"object {node.number[0]} is packed with {name}")


CHECK = Check(
    "filters",
    "No stream is packed with LZW, or encrypted",
    "Not every press unpacks them.",
    "ISO 15930-7, 6.1; ISO 19005-2, 6.1.7.2",
    AGAIN,
    ask,
)
