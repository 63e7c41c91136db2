"""Which files of those asked for can be made of an edition, and why not the others: nothing is left out in silence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iceprint.errors import UsageError
from iceprint.model.edition import PIECES, Use
from iceprint.model.material import JOINT, TOGETHER


class LeftOut(NamedTuple):
    """The uses of an edition that there are no files for."""

    edition: str
    uses: tuple[Use, ...]
    why: str
    remedy: str

    @property
    def note(self) -> str:
        """For whoever gets the other files."""
        return f"left out: the {' and '.join(self.uses)} edition of {self.edition}, which {self.why}"

    @property
    def error(self) -> UsageError:
        """For whoever gets nothing."""
        what = f'"{self.edition}" {self.why}; there is no {" or ".join(self.uses)} edition of it'
        return UsageError(what, remedy=self.remedy)


def makeable(
    edition: str, tag: str, uses: Sequence[Use], *, ruled: bool = False
) -> tuple[tuple[Use, ...], LeftOut | None]:
    """The uses that an edition in a language, a pair of them or all can have, and the others.

    Words of several languages do not flow together: each has large print and plain text of its own. Rules are about
    what is posted, the piece.
    """
    together, pair = tag == TOGETHER, JOINT in tag
    if not (together or pair or ruled):
        return tuple(uses), None
    pieces = tuple(use for use in uses if use in PIECES)
    others = tuple(use for use in uses if use not in PIECES)
    if not others:
        return pieces, None
    why = "has several languages" if together or pair else "is built to a rule"
    remedy = "print that without a rule"
    if together:
        remedy = f"leave out --edition, or print materials in one language as {' or '.join(others)}"
    elif pair:
        remedy = f"print that of each language alone: --lang {tag.replace(JOINT, ',')}"
    return pieces, LeftOut(edition, others, why, remedy)
