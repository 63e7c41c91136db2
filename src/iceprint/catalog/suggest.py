"""Helps a person who mistyped a name: the nearest known one, or the list of them."""

from __future__ import annotations

from collections.abc import Iterable

MOST_LISTED = 24


def suggestion(word: str, known: Iterable[str]) -> str:
    """A remedy: 'did you mean "headline"?' where one is near enough, else all that may be used."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only after a mistake; costs start-up time

    names = tuple(dict.fromkeys(known))
    near = get_close_matches(word, names, n=1)
    if near:
        return f'did you mean "{near[0]}"?'
    if not names:
        return "there is none to choose from"
    more = ", ..." if len(names) > MOST_LISTED else ""
    return f"use one of: {', '.join(names[:MOST_LISTED])}{more}"
