"""Web and mail addresses typed into the words: a web address parts only after "/" and before ".", a mail address never.

Addresses from the ledger are kept whole by the caller; these are the rest.
"""

from __future__ import annotations

import re
from itertools import pairwise

from iceprint.text.break_rules import Stretch

# Every alternative starts at the start of a word only, so that a long word is looked at once.
_ADDRESS = re.compile(
    r"""(?<![\w@.+-])(?:
        (?P<mail> [\w.+-]+ @ [\w-]+ (?:\.[\w-]+)+ )
      | (?: https?:// | www\. ) [\w.~:/?\#\[\]@!$&'()*+,;=%-]+
      | (?:[\w-]+\.)+ (?:com|edu|gov|int|mil|net|org|us) \b (?: / [\w.~:/?\#@!$&*+;=%-]* )?
    )(?<![.,:;!?'()])""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_POINT_INSIDE = re.compile(r"\.(?=\w)", re.ASCII)  # as every address has: most texts need no closer look
_WHERE_IT_PARTS = re.compile(r"(?<=/)(?=[^/])|(?<=\w)(?=\.\w)", re.ASCII)


def address_parts(text: str) -> list[Stretch]:
    """The unbreakable parts of all addresses. Those of one address touch: a line may start where the next part does."""
    if not _POINT_INSIDE.search(text):
        return []
    return [part for found in _ADDRESS.finditer(text) for part in _parts(found)]


def _parts(found: re.Match[str]) -> list[Stretch]:
    start, end = found.span()
    if found["mail"]:
        return [(start, end)]
    stops = [start + at.start() for at in _WHERE_IT_PARTS.finditer(found[0])]
    return list(pairwise((start, *stops, end)))
