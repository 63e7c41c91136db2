"""A file of unknown origin is looked at from all sides, so that another can be held against it."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from math import isfinite

from iceprint.errors import VerificationError
from iceprint.model.inspected import Inspected, InspectedPage, Property, Raster, Word
from iceprint.model.units import Box, hull, in_mm
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import readable
from iceprint.verify.document import Document
from iceprint.verify.marks import Colour, Mark, Words
from iceprint.verify.metadata import identity_of, metadata_of
from iceprint.verify.opened import OpenedPage
from iceprint.verify.painted import PaintedPage

DPI = 100
MOST_PAGES = 200
MOST_PIXELS = 12 * 10**6  # of one page: larger ones are drawn coarser
MOST_LETTERS = 400_000  # of one file: a booklet has fifty thousand
MOST_COLOURS = 40  # that are named
_PACKING = 6  # zlib's own level
_MAKE_AGAIN = "make the file again, with less in it"
_SAID = {  # in XMP, in Info, and how people call it
    "dc:identifier": ("", "edition"),
    "xmpMM:VersionID": ("", "stamp"),
    "dc:title": ("Title", "title"),
    "dc:description": ("Subject", "description"),
    "dc:creator": ("Author", "author"),
    "dc:language": ("", "language"),
    "xmp:CreateDate": ("CreationDate", "created"),
    "xmp:ModifyDate": ("ModDate", "modified"),
    "xmp:CreatorTool": ("Creator", "made with"),
    "pdf:Producer": ("Producer", "producer"),
    "pdf:Trapped": ("", "trapped"),
    "pdfxid:GTS_PDFXVersion": ("", "PDF/X"),
    "pdfuaid:part": ("", "PDF/UA"),
    "pdfaid:part": ("", "PDF/A"),
}


def inspect(data: bytes) -> Inspected:
    """Look at a file. Raises VerificationError if it is no PDF, locked, or has more in it than may be looked at."""
    with Case(data, None) as case:
        document = case.document
        if len(document.pages()) > MOST_PAGES:
            raise VerificationError(f"it has more than {MOST_PAGES} pages", remedy="compare it in parts")
        try:
            marked = case.painted  # within bounds; only then is pdfium asked, which has none
            counter = count(1)
            pages = tuple(_page(*each, counter) for each in zip(marked, case.pages, strict=True))
            return Inspected(identity_of(document).edition, tuple(_of_file(document, marked)), pages)
        except CannotRun as reason:
            raise VerificationError(f"it cannot be compared: {readable(str(reason))}", remedy=_MAKE_AGAIN) from reason
        except (ValueError, ArithmeticError, LookupError, TypeError) as problem:  # values that no program writes
            what = f"the file is not what any program writes ({type(problem).__name__})"
            raise VerificationError(what, remedy=_MAKE_AGAIN) from problem


def _page(marked: PaintedPage, page: OpenedPage, counter: Iterator[int]) -> InspectedPage:
    drawn = page.drawn(DPI, MOST_PIXELS)
    return InspectedPage(
        words=tuple(_words(_bounded(page.letters(), counter))),
        links=tuple(map(_distinct, page.links())),
        codes=tuple(map(_distinct, sorted(page.all_codes))),
        properties=tuple(_of_page(marked, page)),
        picture=Raster(*drawn[:-1], zlib.compress(drawn.rgb, _PACKING)),
    )


def _bounded(letters: Iterable[tuple[str, Box]], counter: Iterator[int]) -> Iterator[tuple[str, Box]]:
    """The letters, counted through the whole file."""
    for letter in letters:
        if next(counter) > MOST_LETTERS:
            raise CannotRun(f"the file has more than {MOST_LETTERS} letters")
        yield letter


def _words(letters: Iterable[tuple[str, Box]]) -> Iterator[Word]:
    """Letters up to the next blank. What would steer a terminal, or turn the words of others, is none."""
    text, boxes = "", list[Box]()
    for character, box in (*letters, (" ", Box(0, 0, 0, 0))):
        if character.isspace() and text:
            yield Word(text, hull(boxes))
            text, boxes = "", []
        elif not character.isspace() and (character.isprintable() or character in "\u200c\u200d"):
            text += character
            boxes.append(box if all(map(isfinite, box)) else Box(0, 0, 0, 0))


def _distinct(text: str) -> str:
    """Words that may be shown; where they are cut off, a digest tells those that begin alike from each other."""
    shown = readable(text)
    return (
        shown
        if len(shown) == len(text)
        else f"{shown} [{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}]"
    )


def _of_file(document: Document, marked: Sequence[PaintedPage]) -> Iterator[Property]:
    yield Property("PDF version", readable(document.version))
    yield Property("pages", str(len(marked)))
    try:
        said = metadata_of(document).properties
    except CannotRun:
        said = {}
    info = document.info
    proof = said.get("xmpMM:RenditionClass") == "proof" or said.get("dc:title", "").startswith("PROOF")
    yield Property("state", "PROOF" if proof else "not marked as a proof")
    for key, (twin, name) in _SAID.items():
        value = said.get(key) or (info.text(twin) if twin else None)
        if value:
            yield Property(name, _distinct(value))
    yield from _intents(document)
    marks = [mark for page in marked for mark in page.marks if isinstance(mark, Words)]
    faces = {mark.face.name.rpartition("+")[2] + ("" if mark.face.is_embedded else " (not embedded)") for mark in marks}
    yield Property("fonts", readable(", ".join(sorted(faces)) or "none"))


def _intents(document: Document) -> Iterator[Property]:
    """For which press or screen the colours are meant, with a digest of its profile."""
    for intent in document.catalog.nodes("OutputIntents"):
        profile = intent.node("DestOutputProfile")
        digest = hashlib.sha256(profile.content()).hexdigest()[:8] if profile.is_stream else "none"
        condition = intent.text("OutputConditionIdentifier") or "unnamed"
        yield Property(f"output intent {intent.name('S')}", readable(f"{condition}, profile {digest}"))


def _of_page(marked: PaintedPage, page: OpenedPage) -> Iterator[Property]:
    for name in ("trim", "media", "bleed", "crop", "art"):
        box: Box | None = getattr(marked, name)
        if box:
            corner = f" at {in_mm(box.x):.2f}, {in_mm(box.y):.2f} mm" if name != "trim" else ""
            yield Property(f"{name} box", f"{in_mm(box.width):.2f} x {in_mm(box.height):.2f} mm{corner}")
    yield Property("turned", f"{page.rotation} degrees")
    inked = {mark.colour for mark in marked.marks}
    yield Property(
        "inks", readable(", ".join(sorted({name for colour in inked for name in _plates(colour)})) or "none")
    )
    named = sorted(filter(None, map(_named, inked)))
    more = f" and {len(named) - MOST_COLOURS} more" if len(named) > MOST_COLOURS else ""
    yield Property("colours", ", ".join(map(readable, named[:MOST_COLOURS])) + more or "none")
    yield Property("overprint", "some ink" if any(_overprints(mark) for mark in marked.marks) else "none")


def _overprints(mark: Mark) -> bool:
    return mark.overprints and bool(mark.colour.inked)


def _plates(colour: Colour) -> Iterator[str]:
    if colour.plates:
        yield from colour.inked
    elif colour.rgb is not None or colour.space:
        yield colour.base or colour.space


def _named(colour: Colour) -> str:
    """A colour as printers name it."""
    if colour.rgb:
        return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02x}" for part in colour.rgb)
    return " ".join(f"{plate} {share * 100:g}" for plate, share in colour.inked.items())
