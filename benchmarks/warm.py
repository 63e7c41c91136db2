"""One more piece in a process that has printed before, and what some hundred more cards do to its memory.

Rubbish is collected as seldom as by those who print.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from benchmarks.machine import own_peak
from benchmarks.project import MATERIAL, library
from benchmarks.samples import Sample, milliseconds
from iceprint import cli
from iceprint.catalog.library import Library
from iceprint.catalog.profiles import shipped_condition
from iceprint.design.products import template_for
from iceprint.model.deliverable import Deliverable
from iceprint.model.edition import PIECES, Use
from iceprint.model.job import Job
from iceprint.paint.fonts import subset
from iceprint.run import workers
from iceprint.run.promise import promise_for
from iceprint.run.recipe import print_edition
from iceprint.text.paragraph import make_paragraph
from iceprint.verify.examine import examine

NOWHERE = Path("output")  # nothing is written
WARM_UP = 5


@dataclass(frozen=True, slots=True)
class WarmPiece:
    """The cost of a piece for the screen in milliseconds, and the sizes of both editions in bytes.

    A press file is counted without the colour profile, which is the print shop's.
    """

    script: str  # ISO 15924
    met: Sample  # with words that were set before, without verification
    made: Sample  # with words that were not, without verification
    verified: Sample  # the same, with it
    screen_bytes: int
    press_bytes: int


@dataclass(frozen=True, slots=True)
class Memory:
    """The largest memory of a process in megabytes, once warm and after many more editions."""

    warm: float
    after: float


def piece(material: str, language: str, runs: int) -> WarmPiece:
    """Print a piece again and again. Verification is timed once more on its own, and taken off."""
    gc.set_threshold(*cli.COLLECTED_AFTER)
    shelf = library(NOWHERE)
    screen, press = print_edition(shelf, material, language, Job(PIECES))
    met = [milliseconds(lambda: _print(shelf, screen)) - _verification(screen) for _ in range(runs + WARM_UP)][WARM_UP:]
    pairs = [_timed(shelf, screen) for _ in range(runs + WARM_UP)][WARM_UP:]
    return WarmPiece(
        script=screen.edition.language.script,
        met=Sample.of(met),
        made=Sample.of([whole - verification for whole, verification in pairs]),
        verified=Sample.of([whole for whole, _ in pairs]),
        screen_bytes=len(screen.data),
        press_bytes=len(press.data) - len(shipped_condition().deflated_profile),
    )


def memory(languages: tuple[str, ...], editions: int) -> Memory:
    """Print all languages for screen and press in turn."""
    gc.set_threshold(*workers.COLLECTED_AFTER)
    shelf = library(NOWHERE)
    orders: Iterator[tuple[str, Use]] = cycle([(language, use) for language in languages for use in PIECES])

    def print_some(count: int) -> float:
        for language, use in islice(orders, count):
            print_edition(shelf, MATERIAL, language, Job((use,)))
        return own_peak()

    return Memory(warm=print_some(10 * len(languages) * len(PIECES)), after=print_some(editions))


def _timed(shelf: Library, made: Deliverable) -> tuple[float, float]:
    """The whole of a piece whose words nobody has set before in this process, and what its verification costs."""
    make_paragraph.cache_clear()
    subset.cache_clear()
    return milliseconds(lambda: _print(shelf, made)), _verification(made)


def _print(shelf: Library, made: Deliverable) -> object:
    return print_edition(shelf, made.edition.material, made.edition.tag, Job((made.use,)))


def _verification(made: Deliverable) -> float:
    promise = promise_for(made.edition, template_for(made.edition), made.use)
    return milliseconds(lambda: examine(made.data, promise))
