"""What was printed, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.errors import IceprintError
from iceprint.model.deliverable import Deliverable
from iceprint.model.outcome import Outcome
from iceprint.model.units import in_mm
from iceprint.report.editions import edition_json
from iceprint.report.saying import Json, count, errors_json, near


def outcome_lines(outcome: Outcome, here: Path, *, verbose: bool) -> Iterator[str]:
    """What was written and where, and what still makes it a proof."""
    width = max((len(near(path, here)) for path, _ in outcome.written), default=0)
    for path, made in outcome.written:
        facts = [count(made.pages, "page") if made.pages else "plain text"]
        facts += [f"{len(made.data) / 1024:.1f} KB", f"{count(made.checks, 'check')} passed"]
        yield f"built  {near(path, here):<{width}}  {', '.join(facts)}{'  PROOF' if made.edition.is_proof else ''}"
        if verbose:
            yield from (
                f"         {fit.side}/{fit.zone}: {fit.size:g} pt, {in_mm(fit.headroom):.1f} mm to spare"
                for fit in made.fits
            )
    proofs = {made.edition.material: made.edition for _, made in outcome.written if made.edition.is_proof}
    for material, edition in proofs.items():
        lacks = count(len(edition.missing), "thing")
        rule = edition.ruled.rule.id if edition.ruled else ""
        see = f"iceprint poster {material} --rule {rule} --release" if rule else f"iceprint list -v {material}"
        yield f"PROOF: not for the press. {lacks} missing; to see what: {see}"
    yield from outcome.notes


def outcome_json(outcome: Outcome) -> Json:
    return {
        "written": [_deliverable_json(path, made) for path, made in outcome.written],
        "errors": errors_json(outcome.errors),
        **({"notes": list(outcome.notes)} if outcome.notes else {}),
    }


def proofs_lines(written: Sequence[Path], here: Path) -> Iterator[str]:
    """The proofs that lie ready for reviewers."""
    yield from (f"proof  {near(path, here)}" for path in written)


def proofs_json(written: Sequence[Path], errors: Sequence[IceprintError]) -> Json:
    return {"written": [str(path) for path in written], "errors": errors_json(errors)}


def _deliverable_json(path: Path, made: Deliverable) -> Json:
    fits = [
        {
            "side": fit.side,
            "zone": fit.zone,
            "size_pt": fit.size,
            "headroom_mm": round(in_mm(fit.headroom), 2),
        }
        for fit in made.fits
    ]
    file = {"file": str(path), "use": made.use.value, "bytes": len(made.data)}
    file |= {"pages": made.pages, "checks_passed": made.checks}
    return edition_json(made.edition) | file | {"fits": fits}
