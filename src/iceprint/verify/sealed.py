"""Opens files of unknown origin in a process of their own: whatever they do there, a clear result is soon there."""

from __future__ import annotations

import json
import pickle
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from iceprint.bounded_file import read_bounded
from iceprint.errors import Place, UnjudgedError
from iceprint.model.inspected import Inspected
from iceprint.model.promise import Promise
from iceprint.model.rule_promise import RulePromise
from iceprint.model.verdict import Answer, Identity
from iceprint.verify.answers import answers_of
from iceprint.verify.bounds import MOST_BYTES, MOST_SECONDS
from iceprint.verify.exchange import inspected_of

_MAKE_AGAIN = "make the file again; if nobody knows where it is from, do not open it"


class SealedFile:
    """One file. Every method raises UnjudgedError where the file cannot be read, or does not let itself be judged."""

    def __init__(self, path: Path, seconds: float = MOST_SECONDS, data: bytes | None = None) -> None:
        """Reads the file; `data` are the bytes of one that lies in a parcel, where `path` only names it."""
        self._path, self._seconds = path, seconds
        self._data = read_bounded(path, MOST_BYTES, "a PDF file") if data is None else data

    def identify(self) -> Identity:
        """What the file says it is."""
        told = self._ask({"ask": "identity"})
        width, height = told["trim"]
        return Identity(str(told["claim"]), str(told["edition"]), (float(width), float(height)))

    def judge(self, promise: Promise | None, no_promise: str, rule: RulePromise | None = None) -> tuple[Answer, ...]:
        """The answers of the file to the checks of its claim, and of a rule."""
        told = self._ask({"ask": "answers", "promises": (promise, no_promise, rule)})
        return answers_of(told["answers"])

    def inspect(self) -> Inspected:
        """All that can be seen of the file, to be compared with another."""
        told = self._ask({"ask": "inspection"})
        try:
            return inspected_of(told)
        except (KeyError, TypeError, ValueError) as problem:
            raise self._refusal("what was found in it makes no sense", _MAKE_AGAIN) from problem

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Start the process, put one question, read one answer."""
        try:
            ended = subprocess.run(
                [sys.executable, "-P", "-m", "iceprint.verify"],
                input=pickle.dumps({"data": self._data, **request}),
                capture_output=True,
                timeout=self._seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as problem:
            raise self._refusal(f"it is not judged after {self._seconds:g} seconds", _MAKE_AGAIN) from problem
        try:
            told: dict[str, Any] = json.loads(ended.stdout)
        except ValueError as problem:
            raise self._refusal(f"opening it broke the process it was opened in{_how(ended)}", _MAKE_AGAIN) from problem
        if error := told.get("error"):
            raise self._refusal(str(error["what"]), str(error["remedy"]))
        return told

    def _refusal(self, what: str, remedy: str) -> UnjudgedError:
        return UnjudgedError(what, remedy=remedy, where=Place(str(self._path)))


def _how(ended: subprocess.CompletedProcess[bytes]) -> str:
    """By which signal a process ended, where that is known."""
    if ended.returncode >= 0:
        return ""
    return f" ({signal.Signals(-ended.returncode).name})"
