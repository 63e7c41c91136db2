"""The objects of a PDF as plain values. The only door to pikepdf; it never trusts the file behind it.

A value of another type than expected reads as one that is missing; streams are inflated up to a bound.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pikepdf

from iceprint.errors import VerificationError
from iceprint.verify.case import CannotRun

MOST_INFLATED = 16 * 2**20  # bytes of one stream: no page of ours has a thousandth of it
_DEEPEST = 60  # levels of arrays inside each other


class Name(str):
    """A name object, without its slash."""

    __slots__ = ()


class Node:
    """A dictionary, stream or array, or nothing at all. Every question to nothing is answered by nothing."""

    __slots__ = ("_object",)

    def __init__(self, it: pikepdf.Object | None) -> None:
        self._object = it

    def __bool__(self) -> bool:
        return self._object is not None

    @property
    def number(self) -> tuple[int, int]:
        """Object number and generation; (0, 0) for a direct object."""
        return self._object.objgen if self._object is not None else (0, 0)

    @property
    def is_stream(self) -> bool:
        return isinstance(self._object, pikepdf.Stream)

    @property
    def is_array(self) -> bool:
        return isinstance(self._object, pikepdf.Array)

    def entries(self) -> tuple[str, ...]:
        """The keys of a dictionary or stream, sorted."""
        if isinstance(self._object, pikepdf.Dictionary | pikepdf.Stream):
            return tuple(sorted(key.removeprefix("/") for key in self._keys(self._object)))
        return ()

    @staticmethod
    def _keys(it: pikepdf.Object) -> tuple[str, ...]:
        try:
            keys = tuple(it.keys())
            "".join(keys).encode()  # half characters are no key that can be asked for
        except UnicodeError as problem:
            raise CannotRun("the file names things in no known alphabet") from problem
        return keys

    def get(self, key: str) -> Value:
        if isinstance(self._object, pikepdf.Dictionary | pikepdf.Stream):
            return plain(self._object.get(f"/{key}"))
        return None

    def values(self) -> tuple[Value, ...]:
        """The values of an array."""
        return tuple(plain(each) for each in self._object) if isinstance(self._object, pikepdf.Array) else ()

    def node(self, key: str) -> Node:
        found = self.get(key)
        return found if isinstance(found, Node) else NOTHING

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The nodes of an array, or the one node that stands in its place."""
        found = self.node(key)
        if found.is_array:
            return tuple(each for each in found.values() if isinstance(each, Node))
        return (found,) if found else ()

    def name(self, key: str) -> str:
        """A name, or nothing."""
        found = self.get(key)
        return found if isinstance(found, Name) else ""

    def real(self, key: str) -> float | None:
        found = self.get(key)
        return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else None

    def text(self, key: str) -> str | None:
        """A text string."""
        found = self._object.get(f"/{key}") if isinstance(self._object, pikepdf.Dictionary | pikepdf.Stream) else None
        return _words(found) if isinstance(found, pikepdf.String) else None

    def reals(self, key: str) -> tuple[float, ...]:
        """An array of numbers; nothing if anything else is among them."""
        return numbers_of(self.node(key).values())

    def filters(self) -> tuple[str, ...]:
        """The filters of a stream, in the order in which they are undone."""
        found = self.get("Filter")
        listed = found.values() if isinstance(found, Node) else (found,)
        return tuple(each for each in listed if isinstance(each, Name))

    def content(self) -> bytes:
        """The content of a stream without its filters. Raises CannotRun if it is damaged or without bound."""
        if not isinstance(self._object, pikepdf.Stream):
            return b""
        try:
            if self.filters() == ("FlateDecode",) and not self.get("DecodeParms"):
                return _inflated(self._object.read_raw_bytes())
            return self._object.read_bytes()
        except (pikepdf.PdfError, zlib.error) as problem:
            raise CannotRun(f"a stream of the file cannot be read: {problem}") from problem


NOTHING = Node(None)
Value = Node | Name | bytes | bool | int | float | None


def numbers_of(values: tuple[Value, ...]) -> tuple[float, ...]:
    """The values as numbers; nothing if anything else is among them."""
    found = tuple(float(each) for each in values if isinstance(each, int | float) and not isinstance(each, bool))
    return found if len(found) == len(values) else ()


def _words(it: pikepdf.Object) -> str:
    """A name, operator or string as text. Names are UTF-8, or what a file makes of them (ISO 32000-1, 7.3.5)."""
    try:
        return str(it)
    except UnicodeDecodeError:
        return it.unparse().decode("latin-1")


def plain(it: object) -> Value:
    """An object of pikepdf as a plain value."""
    match it:  # numbers first: they are nearly all, and pikepdf's own classes take longer to ask
        case Decimal():
            return float(it)
        case bool() | int() | float():
            return it
        case pikepdf.Name():
            return Name(_words(it)[1:])
        case pikepdf.String():
            return bytes(it)
        case pikepdf.Dictionary() | pikepdf.Stream() | pikepdf.Array():
            return Node(it)
        case _:
            return None


class Operation:
    """One operator of a content stream with its operands. An inline image has its dictionary as operand."""

    __slots__ = ("operands", "operator")

    def __init__(self, operator: str, operands: tuple[Value, ...]) -> None:
        self.operator, self.operands = operator, operands


class Document:
    """A whole file."""

    def __init__(self, pdf: pikepdf.Pdf, data: bytes) -> None:
        self._pdf, self._data = pdf, data
        self.trailer = Node(pdf.trailer)
        self.catalog = Node(pdf.Root)
        self.info = self.trailer.node("Info")
        self.is_encrypted: bool = pdf.is_encrypted

    @property
    def version(self) -> str:
        """The version in the header, or a later one that the catalog names."""
        return str(self._pdf.pdf_version)

    def pages(self) -> tuple[Node, ...]:
        return tuple(Node(page.obj) for page in self._pdf.pages)

    def objects(self) -> Iterator[Node]:
        """All indirect dictionaries, streams and arrays."""
        for each in self._pdf.objects:
            node = plain(each)
            if isinstance(node, Node):
                yield node

    def dictionaries(self) -> Iterator[Node]:
        """All dictionaries and streams of the file, also those that stand inside other objects."""
        waiting = [(node, 0) for node in self.objects()] + [(self.trailer, 0)]
        while waiting:
            node, depth = waiting.pop()
            if not node.is_array:
                yield node
            inside = node.values() if node.is_array else tuple(node.get(key) for key in node.entries())
            if depth < _DEEPEST:
                waiting += [(each, depth + 1) for each in inside if isinstance(each, Node) and each.number == (0, 0)]

    def operations(self, content: bytes) -> Iterator[Operation]:
        """A content stream, taken apart. Raises CannotRun if it is not one."""
        try:
            parsed = pikepdf.parse_content_stream(pikepdf.Stream(self._pdf, content))
        except (pikepdf.PdfError, pikepdf.models.PdfParsingError, TypeError) as problem:
            raise CannotRun(f"the content of a page cannot be understood: {problem}") from problem
        for instruction in parsed:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                image = instruction.iimage
                yield Operation("BI", (Node(image.obj),))
            else:
                yield Operation(_words(instruction.operator), tuple(plain(each) for each in instruction.operands))


@contextmanager
def opened_document(data: bytes) -> Iterator[Document]:
    """Open a file. Raises VerificationError if it is not a PDF, or is locked with a password."""
    try:
        pdf = pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True)
    except pikepdf.PasswordError as problem:
        raise VerificationError(
            "the file is locked with a password", remedy="save it without encryption; PDF/X and PDF/A forbid it"
        ) from problem
    except pikepdf.PdfError as problem:
        what = str(problem).rpartition(">: ")[2]  # without the address of the bytes in memory
        raise VerificationError(f"the file cannot be opened: {what}", remedy="make it again") from problem
    with pdf:
        yield Document(pdf, data)


def _inflated(raw: bytes) -> bytes:
    """Undo FlateDecode, but no more than the bound."""
    machine = zlib.decompressobj()
    content = machine.decompress(raw, MOST_INFLATED)
    if machine.unconsumed_tail:
        raise CannotRun(f"a stream of the file is larger than {MOST_INFLATED // 2**20} MiB when it is inflated")
    return content
