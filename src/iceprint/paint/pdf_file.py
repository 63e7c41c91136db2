"""A PDF file: objects numbered by reportlab, packed and put in their places by us (ISO 32000-1, 7.5).

All that we assume of reportlab's inside is here and in `objects`; `tests/unit/paint/` has a test for each assumption.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping

from iceprint.paint.objects import Dictionary, Formatted, Reference, Stream, Value, array, name
from iceprint.paint.reportlab_objects import PDFDocument, PDFObject


class PdfFile:
    """The objects of one file, numbered in the order in which they are added."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._version = version
        self._document = _Numbers()

    def add(self, value: Formatted) -> Reference:
        number, generation = self._document.number(value)
        return Reference(f"{number} {generation} R")

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
            (streams if isinstance(value, Stream) else packed)[index] = value.written()
        return self._write(streams, packed, trailer)

    def _write(self, streams: dict[int, bytes], packed: dict[int, bytes], trailer: Mapping[str, Value]) -> bytes:
        out = bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % self._version)
        pack, table = max(streams | packed) + 1, max(streams | packed) + 2
        places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        places.update({index: (2, pack, position) for position, index in enumerate(packed)})
        for index, body in (*streams.items(), (pack, _pack(packed).written())):
            places[index] = (1, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (index, body)
        start = len(out)
        places[table] = (1, start, 0)
        rows = b"".join(struct.pack(">BIH", *places[index]) for index in range(table + 1))
        # The ID is a hash of all else in the file, so that equal input gives equal bytes.
        digest = "<" + hashlib.sha256(out).hexdigest()[:32].upper() + ">"
        head = {"Type": name("XRef"), "Size": table + 1, "W": array([1, 4, 2]), "ID": array([digest, digest])}
        xref = Stream(rows, {**head, **trailer})
        out += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, xref.written(), start)
        return bytes(out)


class _Numbers(PDFDocument):
    """reportlab's numbering of objects, without the outline, clock and standard fonts that its documents start with."""

    def __init__(self) -> None:
        self.objectcounter = 0
        self.idToObject: dict[str, PDFObject] = {}
        self.numberToId: dict[int, str] = {}
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}

    def number(self, value: Formatted) -> tuple[int, int]:
        """The number and the generation of an object, which is added if it is new."""
        reference = self.Reference(value)  # type: ignore[no-untyped-call]
        return self.idToObjectNumberAndVersion[reference.name]


def _pack(objects: dict[int, bytes]) -> Stream:
    """An object stream: numbers and offsets first, then the objects."""
    offsets, position = [], 0
    for index, body in objects.items():
        offsets.append(f"{index} {position}")
        position += len(body) + 1
    head = " ".join(offsets).encode("ascii") + b"\n"
    body = b"\n".join(objects.values())
    return Stream(head + body, {"Type": name("ObjStm"), "N": len(objects), "First": len(head)})
