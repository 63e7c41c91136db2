"""A finished file of our own, asked everything at once: the answers to the checks, and what printers want to know."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.promise import Promise
from iceprint.model.verdict import Answer, Identity
from iceprint.verify.case import Case
from iceprint.verify.check import answer_to
from iceprint.verify.coverage import Coverage, coverage_of
from iceprint.verify.marks import Words
from iceprint.verify.metadata import identity_of, metadata_of
from iceprint.verify.profiles import claim_of
from iceprint.verify.register import checks_for


class Survey(NamedTuple):
    """What one file answers. `fonts` are the names of its faces; `stamp` is that of a press file."""

    identity: Identity
    stamp: str
    answers: tuple[Answer, ...]
    coverage: tuple[Coverage | None, ...]
    fonts: tuple[str, ...]


def survey(data: bytes, promise: Promise) -> Survey:
    """Look at a file whose promise is known. Raises VerificationError if it is no PDF."""
    with Case(data, promise) as case:
        identity = identity_of(case.document)
        on_sheets = promise.sheet is not None
        answers = tuple(
            answer_to(check, case) for check in checks_for(claim_of(identity), sheets=on_sheets, tagged=not on_sheets)
        )
        words = (mark for page in case.painted for mark in page.marks if isinstance(mark, Words))
        faces = {mark.face.name.partition("+")[2] or mark.face.name for mark in words}
        stamp = metadata_of(case.document).get("xmpMM:VersionID")
        coverage = () if on_sheets else coverage_of(case)  # of sheets it is that of their pieces
        return Survey(identity, stamp, answers, coverage, tuple(sorted(faces)))
