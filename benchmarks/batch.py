"""The whole catalogue by one process and by two, once more when nothing has changed, and thousands of editions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import budgets, cold
from benchmarks.project import MATERIAL, ROOT, SCRIPT
from benchmarks.results import Row
from benchmarks.samples import Sample

FEW = 3  # materials, in all languages of the card


@dataclass(frozen=True, slots=True)
class Crowd:
    """What many editions of one project cost: milliseconds of processors, and the memory of the largest process."""

    editions: int
    processor: float
    peak: float

    def each_beyond(self, smaller: Crowd) -> float:
        """What each edition costs that the smaller crowd does not have. What every build costs is taken off."""
        return (self.processor - smaller.processor) / (self.editions - smaller.editions)


def rows(scratch: Path, languages: int, turns: int, unchanged_runs: int, editions: int) -> Iterator[Row]:
    """Turn by turn with one process and two; then the same without anything to do; then few editions, some and many.

    One of many must cost what one of some does. `languages` is in how many the card is published.
    """
    build: cold.Words = (SCRIPT, "build", "--edition", "all", "--output", scratch / "catalogue")
    one, two = cold.take_turns(
        (*build, "--force", "--jobs", "1"), (*build, "--force", "--jobs", "2"), runs=turns, scratch=scratch
    )
    files = len(json.loads((scratch / "catalogue" / "manifest.json").read_text("utf-8"))["files"])
    (idle,) = cold.take_turns(build, runs=unchanged_runs, scratch=scratch)
    each = Sample(idle.time.runs, *(time / files for time in (idle.time.median, idle.time.low, idle.time.high)))
    yield Row.sampled(f"cold: iceprint build, {files} files, one process", "s", _seconds(one.time))
    yield Row.sampled("  two processes", "s", _seconds(two.time))
    yield Row("  of the time of one", "", two.time.median / one.time.median, budget=budgets.TWO_OF_ONE)
    yield Row.sampled("  peak memory of the largest process", "MB", two.peak, budgets.PROCESS_PEAK_MB)
    yield Row.sampled("  a file when nothing has changed", "ms", each, budgets.UNCHANGED_MS)
    tenth = max(2 * FEW, editions // languages // 10)
    few, some, many = (_crowd(scratch, materials, languages) for materials in (FEW, tenth, 10 * tenth))
    early, late = some.each_beyond(few), many.each_beyond(some)
    yield Row(f"one more edition in a build, of {few.editions} to {some.editions}", "ms", early)
    yield Row(
        f"  of {some.editions} to {many.editions}, of the cost of that", "", late / early, budget=budgets.LIKE_FEW
    )
    yield Row("  how much more memory the largest process holds", "MB", many.peak - few.peak, budget=budgets.GROWTH_MB)


def _crowd(scratch: Path, materials: int, languages: int) -> Crowd:
    """Build a project that has the card under so many names. Its editions are those for the screen."""
    folder = scratch / f"{materials}-cards"
    folder.mkdir()
    for name in ("fonts", "translations", "iceprint.yaml"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "content" / "materials").mkdir(parents=True)
    for name in ("facts.yaml", "programs"):
        (folder / "content" / name).symlink_to(ROOT / "content" / name)
    card = ROOT / "content" / "materials" / f"{MATERIAL}.yaml"
    for number in range(materials):
        shutil.copy(card, folder / "content" / "materials" / f"card-{number}.yaml")
    build: cold.Words = (SCRIPT, "build", "--project", folder, "--jobs", "2")
    _, processor, peak = cold.once(build, cold.surroundings(scratch))
    return Crowd(materials * languages, processor, peak)


def _seconds(sample: Sample) -> Sample:
    return Sample(sample.runs, *(time / 1000 for time in (sample.median, sample.low, sample.high)))
