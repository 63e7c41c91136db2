"""One edition through the whole house; every room is entered once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from iceprint import __version__
from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.design.styles import FIGURES
from iceprint.errors import Refused, VerificationError, raise_all
from iceprint.layout.compose import compose
from iceprint.model.deliverable import Deliverable
from iceprint.model.edition import Edition, Use
from iceprint.model.intent import Intent
from iceprint.paint.draw import draw
from iceprint.project import Project
from iceprint.run.promise import promise_for
from iceprint.text.breaks import ICU_VERSION
from iceprint.text.faces import Fonts
from iceprint.text.shape import HARFBUZZ_VERSION
from iceprint.verify.examine import examine
from iceprint.verify.promised import PROMISED

PROGRAM = f"iceprint {__version__} (HarfBuzz {HARFBUZZ_VERSION}, ICU {ICU_VERSION})"


def print_edition(
    library: Library, material: str, language: str, uses: Sequence[Use], *, release: bool = False
) -> tuple[Deliverable, ...]:
    """Make the files of one material in one language. Nothing is written; any mistake is raised as IceprintError.

    With `release` an edition from which anything is missing is Refused.
    """
    project = library.project
    edition = resolve(library, material, language)
    if release:
        _require_release(edition)
    template = template_for(edition)
    fonts = Fonts((project.root / "fonts",))
    layout = compose(edition, template, fonts)
    faces = fonts.faces({*edition.language.families, *FIGURES})
    deliverables = []
    for use in uses:
        data = draw(layout, _intent(edition, use, project), library.inks, faces)
        checks = PROMISED
        findings = examine(data, promise_for(edition, template, use), checks)
        name = f"{use}/{material}.{language}.pdf"
        raise_all([VerificationError(f"{name}: {each.check}: {each}", remedy=each.remedy) for each in findings])
        deliverables.append(Deliverable(edition, use, name, data, len(checks), layout.fits))
    return tuple(deliverables)


def _require_release(edition: Edition) -> None:
    name = f"{edition.material} ({edition.language.tag})"
    raise_all([Refused(f"{name} cannot be released: {lack.what}", remedy=lack.remedy) for lack in edition.missing])


def _intent(edition: Edition, use: Use, project: Project) -> Intent:
    """A proof says so in its title, where every reader sees and hears it, and says why in its subject."""
    issued = datetime.combine(edition.issued, time(), UTC)
    reasons = "; ".join(lack.what for lack in edition.missing)
    return Intent(
        use=use,
        identifier=f"{edition.material}.{edition.language.tag}",
        title=f"PROOF: {edition.title}" if edition.is_proof else edition.title,
        author=edition.issuer,
        subject=f"Proof, not for release: {reasons}" if edition.is_proof else f"Issued {edition.issued}",
        language=edition.language.tag,
        made=project.build_date or issued,
        program=PROGRAM,
    )
