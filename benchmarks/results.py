"""What was measured: numbers with their budgets, comparisons with the peer, and the modules of a cold start."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.samples import Sample


@dataclass(frozen=True, slots=True)
class Row:
    """One number. `budget` is the most it may be, in the same unit."""

    what: str
    unit: str
    value: float
    spread: Sample | None = None
    budget: float | None = None

    @classmethod
    def sampled(cls, what: str, unit: str, sample: Sample, budget: float | None = None) -> Row:
        return cls(what, unit, sample.median, sample, budget)

    @property
    def verdict(self) -> str:
        if self.budget is None:
            return ""
        return "within" if self.value <= self.budget else "OVER"


@dataclass(frozen=True, slots=True)
class Duel:
    """The same work by us and by the peer."""

    what: str
    unit: str
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """Below 1 we are ahead."""
        return self.ours / self.theirs


@dataclass(frozen=True, slots=True)
class Module:
    """A module that a cold start imports, and the milliseconds it took by itself and with all that it imported."""

    name: str
    alone: float
    together: float


@dataclass(frozen=True, slots=True)
class Results:
    """Everything one run of the benchmarks found. `peer` names the peer and its version, or says why there is none."""

    machine: str
    rows: tuple[Row, ...]
    peer: str
    duels: tuple[Duel, ...]
    modules: tuple[Module, ...]
