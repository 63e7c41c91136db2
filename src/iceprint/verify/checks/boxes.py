"""Do the boxes of a page lie inside each other?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.painted import PaintedPage
from iceprint.verify.remedies import AGAIN

_SLACK = 0.02  # points


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        yield from (Fault(what, page.number) for what in _wrong(page))


def _wrong(page: PaintedPage) -> Iterator[str]:
    if page.trim is None and page.art is None:
        yield "it has no TrimBox: nobody knows where to cut"
    if page.trim and page.art:
        yield "it has a TrimBox and an ArtBox; one is allowed"
    if page.trim and page.bleed and not page.bleed.contains(page.trim, _SLACK):
        yield "the TrimBox reaches out of the BleedBox"
    if page.bleed and not page.media.contains(page.bleed, _SLACK):
        yield "the BleedBox reaches out of the MediaBox"
    if page.trim and not page.media.contains(page.trim, _SLACK):
        yield "the TrimBox reaches out of the MediaBox"
    if page.crop and not (page.crop.contains(page.media, _SLACK) and page.media.contains(page.crop, _SLACK)):
        yield "the CropBox differs from the MediaBox: a part of the sheet is hidden"
    if (page.node.real("UserUnit") or 1) != 1:
        yield "its unit is not the point: a program may print it in another size"


CHECK = Check(
    "boxes",
    "Trim lies in bleed, bleed on the sheet, and nothing is hidden",
    "The cutter goes by these boxes.",
    "ISO 15930-7, 6.3; GWG 2015, Crop Box",
    AGAIN,
    ask,
)
