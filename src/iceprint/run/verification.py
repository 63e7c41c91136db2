"""Finished files, whoever made them, are held against what this project promises for their editions, and a rule."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.catalog.ruled import built_to, papers_for
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, UnjudgedError, UsageError, flatten
from iceprint.model.edition import PROOF, Edition, Use
from iceprint.model.partner import Partner
from iceprint.model.plan import Plate
from iceprint.model.promise import Promise
from iceprint.model.rule import Rule, Ruled
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.verdict import Identity, Verdict
from iceprint.run.flowing_promise import large_print_promise
from iceprint.run.identifier import parts_of_identifier
from iceprint.run.imposition import impose
from iceprint.run.known_partners import Partners, known_partners
from iceprint.run.promise import promise_for
from iceprint.run.rule_promise import rule_promise
from iceprint.run.sheet_identifier import order_of
from iceprint.run.sheet_promise import sheets_promise
from iceprint.verify.profiles import claim_of
from iceprint.verify.sealed import SealedFile


class _Opened(NamedTuple):
    """A file that says what it is, or why it cannot be judged; with its edition, or the reason why there is none."""

    path: Path
    file: SealedFile | None = None
    identity: Identity = Identity()
    error: UnjudgedError | None = None
    edition: Edition | None = None
    why_none: str = ""


def verify_files(
    library: Library, files: Sequence[Path], rule_id: str | None = None, imprint: Path | None = None
) -> tuple[Verdict, ...]:
    """Judge every file; one that cannot be judged does not stop the others.

    A file is also held against the rule that is named, or else against the one that it names itself. Editions of
    partners are looked up in the list `imprint`, or in those that are kept with the project. Raises UsageError for a
    rule that there is not.
    """
    rule = library.rule(rule_id) if rule_id else None
    partners = known_partners(library, imprint)
    opened = [_opened(library, path, partners) for path in files]
    return tuple(_verdict(library, each, opened, rule) for each in opened)


def _opened(library: Library, path: Path, partners: Partners) -> _Opened:
    identity = Identity()
    try:
        file = SealedFile(path)
        identity = file.identify()
        edition, why_none = _edition(library, identity, partners)
        return _Opened(path, file, identity, None, edition, why_none)
    except UnjudgedError as error:
        return _Opened(path, None, identity, error)


def _verdict(library: Library, opened: _Opened, together: Sequence[_Opened], named: Rule | None) -> Verdict:
    path, identity = str(opened.path), opened.identity
    if opened.file is None:
        return Verdict(path, identity, error=opened.error)
    try:
        promise, why_none = _promise(library, opened)
        own = opened.edition.ruled.rule if opened.edition and opened.edition.ruled else None
        rule = named or own
        demands = rule_promise(library, rule, opened.edition, _languages(opened, together)) if rule else None
        return Verdict(path, identity, opened.file.judge(promise, why_none, demands))
    except UnjudgedError as error:
        return Verdict(path, identity, error=error)


def _languages(opened: _Opened, together: Sequence[_Opened]) -> tuple[str, ...]:
    """The languages of all files of the same material."""
    editions = (each.edition for each in together if each.edition and opened.edition)
    same = (each for each in editions if opened.edition and each.material == opened.edition.material)
    return tuple(dict.fromkeys(voice.language.tag for edition in same for voice in edition.voices))


def _edition(library: Library, identity: Identity, partners: Partners) -> tuple[Edition | None, str]:
    """The edition that a file names, built to the rule that it names, or the reason why there is none."""
    if order_of(identity.edition):
        return None, "it holds sheets of many pieces"
    if identity.edition.endswith(f".{PROOF}"):
        return None, "it is a proof for reviewers, which shows an edition and is none"
    named = parts_of_identifier(identity.edition, library.rules)
    if not named.material:
        return None, "the file does not name its edition"
    try:
        partner = _partner(named.partner, partners) if named.partner else None
        edition = resolve(library, named.material, named.language, partner=partner)
        if named.rule:
            rule, material = library.rule(named.rule), library.material(named.material)
            papers = papers_for(library, rule, material, named.language) or (edition.format,)
            paper = next((each for each in papers if identity.is_of(each.width, each.height)), papers[0])
            edition = built_to(edition, Ruled(rule, paper, rule.languages))
    except IceprintError as error:
        first = flatten(error)[0]
        return None, f'this project cannot say what edition "{identity.edition}" must hold: {first.what}'
    return edition, ""


def _partner(name: str, partners: Partners) -> Partner:
    if name not in partners:
        what = f'"{name}" is no rule, and no partner of a list that is known'
        raise UsageError(what, remedy="give the list with --imprint")
    return partners[name]


def _promise(library: Library, opened: _Opened) -> tuple[Promise | None, str]:
    """The promise for the edition or the sheets that a file names, or the reason why there is none."""
    if sheets := order_of(opened.identity.edition):
        return _promise_of_sheets(library, *sheets)
    claim, edition = claim_of(opened.identity), opened.edition
    if claim is None:
        return None, "the file claims neither PDF/X nor PDF/UA, so nobody knows what it was made for"
    if edition is None:
        return None, opened.why_none
    template = template_for(edition)
    if parts_of_identifier(opened.identity.edition).use is Use.LARGE_PRINT:
        return large_print_promise(edition, template, library.formats[library.settings.large_print_paper]), ""
    return promise_for(edition, template, Use(claim.value)), ""


def _promise_of_sheets(library: Library, order: SheetOrder, plates: tuple[Plate, ...]) -> tuple[Promise | None, str]:
    try:
        return sheets_promise(impose(library, order, plates)), ""
    except IceprintError as error:
        return None, f"this project cannot say what these sheets must hold: {flatten(error)[0].what}"
