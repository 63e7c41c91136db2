"""YAML text to nodes with line numbers. The only door to PyYAML.

Only a small part of YAML is accepted: one document of scalars, lists and mappings. Anchors, aliases, merge keys and
tags are refused: they let a few lines grow to gigabytes or stand for objects, and content needs none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml

from iceprint.catalog import characters
from iceprint.catalog.nodes import Items, Keys, Looks, Node, Scalar
from iceprint.catalog.source import read_source
from iceprint.errors import ContentError, IceprintError, Place, raise_all

DEEPEST = 12  # levels; content has five
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LOOKS = {
    "bool": Looks.TRUTH,
    "int": Looks.NUMBER,
    "float": Looks.NUMBER,
    "timestamp": Looks.DATE,
    "null": Looks.NOTHING,
}


def read_yaml(path: Path, file: str) -> Keys:
    """The mapping that a file holds. `file` is its name in messages."""
    return parse_yaml(read_source(path, file, ContentError), file)


def parse_yaml(text: str, file: str) -> Keys:
    """As `read_yaml`, of the text of a file."""
    builder = _Builder(file)
    try:
        node = builder.document(yaml.parse(text, Loader=LOADER))
    except yaml.YAMLError as error:
        raise _syntax_error(error, file) from error
    raise_all(builder.problems)
    if not isinstance(node, Keys):
        raise ContentError(
            "the file holds no keys", remedy="start it with a key, such as `name: ...`", where=Place(file, 1)
        )
    return node


def quoted(words: str) -> str:
    """Words as a double-quoted scalar (YAML 1.2, 7.3.1). Invisible characters have to be refused before."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _syntax_error(error: yaml.YAMLError, file: str) -> ContentError:
    if not isinstance(error, yaml.MarkedYAMLError):
        return ContentError(f"this is not YAML: {error}", remedy="save the file as plain text", where=Place(file))
    unended = "end of stream" in (error.problem or "")  # then the beginning is what helps
    mark = (unended and error.context_mark) or error.problem_mark or error.context_mark
    reason = " ".join(filter(None, (error.problem, error.context)))
    return ContentError(
        f"this is not YAML: {reason}",
        remedy="check indentation, colons and quotes on this line and the one above",
        where=Place(file, mark.line + 1 if mark else 0),
    )


class _Builder:
    """Makes nodes from the parser's events; notes what is refused and reads on."""

    def __init__(self, file: str) -> None:
        self.problems: list[IceprintError] = []
        self._file = file

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._refuse(event, "a second document starts here", "keep one document in a file, without `---`")
                    return root
                root = self._node(next(events), events, 0)
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self._judge(event, depth)
        place = self._place(event)
        if isinstance(event, yaml.ScalarEvent):  # first, because most are
            return self._scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._inside(events, yaml.SequenceEndEvent, depth)), place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._keys(tuple(self._inside(events, yaml.MappingEndEvent, depth)), place)
        return Scalar("", Looks.TEXT, place, 0, 0)  # an alias, which has been refused

    def _inside(self, events: Iterator[yaml.Event], end: type[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, end):
                return
            yield self._node(event, events, depth + 1)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        text = event.value
        if event.style == '"':  # escapes such as "\\u202e" are not seen in the file itself
            self.problems += characters.objections(text, place.file, first_line=place.line)
        looks = _looks(text) if event.implicit[0] else Looks.TEXT
        start, end = event.start_mark, event.end_mark
        return Scalar(text, looks, place, start.index if start else 0, end.index if end else 0)

    def _keys(self, nodes: tuple[Node, ...], place: Place) -> Keys:
        found: dict[str, Node] = {}
        places: dict[str, Place] = {}
        for key, node in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar) or key.text == "<<":
                what = "merge keys are not read here" if isinstance(key, Scalar) else "this key is not a word"
                self.problems.append(ContentError(what, remedy="use plain words as keys", where=key.place))
            elif key.text in found:
                first = places[key.text].line
                self.problems.append(
                    ContentError(
                        f'the key "{key.text}" stands here a second time; the first is on line {first}',
                        remedy="delete one of them",
                        where=key.place,
                    )
                )
            else:
                found[key.text], places[key.text] = node, key.place
        return Keys(found, places, place)

    def _judge(self, event: yaml.Event, depth: int) -> None:
        if depth > DEEPEST:
            self._refuse(event, f"this is nested more than {DEEPEST} levels deep", "flatten it")
            raise_all(self.problems)
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            self._refuse(event, "anchors and aliases (& and *) are not read here", "write the value out, or quote it")
        if tag := getattr(event, "tag", None):
            self._refuse(event, f"the tag {tag} is not read here", "delete it, or quote the value")

    def _refuse(self, event: yaml.Event, what: str, remedy: str) -> None:
        self.problems.append(ContentError(what, remedy=remedy, where=self._place(event)))

    def _place(self, event: yaml.Event) -> Place:
        return Place(self._file, event.start_mark.line + 1 if event.start_mark else 0)


@lru_cache(maxsize=1024)
def _looks(text: str) -> Looks:
    """What PyYAML's own rules for unquoted scalars (YAML 1.1) would make of it. Cached: the same keys recur."""
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], ())
    for tag, pattern in resolvers:
        if pattern.match(text):
            return LOOKS.get(tag.rpartition(":")[2], Looks.TEXT)
    return Looks.TEXT
