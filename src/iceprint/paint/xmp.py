"""The XMP packet: what a file says about itself, in agreement with its Info (ISO 16684-1; ISO 19005-2, 6.6)."""

from __future__ import annotations

from html import escape
from uuid import NAMESPACE_URL, uuid5

from iceprint.model.edition import Use
from iceprint.model.intent import Intent

_UA_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"""

_ACCESSIBLE = f"""<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
{_UA_SCHEMA}</rdf:Description>
"""


def xmp_packet(intent: Intent) -> bytes:
    """The packet for an intent. Only the screen edition claims standards: PDF/A-2a and PDF/UA-1."""
    stamp = intent.made.strftime("%Y-%m-%dT%H:%M:%SZ")
    language = escape(intent.language)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(intent.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(intent.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(intent.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:identifier>{escape(intent.identifier)}</dc:identifier>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<xmp:MetadataDate>{stamp}</xmp:MetadataDate><xmp:CreatorTool>{escape(intent.program)}</xmp:CreatorTool>
<pdf:Producer>{escape(intent.program)}</pdf:Producer>
</rdf:Description>
{_ACCESSIBLE if intent.use is Use.SCREEN else _managed(intent)}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


def _managed(intent: Intent) -> str:
    """A press file has an id that stays the same when it is made anew (ISO 15930-7, 6.4)."""
    document_id = uuid5(NAMESPACE_URL, f"iceprint:{intent.identifier}:{intent.use}")
    namespace = 'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
    return f"""<rdf:Description rdf:about="" {namespace}>
<xmpMM:DocumentID>uuid:{document_id}</xmpMM:DocumentID></rdf:Description>
"""
