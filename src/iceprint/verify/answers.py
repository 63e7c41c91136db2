"""Answers as plain data, between the process that opens a file and the one that reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from iceprint.model.finding import Finding
from iceprint.model.units import Box
from iceprint.model.verdict import Answer


def answers_json(answers: Iterable[Answer]) -> list[dict[str, Any]]:
    return [{**answer._asdict(), "findings": [each._asdict() for each in answer.findings]} for answer in answers]


def answers_of(told: list[dict[str, Any]]) -> tuple[Answer, ...]:
    """The answers again. Raises KeyError or TypeError if they are not what `answers_json` makes."""
    return tuple(Answer(**{**answer, "findings": tuple(map(_finding, answer["findings"]))}) for answer in told)


def _finding(told: dict[str, Any]) -> Finding:
    return Finding(**{**told, "box": Box(*told["box"]) if told["box"] else None})
