"""Does the file say what it is, in one way only?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.metadata import Metadata, metadata_of
from iceprint.verify.remedies import AGAIN

REQUIRED = ("dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")


def ask(case: Case) -> Iterator[Fault]:
    if case.document.catalog.node("Metadata").filters():
        yield Fault("the XMP packet is compressed: programs that look for it do not find it")
    try:
        said = metadata_of(case.document)
    except CannotRun as reason:
        yield Fault(str(reason))
        return
    yield from (Fault(f"the XMP packet lacks {key}") for key in REQUIRED if not said.get(key))


def ask_agreement(case: Case) -> Iterator[Fault]:
    said, info = metadata_of(case.document), case.document.info
    pairs = {
        "Title": "dc:title",
        "Author": "dc:creator",
        "Subject": "dc:description",
        "Producer": "pdf:Producer",
        "Creator": "xmp:CreatorTool",
    }
    for key, name in pairs.items():
        written = info.text(key)
        if written is not None and said.get(name) and written != said.get(name):
            yield Fault(f"{key} of Info is {written!r}, {name} of XMP is {said.get(name)!r}")
    for key, name in {"CreationDate": "xmp:CreateDate", "ModDate": "xmp:ModifyDate"}.items():
        written = info.text(key)
        if written is not None and _info_date(written) != _xmp_date(said.get(name)):
            yield Fault(f"{key} of Info is {written}, {name} of XMP is {said.get(name) or 'missing'}")
    yield from _trapped(info.name("Trapped"), said)


def _trapped(written: str, said: Metadata) -> Iterator[Fault]:
    if written and said.get("pdf:Trapped") and written != said.get("pdf:Trapped"):
        yield Fault(f"Trapped of Info is {written}, pdf:Trapped of XMP is {said.get('pdf:Trapped')}")


def _info_date(text: str) -> datetime | None:
    """`D:YYYYMMDDHHmmSS` with `Z` or `+HH'mm` (ISO 32000-1, 7.9.4); None if it is another form."""
    stamp = text.removeprefix("D:").replace("'", "")
    try:
        return datetime.strptime(stamp.replace("Z", "+0000"), "%Y%m%d%H%M%S%z").astimezone(UTC)
    except ValueError:
        return None


def _xmp_date(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return None


CHECK = Check(
    "xmp",
    "The file has a readable XMP packet with title and dates",
    "Workflows and reading aids name and sort files by it.",
    "ISO 15930-7, 6.4; ISO 19005-2, 6.6; ISO 14289-1, 7.1",
    AGAIN,
    ask,
)
AGREEMENT = Check(
    "xmp-agreement",
    "Info and XMP say the same",
    "Who reads the one and who reads the other must not hold different files.",
    "ISO 15930-7, 6.4; ISO 19005-2, 6.6.3",
    AGAIN,
    ask_agreement,
)
