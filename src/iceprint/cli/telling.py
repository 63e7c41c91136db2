"""How answers and mistakes reach the person, or the machine, that asked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from iceprint.errors import IceprintError, exit_code


def show(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def show_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def complain(errors: Sequence[IceprintError], options: argparse.Namespace) -> None:
    from iceprint.report.saying import error_lines, errors_json

    if options.json:
        show_json({"errors": errors_json(errors)})
        return
    for line in error_lines(errors):
        print(line, file=sys.stderr)


def answer(
    options: argparse.Namespace,
    data: object,
    lines: Iterable[str],
    errors: Sequence[IceprintError] = (),
    *,
    quiet: bool = False,
) -> int:
    """Tell the answer, as data or in lines, and what went wrong. Returns the exit code."""
    if options.json:
        show_json(data)
        return exit_code(errors)
    if not quiet:
        show(lines)
    if errors:
        complain(errors, options)
    return exit_code(errors)


def judged(errors: Sequence[IceprintError], notes: Sequence[str], praise: str, options: argparse.Namespace) -> int:
    """Tell what a check found."""
    from iceprint.report.saying import errors_json

    if options.json:
        show_json({"errors": errors_json(errors), "notes": list(notes)})
        return exit_code(errors)
    if errors:
        complain(errors, options)
    if not options.quiet:
        show([f"note: {note}" for note in notes])
        show([] if errors else [praise])
    return exit_code(errors)
