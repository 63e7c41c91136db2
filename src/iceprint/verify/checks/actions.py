"""Does the file do nothing by itself?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.remedies import AGAIN

FORBIDDEN = ("JavaScript", "Launch", "Sound", "Movie", "ImportData", "ResetForm", "SubmitForm", "Rendition", "SetState")
_DOORS = ("OpenAction", "AA")


def ask(case: Case) -> Iterator[Fault]:
    document = case.document
    yield from (
        Fault(f"the file acts by itself when it is opened ({key})") for key in _DOORS if document.catalog.node(key)
    )
    yield from (Fault("the file brings scripts") for _ in document.catalog.node("Names").nodes("JavaScript"))
    yield from (Fault("the file brings other files") for _ in document.catalog.node("Names").nodes("EmbeddedFiles"))
    for node in document.dictionaries():
        if node.name("S") in FORBIDDEN:
            yield Fault(f"the file holds an action: {node.name('S')}")


CHECK = Check(
    "actions",
    "The file does nothing by itself, and brings nothing along",
    "A leaflet that runs a script, or opens something, is an attack.",
    "ISO 15930-7, 6.18; ISO 19005-2, 6.5",
    AGAIN,
    ask,
)
