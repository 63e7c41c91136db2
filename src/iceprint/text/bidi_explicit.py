"""What embeddings, overrides and isolates ask for: explicit levels, and what is read together (UAX #9, P2 to X10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

MAX_DEPTH = 125  # BD2
REMOVED = frozenset("12345z")  # X9
_EMBEDDINGS = frozenset("1234")
_ISOLATES = frozenset("678")
_ISOLATE_OR_END = re.compile("[6-9]")
_STRONG_OR_ISOLATE = re.compile("[LRA678]")
_PIECES = re.compile("[1-9]|[^1-9]+")
_OVERRIDABLE = re.compile("[^¶]")  # X6; it does not matter what becomes of the removed ones


def isolate_ends(classes: str) -> dict[int, int]:
    """Where each isolate that ends does end (BD9)."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for found in _ISOLATE_OR_END.finditer(classes):
        if found[0] in _ISOLATES:
            opened.append(found.start())
        elif opened:
            ends[opened.pop()] = found.start()
    return ends


def first_strong_level(classes: str, ends: Mapping[int, int], start: int = 0, stop: int | None = None) -> int:
    """P2, P3: 1 if the first strong character outside isolates is a right-to-left one, else 0."""
    end = len(classes) if stop is None else stop
    while found := _STRONG_OR_ISOLATE.search(classes, start, end):
        if found[0] not in _ISOLATES:
            return int(found[0] != "L")
        start = ends.get(found.start(), end)
    return 0


class _Status(NamedTuple):
    """An entry of the directional status stack."""

    level: int
    override: str  # L, R or nothing
    isolate: bool


class _Stack:
    """The directional status stack with its three counters (X1)."""

    def __init__(self, base: int) -> None:
        self.entries = [_Status(base, "", isolate=False)]
        self.overflow_isolates = self.overflow_embeddings = self.valid_isolates = 0

    @property
    def top(self) -> _Status:
        return self.entries[-1]

    def push(self, *, odd: bool, override: str = "", isolate: bool = False) -> None:
        """X2 to X5c: to the next odd or even level, if there is one left."""
        level = self.top.level + (1 if odd != self.top.level % 2 else 2)
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += isolate
            self.entries.append(_Status(level, override, isolate))
        elif isolate:
            self.overflow_isolates += 1
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def end_isolate(self) -> None:
        """X6a."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries.pop().isolate:
                pass
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """X7."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.top.isolate and len(self.entries) > 1:
            self.entries.pop()


def explicit_levels(classes: str, base: int, ends: Mapping[int, int]) -> tuple[list[int], str]:
    """X1 to X8: the level of each character of a paragraph, and the classes as overrides leave them."""
    stack = _Stack(base)
    levels: list[int] = []
    pieces: list[str] = []
    for found in _PIECES.finditer(classes):
        piece = found[0]
        if piece == "9":
            stack.end_isolate()
        level, override, _ = stack.top
        levels += [level] * len(piece)
        pieces.append(_OVERRIDABLE.sub(override, piece) if override else piece)
        if piece == "8":  # X5c
            inner = first_strong_level(classes, ends, found.end(), ends.get(found.start()))
            stack.push(odd=inner == 1, isolate=True)
        elif piece in _ISOLATES:  # X5a, X5b
            stack.push(odd=piece == "7", isolate=True)
        elif piece in _EMBEDDINGS:  # X2 to X5
            stack.push(odd=piece in "24", override={"3": "L", "4": "R"}.get(piece, ""))
        elif piece == "5":
            stack.end_embedding()
    if classes.endswith("¶"):
        levels[-1] = base  # X8
    return levels, "".join(pieces)


class RunSequence:
    """An isolating run sequence: characters of one level that are read as if nothing stood between them (BD13)."""

    def __init__(self, level: int, before: str) -> None:
        self.level = level
        self.before = before  # sos: L or R
        self.after = ""  # eos
        self.indexes: list[int] = []


def run_sequences(classes: str, levels: list[int], base: int, ends: Mapping[int, int]) -> list[RunSequence]:
    """X10. `classes` are those of the text, before any override."""
    kept = [index for index, letter in enumerate(classes) if letter not in REMOVED]  # X9
    runs = [list(run) for _, run in groupby(kept, levels.__getitem__)]
    neighbours = [base, *(levels[run[0]] for run in runs), base]
    sequences: list[RunSequence] = []
    waiting: dict[int, RunSequence] = {}  # by the end of the isolate that interrupts it
    for number, run in enumerate(runs):
        previous, level, following = neighbours[number : number + 3]
        sequence = waiting.pop(run[0], None)
        if sequence is None:
            sequence = RunSequence(level, before="LR"[max(previous, level) % 2])
            sequences.append(sequence)
        sequence.indexes += run
        last = run[-1]
        if last in ends:
            waiting[ends[last]] = sequence
        elif classes[last] in _ISOLATES:  # that never ends
            sequence.after = "LR"[max(level, base) % 2]
        else:
            sequence.after = "LR"[max(level, following) % 2]
    return sequences
