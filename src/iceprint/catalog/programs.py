"""Reads `content/programs/<id>.yaml`: the messages of one program, in English."""

from __future__ import annotations

from iceprint.catalog import names
from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.material import Program
from iceprint.model.message import Message


def read_program(document: Keys, program_id: str) -> Program:
    """The program in a file's mapping. What its messages say is judged elsewhere, see `wording`."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    name = fields.text("name")
    messages: dict[str, Message] = {}
    for rest, place, inner in fields.part("messages").each_part():
        message = _message(f"{program_id}.{rest}", inner)
        messages[message.id] = message
        if not names.MESSAGE.match(rest):
            fields.refuse(place, f'"{rest}" cannot name a message', "use small letters, digits, hyphens and dots")
    fields.done()
    raise_all(problems)
    return Program(program_id, name, messages, Place(document.place.file))


def _message(message_id: str, fields: Fields) -> Message:
    message = Message(
        id=message_id, text=fields.text("text"), place=fields.place("text"), note=fields.maybe_text("note") or ""
    )
    fields.done()
    return message
