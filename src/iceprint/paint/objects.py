"""PDF objects (ISO 32000-1, 7.3), on reportlab's object model.

The canvas of reportlab is not used: it puts an unembedded Helvetica on every page.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal

from iceprint.paint.reportlab_objects import PDFDocument, PDFName, PDFObject, PDFObjectReference

Reference = PDFObjectReference
State = Literal["to deflate", "deflated", "plain"]
Value = object  # a number, finished text, a reference, or one of the objects below


class Formatted(PDFObject):
    """An object that can write itself, as reportlab's numbering expects."""

    def format(self, document: PDFDocument) -> bytes:
        """The bytes of the object; `document` knows the numbers of those it refers to."""
        raise NotImplementedError


@lru_cache(maxsize=256)
def name(text: str) -> str:
    """A name object: /Text. Cached: most are those of the format."""
    return str(PDFName(text))


class Array(Formatted):
    def __init__(self, values: Iterable[Value]) -> None:
        self.values = tuple(values)

    def format(self, document: PDFDocument) -> bytes:
        return b"[" + b" ".join([_bytes(value, document) for value in self.values]) + b"]"


class Dictionary(Formatted):
    """A dictionary in the order of its making. reportlab's own takes four times as long and a third more room."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self.entries = dict(entries)

    def format(self, document: PDFDocument) -> bytes:
        pairs = [b"/%b %b" % (key.encode("ascii"), _bytes(value, document)) for key, value in self.entries.items()]
        return b"<<" + b"".join(pairs) + b">>"


def array(values: Iterable[Value]) -> Array:
    return Array(values)


def dictionary(**entries: Value) -> Dictionary:
    """A dictionary without the entries that are None."""
    return Dictionary({key: value for key, value in entries.items() if value is not None})


def _bytes(value: Value, document: PDFDocument) -> bytes:
    if isinstance(value, Formatted):
        return value.format(document)
    if isinstance(value, PDFObjectReference):  # as it would write itself, in a fraction of the time
        return b"%d %d R" % document.idToObjectNumberAndVersion[value.name]
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
        self.content = compressed(content) if state == "to deflate" else content
        self.entries = dict(entries or {}, Length=len(self.content))
        if state != "plain":
            self.entries["Filter"] = name("FlateDecode")

    def format(self, document: PDFDocument) -> bytes:
        head = Dictionary(self.entries).format(document)
        return head + b"\nstream\n" + self.content + b"\nendstream"


def compressed(content: bytes) -> bytes:
    """Content as a stream with the filter FlateDecode holds it."""
    return zlib.compress(content, 7)


@cache
def deflate(content: bytes) -> bytes:
    """Deflated content that many files share. Objects cannot be shared: reportlab numbers them in place."""
    return compressed(content)


def number(value: float, decimals: int = 2) -> str:
    """A number as short as it may be. Two decimals of a point are 0.004 mm, finer than any press."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
