"""Many runs of the same thing become one number and its spread."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import process_time


@dataclass(frozen=True, slots=True)
class Sample:
    """The median of several runs, and between what the middle half of them lay."""

    runs: int
    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Sample:
        low, median, high = (
            statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else [values[0]] * 3
        )
        return cls(len(values), median, low, high)


def milliseconds(job: Callable[[], object]) -> float:
    """How long a job keeps the processor: what else runs on the machine lengthens that much less than the time."""
    start = process_time()
    job()
    return (process_time() - start) * 1000
