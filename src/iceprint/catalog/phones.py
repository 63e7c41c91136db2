"""Can these telephone numbers exist? Asked of Google's numbering plans, and only by `iceprint check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import phonenumbers

from iceprint.errors import FactError
from iceprint.model.fact import Fact, FactKind


def impossible_numbers(facts: Iterable[Fact]) -> Iterator[FactError]:
    """An error for every telephone number that no numbering plan holds. Disputed ones are not asked about."""
    for fact in facts:
        if fact.kind is not FactKind.PHONE or fact.disputed:
            continue
        try:
            valid = phonenumbers.is_valid_number(phonenumbers.parse(fact.target))
        except phonenumbers.NumberParseException:
            valid = False
        if not valid:
            yield FactError(
                f'fact "{fact.id}": no numbering plan holds {fact.target}',
                remedy="compare it with its source",
                where=fact.place,
            )
