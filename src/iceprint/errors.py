"""What can go wrong, in words for the person at the keyboard: where, what, and how to fix it.

Every family of errors owns one exit code; the table in the README is generated from `FAMILIES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar, NamedTuple


class Place(NamedTuple):
    """A line of a file a person wrote. `file` is relative to the project folder where possible; lines count from 1."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class IceprintError(Exception):
    """A mistake somebody can mend. Subclasses are families; each has its own exit code."""

    code: ClassVar[int] = 1
    family: ClassVar[str] = "refused, or a check failed"

    def __init__(self, what: str, *, remedy: str, where: Place | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.where = where

    def __reduce__(self) -> tuple[object, ...]:
        """An error that happened in another process arrives whole."""
        return partial(type(self), remedy=self.remedy, where=self.where), (self.what,)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n    to fix: {self.remedy}"


class Refused(IceprintError):
    """A release or a sign-off that must not be given, by whom or of what; an address that does not answer."""


class UsageError(IceprintError):
    """The command line asks for something that does not exist."""

    code = 2
    family = "the command line is wrong"


class ContentError(IceprintError):
    """A YAML file of the project cannot be understood."""

    code = 3
    family = "a content file is wrong"


class FactError(IceprintError):
    """The ledger of facts is wrong, or something asks for a fact that must not be printed."""

    code = 4
    family = "a fact is wrong or must not be printed"


class TranslationError(IceprintError):
    """A message file is missing, incomplete or contradicts its original."""

    code = 5
    family = "a translation is wrong or missing"


class GlyphError(IceprintError):
    """A character that must not be typed, or that no font of the language can draw; or a font that is damaged."""

    code = 6
    family = "a character or a font is wrong"


class FitError(IceprintError):
    """Words or a code need more room than the design gives them."""

    code = 7
    family = "something does not fit the paper"


class OutputError(IceprintError):
    """The result cannot be written. What stood there before is untouched."""

    code = 8
    family = "the output cannot be written"


class VerificationError(IceprintError):
    """The finished file is not what was promised. It was not written."""

    code = 9
    family = "the finished file failed its verification"


class UnjudgedError(IceprintError):
    """A file given to `verify` cannot be read, or is none that can be judged."""


class ComparisonError(UsageError):
    """A file given to `diff` cannot be read, or cannot be compared: trouble, which is 2 for every `diff`."""


class ProjectError(IceprintError):
    """The project folder, its settings or the environment are wrong."""

    code = 10
    family = "the project or its settings are wrong"


FAMILIES: tuple[type[IceprintError], ...] = (
    Refused,
    UsageError,
    ContentError,
    FactError,
    TranslationError,
    GlyphError,
    FitError,
    OutputError,
    VerificationError,
    ProjectError,
)


class Several(IceprintError):
    """All mistakes found together, so that nobody mends them one run at a time."""

    def __init__(self, errors: Sequence[IceprintError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(str(error) for error in self.errors), remedy="")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.errors,)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


def flatten(error: IceprintError) -> tuple[IceprintError, ...]:
    """The single mistakes inside an error."""
    return error.errors if isinstance(error, Several) else (error,)


def distinct(errors: Iterable[IceprintError]) -> tuple[IceprintError, ...]:
    """The errors without those that say the same: a damaged font is met again in every language."""
    return tuple({str(error): error for error in errors}.values())


def exit_code(errors: Iterable[IceprintError]) -> int:
    """0 without errors, the code of their family, or 1 where several families are mixed."""
    codes = {single.code for error in errors for single in flatten(error)}
    return 0 if not codes else codes.pop() if len(codes) == 1 else 1


def raise_all(errors: Sequence[IceprintError]) -> None:
    """Raise the errors together, if there are any."""
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise Several(errors)
