"""The case: a finished file, and the promise made for it if it is known. Each view is opened when first asked for."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING, Self

from iceprint.model.promise import Promise

if TYPE_CHECKING:  # at run time each is loaded when it is needed: a card for the screen needs only the pages
    from iceprint.model.rule_promise import RulePromise
    from iceprint.verify.document import Document
    from iceprint.verify.opened import OpenedPage
    from iceprint.verify.painted import PaintedPage
    from iceprint.verify.structure import Tagged


class CannotRun(Exception):
    """A question cannot be put to this file; the message says why."""


class Case:
    """The evidence. Use it in a `with` statement: what was opened is closed again.

    Asking for what is not there raises CannotRun; a file that is no PDF raises VerificationError.
    """

    def __init__(
        self,
        data: bytes,
        promise: Promise | None,
        no_promise: str = "no promise was made for it",
        rule: RulePromise | None = None,
    ) -> None:
        self.data = data
        self._rule = rule
        self._promise, self._no_promise = promise, no_promise
        self._no_pages: str | None = None
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    @property
    def promise(self) -> Promise:
        """What the file must hold. Raises CannotRun if nobody knows."""
        if self._promise is None:
            raise CannotRun(self._no_promise)
        return self._promise

    @property
    def rule(self) -> RulePromise:
        """What the rule of a jurisdiction demands. Raises CannotRun if none was named."""
        if self._rule is None:
            raise CannotRun("no rule was named")
        return self._rule

    def close_pages(self, reason: str) -> None:
        """Keep the pages from pdfium, which has no bounds of its own: asking for them raises CannotRun."""
        self._no_pages = reason

    @cached_property
    def pages(self) -> tuple[OpenedPage, ...]:
        """The pages as pdfium reads and draws them."""
        from iceprint.verify.opened import opened

        if self._no_pages:
            raise CannotRun(self._no_pages)
        return self._closing.enter_context(opened(self.data))

    @cached_property
    def document(self) -> Document:
        """The objects of the file."""
        from iceprint.verify.document import opened_document

        return self._closing.enter_context(opened_document(self.data))

    @cached_property
    def structure(self) -> tuple[Tagged, ...]:
        """The elements of the structure tree, in reading order."""
        from iceprint.verify.structure import read_structure

        return read_structure(self.document)

    @property
    def painted(self) -> tuple[PaintedPage, ...]:
        """The pages as marks of ink, in the order of painting."""
        if isinstance(self._marks, CannotRun):
            raise CannotRun(str(self._marks))
        return self._marks

    @cached_property
    def _marks(self) -> tuple[PaintedPage, ...] | CannotRun:
        """The marks, or why there are none: to find out can take long."""
        from iceprint.verify.painted import painted_pages

        try:
            return painted_pages(self.document)
        except CannotRun as reason:
            return reason
