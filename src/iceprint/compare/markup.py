"""HTML from words of strangers: nothing in them is markup, steers a reader, or turns the words around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape

from iceprint.compare.alignment import align

MOST_SHOWN = 600  # characters of one text
LEAST_ALIKE = 0.6  # of the letters: between other words than these, equal letters are chance
_JOINING = ("R", "AL")
_BLANKS = re.compile(r"(\s+)")
_KEPT = "\u200c\u200d"  # joiners, which Persian and Indic scripts need
_OTHER = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def text(words: str) -> str:
    """Words as the content of an element or the value of an attribute in double quotes."""
    shown = words if len(words) <= MOST_SHOWN else f"{words[:MOST_SHOWN]}…"
    seen = ("\ufffd" if unicodedata.category(sign) in _OTHER and sign not in _KEPT else sign for sign in shown)
    return escape("".join(seen))


def quoted(words: str) -> str:
    """Words in a direction of their own."""
    return f"<bdi>{text(words)}</bdi>" if words else '<span class="none">none</span>'


def compared(old: str, new: str) -> tuple[str, str]:
    """Two short texts; what differs in each is marked."""
    if not old or not new or max(len(old), len(new)) > MOST_SHOWN:
        return quoted(old), quoted(new)
    joined = any(map(_joins, old + new))
    one, other = (_BLANKS.split(words) if joined else list(words) for words in (old, new))
    steps = align(one, other)
    if not joined and sum(step.b - step.a for step in steps if step.same) < LEAST_ALIKE * max(len(old), len(new)):
        return f"<bdi><del>{text(old)}</del></bdi>", f"<bdi><ins>{text(new)}</ins></bdi>"
    before, after = "", ""
    for step in steps:
        gone, come = text("".join(one[step.a : step.b])), text("".join(other[step.c : step.d]))
        before += gone if step.same or not gone else f"<del>{gone}</del>"
        after += come if step.same or not come else f"<ins>{come}</ins>"
    return f"<bdi>{before}</bdi>", f"<bdi>{after}</bdi>"


def _joins(sign: str) -> bool:
    """Whether a letter would fall apart from its neighbours if only one of them were marked: then whole words are."""
    return unicodedata.category(sign)[0] == "M" or unicodedata.bidirectional(sign) in _JOINING


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """A table whose first cell of every row names it. Cells are HTML already."""
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "\n".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>' for row in rows
    )
    css = f' class="{kind}"' if kind else ""
    return (
        f"<table{css}><caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n"
    )
