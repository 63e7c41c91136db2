"""Finds the `{placeholders}` of a message and fills facts in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from iceprint.model.fact import Fact
from iceprint.model.message import Span

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"  # UAX #9

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}", re.ASCII)
_BRACE = re.compile(r"[{}]")


def placeholders(text: str) -> tuple[str, ...]:
    """The names between braces, in the order of the text, each as often as it stands there."""
    return tuple(PLACEHOLDER.findall(text))


def has_stray_brace(text: str) -> bool:
    """True if a brace belongs to no placeholder."""
    return bool(_BRACE.search(PLACEHOLDER.sub("", text)))


def fill(text: str, facts: Mapping[str, Fact], *, isolate: bool) -> tuple[str, tuple[Span, ...]]:
    """The text with every placeholder replaced by its fact, and where the facts stand.

    With `isolate`, each fact is wrapped in U+2068 and U+2069, so that the words around it cannot turn a number round
    (UAX #9). The marks stand outside of the spans. Raises KeyError for a placeholder without a fact.
    """
    before, after = (FIRST_STRONG_ISOLATE, POP_ISOLATE) if isolate else ("", "")
    pieces: list[str] = []
    spans: list[Span] = []
    length = position = 0
    for match in PLACEHOLDER.finditer(text):
        fact = facts[match[1]]
        lead = text[position : match.start()] + before
        start = length + len(lead)
        end = start + len(fact.printed)
        spans.append(Span(start, end, fact))
        pieces += (lead, fact.printed, after)
        length, position = end + len(after), match.end()
    return "".join((*pieces, text[position:])), tuple(spans)
