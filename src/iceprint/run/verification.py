"""Finished files, whoever made them, are held against what this project promises for their editions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, UnjudgedError, flatten
from iceprint.model.edition import Use
from iceprint.model.plan import Plate
from iceprint.model.promise import Promise
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.verdict import Identity, Verdict
from iceprint.run.flowing_promise import large_print_promise
from iceprint.run.identifier import PROOF, parts_of_identifier
from iceprint.run.imposition import impose
from iceprint.run.promise import promise_for
from iceprint.run.sheet_identifier import order_of
from iceprint.run.sheet_promise import sheets_promise
from iceprint.verify.profiles import claim_of
from iceprint.verify.sealed import SealedFile


def verify_files(library: Library, files: Sequence[Path]) -> tuple[Verdict, ...]:
    """Judge every file; one that cannot be judged does not stop the others."""
    return tuple(_verdict(library, path) for path in files)


def _verdict(library: Library, path: Path) -> Verdict:
    identity = Identity()
    try:
        file = SealedFile(path)
        identity = file.identify()
        sheets = order_of(identity.edition)
        promise, why_none = _promise_of_sheets(library, *sheets) if sheets else _promise(library, identity)
        return Verdict(str(path), identity, file.judge(promise, why_none))
    except UnjudgedError as error:
        return Verdict(str(path), identity, error=error)


def _promise(library: Library, identity: Identity) -> tuple[Promise | None, str]:
    """The promise for the edition that a file names, or the reason why there is none."""
    claim = claim_of(identity)
    if claim is None:
        return None, "the file claims neither PDF/X nor PDF/UA, so nobody knows what it was made for"
    if identity.edition.endswith(f".{PROOF}"):
        return None, "it is a proof for reviewers, which shows an edition and is none"
    material, language, use = parts_of_identifier(identity.edition)
    if not material:
        return None, "the file does not name its edition"
    try:
        edition = resolve(library, material, language)
        template = template_for(edition)
        if use is Use.LARGE_PRINT:
            return large_print_promise(edition, template, library.formats[library.settings.large_print_paper]), ""
        return promise_for(edition, template, Use(claim.value)), ""
    except IceprintError as error:
        first = flatten(error)[0]
        return None, f'this project cannot say what edition "{identity.edition}" must hold: {first.what}'


def _promise_of_sheets(library: Library, order: SheetOrder, plates: tuple[Plate, ...]) -> tuple[Promise | None, str]:
    try:
        return sheets_promise(impose(library, order, plates)), ""
    except IceprintError as error:
        return None, f"this project cannot say what these sheets must hold: {flatten(error)[0].what}"
