"""What somebody asks for: which files of an edition, and how strict."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.edition import Missing, Use
from iceprint.model.output_condition import OutputCondition
from iceprint.model.rule import Ruled


class Job(NamedTuple):
    """The files to be made. A `release` is refused while anything is missing; `marks` stand around press files.

    Without a `condition` press files are meant for that of the project. With `ruled` they are built to a rule. What is
    `lacking` makes all of them proofs.
    """

    uses: tuple[Use, ...]
    release: bool = False
    marks: bool = False
    condition: OutputCondition | None = None
    lacking: tuple[Missing, ...] = ()
    ruled: Ruled | None = None
