"""Calls to action: what a material's programs need a reader to be able to dial, and what it prints.

Whoever reads about a crime may want to report it, or may be its victim: where a program needs both lines, each of its
materials prints both, or says why not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from iceprint.catalog.library import Library
from iceprint.catalog.names import program_of
from iceprint.catalog.placeholders import placeholders
from iceprint.errors import ContentError
from iceprint.model.fact import Fact, Line
from iceprint.model.material import Filling, Material, Program

NAMES = {Line.REPORT: "a line to report", Line.HELP: "a line to get help"}


def programs_of(material: Material, library: Library) -> tuple[Program, ...]:
    """The programs whose words a material prints, that of its title first."""
    return tuple(map(library.program, dict.fromkeys(map(program_of, material.message_ids))))


def facts_of(material: Material, library: Library) -> tuple[Fact, ...]:
    """The facts that a material prints, in slots and among its words, each once. Unknown ones are left out."""
    found = chain(*(_facts_in(filling, library) for filling in material.fillings))
    return tuple({fact.id: fact for fact in found}.values())


def missing_lines(material: Material, library: Library) -> Iterator[ContentError]:
    """What a material lacks, in one language or in two of them, or what it explains without need."""
    needs = {need for program in programs_of(material, library) for need in program.needs}
    lacks = {
        line: filling is material.paired
        for filling in reversed(material.fillings)
        for line in needs - {fact.line for fact in _facts_in(filling, library)}
    }
    if material.single_line_because is None:
        for line in sorted(lacks):
            where = " in two languages" if lacks[line] else ""
            yield ContentError(
                f'"{material.id}" prints no number{where} that is {NAMES[line]}, which its programs need',
                remedy=f"print one of {_candidates(library.ledger.facts.values(), line)}, or say why not in "
                "`single_line_because`",
                where=material.place,
            )
    elif not lacks:
        yield ContentError(
            f'"{material.id}" says why it prints a single line, but it prints all that its programs need',
            remedy="delete `single_line_because`",
            where=material.place,
        )


def _facts_in(filling: Filling, library: Library) -> Iterator[Fact]:
    ids = dict.fromkeys(chain(*filling.messages.values()))
    messages = (library.program(program_of(name)).messages[name] for name in ids)
    names = chain(filling.facts.values(), *(placeholders(message.text) for message in messages))
    return (fact for fact in map(library.ledger.find, names) if fact)


def _candidates(facts: Iterable[Fact], line: Line) -> str:
    return ", ".join(fact.id for fact in facts if fact.line is line and not fact.disputed) or "the ledger's (none yet)"
