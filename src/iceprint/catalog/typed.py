"""Words that a person typed on the command line and that go into a file of the project."""

from __future__ import annotations

from iceprint.catalog import characters
from iceprint.errors import IceprintError, UsageError, raise_all


def typed(option: str, text: str, longest: int, if_empty: str) -> str:
    """Words on one line: blanks and line breaks that came with a paste become single blanks.

    Raises UsageError for none and for more than `longest` characters, and for those that nobody can see. `if_empty` is
    the remedy for none.
    """
    words = " ".join(text.split())
    problems: list[IceprintError] = []
    if not words:
        problems.append(UsageError(f"{option} is empty", remedy=if_empty))
    if len(words) > longest:
        what = f"{option} is {len(words)} characters long"
        problems.append(UsageError(what, remedy=f"say it in {longest}, and keep the rest elsewhere"))
    problems += (
        UsageError(f"{option}: {objection.what}", remedy=objection.remedy)
        for objection in characters.objections(words, option)
    )
    raise_all(problems)
    return words
