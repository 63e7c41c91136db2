"""`python -m benchmarks`: measure everything, print it beside its budgets. How to read it: see the package."""

from __future__ import annotations

import argparse
import dataclasses
import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import chain
from pathlib import Path

from benchmarks import batch, budgets, cold, machine, peer, project, sheet, start_up, warm
from benchmarks.alone import alone
from benchmarks.results import Duel, Results, Row
from benchmarks.table import lines
from iceprint import __version__


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="plain data for machines")
    parser.add_argument("--cold", type=int, default=21, metavar="N", help="runs of a cold process (default: 21)")
    parser.add_argument("--warm", type=int, default=60, metavar="N", help="runs of a warm piece (default: 60)")
    parser.add_argument("--editions", type=int, default=300, metavar="N", help="for memory (default: 300)")
    parser.add_argument(
        "--batch",
        type=int,
        default=3,
        metavar="N",
        help="builds of the catalogue (default: 3; 0: none, nor of many editions)",
    )
    parser.add_argument("--many", type=int, default=5000, metavar="N", help="editions in one build (default: 5000)")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as scratch:
            results = measure(Path(scratch), options)
    except subprocess.CalledProcessError as failed:  # it has said why
        print(f"stopped: exit code {failed.returncode} from {' '.join(map(str, failed.cmd))}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(_plain(results), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(results)))
    return 0


def measure(scratch: Path, options: argparse.Namespace) -> Results:
    """Everything. Files are written below `scratch` only."""
    cold_runs, warm_runs, editions = options.cold, options.warm, options.editions
    name = peer.installed()
    languages = alone(project.shipped_languages)
    ours, *theirs = cold.take_turns(*_cold_commands(scratch, with_peer=bool(name)), runs=cold_runs, scratch=scratch)
    cards = {language: alone(warm.piece, project.MATERIAL, language, warm_runs) for language in languages}
    brochures = {
        language: alone(warm.piece, project.BROCHURE, language, warm_runs) for language in project.BROCHURE_LANGUAGES
    }
    poster = alone(warm.piece, project.POSTER, project.LANGUAGE, warm_runs)
    all_languages = alone(warm.piece, *project.LANGUAGES, warm_runs)
    held = alone(warm.memory, languages, editions)
    builds = batch.rows(scratch, len(languages), options.batch, cold_runs, options.many) if options.batch else iter(())
    rows = (
        *_cold_rows(ours),
        *chain.from_iterable(_card_rows(language, card) for language, card in cards.items()),
        *chain.from_iterable(_brochure_rows(language, brochure) for language, brochure in brochures.items()),
        *_piece_rows(f"one more poster, {project.LANGUAGE} ({poster.script})", poster, budgets.POSTER_MS),
        *_piece_rows("one more poster in seventeen languages", all_languages, budgets.LANGUAGES_MS),
        *_memory_rows(held, editions),
        *builds,
    )
    duels: tuple[Duel, ...] = ()
    if theirs:
        words = alone(project.words, project.LANGUAGE)
        brochure, sign = (alone(sheet.sheet, each, project.LANGUAGE) for each in (project.BROCHURE, project.POSTER))
        duels = (
            *_cold_duels(ours, theirs[0]),
            *_warm_duels("card", cards[project.LANGUAGE], alone(peer.piece, peer.CARD, words, warm_runs)),
            *_warm_duels("tri-fold", brochures[project.LANGUAGE], alone(peer.piece, peer.SHEET, brochure, warm_runs)),
            *_warm_duels("poster", poster, alone(peer.piece, peer.SHEET, sign, warm_runs)),
        )
    return Results(
        machine=f"iceprint {__version__} on {machine.described()}",
        rows=rows,
        peer=name or "no peer: pip install 'iceprint[bench]'",
        duels=duels,
        modules=start_up.modules(scratch),
    )


def _cold_commands(scratch: Path, *, with_peer: bool) -> list[cold.Words]:
    ours: cold.Words = (project.SCRIPT, "card", "--lang", project.LANGUAGE, "--output", scratch)
    if not with_peer:
        return [ours]
    words = scratch / "words.json"
    words.write_text(alone(project.words, project.LANGUAGE), encoding="utf-8")
    return [ours, peer.cold_command(words, scratch / "peer.pdf")]


def _cold_rows(ours: cold.Process) -> tuple[Row, ...]:
    command = f"cold: iceprint card --lang {project.LANGUAGE}"
    return (
        Row.sampled(command, "ms", ours.time, budgets.COLD_MS),
        Row.sampled("  time of the processor", "ms", ours.processor),
        Row.sampled("  its peak memory", "MB", ours.peak, budgets.COLD_PEAK_MB),
    )


def _card_rows(language: str, card: warm.WarmPiece) -> tuple[Row, ...]:
    times = _piece_rows(f"one more card, {language} ({card.script})", card, budgets.CARD_MS)
    larger = budgets.LARGER.get(card.script, 1)
    return (
        *times[:2],
        replace(times[2], budget=budgets.CARD_VERIFIED_MS),
        replace(times[3], budget=budgets.SCREEN_KB * larger),
        replace(times[4], budget=budgets.PRESS_KB * larger),
    )


def _brochure_rows(language: str, brochure: warm.WarmPiece) -> tuple[Row, ...]:
    times = _piece_rows(f"one more tri-fold, {language} ({brochure.script})", brochure, budgets.BROCHURE_MS)
    larger = budgets.LARGER.get(brochure.script, 1)
    return (*times[:3], replace(times[3], budget=budgets.BROCHURE_KB * larger), times[4])


def _piece_rows(what: str, piece: warm.WarmPiece, most: float) -> tuple[Row, ...]:
    return (
        Row.sampled(what, "ms", piece.met, most),
        Row.sampled("  with words not met before", "ms", piece.made, most),
        Row.sampled("  with those and verification", "ms", piece.verified),
        Row("  its PDF for the screen", "KB", piece.screen_bytes / 1024),
        Row("  its PDF for the press", "KB", piece.press_bytes / 1024),
    )


def _memory_rows(held: warm.Memory, editions: int) -> tuple[Row, ...]:
    growth = held.after - held.warm
    return (
        Row(
            f"peak memory of a process after {editions} more editions", "MB", held.after, budget=budgets.PROCESS_PEAK_MB
        ),
        Row("  of it grown since it was warm", "MB", growth, budget=budgets.GROWTH_MB),
    )


def _cold_duels(ours: cold.Process, theirs: cold.Process) -> tuple[Duel, ...]:
    return (
        Duel("cold process (ours verifies)", "ms", ours.time.median, theirs.time.median),
        Duel("  time of the processor", "ms", ours.processor.median, theirs.processor.median),
        Duel("  its peak memory", "MB", ours.peak.median, theirs.peak.median),
    )


def _warm_duels(what: str, ours: warm.WarmPiece, theirs: peer.WarmPeer) -> tuple[Duel, ...]:
    return (
        Duel(f"one more {what}, neither verified", "ms", ours.made.median, theirs.new_words.median),
        Duel("  both with the same words once more", "ms", ours.met.median, theirs.same_words.median),
        Duel("  ours verified", "ms", ours.verified.median, theirs.new_words.median),
        Duel("  the file (ours with a QR code)", "KB", ours.screen_bytes / 1024, theirs.bytes / 1024),
    )


def _plain(results: Results) -> dict[str, object]:
    plain = dataclasses.asdict(results)
    plain["rows"] = [dataclasses.asdict(row) | {"verdict": row.verdict} for row in results.rows]
    plain["duels"] = [dataclasses.asdict(duel) | {"ratio": duel.ratio} for duel in results.duels]
    return plain


if __name__ == "__main__":
    sys.exit(main())
