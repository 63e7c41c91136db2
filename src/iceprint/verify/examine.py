"""A finished file and its promise become findings."""

from __future__ import annotations

from iceprint.model.finding import Finding
from iceprint.model.promise import Promise
from iceprint.verify.checks import CHECKS, examine_with
from iceprint.verify.opened import opened


def examine(data: bytes, promise: Promise) -> tuple[Finding, ...]:
    """Ask every question. No finding means that the file keeps the promise."""
    with opened(data) as pages:
        return tuple(finding for check in CHECKS for finding in examine_with(check, pages, promise))
