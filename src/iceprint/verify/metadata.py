"""The XMP packet of a file (ISO 16684-1), and what the file claims in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from xml.etree import ElementTree as ET

from iceprint.model.verdict import Identity
from iceprint.verify.case import CannotRun
from iceprint.verify.check import readable
from iceprint.verify.document import Document

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
}
MOST_XMP = 2**20  # bytes
BOX = 4  # numbers


@dataclass(frozen=True, slots=True)
class Metadata:
    """Properties by prefix and name (`dc:title`); of a list or of alternatives the first."""

    properties: Mapping[str, str]

    def get(self, key: str) -> str:
        return self.properties.get(key, "")


def metadata_of(document: Document) -> Metadata:
    """Read the packet. Raises CannotRun if there is none, or none that can be read."""
    stream = document.catalog.node("Metadata")
    if not stream.is_stream:
        raise CannotRun("the file has no XMP packet")
    packet = stream.content()
    if len(packet) > MOST_XMP or b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        raise CannotRun("its XMP packet is not one that a reader should open")
    try:
        root = ET.fromstring(packet.strip(b"\0 \r\n\t"))  # noqa: S314 - small, and without entities
    except ET.ParseError as problem:
        raise CannotRun(f"its XMP packet is not well-formed: {problem}") from problem
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        for tag, value in description.attrib.items():
            found.setdefault(_short(tag), value)
        for element in description:
            found.setdefault(_short(element.tag), _value(element))
    return Metadata(found)


def identity_of(document: Document) -> Identity:
    """What the file says it is; nothing if it has no metadata that can be read."""
    trim = _trim_of(document)
    try:
        said = metadata_of(document)
    except CannotRun:
        return Identity(trim=trim)
    claim = ""
    if said.get("pdfxid:GTS_PDFXVersion").startswith("PDF/X"):
        claim = said.get("pdfxid:GTS_PDFXVersion")
    elif said.get("pdfuaid:part"):
        claim = f"PDF/UA-{said.get('pdfuaid:part')}"
    return Identity(readable(claim), readable(said.get("dc:identifier")), trim)


def _trim_of(document: Document) -> tuple[float, float]:
    """The size of the first page; nothing if it has no trim box that can be read."""
    box: tuple[float, ...] = next((page.reals("TrimBox") for page in document.pages()), ())
    if len(box) != BOX or not all(map(isfinite, box)):
        return 0.0, 0.0
    return box[2] - box[0], box[3] - box[1]


def _value(element: ET.Element) -> str:
    item = element.find(f".//{_RDF}li")
    return ((element if item is None else item).text or "").strip()


def _short(tag: str) -> str:
    """`{namespace}name` as `prefix:name`."""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(namespace, namespace)}:{name}"
