"""What a proof tells reviewers beside the piece itself: gathered by the corridor, shown by design."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from iceprint.model.edition import Edition
from iceprint.model.fact import FactStatus
from iceprint.model.language import Language
from iceprint.model.page import Layout
from iceprint.model.standing import Standing
from iceprint.model.template import Template

Said = tuple[str, str]  # a language and a message id


class Evidence(NamedTuple):
    """An edition laid out, and what is known of its messages and facts.

    `rooms` are about the most characters of a message, `statuses` what each fact is worth today.
    """

    edition: Edition
    template: Template
    layout: Layout
    stamp: str
    english: Language
    standings: Mapping[Said, Standing]
    rooms: Mapping[Said, int]
    statuses: Mapping[str, FactStatus]


class Laid(NamedTuple):
    """An edition on the contact sheet of its material. `layout` is None if it cannot be laid out."""

    tag: str
    language: Language
    missing: int
    layout: Layout | None
