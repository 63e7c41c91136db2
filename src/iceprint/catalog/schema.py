"""Reads typed values from mappings; notes mistakes and reads on, so that all those of a file come to light at once.

After a mistake a harmless stand-in is returned. Nobody sees it: the reader of the file raises the mistakes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import TypeVar

from iceprint.catalog import scalars
from iceprint.catalog.nodes import Items, Keys, Looks, Node, Scalar
from iceprint.catalog.suggest import suggestion
from iceprint.errors import ContentError, IceprintError, Place

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Fields:
    """The keys of one mapping, asked for one by one. `done()` refuses the keys that nobody asked for."""

    def __init__(self, node: Node | None, problems: list[IceprintError], where: Place | None = None) -> None:
        self.here = node.place if node else where or Place("")
        self._problems = problems
        self._problems_before = len(problems)
        self._asked: list[str] = []
        self._keys = node if isinstance(node, Keys) else Keys({}, {}, self.here)
        self._is_mapping = isinstance(node, Keys)
        if node and not self._is_mapping:
            self.refuse(self.here, "keys and values are expected here", "write lines such as `key: value`")

    @property
    def sound(self) -> bool:
        """True while nothing in this mapping was refused: only then is it worth judging what it means."""
        return self._is_mapping and len(self._problems) == self._problems_before

    @property
    def mistakes(self) -> int:
        """How many mistakes of the file are known by now: what is read without another one is worth judging."""
        return len(self._problems)

    def place(self, key: str) -> Place:
        """Where the value of a key stands, or the mapping if there is no such key."""
        node = self._keys.nodes.get(key)
        return node.place if node else self.here

    def refuse(self, place: Place, what: str, remedy: str) -> None:
        """Note a mistake."""
        self._problems.append(ContentError(what, remedy=remedy, where=place))

    def absent(self, key: str) -> bool:
        """True if an optional key is missing, or null."""
        self._asked.append(key)
        node = self._keys.nodes.get(key)
        return node is None or (isinstance(node, Scalar) and node.looks is Looks.NOTHING)

    def is_null(self, key: str) -> bool:
        """True if a key, which must be there, is null."""
        return key in self._keys.nodes and self.absent(key)

    def is_list(self, key: str) -> bool:
        """True if the value of a key is a list, where it may also be something else."""
        return isinstance(self._keys.nodes.get(key), Items)

    def text(self, key: str) -> str:
        """Words on one line."""
        return self.value(key, scalars.text_of, "")

    def maybe_text(self, key: str) -> str | None:
        """Words on one line, or None if the key is missing or null."""
        return None if self.absent(key) else self.text(key)

    def date(self, key: str) -> date:
        """A day."""
        return self.value(key, scalars.date_of, date.min)

    def whole(self, key: str, *, default: int | None = None) -> int:
        """A whole number. With a default the key is optional."""
        if default is not None and self.absent(key):
            return default
        return self.value(key, scalars.whole_of, 0)

    def days(self, key: str, *, default: int) -> int:
        """How many days something lasts."""
        return default if self.absent(key) else self.value(key, scalars.days_of, default)

    def number(self, key: str) -> float:
        """A number, with or without decimals."""
        return self.value(key, scalars.number_of, 0.0)

    def truth(self, key: str) -> bool:
        """True or false; false if the key is missing."""
        return False if self.absent(key) else self.value(key, scalars.truth_of, False)  # noqa: FBT003 - a stand-in

    def one_of(self, key: str, kinds: type[E]) -> E:
        """One word of a fixed few."""
        return self._kind(key, self.text(key), self.place(key), kinds)

    def several_of(self, key: str, kinds: type[E], *, optional: bool = False) -> tuple[E, ...]:
        """A list of words of a fixed few."""
        texts = self.texts(key, optional=optional)
        return tuple(self._kind(key, word, place, kinds) for word, place in texts)

    def length(self, key: str) -> float:
        """A distance, in points."""
        return self.value(key, scalars.length_of, 0.0)

    def texts(self, key: str, *, optional: bool = False, most: int | None = None) -> tuple[tuple[str, Place], ...]:
        """A list of texts, each with its place."""
        nodes = self.items(key, optional=optional, most=most)
        return tuple((self._read(key, node, scalars.text_of, ""), node.place) for node in nodes)

    def words(self, key: str, *, optional: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(words for words, _ in self.texts(key, optional=optional))

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """A list of `count` numbers."""
        nodes = self.items(key)
        if nodes and len(nodes) != count:
            self.refuse(self.place(key), f'"{key}" holds {len(nodes)} values', f"write {count} numbers")
        values = [self._read(key, node, scalars.number_of, 0.0) for node in nodes[:count]]
        return tuple(values + [0.0] * (count - len(values)))

    def items(self, key: str, *, optional: bool = False, most: int | None = None) -> tuple[Node, ...]:
        """The nodes of a list that must not be empty, and holds `most` entries. An `optional` one may be missing."""
        if optional and self.absent(key):
            return ()
        node = self._take(key)
        if isinstance(node, Items) and node.nodes:
            many = len(node.nodes)
            if most is not None and many > most:
                self.refuse(node.nodes[most].place, f'"{key}" holds {many} entries', f"write {most} at most")
            return node.nodes[:most]
        if node:
            self.refuse(node.place, f'"{key}" must be a list that is not empty', "write it as [one, two]")
        return ()

    def part(self, key: str) -> Fields:
        """The mapping under a key."""
        return Fields(self._take(key), self._problems, self.here)

    def parts(self, key: str, *, optional: bool = False, most: int | None = None) -> Iterator[Fields]:
        """A list of mappings, each to be read before the next."""
        return (Fields(node, self._problems) for node in self.items(key, optional=optional, most=most))

    def each(self) -> Iterator[tuple[str, Place, Node]]:
        """Every key, its place and its value, where the keys are names that people choose."""
        for key, node in self._keys.nodes.items():
            self._asked.append(key)
            yield key, self._keys.places[key], node

    def each_part(self) -> Iterator[tuple[str, Place, Fields]]:
        """As `each`, where every value is a mapping."""
        for key, place, node in self.each():
            yield key, place, Fields(node, self._problems)

    def done(self) -> None:
        """Refuse the keys that were not asked for."""
        for key, place in self._keys.places.items():
            if key not in self._asked:
                self.refuse(place, f'the key "{key}" is unknown here', suggestion(key, self._asked))

    def _kind(self, key: str, word: str, place: Place, kinds: type[E]) -> E:
        known = [kind.value for kind in kinds]
        if word and word not in known:
            self.refuse(place, f'"{key}" is "{word}", which is unknown', suggestion(word, known))
        return kinds(word) if word in known else kinds(known[0])

    def _take(self, key: str) -> Node | None:
        self._asked.append(key)
        node = self._keys.nodes.get(key)
        if node is None and self._is_mapping:
            self.refuse(self.here, f'the key "{key}" is missing', f"add a line `{key}: ...`")
        return node

    def value(self, key: str, read: Callable[[Scalar], T], stand_in: T) -> T:
        """A single value as `read` understands it; it raises WrongValueError for others."""
        node = self._take(key)
        return stand_in if node is None else self._read(key, node, read, stand_in)

    def _read(self, key: str, node: Node, read: Callable[[Scalar], T], stand_in: T) -> T:
        if not isinstance(node, Scalar):
            self.refuse(node.place, f'"{key}" must be a single value', f"write it as `{key}: ...`")
            return stand_in
        try:
            return read(node)
        except scalars.WrongValueError as error:
            self.refuse(node.place, f'"{key}" {error}', error.remedy)
            return stand_in
