"""What many files of a parcel have in common: one number that changed in all of them is one line."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.comparison import Comparison, FactChange, FactKind, Way


class GatheredFact(NamedTuple):
    """A change of a fact, with the files and pages that have it."""

    kind: FactKind
    way: Way
    old: str
    new: str
    places: tuple[tuple[str, int], ...]


def gathered_facts(comparison: Comparison) -> tuple[GatheredFact, ...]:
    """The most dangerous kind first; among these, in the order of the files."""
    found: dict[tuple[FactKind, Way, str, str], list[tuple[str, int]]] = {}
    for file in comparison.files:
        for fact in file.facts:
            found.setdefault((fact.kind, fact.way, fact.old, fact.new), []).append((file.name, _page(fact)))
    facts = [GatheredFact(*key, tuple(dict.fromkeys(places))) for key, places in found.items()]
    kinds = list(FactKind)
    return tuple(sorted(facts, key=lambda fact: kinds.index(fact.kind)))


def _page(fact: FactChange) -> int:
    return fact.new_page or fact.old_page
