"""The partners that finished files may name: those of a list, or those of all lists that are kept with a project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.model.partner import Partner

Partners = Mapping[str, Partner]


def known_partners(library: Library, imprint: Path | None) -> Partners:
    """The partners of the list `imprint` by id; without one, those that are kept, read when the first is asked for."""
    return library.partners(imprint) if imprint else _Kept(library)


class _Kept(Mapping[str, Partner]):
    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _all(self) -> dict[str, Partner]:
        lists = (self._library.partners(path) for path in self._library.partner_lists)
        return {name: partner for each in lists for name, partner in each.items()}

    def __getitem__(self, name: str) -> Partner:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)
