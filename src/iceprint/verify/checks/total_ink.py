"""Is there nowhere more ink than the paper takes?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import ALL, PROCESS, Area, Mark, Picture
from iceprint.verify.matrix import overlap
from iceprint.verify.painted import PaintedPage

_SLACK = 0.5  # percent: numbers in a file are rounded
_UNMEASURED = ("Pattern", "Shading", "Indexed", "DeviceRGB", "ICCBasedRGB", "Lab", "CalRGB", "unknown")


def ask(case: Case) -> Iterator[Fault]:
    most = case.promise.limits.most_ink
    for page in case.painted:
        for mark, percent in loads(page):
            if percent > most + _SLACK:
                yield Fault(f"{percent:.0f} % of ink, {most:.0f} % is allowed", page.number, mark.box)


def loads(page: PaintedPage) -> Iterator[tuple[Mark, float]]:
    """The marks of a piece with the ink of all plates where each stands, in percent.

    Raises CannotRun at a shading, or a picture whose ink is not measured.
    """
    below: list[tuple[Mark, dict[str, float]]] = []
    for mark in page.piece:
        ink = mark.ink if isinstance(mark, Picture) else None
        if mark.colour.space in _UNMEASURED or (isinstance(mark, Picture) and mark.bits > 1 and ink is None):
            raise CannotRun(f"page {page.number} holds a picture or shading, whose ink is not measured")
        load = _load(mark, below)
        below.append((mark, load))
        # Plates of a picture have their peaks in different places, unless it lies on something.
        yield mark, 100 * (ink.most if ink and not mark.overprints else sum(load.values()))


def _load(mark: Mark, below: Sequence[tuple[Mark, dict[str, float]]]) -> dict[str, float]:
    """The ink on each plate where a mark stands, at most: what overprints leaves what lies below it."""
    own = dict(mark.ink.peaks) if isinstance(mark, Picture) and mark.ink else mark.colour.inked
    if ALL in own:
        return dict.fromkeys(PROCESS, own[ALL])
    load = dict(own)
    if mark.overprints:
        for other, inks in reversed(below):
            if overlap(mark.box, other.box):
                for plate, share in inks.items():
                    load[plate] = max(load.get(plate, 0.0), share) if plate not in own else own[plate]
                if _hides_what_is_below(other, mark):
                    break
    return load


def _hides_what_is_below(ground: Mark, mark: Mark) -> bool:
    """Whether a ground knocks out all that lies under it where a mark stands, as the paper under a code does."""
    return isinstance(ground, Area) and ground.knocks_out and ground.box.contains(mark.box)


CHECK = Check(
    "total-ink",
    "Nowhere more ink than the paper takes",
    "Too much ink does not dry: it sets off on the next sheet, and does not hold on plastic.",
    "data/formats/, `most_ink`: card printers take 250 % on plastic, others 280 % on paper",
    "give the ink fewer percent in data/inks.yaml",
    ask,
    PRESS,
)
