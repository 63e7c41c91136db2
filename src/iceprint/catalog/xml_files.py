"""Reads an XML file that came from outside: bounded, and without document types, entities or anything to fetch.

Document types are where all known attacks on XML parsers live (entity expansion, external entities); no XLIFF file
needs one. The parser is expat, Python's own; it is told to refuse before it would act.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from iceprint.catalog.source import read_bytes
from iceprint.errors import IceprintError, Place, TranslationError

LIMIT = 8 << 20  # bytes; fifty times the largest file that we would write
DEEPEST = 40  # elements inside each other
_BLANK = " "  # between the namespace and the name of an element


@dataclass(slots=True)
class XmlElement:
    """An element: `name` is its namespace, a blank and its local name."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[XmlElement | str] = field(default_factory=list)

    def all(self, name: str) -> list[XmlElement]:
        """The children of a name."""
        return [child for child in self.children if isinstance(child, XmlElement) and child.name == name]


class XmlKind(NamedTuple):
    """What a file is meant to be: the class of its mistakes, its most bytes, and what helps.

    `plain` is what to ask for instead of a file that could make a parser do something.
    """

    family: type[IceprintError]
    limit: int
    if_missing: str
    if_large: str
    plain: str


XLIFF = XmlKind(TranslationError, LIMIT, "correct its name", "ask for one file a language", "a plain XLIFF 2 file")


def read_xml(path: Path, file: str, kind: XmlKind = XLIFF) -> XmlElement:
    """The root of a document. `file` is its name in messages. Raises an error of the family of its kind."""
    data = read_bytes(path, file, kind.family, limit=kind.limit, if_missing=kind.if_missing, if_large=kind.if_large)
    reader = _Reader(file, kind)
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 - the end of the document, by position
    except expat.ExpatError as error:
        what = f"this is not XML: {expat.ErrorString(error.code)}"
        raise kind.family(
            what, remedy="ask for the file again, whole and unchanged", where=Place(file, error.lineno)
        ) from error
    except (LookupError, ValueError) as error:
        remedy = "ask for the file in UTF-8"
        raise kind.family(f"this is not XML: {error}", remedy=remedy, where=Place(file, 1)) from error
    return reader.root


class _Reader:
    """Builds the tree from the parser's events."""

    def __init__(self, file: str, kind: XmlKind) -> None:
        self.root = XmlElement("", {}, 0)
        self._file, self._kind = file, kind
        self._open: list[XmlElement] = []
        self.parser = parser = expat.ParserCreate(namespace_separator=_BLANK)
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.ExternalEntityRefHandler = self._external

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = XmlElement(name, attributes, self.parser.CurrentLineNumber)
        if len(self._open) >= DEEPEST:
            self._refuse(f"elements stand more than {DEEPEST} deep inside each other")
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].children.append(text)

    def _doctype(self, *_: object) -> None:
        self._refuse("the file has a document type (<!DOCTYPE), which can make a parser fetch files or grow for ever")

    def _entity(self, *_: object) -> None:
        self._refuse("the file declares entities")

    def _external(self, *_: object) -> int:
        self._refuse("the file refers to another file")

    def _refuse(self, what: str) -> NoReturn:
        where = Place(self._file, self.parser.CurrentLineNumber)
        raise self._kind.family(what, remedy=f"ask for {self._kind.plain} without it", where=where)
