"""`iceprint words update`: the template and the message files follow content, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from iceprint.catalog.words import Rooms, extract, update
from tests.unit.catalog.desk import Desk, complaints

POT = "translations/iceprint.pot"
PO = "translations/es/LC_MESSAGES/iceprint.po"
NO_ROOM: Rooms = {}
GLOSSARY = """\
sources: {leaflet: A leaflet}
terms:
  word:
    english: word
    note: A unit of speech.
    words:
      es: {preferred: palabra, accepted: [vocablo], never: [verbo], source: leaflet}
"""


def files(desk: Desk) -> dict[str, bytes]:
    return {path: (desk.root / path).read_bytes() for path in (POT, PO)}


def test_babel_extracts_ids_as_contexts_and_notes_as_comments(desk: Desk) -> None:
    path = desk.root / "content/programs/tips.yaml"
    found = extract_from_file(
        "iceprint.catalog.extractor:extract", path, keywords={"pgettext": ((1, "c"), 2)}, comment_tags=()
    )
    assert list(found) == [
        (3, "Word", [], "tips.word"),
        (5, "Call {line} now, 24 hours.", ["A note for translators."], "tips.call"),
    ]


def test_the_template_holds_every_message_and_no_clock(desk: Desk) -> None:
    update(desk.library(), NO_ROOM)
    text = files(desk)[POT].decode()
    assert '"POT-Creation-Date: 2026-11-25 00:00+0000\\n"' in text
    assert text.endswith(
        '\n#: content/programs/tips.yaml:3\nmsgctxt "tips.word"\nmsgid "Word"\nmsgstr ""\n'
        "\n#. A note for translators.\n#: content/programs/tips.yaml:5\n#, python-brace-format\n"
        'msgctxt "tips.call"\nmsgid "Call {line} now, 24 hours."\nmsgstr ""\n\n'
    )


def test_the_template_can_be_written_alone(desk: Desk) -> None:
    before = (desk.root / PO).read_bytes()
    assert extract(desk.library(), NO_ROOM) == desk.root / POT
    assert b'msgctxt "tips.call"' in (desk.root / POT).read_bytes()
    assert (desk.root / PO).read_bytes() == before


def test_room_and_glossary_stand_above_a_message_where_they_apply(desk: Desk) -> None:
    desk.write("content/glossary.yaml", GLOSSARY)
    update(desk.library(), {"en": {"tips.word": 42}, "es": {"tips.word": 12}})
    template, spanish = (data.decode() for data in files(desk).values())
    assert "#. term: word. A unit of speech.\n#. room: at most about 42 characters, with facts filled in\n" in template
    hint = "#. glossary: word = palabra / vocablo; never: verbo\n#. room: at most about 12 characters"
    assert hint in spanish
    assert template.count("#. room:") == spanish.count("#. glossary:") == 1


def test_what_was_written_is_told(desk: Desk) -> None:
    assert update(desk.library(), NO_ROOM) == (desk.root / POT, desk.root / PO)


def test_a_second_run_changes_nothing(desk: Desk) -> None:
    update(desk.library(), NO_ROOM)
    first = files(desk)
    update(desk.library(), NO_ROOM)
    assert files(desk) == first


def test_translations_and_marks_survive(desk: Desk) -> None:
    update(desk.library(), NO_ROOM)
    assert b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n' in (desk.root / PO).read_bytes()
    assert b"nplurals=5" not in (desk.root / PO).read_bytes()
    assert desk.mistakes("es") == []
    library = desk.library()
    entries = library.catalog(library.languages["es"]).entries
    assert (entries["tips.word"].text, entries["tips.word"].machine_made) == ("Palabra", True)


def test_a_changed_original_empties_its_translation_and_keeps_the_old_one_out_of_use(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "text: Word", "text: Words")
    update(desk.library(), NO_ROOM)
    text = files(desk)[PO].decode()
    assert 'msgctxt "tips.word"\nmsgid "Words"\nmsgstr ""\n' in text
    assert '#~ msgctxt "tips.word"\n#~ msgid "Word"\n#~ msgstr "Palabra"\n' in text
    assert "fuzzy" not in text
    (mistake,) = desk.mistakes("es")
    assert 'message "tips.word" is not translated' in mistake


def test_a_language_without_a_file_gets_one(desk: Desk) -> None:
    (desk.root / PO).unlink()
    update(desk.library(), NO_ROOM)
    assert b'"Language: es\\n"' in files(desk)[PO]
    assert [mistake.split(" |")[0][-17:] for mistake in desk.mistakes("es")] == ["is not translated"] * 2


def test_a_broken_message_file_stops_all_before_anything_is_written(desk: Desk) -> None:
    desk.change(PO, '"Palabra"', '"Palabra')
    before = files_that_are(desk)
    assert complaints(lambda: update(desk.library(), NO_ROOM))[0].startswith(f"{PO}:9: ")
    assert files_that_are(desk) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Language: es", 'Language: es\\n"\n"POT-Creation-Date: soon'),
        ("Language: es", 'Language: es\\n"\n"PO-Revision-Date: 2026-99-99 00:00+0000'),
        ("Language: es", 'Language: es\\n"\n"Plural-Forms: nplurals=x; plural=y'),
        ("Language: es", 'Language: es\\n"\n"Plural-Forms: many'),
    ],
)
def test_a_header_that_nobody_can_read_is_named(desk: Desk, old: str, new: str) -> None:
    desk.change(PO, old, new)
    before = files_that_are(desk)
    (mistake,) = complaints(lambda: update(desk.library(), NO_ROOM))
    assert mistake.startswith(f"{PO}:1: ")
    assert files_that_are(desk) == before


def test_a_byte_order_mark_and_foreign_line_ends_are_put_right(desk: Desk) -> None:
    update(desk.library(), NO_ROOM)
    clean = (desk.root / PO).read_bytes()
    desk.write(PO, b"\xef\xbb\xbf" + clean.replace(b"\n", b"\r\n"))
    update(desk.library(), NO_ROOM)
    assert (desk.root / PO).read_bytes() == clean


def test_a_wrong_plural_rule_is_put_right(desk: Desk) -> None:
    desk.change(PO, "Language: es", 'Language: es\\n"\n"Plural-Forms: nplurals=5; plural=(n>3);')
    update(desk.library(), NO_ROOM)
    assert desk.mistakes("es") == []


@pytest.mark.parametrize("broken", ["content/programs/tips.yaml", "content/materials/tip-card.yaml"])
def test_broken_content_stops_all_before_anything_is_written(desk: Desk, broken: str) -> None:
    desk.write(broken, "a: [")
    before = files_that_are(desk)
    assert complaints(lambda: update(desk.library(), NO_ROOM))
    assert files_that_are(desk) == before


def test_a_place_that_cannot_be_written_is_told(desk: Desk) -> None:
    (desk.root / POT).mkdir()
    (mistake,) = complaints(lambda: update(desk.library(), NO_ROOM))
    assert mistake.startswith(f"{POT} cannot be written: ")
    assert not list(desk.root.rglob(".iceprint-*"))


def test_babel_and_our_own_reader_agree(desk: Desk) -> None:
    update(desk.library(), NO_ROOM)
    library = desk.library()
    entries = library.catalog(library.languages["es"]).entries
    with (desk.root / PO).open("rb") as stream:
        theirs = {message.context: message.string for message in read_po(stream) if message.id}
    assert {name: entry.text for name, entry in entries.items()} == theirs


def files_that_are(desk: Desk) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in desk.root.rglob("*") if path.is_file()}
