"""Tiny PDF files written by hand: no program that makes PDF stands between the test and the judge."""

from __future__ import annotations

from pathlib import Path

METADATA = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tiny</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def one_page(file: Path, content: bytes, *, width: int = 100, height: int = 100) -> Path:
    """A bare page; /F is Helvetica, /On overprints. Sound PDF, but neither tagged nor described."""
    return _write(
        file,
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>/ExtGState<</On<</OP true/op true/OPM 1>>>>>>>>" % (width, height),
        _stream(content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )


def accessible(file: Path) -> Path:
    """An empty page that is PDF/UA-1: title, language and a structure, as small as can be."""
    return _write(
        file,
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/Metadata 4 0 R/StructTreeRoot 5 0 R"
        b"/ViewerPreferences<</DisplayDocTitle true>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        _stream(METADATA, b"/Type/Metadata/Subtype/XML"),
        b"<</Type/StructTreeRoot/K 6 0 R>>",
        b"<</Type/StructElem/S/Document/P 5 0 R>>",
    )


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def _write(file: Path, *objects: bytes) -> Path:
    body = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    table = b"0000000000 65535 f \n"
    for number, content in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = len(objects) + 1
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    file.write_bytes(body + b"xref\n0 %d\n" % size + table + trailer)
    return file
