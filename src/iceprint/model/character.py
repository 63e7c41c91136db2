"""A character as it is named in messages, where it may be one that nobody can see."""

from __future__ import annotations

import unicodedata


def described(character: str) -> str:
    """Code point and name: 'U+200B ZERO WIDTH SPACE'."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '(no name)')}"
