"""Reads `content/programs/<id>.yaml`: whom a program is for, its sources and doubts, and its messages in English."""

from __future__ import annotations

from iceprint.catalog import names
from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.fact import Line
from iceprint.model.material import Program
from iceprint.model.message import Message
from iceprint.project import PACKAGE

PICTOGRAMS = PACKAGE / "data" / "pictograms"


def read_program(document: Keys, program_id: str) -> Program:
    """The program in a file's mapping. What its messages say is judged elsewhere, see `wording`."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    name, audience = fields.text("name"), fields.text("audience")
    sources = fields.words("sources")
    doubts = fields.words("doubts", optional=True)
    needs = fields.several_of("needs", Line, optional=True)
    messages: dict[str, Message] = {}
    for rest, place, inner in fields.part("messages").each_part():
        message = _message(f"{program_id}.{rest}", inner)
        messages[message.id] = message
        if not names.MESSAGE.match(rest):
            fields.refuse(place, f'"{rest}" cannot name a message', "use small letters, digits, hyphens and dots")
    fields.done()
    raise_all(problems)
    return Program(program_id, name, audience, sources, doubts, needs, messages, Place(document.place.file))


def _message(message_id: str, fields: Fields) -> Message:
    message = Message(
        id=message_id,
        text=fields.text("text"),
        place=fields.place("text"),
        note=fields.maybe_text("note") or "",
        pictogram=_pictogram(fields),
    )
    fields.done()
    return message


def _pictogram(fields: Fields) -> str:
    name = fields.maybe_text("pictogram") or ""
    if name and not (names.WORDS_WITH_HYPHENS.match(name) and (PICTOGRAMS / f"{name}.outline").is_file()):
        known = sorted(path.stem for path in PICTOGRAMS.glob("*.outline"))
        fields.refuse(fields.place("pictogram"), f'the pictogram "{name}" does not exist', suggestion(name, known))
    return name
