"""Finished files, whoever made them, are held against what this project promises for their editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, UnjudgedError, UsageError, flatten
from iceprint.model.edition import Use
from iceprint.model.partner import Partner
from iceprint.model.promise import Promise
from iceprint.model.verdict import Identity, Verdict
from iceprint.run.flowing_promise import large_print_promise
from iceprint.run.identifier import PROOF, Parts, parts_of_identifier
from iceprint.run.promise import promise_for
from iceprint.verify.profiles import Claim, claim_of
from iceprint.verify.sealed import SealedFile

Partners = Mapping[str, Partner]


class _Kept(Mapping[str, Partner]):
    """The partners of all lists that are kept with a project, read when the first file names one."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _all(self) -> dict[str, Partner]:
        lists = (self._library.partners(path) for path in self._library.partner_lists)
        return {name: partner for each in lists for name, partner in each.items()}

    def __getitem__(self, name: str) -> Partner:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def verify_files(library: Library, files: Sequence[Path], imprint: Path | None = None) -> tuple[Verdict, ...]:
    """Judge every file; one that cannot be judged does not stop the others.

    Editions of partners are looked up in the list `imprint`, or in those that are kept with the project.
    """
    partners: Partners = library.partners(imprint) if imprint else _Kept(library)
    return tuple(_verdict(library, path, partners) for path in files)


def _verdict(library: Library, path: Path, partners: Partners) -> Verdict:
    identity = Identity()
    try:
        file = SealedFile(path)
        identity = file.identify()
        promise, why_none = _promise(library, identity, partners)
        return Verdict(str(path), identity, file.judge(promise, why_none))
    except UnjudgedError as error:
        return Verdict(str(path), identity, error=error)


def _promise(library: Library, identity: Identity, partners: Partners) -> tuple[Promise | None, str]:
    """The promise for the edition that a file names, or the reason why there is none."""
    claim = claim_of(identity)
    if claim is None:
        return None, "the file claims neither PDF/X nor PDF/UA, so nobody knows what it was made for"
    if identity.edition.endswith(f".{PROOF}"):
        return None, "it is a proof for reviewers, which shows an edition and is none"
    parts = parts_of_identifier(identity.edition)
    if not parts.material:
        return None, "the file does not name its edition"
    try:
        return _promise_for(library, parts, claim, partners), ""
    except IceprintError as error:
        first = flatten(error)[0]
        return None, f'this project cannot say what edition "{identity.edition}" must hold: {first.what}'


def _promise_for(library: Library, parts: Parts, claim: Claim, partners: Partners) -> Promise:
    partner = None
    if parts.partner:
        if parts.partner not in partners:
            what = f'no list of partners that is known names "{parts.partner}"'
            raise UsageError(what, remedy="give the list with --imprint")
        partner = partners[parts.partner]
    edition = resolve(library, parts.material, parts.language, partner=partner)
    template = template_for(edition)
    if parts.use is Use.LARGE_PRINT:
        return large_print_promise(edition, template, library.formats[library.settings.large_print_paper])
    return promise_for(edition, template, Use(claim.value))
