"""The release policy of a project: whose word counts, and for how long."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iceprint.model.fact import EXPIRY, Fact, FactStatus


class ReleasePolicy(NamedTuple):
    """`release` in `iceprint.yaml`. None instead of names: anybody's word counts.

    `machine_made`: whether a translation that is marked as machine-made may be released without a signature.
    """

    verifiers: tuple[str, ...] | None = None
    signers: tuple[str, ...] | None = None
    expires_after_days: int = EXPIRY  # for facts that do not say otherwise
    machine_made: bool = False

    def may_verify(self, name: str) -> bool:
        return self.verifiers is None or name in self.verifiers

    def may_sign(self, name: str) -> bool:
        return self.signers is None or name in self.signers

    def status(self, fact: Fact, today: date) -> FactStatus:
        """What a fact is worth for a release."""
        if fact.verified and not fact.disputed and not self.may_verify(fact.verified.by):
            return FactStatus.UNLISTED
        return fact.status(today)
