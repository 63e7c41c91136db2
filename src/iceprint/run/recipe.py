"""One edition through the whole house; every room is entered once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import cached_property

from iceprint import __version__
from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.design.styles import FIGURES
from iceprint.errors import Refused, VerificationError, raise_all
from iceprint.layout.compose import compose
from iceprint.model.deliverable import Deliverable
from iceprint.model.edition import Edition, Use
from iceprint.model.finding import Finding
from iceprint.model.ink import Ink
from iceprint.model.intent import Intent
from iceprint.model.job import Job
from iceprint.model.material import Mood
from iceprint.model.page import Layout
from iceprint.model.partner import Partner
from iceprint.model.promise import Promise
from iceprint.model.rule import Rule
from iceprint.model.template import Template, Weight
from iceprint.paint.draw import draw
from iceprint.project import Project
from iceprint.run.identifier import file_name, identifier_of
from iceprint.run.promise import promise_for
from iceprint.run.stamp import stamp_of
from iceprint.run.uses import makeable
from iceprint.text.breaks import ICU_VERSION
from iceprint.text.faces import Fonts
from iceprint.text.shape import HARFBUZZ_VERSION
from iceprint.verify.check import Check
from iceprint.verify.examine import examine
from iceprint.verify.profiles import Claim
from iceprint.verify.promised import PROMISED

PROGRAM = f"iceprint {__version__} (HarfBuzz {HARFBUZZ_VERSION}, ICU {ICU_VERSION})"


def print_edition(
    library: Library, material: str, language: str, job: Job, partner: Partner | None = None
) -> tuple[Deliverable, ...]:
    """Make the files of one material in one language. Nothing is written; any mistake is raised as IceprintError.

    If the job is a release, an edition from which anything is missing is Refused.
    """
    edition = edition_for(library, material, language, job, partner)
    bench = Bench(edition, library, job)
    uses, left_out = makeable(edition.name, edition.tag, job.uses, ruled=bool(edition.ruled))
    if left_out and not uses:
        raise left_out.error
    return tuple(bench.make(use) for use in uses)


def edition_for(library: Library, material: str, language: str, job: Job, partner: Partner | None = None) -> Edition:
    """The words and facts of an edition. Raises all that is wrong with them, and what is missing if it is a release."""
    edition = resolve(library, material, language, partner=partner)
    if job.ruled:
        from iceprint.catalog.ruled import built_to  # noqa: PLC0415 - a card is built to no rule

        edition = built_to(edition, job.ruled)
    edition = edition._replace(missing=(*edition.missing, *job.lacking))
    if job.release:
        _require_release(edition)
    return edition


class Bench:
    """What the files of one edition share: its template, and the layout of the piece, made when they are first used."""

    def __init__(self, edition: Edition, library: Library, job: Job) -> None:
        self.edition, self.library, self.job = edition, library, job
        self.fonts = Fonts(library.project.fonts)

    @cached_property
    def template(self) -> Template:
        """What stands where."""
        return template_for(self.edition)

    @cached_property
    def layout(self) -> Layout:
        """The piece, for the screen and the press."""
        return compose(self.edition, self.template, self.fonts)

    @cached_property
    def inks(self) -> dict[str, Ink]:
        """Those of the project, and of the partner's logo."""
        logo = self.edition.partner.logo if self.edition.partner else None
        return {**self.library.inks, **{ink.name: ink for ink in (logo.inks if logo else ())}}

    def make(self, use: Use) -> Deliverable:
        """One file. Raises FitError, GlyphError, and VerificationError for one that breaks its promise."""
        intent = _intent(self.edition, use, self.library.project)
        match use:
            case Use.SCREEN:
                return self._drawn(intent, self.layout, self._promise(use))
            case Use.PRESS:
                return self._press(intent)
            case Use.LARGE_PRINT:
                return self._drawn(intent, *self._flowing())
            case Use.TEXT:
                return self._plain(intent)

    def _press(self, intent: Intent) -> Deliverable:
        from iceprint.verify.register import checks_for  # noqa: PLC0415 - takes the file apart, as no card needs

        stamp = stamp_of(self.layout)
        intent = intent._replace(stamp=stamp, condition=self.job.condition or self.library.condition)
        sheets = self._marked(stamp) if self.job.marks else self.layout
        return self._drawn(intent, sheets, self._promise(intent.use), checks_for(Claim.PRESS, tagged=True))

    def _marked(self, stamp: str) -> Layout:
        from iceprint.impose.marks import with_marks  # noqa: PLC0415 - a screen shows none

        edition = self.edition
        partner = [edition.partner.id] if edition.partner else []
        slug = [edition.material, edition.tag, *partner, f"{edition.issued}", stamp]
        slug += [edition.ruled.rule.id] if edition.ruled else []
        slug += ["PROOF"] if edition.is_proof else []
        return with_marks(self.layout, slug, self.inks, self.fonts.face(FIGURES[0], Weight.REGULAR))

    def _drawn(
        self, intent: Intent, layout: Layout, promise: Promise, checks: Sequence[Check] = PROMISED
    ) -> Deliverable:
        languages = self.template.languages(self.edition.language)
        faces = self.fonts.faces({*FIGURES, *(family for each in languages for family in each.families)})
        data = draw(layout, intent, self.inks, faces)
        if self.edition.ruled:
            return self._held(intent.use, data, promise, checks, layout)
        return self._kept(intent.use, data, examine(data, promise, checks), len(checks), layout)

    def _held(self, use: Use, data: bytes, promise: Promise, checks: Sequence[Check], layout: Layout) -> Deliverable:
        """The file, held also against its rule. What cannot be proven at all keeps it a proof, and fails no check."""
        from iceprint.run.rule_promise import rule_promise  # noqa: PLC0415
        from iceprint.verify.register import RULED  # noqa: PLC0415

        assert self.edition.ruled is not None, "the caller has looked"
        rule, languages = self.edition.ruled.rule, self.edition.ruled.languages
        demands = rule_promise(self.library, rule, self.edition, languages)._replace(unproven=())
        everything = (*checks, *RULED)
        return self._kept(use, data, examine(data, promise, everything, demands), len(everything), layout)

    def _promise(self, use: Use) -> Promise:
        return promise_for(self.edition, self.template, use)

    # What follows is seldom asked for; a card does not wait for its modules.

    def _flowing(self) -> tuple[Layout, Promise]:
        from iceprint.design.large_print import large_print  # noqa: PLC0415
        from iceprint.layout.flow import compose_flow  # noqa: PLC0415
        from iceprint.run.flowing_promise import large_print_promise  # noqa: PLC0415

        paper = self.library.formats[self.library.settings.large_print_paper]
        flow = large_print(self.template, self.edition.language, paper)
        layout = compose_flow(self.edition, flow, self.fonts)
        return layout, large_print_promise(self.edition, self.template, paper)

    def _plain(self, intent: Intent) -> Deliverable:
        from iceprint.paint.plain import plain_text  # noqa: PLC0415
        from iceprint.run.flowing_promise import text_promise  # noqa: PLC0415
        from iceprint.verify.plain import CHECKS as PLAIN_CHECKS  # noqa: PLC0415
        from iceprint.verify.plain import examine_plain  # noqa: PLC0415

        data = plain_text(self.template, self.edition.language, intent.title if self.edition.is_proof else None)
        findings = examine_plain(data, text_promise(self.edition, self.template, intent))
        return self._kept(Use.TEXT, data, findings, len(PLAIN_CHECKS), None)

    def _kept(
        self, use: Use, data: bytes, findings: Sequence[Finding], checks: int, layout: Layout | None
    ) -> Deliverable:
        """The file, if it kept its promise."""
        name = file_name(self.edition.name, use)
        raise_all([VerificationError(f"{name}: {each.check}: {each}", remedy=each.remedy) for each in findings])
        pages, fits = (len(layout.pages), layout.fits) if layout else (0, ())
        return Deliverable(self.edition, use, name, data, checks, pages, fits)


def _require_release(edition: Edition) -> None:
    partner = f", {edition.partner.id}" if edition.partner else ""
    name = f"{edition.material} ({edition.tag}{partner})"
    raise_all([Refused(f"{name} cannot be released: {lack.what}", remedy=lack.remedy) for lack in edition.missing])


def _intent(edition: Edition, use: Use, project: Project) -> Intent:
    """A proof says so in its title, where every reader sees and hears it, and says why in its subject."""
    issued = datetime.combine(edition.issued, time(), UTC)
    reasons = "; ".join(lack.what for lack in edition.missing)
    said = f"Proof, not for release: {reasons}" if edition.is_proof else f"Issued {edition.issued}"
    return Intent(
        use=use,
        identifier=identifier_of(edition, use),
        title=f"PROOF: {edition.title}" if edition.is_proof else edition.title,
        author="" if edition.mood is Mood.DISCREET else edition.issuer,  # nor does the file tell who made it
        subject=f"{_built_to(edition.ruled.rule)}. {said}" if edition.ruled else said,
        language=edition.language.tag,
        made=project.build_date or issued,
        program=PROGRAM,
        is_proof=edition.is_proof,
    )


def _built_to(rule: Rule) -> str:
    return f"Built to rule {rule.id}: {rule.law}, as of {rule.as_of}; not legal advice"
