"""What a single value must look like to be a text, a date, a number or a length.

The expected type decides, but text must be unmistakable: YAML 1.1 takes an unquoted `no` for false and +18663472423 for
a number, and drops leading zeros, so such text has to be quoted.
"""

from __future__ import annotations

import re
from datetime import date

from iceprint.catalog.nodes import Looks, Scalar
from iceprint.model.units import parse_length

MOST_DAYS = 3650

_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_WHOLE = re.compile(r"(?:0|[1-9]\d{0,8})\Z", re.ASCII)
_NUMBER = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?\Z", re.ASCII)


class WrongValueError(ValueError):
    """A value that is not what is wanted, to be read after the key: '"issued" is not a date'."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


def text_of(scalar: Scalar) -> str:
    """Words on one line, without blanks at the ends."""
    if scalar.looks is Looks.NOTHING or not scalar.text:
        raise WrongValueError("is empty", "write its text behind the colon")
    if scalar.looks is not Looks.TEXT:
        raise WrongValueError(
            f"must be text, but YAML takes an unquoted {scalar.text} for {scalar.looks}",
            f'put it in quotes: "{scalar.text}"',
        )
    if scalar.text != scalar.text.strip() or "  " in scalar.text or "\n" in scalar.text:
        raise WrongValueError(
            "has blanks at an end, two in a row, or more than one line",
            "write it on one line; a long text may be folded with `>-`",
        )
    return scalar.text


def date_of(scalar: Scalar) -> date:
    """A day as ISO 8601 writes it."""
    try:
        if _DATE.match(scalar.text):
            return date.fromisoformat(scalar.text)
    except ValueError:
        pass  # 2026-02-30 has the right form and is no day
    raise WrongValueError(f'is "{scalar.text}", which is not a date', "write year-month-day, such as 2026-11-25")


def whole_of(scalar: Scalar) -> int:
    """A whole number. The octal 010 and the hexadecimal 0x10 of YAML 1.1 are refused."""
    if not _WHOLE.match(scalar.text):
        raise WrongValueError(f'is "{scalar.text}", which is not a whole number', "write digits only, such as 180")
    return int(scalar.text)


def days_of(scalar: Scalar) -> int:
    """How many days something lasts: at least one, at most ten years."""
    days = whole_of(scalar)
    if not 1 <= days <= MOST_DAYS:
        raise WrongValueError(f"is {days} days", f"write 1 to {MOST_DAYS}")
    return days


def number_of(scalar: Scalar) -> float:
    """A number, with a point before its decimals."""
    if not _NUMBER.match(scalar.text):
        raise WrongValueError(f'is "{scalar.text}", which is not a number', "write it such as 7 or 1.25")
    return float(scalar.text)


def truth_of(scalar: Scalar) -> bool:
    """True or false; the other spellings of YAML 1.1 (yes, off ...) are refused because few people know them all."""
    if scalar.text not in ("true", "false") or scalar.looks is not Looks.TRUTH:
        raise WrongValueError(f'is "{scalar.text}", which is neither true nor false', "write true or false, unquoted")
    return scalar.text == "true"


def length_of(scalar: Scalar) -> float:
    """A distance with its unit, in points."""
    try:
        return parse_length(scalar.text)
    except ValueError as error:
        raise WrongValueError(
            f'is "{scalar.text}", which is not a length', "write it with its unit: 85.60 mm, 3.375 in or 3 11/16 in"
        ) from error
