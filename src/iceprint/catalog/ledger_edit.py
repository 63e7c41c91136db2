"""Writes a verification into the text of `content/facts.yaml`; comments, order and all other lines stay as they are."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.catalog.ledger import read_ledger
from iceprint.catalog.nodes import Keys, Looks, Node, Scalar
from iceprint.catalog.source import decode_source
from iceprint.catalog.yaml_files import parse_yaml, quoted
from iceprint.errors import ContentError, Place
from iceprint.model.fact import Ledger, Verification

LONGEST_LINE = 120
BYTE_ORDER_MARK = "\ufeff"
NOWHERE = Place("")


class _Edit(NamedTuple):
    """New words for text[start:end]."""

    start: int
    end: int
    words: str


class LedgerText(NamedTuple):
    """The ledger as it stands in its file, and how it is to be read."""

    data: bytes
    file: str
    hosts: tuple[str, ...]
    expiry: int  # days

    @property
    def ledger(self) -> Ledger:
        """Raises the mistakes in it."""
        return read_ledger(parse_yaml(self.text, self.file), self.hosts, self.expiry)

    @property
    def text(self) -> str:
        return decode_source(self.data, self.file, ContentError)


def with_verification(old: LedgerText, name: str, verification: Verification) -> LedgerText:
    """The ledger with the fact, which is in it, verified. Raises the mistakes that are there already.

    The values of an earlier verification are replaced one by one, so that its style and comments stay. The new
    ledger is read before it is returned: nothing but this verification may differ.
    """
    text, before = old.text, old.ledger
    edits = _edits(text, _inside(_inside(parse_yaml(text, old.file), "facts"), name), verification)
    new = old._replace(data=_spliced(old.data.decode("utf-8"), text, edits))
    after = new.ledger
    wanted = before.facts | {name: before.facts[name]._replace(verified=verification)}
    assert _placeless(after) == _placeless(before._replace(facts=wanted)), "an edit changed what it should not"
    assert list(after.facts) == list(before.facts), "an edit changed the order"
    assert _lines_differ_only_in(before, name, old.data, new.data), "an edit changed the lines of another fact"
    return new


def _edits(text: str, fact: Keys, verification: Verification) -> list[_Edit]:
    values = {"by": quoted(verification.by), "on": f"{verification.on}", "evidence": quoted(verification.evidence)}
    node = fact.nodes["verified"]
    if isinstance(node, Keys):
        return [_replacing(text, node.nodes[key], words) for key, words in values.items()]
    assert isinstance(node, Scalar), "the ledger was read: it is null"
    assert node.looks is Looks.NOTHING, "the ledger was read: it is null"
    blank = "" if text[node.start - 1] == " " else " "  # `verified:` alone is null too
    line = text[text.rfind("\n", 0, node.start) + 1 : node.start]
    by, on, evidence = (f"{key}: {value}" for key, value in values.items())
    words = f"{blank}{{{by}, {on}, {evidence}}}"
    if len(line + words) > LONGEST_LINE:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        words = f"{blank}{{{by}, {on},\n{indent}{evidence}}}"
    return [_Edit(node.start, node.end, words)]


def _replacing(text: str, node: Node, words: str) -> _Edit:
    assert isinstance(node, Scalar), "the ledger was read: these are single values"
    return _Edit(node.start, node.start + len(text[node.start : node.end].rstrip()), words)  # `>-` takes in blank lines


def _spliced(raw: str, text: str, edits: list[_Edit]) -> bytes:
    """The file with its edits. `text` is `raw` without its byte order mark, every line ended by a line feed only."""
    ending = "\r\n" if "\r\n" in raw else "\n"
    for edit in sorted(edits, reverse=True):
        start, end = (_offset(raw, text, index) for index in (edit.start, edit.end))
        raw = raw[:start] + edit.words.replace("\n", ending) + raw[end:]
    return raw.encode("utf-8")


def _offset(raw: str, text: str, index: int) -> int:
    """Where a character of `text` stands in `raw`: on the same line, as far from its beginning."""
    column = index - (text.rfind("\n", 0, index) + 1)
    lines = raw.split("\n")[: text.count("\n", 0, index)]
    mark = len(BYTE_ORDER_MARK) if not lines and raw.startswith(BYTE_ORDER_MARK) else 0
    return sum(len(line) + 1 for line in lines) + mark + column


def _inside(keys: Keys, name: str) -> Keys:
    node = keys.nodes[name]
    assert isinstance(node, Keys), "the ledger was read"
    return node


def _placeless(ledger: Ledger) -> Ledger:
    """What the ledger says, wherever it says it."""
    return Ledger(
        {name: fact._replace(place=NOWHERE) for name, fact in ledger.facts.items()},
        {name: choice._replace(place=NOWHERE) for name, choice in ledger.choices.items()},
    )


def _lines_differ_only_in(ledger: Ledger, name: str, old: bytes, new: bytes) -> bool:
    """Whether all lines before those of a fact, and all behind them, are the same bytes."""
    first = ledger.facts[name].place.line
    places = [fact.place for fact in ledger.facts.values()] + [choice.place for choice in ledger.choices.values()]
    following = [place.line for place in places if place.line > first]
    before, after = old.split(b"\n"), new.split(b"\n")
    rest = len(before) - (min(following) - 1) if following else 0
    return before[: first - 1] == after[: first - 1] and (not rest or before[-rest:] == after[-rest:])
