"""A finished form, read again: does it say all that it was to say, and is everything drawn?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.form import Form
from iceprint.verify.opened import opened

_SHOWN = 40  # characters of what is missing


def faults(data: bytes, form: Form) -> Iterator[str]:
    """What is wrong, in words. Line breaks do not count: a cell may be set in several lines."""
    with opened(data) as pages:
        text = _solid("".join(page.characters for page in pages))
        yield from (f"lacks {words[:_SHOWN]!r}" for words in dict.fromkeys(form.texts()) if _solid(words) not in text)
        for number, page in enumerate(pages, start=1):
            blank = "".join(page.characters_without_ink())
            if blank:
                yield f"draws nothing for {blank[:_SHOWN]!r} on page {number}"


def _solid(text: str) -> str:
    return "".join(text.split())
