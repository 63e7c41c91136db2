"""The XMP packet: what a file says about itself, in agreement with its Info (ISO 16684-1; ISO 19005-2, 6.6)."""

from __future__ import annotations

from functools import cache

from iceprint.model.edition import Use
from iceprint.model.intent import Intent

_NAMESPACES = {
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}

_PDFX = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # `html` would cost a millisecond at every start


def xmp_packet(intent: Intent) -> bytes:
    """The packet for an intent. Pieces claim PDF/A-2a and PDF/UA-1; what is for the press claims PDF/X-4."""
    stamp = intent.made.strftime("%Y-%m-%dT%H:%M:%SZ")
    press = intent.use is Use.PRESS
    prefixes, claims = _claims_of_sheets(press=press) if intent.imposed else _claims(press=press)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" {_declared("dc", "pdf", "xmp", *prefixes)}>
<dc:identifier>{escape(intent.identifier)}</dc:identifier>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(intent.title)}</rdf:li></rdf:Alt></dc:title>
{_creator(intent.author)}
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(intent.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{escape(intent.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<xmp:MetadataDate>{stamp}</xmp:MetadataDate><xmp:CreatorTool>{escape(intent.program)}</xmp:CreatorTool>
<pdf:Producer>{escape(intent.program)}</pdf:Producer>{"<pdf:Trapped>False</pdf:Trapped>" if press else ""}
{_managed(intent) if press else ""}{claims}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


def _creator(author: str) -> str:
    return f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>" if author else ""


def _managed(intent: Intent) -> str:
    """A press file has an id that stays the same when it is made anew, and a version (ISO 15930-7, 6.4)."""
    from uuid import NAMESPACE_URL, uuid5  # noqa: PLC0415 - a file for the screen has none

    document_id = uuid5(NAMESPACE_URL, f"iceprint:{intent.identifier}:{intent.use}")
    return f"""<xmpMM:DocumentID>uuid:{document_id}</xmpMM:DocumentID><xmpMM:VersionID>{intent.stamp}</xmpMM:VersionID>
<xmpMM:RenditionClass>{"proof" if intent.is_proof else "default"}</xmpMM:RenditionClass>
"""


def _claims_of_sheets(*, press: bool) -> tuple[tuple[str, ...], str]:
    """Who needs tags is given the piece itself."""
    return (("xmpMM", "pdfxid"), _PDFX) if press else ((), "")


@cache
def _claims(*, press: bool) -> tuple[tuple[str, ...], str]:
    """The prefixes and the words of the standards the file keeps.

    What PDF/A does not know of it wants described (ISO 19005-2, 6.6.2.3.2).
    """
    prefixes = ("pdfaid", "pdfuaid", "pdfaExtension", "pdfaSchema", "pdfaProperty")
    schemas = [_schema("PDF/UA identification", "pdfuaid", "part", "Integer", "Part of ISO 14289")]
    if press:
        schemas += [
            _schema("PDF/X identification", "pdfxid", "GTS_PDFXVersion", "Text", "Standard of ISO 15930"),
            _schema("Adobe PDF", "pdf", "Trapped", "Text", "Whether the inks are trapped"),
        ]
    claims = f"""<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
{_PDFX if press else ""}<pdfaExtension:schemas><rdf:Bag>{"".join(schemas)}</rdf:Bag></pdfaExtension:schemas>
"""
    return (*prefixes, *(("xmpMM", "pdfxid") if press else ())), claims


def _schema(title: str, prefix: str, name: str, kind: str, meaning: str) -> str:
    return f"""<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{_NAMESPACES[prefix]}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"""


def escape(text: str) -> str:
    """Text as the content of an element (XML 1.0, 2.4)."""
    return text.translate(_ESCAPES)


def _declared(*prefixes: str) -> str:
    return " ".join(f'xmlns:{prefix}="{_NAMESPACES[prefix]}"' for prefix in prefixes)
