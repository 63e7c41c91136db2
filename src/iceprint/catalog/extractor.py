"""Tells Babel which messages a program file holds, for `pybabel extract` and for `iceprint words update`.

Each message comes as `pgettext(id, text)`: the id is the context, so that equal words in two places stay two messages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from iceprint.catalog.programs import read_program
from iceprint.catalog.yaml_files import read_yaml

Extracted = tuple[int, str, tuple[str, str], list[str]]


def extract(
    fileobj: BinaryIO, keywords: Mapping[str, object], comment_tags: object, options: Mapping[str, object]
) -> Iterator[Extracted]:
    """The messages of one program. The name of the file is the id of the program; the rest is Babel's protocol."""
    del keywords, comment_tags, options
    path = Path(fileobj.name)
    program = read_program(read_yaml(path, path.name), path.stem)
    for message in program.messages.values():
        yield message.place.line, "pgettext", (message.id, message.text), [message.note] if message.note else []
