"""Results as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.results import Duel, Results, Row

SLOWEST = 12
WHAT = 62  # characters of the first column


def lines(results: Results) -> Iterator[str]:
    """The whole report."""
    yield results.machine
    yield ""
    yield f"{'':<{WHAT}}{'measured':>12}  {'budget':>10}"
    yield from map(_row, results.rows)
    yield ""
    yield f"{'beside ' + results.peer:<{WHAT}}{'iceprint':>12}  {'peer':>10}  ratio"
    yield from map(_duel, results.duels)
    yield ""
    yield f"{len(results.modules)} modules are imported; the slowest, in ms by themselves (with what they import):"
    for module in sorted(results.modules, key=lambda module: -module.alone)[:SLOWEST]:
        yield f"  {module.name:<46}{module.alone:>8.1f}{f'({module.together:.1f})':>10}"


def _row(row: Row) -> str:
    runs = f", median of {row.spread.runs}" if row.spread else ""
    span = f"({row.spread.low:.1f}-{row.spread.high:.1f})" if row.spread else ""
    budget = f"<= {row.budget:.3g} {row.unit}" if row.budget is not None else ""
    digits = 1 if row.unit and row.value >= 1 else 2
    text = f"{row.what + runs:<{WHAT}}{row.value:>9.{digits}f} {row.unit:<2}  {budget:>10}  {row.verdict:<6}  {span}"
    return text.rstrip()


def _duel(duel: Duel) -> str:
    return f"{duel.what:<{WHAT}}{duel.ours:>9.1f} {duel.unit:<2}  {duel.theirs:>7.1f} {duel.unit:<2}  {duel.ratio:.2f}"
