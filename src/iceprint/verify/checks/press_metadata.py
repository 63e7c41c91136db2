"""Is the file marked as what the press expects?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.metadata import metadata_of
from iceprint.verify.remedies import AGAIN

VERSION = "PDF/X-4"
REQUIRED = ("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass")


def ask(case: Case) -> Iterator[Fault]:
    said = metadata_of(case.document)
    if said.get("pdfxid:GTS_PDFXVersion") != VERSION:
        yield Fault(f"the version is {said.get('pdfxid:GTS_PDFXVersion') or 'missing'}, not {VERSION}")
    yield from (Fault(f"the XMP packet lacks {key}") for key in REQUIRED if not said.get(key))
    if said.get("pdf:Trapped") not in {"True", "False"}:
        yield Fault("the XMP packet does not say whether the file is trapped")
    if case.document.info.get("Trapped") is not None and case.document.info.name("Trapped") not in {"True", "False"}:
        yield Fault("Trapped of Info is neither True nor False")


CHECK = Check(
    "press-metadata",
    "The file names its standard, its ids, and whether it is trapped",
    "A press trusts the name of the standard, and adds trapping where it is missing.",
    "ISO 15930-7, 6.4 and 6.5",
    AGAIN,
    ask,
    PRESS,
)
