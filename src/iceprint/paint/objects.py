"""PDF objects (ISO 32000-1, 7.3), on reportlab's object model.

The canvas of reportlab is not used: it puts an unembedded Helvetica on every page.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal, NewType

from iceprint.paint.reportlab_objects import PDFName, PDFObject

Reference = NewType("Reference", str)  # what leads to an object of a file: its number and an R
State = Literal["to deflate", "deflated", "plain"]
_ESCAPED = {ord(each): f"\\{each}" for each in "()\\"}
Value = object  # a number, finished text, or a dictionary


@lru_cache(maxsize=256)
def name(text: str) -> str:
    """A name object: /Text. Cached: most are those of the format."""
    return str(PDFName(text))


def array(values: Iterable[Value]) -> str:
    return f"[{' '.join(map(str, values))}]"


def text_string(text: str) -> str:
    """A text string: ASCII as it is, everything else in UTF-16 (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


class Formatted(PDFObject):
    """An object that can write itself, and that reportlab numbers."""

    def written(self) -> bytes:
        raise NotImplementedError


class Finished(Formatted):
    """Finished text, such as an array, as an object by itself."""

    def __init__(self, text: str) -> None:
        self.text = text

    def written(self) -> bytes:
        return self.text.encode("ascii")


class Dictionary(Formatted):
    """A dictionary in the order of its making, which may be filled later.

    As text it is finished: one inside another has to be full when the other is written.
    """

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self.entries = dict(entries)

    def __str__(self) -> str:
        return f"<<{''.join([f'/{key} {value}' for key, value in self.entries.items()])}>>"

    def written(self) -> bytes:
        return str(self).encode("ascii")


def dictionary(**entries: Value) -> Dictionary:
    """A dictionary without the entries that are None."""
    return Dictionary({key: value for key, value in entries.items() if value is not None})


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

    def written(self) -> bytes:
        return Dictionary(self.entries).written() + b"\nstream\n" + self.content + b"\nendstream"


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
