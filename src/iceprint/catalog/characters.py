"""Which characters may be typed. Invisible ones can reverse a phone number or hide a letter, so they are refused.

Sources: Unicode TR 36 and 39 (spoofing), UAX #9 (bidi controls; the program itself isolates facts), UAX #15 (NFC).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from iceprint.errors import GlyphError, Place
from iceprint.model.character import described

MOST_REPORTED = 20  # in one file; a file of noise need not be described to its end
REFUSED_CATEGORIES = {
    "Cc": "an invisible control character",
    "Cf": "an invisible formatting character",
    "Cn": "not assigned to any character",
    "Co": "a private-use character, which every font draws differently",
    "Cs": "half of a character",
    "Zl": "an invisible line separator",
    "Zp": "an invisible paragraph separator",
}
BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters and marks by category, yet nothing is drawn
FORMS = ("<compat>", "<initial>", "<medial>", "<final>", "<isolated>")
UNSEEN = "delete it; it cannot be seen, so type the words around it again"
JOINERS = frozenset("\u200c\u200d")
WORD_BREAK = frozenset("\u200b")
JOINING_SCRIPTS = frozenset(
    ("Arab", "Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Mong", "Orya", "Sinh", "Taml", "Telu")
)
UNSPACED_SCRIPTS = frozenset(("Khmr", "Laoo", "Mymr", "Thai"))
NOTHING: frozenset[str] = frozenset()


def needed_by(script: str) -> frozenset[str]:
    """The invisible characters without which a script (ISO 15924) cannot be written well."""
    if script in JOINING_SCRIPTS:
        return JOINERS
    return WORD_BREAK if script in UNSPACED_SCRIPTS else NOTHING


def objections(text: str, file: str, *, permitted: frozenset[str] = NOTHING, first_line: int = 1) -> list[GlyphError]:
    """What is wrong with the characters of a text, line by line. Lines end with a line feed."""
    refused = {character for character in set(text) - permitted if _reason(character)}
    if not refused and unicodedata.is_normalized("NFC", text):
        return []
    found: list[GlyphError] = []
    for number, line in enumerate(text.split("\n"), first_line):
        found += _line_objections(line, Place(file, number), refused)
        if len(found) >= MOST_REPORTED:
            break
    return found[:MOST_REPORTED]


def _line_objections(line: str, place: Place, refused: set[str]) -> Iterator[GlyphError]:
    for character in dict.fromkeys(line):
        if character in refused:
            letters = unicodedata.normalize("NFKC", character)
            remedy = f'type its letters: "{letters}"' if _is_form(character) else UNSEEN
            yield GlyphError(f"{described(character)} is {_reason(character)}", remedy=remedy, where=place)
    if not unicodedata.is_normalized("NFC", line):
        composed = unicodedata.normalize("NFC", line)
        at = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), 0)
        near = composed[max(0, at - 10) : at + 10].strip()
        yield GlyphError(
            f'a letter and its mark are typed as separate characters near "{near}"',
            remedy="type the letter again as one character, or save the file in Unicode form NFC",
            where=place,
        )


def _is_form(character: str) -> bool:
    """Whether it is how letters look, which setting makes by itself (Unicode, "Presentation Forms")."""
    if not "\ufb00" <= character <= "\ufefc" or not unicodedata.category(character).startswith("L"):
        return False
    return unicodedata.decomposition(character).startswith(FORMS)


@lru_cache(maxsize=1024)
def _reason(character: str) -> str | None:
    if character == "\n":
        return None
    if _is_form(character):
        return "a form of letters that setting makes by itself, and that is copied as others"
    if unicodedata.name(character, "").startswith("VARIATION SELECTOR"):
        return "an invisible selector of another form of the character before it, which no font here has"
    if character in BLANKS:
        return "a letter that draws nothing"
    if character == "\ufffd":
        return "what remains of a character that was damaged on the way"
    return REFUSED_CATEGORIES.get(unicodedata.category(character))
