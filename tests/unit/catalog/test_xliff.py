"""XLIFF 2 for agencies: a round trip loses nothing; what comes back is taken unit by unit, or refused with a reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iceprint.catalog.signing import approve
from iceprint.catalog.xliff_export import NAMESPACE, xliff
from iceprint.catalog.xliff_import import import_xliff
from iceprint.catalog.xml_files import LIMIT
from iceprint.errors import raise_all
from iceprint.model.imported import Imported
from tests.specimens.words import damaged, law
from tests.unit.catalog.desk import SPANISH, Desk, complaints

PO = "translations/es/LC_MESSAGES/iceprint.po"
FILE = "back.xlf"
CORE = f"{{{NAMESPACE}}}"
PH = '<ph id="c1" canCopy="no" canDelete="no" dataRef="d1" equiv="{line}" disp="1-888-373-7888"/>'


def exported(desk: Desk) -> str:
    library = desk.library()
    return xliff(library, library.language("es"), {"tips.word": 42}).decode()


def take(desk: Desk, text: str | bytes, translator: str | None = None) -> Imported:
    desk.write(FILE, text)
    return import_xliff(desk.library(), desk.root / FILE, translator)


def reasons(desk: Desk, text: str | bytes) -> list[str]:
    """Why a file is refused: all of it, or some units."""
    return complaints(lambda: raise_all(take(desk, text).refused))


def po(desk: Desk) -> bytes:
    return (desk.root / PO).read_bytes()


def test_a_message_is_a_unit_with_its_notes_and_its_words(desk: Desk) -> None:
    root = ET.fromstring(exported(desk))  # noqa: S314 - our own
    assert (root.tag, root.get("version"), root.get("srcLang"), root.get("trgLang")) == (
        f"{CORE}xliff",
        "2.1",
        "en",
        "es",
    )
    (file,) = root
    assert (file.get("id"), file.get("original")) == ("tips", "content/programs/tips.yaml")
    word, call = file
    assert [unit.get("id") for unit in (word, call)] == ["tips.word", "tips.call"]
    assert [(note.get("category"), note.text) for note in word.iter(f"{CORE}note")] == [
        ("room", "at most about 42 characters, with facts filled in"),
        ("translator", "machine-made"),
    ]
    assert [note.text for note in call.iter(f"{CORE}note")] == ["A note for translators."]
    assert [data.text for data in call.iter(f"{CORE}data")] == ["{line}"]
    assert [child.tag.removeprefix(CORE) for child in call] == ["notes", "originalData", "segment"]
    for side in ("source", "target"):
        (code,) = next(call.iter(f"{CORE}{side}"))
        assert (code.tag, code.get("id"), code.get("dataRef")) == (f"{CORE}ph", "c1", "d1")
        assert (code.get("canDelete"), code.get("disp")) == ("no", "1-888-373-7888")


def test_the_state_tells_how_far_the_words_are(desk: Desk) -> None:
    def states() -> list[str | None]:
        root = ET.fromstring(exported(desk))  # noqa: S314 - our own
        return [f"{one.get('state')} {one.get('subState', '')}".strip() for one in root.iter(f"{CORE}segment")]

    assert states() == ["initial iceprint:machine-made", "translated"]
    desk.change(PO, 'msgctxt "tips.call"', '# translated-by: Luis Gil\nmsgctxt "tips.call"')
    library = desk.library()
    approve(library, library.language("es"), None, "Ana Ruiz")
    assert states() == ["final", "final"]
    desk.change(PO, "# machine-made", "# machine-made\n#, fuzzy")
    desk.change(PO, 'msgstr "Llame ya al {line}, 24 horas."', 'msgstr ""')
    assert states() == ["initial iceprint:fuzzy", "initial"]
    assert exported(desk).count("<target>") == 1


def test_what_comes_back_unchanged_changes_no_byte(desk: Desk) -> None:
    before = po(desk)
    assert take(desk, exported(desk)) == Imported("es", desk.root / PO, (), 2, ())
    assert po(desk) == before


@pytest.mark.parametrize(
    "words",
    [
        "Palabra",
        'Pala "bra" & <b>',
        "Palabra\u00a0?",
        "  Palabra",
        "Palabra  doble",
        "Pala\\nbra",
        "]]>",
        "{line} y {line}",
    ],
)
def test_words_of_every_kind_come_back_as_they_were(desk: Desk, words: str) -> None:
    desk.change(PO, '"Palabra"', '"' + words.replace('"', '\\"') + '"')
    before = po(desk)
    found = take(desk, exported(desk))
    assert (found.changed, found.same) == ((), 2)
    assert po(desk) == before


def test_what_a_translator_wrote_is_taken_with_the_translators_name(desk: Desk) -> None:
    found = take(desk, exported(desk).replace("Palabra", "Vocablo"), "Luis Gil")
    assert (found.changed, found.same, found.refused) == (("tips.word",), 1, ())
    library = desk.library()
    entry = library.catalog(library.language("es")).entries["tips.word"]
    assert (entry.text, entry.translator, entry.machine_made) == ("Vocablo", "Luis Gil", False)
    again = take(desk, exported(desk))
    assert (again.changed, again.same) == ((), 2)


def test_words_of_nobody_keep_their_mark_and_cannot_be_signed(desk: Desk) -> None:
    take(desk, exported(desk).replace("Palabra", "Vocablo").replace("24 horas", "24 h"))
    library = desk.library()
    language = library.language("es")
    entry = library.catalog(language).entries["tips.word"]
    assert (entry.text, entry.machine_made, entry.translator) == ("Vocablo", True, "")
    refusals = complaints(lambda: approve(library, language, None, "Ana Ruiz"))
    assert len(refusals) == 2
    assert all("does not say who translated it" in refusal for refusal in refusals)


@pytest.mark.parametrize("name", ["", "x", "Luis\u202eGil", "a" * 57])
def test_a_translator_has_a_name_that_stands_on_one_line(desk: Desk, name: str) -> None:
    before = po(desk)
    assert complaints(lambda: take(desk, exported(desk).replace("Palabra", "Vocablo"), name))
    assert po(desk) == before


def test_the_longest_name_stands_on_one_line(desk: Desk) -> None:
    name = ("Maximiliano " * 5)[:56].strip()
    take(desk, exported(desk).replace("Palabra", "Vocablo"), name)
    library = desk.library()
    assert library.catalog(library.language("es")).entries["tips.word"].translator == name


@pytest.mark.parametrize("state", ["translated", "reviewed", "final"])
def test_no_state_of_a_file_signs_anything(desk: Desk, state: str) -> None:
    text = exported(desk).replace('state="initial" subState="iceprint:machine-made"', f'state="{state}"')
    take(desk, text)
    assert desk.library().approvals.sign_offs == {}
    assert len(desk.resolve("es").unsigned) == 2


def test_a_guess_that_the_agency_confirms_is_a_guess_no_more(desk: Desk) -> None:
    desk.change(PO, "# machine-made", "#, fuzzy")
    text = exported(desk)
    assert take(desk, text).changed == ()
    assert take(desk, text.replace('state="initial" subState="iceprint:fuzzy"', 'state="reviewed"')).changed == (
        "tips.word",
    )
    assert b"fuzzy" not in po(desk)


def test_a_unit_without_words_takes_none_away(desk: Desk) -> None:
    before = po(desk)
    text = exported(desk).replace("<target>Palabra</target>", "<target/>")
    assert take(desk, text).same == 2
    assert take(desk, text.replace("<target/>", "")).same == 2
    assert po(desk) == before


def test_what_tools_do_to_a_file_is_undone(desk: Desk) -> None:
    text = exported(desk)
    text = text.replace(">Palabra<", '><mrk id="m1" type="term">Vo<sm id="m2"/>cablo</mrk><em startRef="m2"/><')
    text = text.replace('trgLang="es"', 'trgLang="ES"')
    text = text.replace("<source>Word</source>", "<source>\n   Word\n  </source>")
    text = text.replace("<segment", '<x:seen xmlns:x="urn:x" by="tool"/><segment', 1)
    words = f"<source>Call {PH} now, 24 hours.</source>"
    assert words in text
    halves = (
        f"<source>Call {PH}</source><target>Llame al <ph id='c1'/></target></segment>"
        "<ignorable><source> </source></ignorable>"
    )
    rest = "<segment><source>now, 24 hours.</source><target>ya, 24 horas.</target>"
    start, _, end = text.partition(words)
    text = start + halves + rest + end[end.index("</target>") + len("</target>") :]
    assert take(desk, text, "Luis Gil").changed == ("tips.word", "tips.call")
    assert b'msgstr "Vocablo"' in po(desk)
    assert b'msgstr "Llame al {line} ya, 24 horas."' in po(desk)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "<source>Word<",
            "<source>Words<",
            'unit "tips.word" translates words that have changed since in content/programs/',
        ),
        ('id="tips.word"', 'id="tips.wort"', 'unit "tips.wort" belongs to no message'),
        ('id="tips.call"', 'id="tips.word"', 'unit "tips.word" stands here a second time; the first is on line 4'),
        (f"al {PH}", "al 1", "has lost {line}"),
        (f"al {PH}", f"al {PH}{PH}", "has {line} more often than its original"),
        (">Palabra<", ">Palabra 7<", 'holds the digits "7"'),
        (">Palabra<", ">Pala&#x202e;bra<", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        (">Palabra<", '><pc id="p">Palabra</pc><', "an inline code <pc> that is no placeholder"),
        (">Palabra<", '>Pala<cp hex="001B"/><', "an inline code <cp> that is no placeholder"),
        (">Palabra<", '>Pala<ph id="x" equiv="bold"/><', "an inline code <ph> that is no placeholder"),
    ],
)
def test_a_unit_is_refused_alone_with_its_line_and_its_reason(desk: Desk, old: str, new: str, words: str) -> None:
    text = exported(desk)
    at = text.rindex(old) if old.startswith("al ") else text.index(old)
    text = text[:at] + new + text[at + len(old) :]
    before = po(desk)
    found = reasons(desk, text)
    assert any(reason.startswith(f"{FILE}:") and words in reason for reason in found), found
    assert po(desk) == before
    other = text.replace("24 horas", "24 h").replace(">Palabra<", ">Vocablo<")
    if other != text:
        take(desk, other)
        assert po(desk) != before


BOMB = '[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]'


def with_type(declaration: str) -> Callable[[str], str]:
    return lambda text: text.replace("<xliff", f"<!DOCTYPE x {declaration}><xliff", 1)


Make = Callable[[str], str | bytes]
TYPE, NO_XML, OTHER = "has a document type", "this is not XML", "this is not an XLIFF 2 file"
REFUSED: dict[str, tuple[Make, str]] = {
    "entities that grow": (lambda text: with_type(BOMB)(text).replace("Palabra", "&b;"), TYPE),
    "a type elsewhere": (with_type('SYSTEM "file:///etc/passwd"'), TYPE),
    "an entity elsewhere": (with_type('[<!ENTITY e SYSTEM "file:///etc/passwd">]'), TYPE),
    "a parameter entity": (with_type('[<!ENTITY % p SYSTEM "x"> %p;]'), TYPE),
    "an unknown entity": (lambda text: text.replace("Palabra", "&other;"), NO_XML),
    "half a file": (lambda text: text[:400], NO_XML),
    "an empty file": (lambda _: "", NO_XML),
    "an unknown charset": (lambda text: text.replace('encoding="UTF-8"', 'encoding="nonsense"'), NO_XML),
    "another charset": (lambda text: text.replace("Palabra", "Se\u00f1al").encode("latin-1"), NO_XML),
    "XLIFF 1.2": (lambda text: text.replace(NAMESPACE, "urn:oasis:names:tc:xliff:document:1.2"), OTHER),
    "a web page": (lambda _: "<html/>", OTHER),
    "another original": (lambda text: text.replace('srcLang="en"', 'srcLang="de"'), 'translates from "de"'),
    "an unknown language": (lambda text: text.replace('trgLang="es"', 'trgLang="xx"'), 'language "xx", which is none'),
    "English": (lambda text: text.replace('trgLang="es"', 'trgLang="en"'), 'is for the language "en"'),
    "a deep well": (lambda text: text.replace("Palabra", "<a>" * 60 + "</a>" * 60), "stand more than 40 deep"),
    "too much": (lambda _: b"<xliff>" + b" " * LIMIT, "is larger than 8 MiB"),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_dangerous_or_none_of_ours_is_refused(desk: Desk, make: Make, words: str) -> None:
    before = po(desk)
    (reason,) = reasons(desk, make(exported(desk)))
    assert reason.startswith(FILE)
    assert words in reason
    assert po(desk) == before


def test_a_file_that_is_not_there_is_named(desk: Desk, tmp_path: Path) -> None:
    (reason,) = complaints(lambda: import_xliff(desk.library(), tmp_path / "none.xlf", None))
    assert "the file does not exist" in reason


def test_utf_16_is_read_too(desk: Desk) -> None:
    text = exported(desk).replace('encoding="UTF-8"', 'encoding="UTF-16"').replace("Palabra", "Señal")
    assert take(desk, text.encode("utf-16")).changed == ("tips.word",)
    assert 'msgstr "Señal"'.encode() in po(desk)


def test_messages_that_are_not_up_to_date_are_not_exported(desk: Desk) -> None:
    desk.change("content/programs/tips.yaml", "text: Word", "text: Words")
    (reason,) = complaints(lambda: exported(desk))
    assert reason == f'{PO}:8: message "tips.word" is not up to date in {PO} | run `iceprint words update`'


@given(data=st.data())
@settings(law, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_back_is_taken_or_refused(desk: Desk, data: st.DataObject) -> None:
    desk.write(PO, SPANISH)
    reasons(desk, data.draw(damaged(exported(desk).encode())))  # anything but a mistake would be raised here
    desk.library().catalog(desk.library().language("es"))  # the message file is still one
