"""How many years of school the English of a material asks for. Asked only by `iceprint check`; the door to Pyphen.

Grade by Flesch and Kincaid (Kincaid et al., Navy Research Branch Report 8-75, 1975), an estimate from the length of
sentences and words. Syllables are the parts into which Pyphen divides a word, or its vowel groups if there are more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyphen import Pyphen

from iceprint.catalog.library import Library
from iceprint.catalog.placeholders import PLACEHOLDER
from iceprint.model.message import Message

HARDEST = 8  # grade, for readers with six to eight years of school: plainlanguage.gov, and NIH for health material
MOST_NAMED = 3  # of the longest sentences
LONGEST = 20  # words; longer sentences are named whatever the grade

_END = re.compile(r"(?<!\b[A-Z])[.!?]+(?=\s|$)|[:;](?=\s)")  # the stops of U.S. end nothing
_WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)?|\d+")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?<=[^aeiouy])(?:e|es|ed)$")
_DIVIDE = Pyphen(lang="en_US", left=1, right=1)


class Sentence(NamedTuple):
    """What stands between two stops; a heading is a sentence. Facts are read at a glance and do not count."""

    message: Message
    text: str
    words: tuple[str, ...]


def reading_notes(library: Library) -> Iterator[str]:
    """The grade of every material with its longest sentences. One that is too hard is warned about."""
    for name in library.materials:
        material = library.material(name)
        used = material.message_ids
        known = (library.program(each).messages for each in library.programs)
        messages = {message_id: message for program in known for message_id, message in program.items()}
        sentences = [sentence for each in used for sentence in sentences_of(messages[each])]
        sentences.sort(key=lambda sentence: -len(sentence.words))
        level = grade(sentences)
        warning = f"; above grade {HARDEST} is too hard for the public: write shorter words and sentences"
        yield f"{material.place}: the English reads at grade {level:.1f}{warning if level > HARDEST else ''}"
        for number, sentence in enumerate(sentences):
            if number < MOST_NAMED or len(sentence.words) > LONGEST:
                count = len(sentence.words)
                yield f'{sentence.message.place}: {count} word{"s" * (count > 1)}: "{sentence.text}"'


def sentences_of(message: Message) -> Iterator[Sentence]:
    """The sentences of a message that have words."""
    for part in _END.split(PLACEHOLDER.sub(" ", message.text)):
        if words := tuple(_WORD.findall(part)):
            yield Sentence(message, " ".join(part.split()), words)


def grade(sentences: Iterable[Sentence]) -> float:
    """Years of school; 0 for the easiest texts, and for none."""
    words = [(sentence, word) for sentence in sentences for word in sentence.words]
    if not words:
        return 0.0
    count = len({id(sentence) for sentence, _ in words})
    return max(0.0, 0.39 * len(words) / count + 11.8 * sum(syllables(word) for _, word in words) / len(words) - 15.59)


def syllables(word: str) -> int:
    """About how many syllables an English word has. A number counts as one: its digits are taken in at a glance."""
    plain = word.lower()
    if not plain.isalpha():
        return 1
    return max(1, len(_DIVIDE.positions(plain)) + 1, len(_VOWELS.findall(_SILENT.sub("", plain))))
