"""Plain text: for screen readers, braille displays and text messages, which break lines themselves.

UTF-8 without a mark, NFC, LF; a line for every paragraph, a blank line before headings and codes, a dash before items.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy
from iceprint.model.reading import Captioned, reading
from iceprint.model.structure import Role
from iceprint.model.template import Block, Template
from iceprint.text.items import drawn

DASH = "- "
LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"


def plain_text(template: Template, language: Language, heading: str | None) -> bytes:
    """The words of a template in the order of reading, below a `heading` of the file, if there is one."""
    lines = [heading, ""] if heading else []
    for side in reading(template):
        for passage in side:
            if lines and lines[-1] and _stands_apart(passage):
                lines.append("")
            lines += _lines(passage, language)
    return ("\n".join([*lines, ""])).encode("utf-8")


def _stands_apart(passage: Block | Captioned) -> bool:
    return isinstance(passage, Captioned) or bool(passage.role.level)


def _lines(passage: Block | Captioned, language: Language) -> Iterator[str]:
    if isinstance(passage, Captioned):
        yield _line(passage.code.alt, language)
        for caption in passage.captions:
            yield from _lines(caption, language)
    else:
        yield (DASH if passage.role is Role.ITEM else "") + _line(passage.copy, language)


def _line(copy: Copy, language: Language) -> str:
    """The words without the controls that direct the setting.

    Among words from right to left a number keeps one mark before it: a screen would turn it round, as
    7888-373-888-1 (UAX #9, W2). The mark is older than isolates and known to more braille tables and telephones.
    """
    alone = len(copy.spans) == 1 and len(copy.spans[0].fact.printed) == len(copy.text)
    if language.direction is Direction.LTR or not copy.spans or alone:
        return normalize("NFC", drawn(copy.text))
    parts, at = [], 0
    for span in copy.spans:
        parts += [drawn(copy.text[at : span.start]), LEFT_TO_RIGHT, copy.text[span.start : span.end]]
        at = span.end
    line = "".join([*parts, drawn(copy.text[at:])])
    return normalize("NFC", RIGHT_TO_LEFT + line if line.startswith(LEFT_TO_RIGHT) else line)
