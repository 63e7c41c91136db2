"""Names of persons who vouch for words: what counts as a name, and when two names are one person's."""

from __future__ import annotations

from unicodedata import normalize

from iceprint.catalog import characters
from iceprint.errors import UsageError, raise_all

LEAST_LETTERS, MOST_CHARACTERS = 2, 56  # as many as stand on one line of a comment in a message file


def person(words: str, option: str) -> str:
    """A name from the command line. Raises UsageError, and GlyphError for characters that nobody can see."""
    raise_all(characters.objections(words, option))
    name = " ".join(words.split())
    if sum(character.isalpha() for character in name) < LEAST_LETTERS or len(name) > MOST_CHARACTERS:
        what = f'{option} is "{name[:MOST_CHARACTERS]}", which is not the name of a person'
        raise UsageError(what, remedy=f'give the full name, in {MOST_CHARACTERS} characters: {option} "Ana Ruiz"')
    return name


def same_person(name: str, other: str) -> bool:
    """Whether two names are one person's: letters count, not their case, blanks, stops or e-mail addresses."""
    return bool(_letters(name)) and _letters(name) == _letters(other)


def _letters(name: str) -> str:
    plain = normalize("NFKC", name.partition("<")[0]).casefold()
    return "".join(character for character in plain if character.isalnum())
