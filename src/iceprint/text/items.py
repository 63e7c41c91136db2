"""A text as items: stretches of one direction, one script and one face, each shaped by itself (UAX #24, UAX #9)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from iceprint.text.bidi import Levels, is_formatting
from iceprint.text.faces import Face
from iceprint.text.scripts import COMMON, script_of, script_of_language

ZERO_WIDTH_SPACE = "\u200b"  # where a translator permits a line break
# These leave no trace, neither on paper nor in copied text.
UNDRAWN = frozenset(filter(is_formatting, map(chr, (0x61C, *range(0x2000, 0x2070))))) | {ZERO_WIDTH_SPACE}

JOINED_ACROSS = UNDRAWN - frozenset("\u2066\u2067\u2068\u2069")  # isolates part letters (ArabicShaping.txt)


class Item(NamedTuple):
    """text[start:end], to be shaped at once. An odd level runs from right to left."""

    start: int
    end: int
    level: int
    script: str
    face: Face


def itemize(text: str, levels: Levels, script: str, faces: Sequence[Face]) -> tuple[Item, ...]:
    """Cut a text. `script` is that of the language, `faces` are tried in order; some face has every drawn character.

    Bidi controls and zero-width spaces fall between the items: they are neither drawn nor mapped to text.
    """
    characters = set(text)
    of_all = {script_of(character) for character in characters} - {COMMON}
    uniform = len(of_all) <= 1 and len(set(levels.levels)) == 1 and faces[0].has_all(characters)
    if uniform and UNDRAWN.isdisjoint(characters):  # the usual case, in a fraction of the time
        own = of_all.pop() if of_all else script_of_language(script)
        return (Item(0, len(text), levels.levels[0], own, faces[0]),)
    scripts = _scripts(text, script_of_language(script))
    chosen = _faces(text, faces)
    keys = [
        None if character in UNDRAWN else (level, own, face)
        for character, level, own, face in zip(text, levels.levels, scripts, chosen, strict=True)
    ]
    items, at = [], 0
    for key, group in groupby(keys):
        end = at + sum(1 for _ in group)
        if key is not None:
            items.append(Item(at, end, *key))
        at = end
    return tuple(items)


def drawn(text: str) -> str:
    """A text without the characters that only direct its setting."""
    return text if UNDRAWN.isdisjoint(text) else "".join(one for one in text if one not in UNDRAWN)


def _scripts(text: str, default: str) -> list[str]:
    """The script of every character; common ones take that before them, at the start that after them."""
    scripts = [script_of(character) for character in text]
    current = next((script for script in scripts if script != COMMON), default)
    for index, script in enumerate(scripts):
        current = current if script == COMMON else script
        scripts[index] = current
    return scripts


def _faces(text: str, faces: Sequence[Face]) -> list[Face]:
    """The face of every character: the first that has it; common characters stay with the face before them."""
    if len(faces) == 1:
        return [faces[0]] * len(text)
    chosen: list[Face] = []
    for character in text:
        before = chosen[-1] if chosen else faces[0]
        stays = character in UNDRAWN or (script_of(character) == COMMON and before.has(character))
        chosen.append(before if stays else next((face for face in faces if face.has(character)), before))
    return chosen
