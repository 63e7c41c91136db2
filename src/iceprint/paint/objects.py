"""PDF objects and the file around them, on reportlab's object model. All that we assume of its inside is in this file.

The canvas of reportlab is not used: it puts an unembedded Helvetica on every page. `tests/unit/paint/test_objects.py`
has a test for each assumption.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

from iceprint.paint.pdf_objects import PDFDocument, PDFName, PDFObject, PDFObjectReference

Reference = PDFObjectReference
State = Literal["to deflate", "deflated", "plain"]
Value = object  # a number, finished text, a reference, or one of the objects below


class Formatted(PDFObject):
    """An object that can write itself, as reportlab's numbering expects."""

    def format(self, document: PDFDocument) -> bytes:
        """The bytes of the object; `document` knows the numbers of those it refers to."""
        raise NotImplementedError


def name(text: str) -> str:
    """A name object: /Text."""
    return str(PDFName(text))


class Array(Formatted):
    def __init__(self, values: Iterable[Value]) -> None:
        self.values = tuple(values)

    def format(self, document: PDFDocument) -> bytes:
        return b"[" + b" ".join(_bytes(value, document) for value in self.values) + b"]"


class Dictionary(Formatted):
    """A dictionary in the order of its making. reportlab's own takes four times as long and a third more room."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self.entries = dict(entries)

    def format(self, document: PDFDocument) -> bytes:
        pairs = (b"/%b %b" % (key.encode("ascii"), _bytes(value, document)) for key, value in self.entries.items())
        return b"<<" + b"".join(pairs) + b">>"


def array(values: Iterable[Value]) -> Array:
    return Array(values)


def dictionary(**entries: Value) -> Dictionary:
    """A dictionary without the entries that are None."""
    return Dictionary({key: value for key, value in entries.items() if value is not None})


def _bytes(value: Value, document: PDFDocument) -> bytes:
    if isinstance(value, Formatted | PDFObjectReference):
        formatted: bytes = value.format(document)
        return formatted
    return str(value).encode("ascii")


class Text(Formatted):
    """A text string: ASCII as it is, everything else in UTF-16 (ISO 32000-1, 7.9.2.2)."""

    def __init__(self, text: str) -> None:
        self.text = text

    def format(self, document: PDFDocument) -> bytes:
        del document
        if self.text.isascii() and self.text.isprintable():
            return b"(" + self.text.translate({40: r"\(", 41: r"\)", 92: r"\\"}).encode("ascii") + b")"
        return b"<FEFF" + self.text.encode("utf-16-be").hex().upper().encode("ascii") + b">"


class Stream(Formatted):
    """A stream with the line end before `endstream` that PDF/A demands (ISO 19005-2, 6.1.7.1) and reportlab omits.

    `content` is deflated here, or has been (`deflated`), or stays as it is (`plain`).
    """

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: Mapping[str, Value] | None = None, state: State = "to deflate") -> None:
        self.content = zlib.compress(content, 9) if state == "to deflate" else content
        self.entries = dict(entries or {}, Length=len(self.content))
        if state != "plain":
            self.entries["Filter"] = name("FlateDecode")

    def format(self, document: PDFDocument) -> bytes:
        head = Dictionary(self.entries).format(document)
        return head + b"\nstream\n" + self.content + b"\nendstream"


@cache
def deflate(content: bytes) -> bytes:
    """Deflated content that many files share. Objects cannot be shared: reportlab numbers them in place."""
    return zlib.compress(content, 9)


class PdfFile:
    """The objects of one file, numbered in the order in which they are added."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._version = version
        self._document = _Numbers()

    def add(self, value: Formatted) -> Reference:
        return self._document.refer(value)

    def reserve(self) -> tuple[Reference, Dictionary]:
        """A dictionary to be filled later, and a reference to it: for objects that point at each other."""
        empty = Dictionary({})
        return self.add(empty), empty

    def finish(self, catalog: Dictionary, info: Dictionary) -> bytes:
        """The bytes of the file: streams by themselves, all else packed together (ISO 32000-1, 7.5.7 and 7.5.8)."""
        trailer = {"Root": self.add(catalog), "Info": self.add(info)}
        streams: dict[int, bytes] = {}
        packed: dict[int, bytes] = {}
        for index, key in sorted(self._document.numberToId.items()):
            value = self._document.idToObject[key]
            assert isinstance(value, Formatted)
            (streams if isinstance(value, Stream) else packed)[index] = value.format(self._document)
        return self._write(streams, packed, trailer)

    def _write(self, streams: dict[int, bytes], packed: dict[int, bytes], trailer: Mapping[str, Value]) -> bytes:
        out = bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % self._version)
        pack, table = max(streams | packed) + 1, max(streams | packed) + 2
        places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        places.update({index: (2, pack, position) for position, index in enumerate(packed)})
        for index, body in (*streams.items(), (pack, _pack(packed).format(self._document))):
            places[index] = (1, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (index, body)
        start = len(out)
        places[table] = (1, start, 0)
        rows = b"".join(struct.pack(">BIH", *places[index]) for index in range(table + 1))
        # The ID is a hash of all else in the file, so that equal input gives equal bytes.
        digest = "<" + hashlib.sha256(out).hexdigest()[:32].upper() + ">"
        head = {"Type": name("XRef"), "Size": table + 1, "W": array([1, 4, 2]), "ID": array([digest, digest])}
        xref = Stream(rows, {**head, **trailer})
        out += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, xref.format(self._document), start)
        return bytes(out)


class _Numbers(PDFDocument):
    """reportlab's numbering of objects, without the outline, clock and standard fonts that its documents start with."""

    def __init__(self) -> None:
        self.objectcounter = 0
        self.idToObject: dict[str, PDFObject] = {}
        self.numberToId: dict[int, str] = {}
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}

    def refer(self, value: Formatted) -> Reference:
        reference: Reference = self.Reference(value)  # type: ignore[no-untyped-call]
        return reference


def _pack(objects: dict[int, bytes]) -> Stream:
    """An object stream: numbers and offsets first, then the objects."""
    offsets, position = [], 0
    for index, body in objects.items():
        offsets.append(f"{index} {position}")
        position += len(body) + 1
    head = " ".join(offsets).encode("ascii") + b"\n"
    body = b"\n".join(objects.values())
    return Stream(head + body, {"Type": name("ObjStm"), "N": len(objects), "First": len(head)})


def number(value: float, decimals: int = 2) -> str:
    """A number as short as it may be. Two decimals of a point are 0.004 mm, finer than any press."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
