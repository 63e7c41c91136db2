"""The questions asked of plain text: can every machine read it, and does it say what was promised?"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, is_normalized, normalize

from iceprint.model.finding import Finding
from iceprint.model.promise import Promise
from iceprint.verify.promised import LONG_NUMBER

CHECKS = ("encoding", "words", "numbers")
REMEDY = "build the file again; if it stays so, this is a fault of iceprint: please report it"
TYPED = "look for a number typed into a message instead of a {placeholder}"
MARKS = "\u200e\u200f"  # direct numbers among words from right to left
PERMITTED = f"\n\u200c\u200d{MARKS}"  # and what joins or parts letters


def examine_plain(data: bytes, promise: Promise) -> tuple[Finding, ...]:
    """Ask every question. No finding means that the file keeps the promise."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return (Finding("encoding", f"it is not UTF-8: {problem.reason} at byte {problem.start}", REMEDY),)
    said = "".join(one for one in text if one not in MARKS)
    return (
        *(Finding("encoding", what, REMEDY) for what in _encoding(text)),
        *(Finding("words", what, REMEDY) for what in _words(said, promise)),
        *(Finding("numbers", what, TYPED) for what in _numbers(said, promise)),
    )


def _encoding(text: str) -> Iterator[str]:
    strange = {one for one in text if category(one) in {"Cc", "Cf", "Cn", "Co", "Cs"} and one not in PERMITTED}
    if strange:
        yield f"it holds {', '.join(f'U+{ord(one):04X}' for one in sorted(strange))}"
    if not is_normalized("NFC", text):
        yield "it is not in the form NFC"
    if not text.endswith("\n") or text.endswith("\n\n") or text.startswith("\n"):
        yield "it does not begin with words and end with one line end"
    if any(line != line.strip() for line in text.split("\n")):
        yield "a line begins or ends with a space"


def _words(text: str, promise: Promise) -> Iterator[str]:
    found = [line for line in text.split("\n") if line]
    wanted = [normalize("NFC", line) for page in promise.pages for line in page.words]
    if len(found) != len(wanted):
        yield f"{len(found)} lines, {len(wanted)} were promised"
    for line, promised in zip(found, wanted, strict=False):
        if line != promised:
            yield f"it reads {line!r} where {promised!r} was promised"
            return


def _numbers(text: str, promise: Promise) -> Iterator[str]:
    facts = [fact for page in promise.pages for fact in page.facts]
    yield from (f"it lacks {fact!r}" for fact in dict.fromkeys(facts) if fact not in text)
    known = {digits for fact in facts for digits in LONG_NUMBER.findall(fact)}
    strange = (digits for digits in LONG_NUMBER.findall(text) if digits not in known)
    yield from (f"it shows the number {digits}, which is no fact of this edition" for digits in strange)
