"""What a message file must be, and what a translation may not do to its original."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iceprint.catalog.characters import MOST_REPORTED
from iceprint.catalog.translations import Entry
from iceprint.catalog.wording import translation_objections
from iceprint.errors import Place
from iceprint.model.message import Message
from tests.specimens.tongues import LANGUAGES
from tests.specimens.words import damaged, law
from tests.unit.catalog.desk import SPANISH, Desk, complaints

FILE = "translations/es/LC_MESSAGES/iceprint.po"
CALL = 'msgstr "Llame ya al {line}, 24 horas."'


def mistakes_of(desk: Desk, old: str, new: str) -> list[str]:
    desk.change(FILE, old, new)
    return desk.mistakes("es")


def test_entries_are_read_with_their_lines_and_marks(desk: Desk) -> None:
    library = desk.library()
    entries = library.catalog(library.languages["es"]).entries
    word, call = entries["tips.word"], entries["tips.call"]
    assert (word.original, word.text, word.place.line, word.machine_made) == ("Word", "Palabra", 8, True)
    assert (call.text, call.machine_made, call.fuzzy) == ("Llame ya al {line}, 24 horas.", False, False)


def test_words_may_go_over_several_lines_and_hold_escapes(desk: Desk) -> None:
    new = 'msgstr ""\n"Llame \\"ya\\" al "\n  "{line}, 24 horas."'
    assert mistakes_of(desk, CALL, new) == []
    assert desk.resolve("es").one("help.note").text == 'Llame "ya" al 1-888-373-7888, 24 horas.'


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ('msgstr "Llame ya, 24 horas."', "has lost {line} | put it back"),
        ('msgstr "Llame ya al {line} {line}, 24 horas."', "has {line} more often than its original | delete what"),
        ('msgstr "Llame ya al {lina}, 24 horas."', "has lost {line}"),
        (
            'msgstr "Llame ya al {lina}, 24 horas."',
            'has {lina}, which its original does not have | did you mean "line"?',
        ),
        ('msgstr "Llame ya al {line}, 24} horas."', "has a brace that belongs to no placeholder"),
        ('msgstr "Llame ya al {line}, 7 días."', 'holds the digits "7", which its original does not have'),
        ('msgstr "Llame ya al {line}, ٢٤ horas."', 'holds the digits "٢٤"'),
        ('msgstr "Llame ya al {line} o en ice.gov."', 'holds "ice.gov": numbers and addresses are never typed'),
        ('msgstr "Llame ya al {line}.\\n24 horas."', "has blanks at an end, two in a row, or a line break or tab"),
        ('msgstr "Llame  ya al {line}, 24 horas."', "has blanks at an end, two in a row, or a line break or tab"),
        ('msgstr " Llame ya al {line}, 24 horas."', "has blanks at an end"),
        ('msgstr ""', 'message "tips.call" is not translated | write it in Spanish'),
    ],
)
def test_a_translation_keeps_what_its_original_holds(desk: Desk, new: str, words: str) -> None:
    mistakes = mistakes_of(desk, CALL, new)
    assert all(mistake.startswith(f'{FILE}:12: message "tips.call"') for mistake in mistakes)
    assert any(words in mistake for mistake in mistakes)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (
            'msgid "Word"',
            'msgid "World"',
            8,
            "translates words that have changed since in content/programs/tips.yaml:3",
        ),
        ("# machine-made", "#, fuzzy", 8, "is only a guess (fuzzy) | correct it and delete the word fuzzy"),
        (
            'msgctxt "tips.word"',
            'msgctxt "tips.wort"',
            0,
            'message "tips.word" is missing | run `iceprint words update`',
        ),
        ('msgctxt "tips.word"\n', "", 7, "this message has no msgctxt"),
        ('msgctxt "tips.word"', 'msgctxt "tips.call"', 12, 'message "tips.call" stands here a second time'),
        ('"Palabra"', '"Palabra', 9, 'this is not a line of a message file: msgstr "Palabra'),
        ('"Palabra"', 'Palabra"', 9, "this is not a line of a message file"),
        ('"Palabra"', '"Pala"bra"', 9, "this is not a line of a message file"),
        ('"Palabra"', '"Pala\\bra"', 9, "this is not a line of a message file"),
        ('msgstr "Palabra"', 'msgstr"Palabra"', 9, "this is not a line of a message file"),
        ('msgstr "Palabra"', 'msgstr[0] "Palabra"', 9, "this is not a line of a message file"),
        ('msgid "Word"', 'msgid "Word"\nmsgid_plural "Words"', 9, "this is not a line of a message file"),
        ('msgid "Word"\n', "", 8, "`msgstr` cannot follow `msgctxt`"),
        ('msgstr "Palabra"\n', "", 10, "`msgctxt` cannot follow `msgid`"),
        ('msgstr "Palabra"', 'msgstr "Palabra"\nmsgstr "x"', 10, "`msgstr` cannot follow `msgstr`"),
        ('msgid "Word"', '# why\nmsgid "Word"', 8, "a comment stands between `msgctxt` and what must follow it"),
        ('msgstr "Palabra"', '#~ msgstr "Palabra"', 9, "one message is obsolete (#~) only in part"),
        (CALL, "", 14, "the file ends after `msgid`"),
        ('msgid ""', '"stray"\nmsgid ""', 1, "words in quotes stand before any keyword"),
        ("charset=utf-8", "charset=latin-1", 1, "the header does not say that the file is UTF-8"),
        (
            "Language: es",
            "Language: pt_BR",
            1,
            "the header says that the language is pt_BR, but this is the file of es",
        ),
        ("Palabra", "Pala\u200bbra", 9, "U+200B ZERO WIDTH SPACE"),
        ("Palabra", "Pala\u200dbra", 9, "U+200D ZERO WIDTH JOINER"),
        ("Palabra", "Palabra\u0301", 9, "a letter and its mark are typed as separate characters"),
    ],
)
def test_a_message_file_is_refused_with_its_line(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    mistakes = mistakes_of(desk, old, new)
    start = f"{FILE}:{line}: " if line else f"{FILE}: "
    assert any(mistake.startswith(start) and words in mistake for mistake in mistakes)


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("\u0303a", "has U+0303 COMBINING TILDE without a letter before it"),
        ("a \u0303a", "has U+0303 COMBINING TILDE without a letter before it"),
        ("q" + "\u0303" * 31, "has more than 30 marks on one letter"),
    ],
)
def test_a_mark_without_a_letter_is_refused_with_message_and_language(desk: Desk, new: str, words: str) -> None:
    (mistake,) = mistakes_of(desk, "Palabra", new)
    assert mistake.startswith(f'{FILE}:8: message "tips.word" (es) {words}')


@pytest.mark.parametrize(
    ("text", "accepted"),
    [("क्\u200dष", True), ("क्\u200c\u200cष", False), ("\u200dक", False), ("क \u200cक", False), ("र\u200d्य", True)],
)
def test_a_joiner_stands_behind_a_letter_and_once(text: str, accepted: bool) -> None:  # noqa: FBT001 - a column
    message = Message("tips.word", "Word", Place("content/programs/tips.yaml", 3))
    entry = Entry("tips.word", "Word", text, Place("hi.po", 8), fuzzy=False, machine_made=False)
    assert (not list(translation_objections(message, entry, LANGUAGES["hi"], "hi.po"))) is accepted


def test_an_obsolete_message_is_left_alone(desk: Desk) -> None:
    desk.write(FILE, SPANISH + '\n#~ msgctxt "tips.word"\n#~ msgid "Old"\n#~ msgstr "Viejo 5551234"\n')
    assert desk.mistakes("es") == []


PREVIOUS = '#| msgctxt "tips.old"\n#| msgid "Wort"\n'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgctxt "tips.word"', f'{PREVIOUS}msgctxt "tips.word"'),
        (
            'msgctxt "tips.word"',
            f'{PREVIOUS.replace("#|", "#~|")}#~ msgid "Old"\n#~ msgstr "Viejo"\n\nmsgctxt "tips.word"',
        ),
        ('msgid ""\n', '#, fuzzy\nmsgid ""\n'),
        ('msgid "Word"\n', 'msgid ""\n"Wo"\n"rd"\n'),
    ],
    ids=["what it translated before", "the same of an obsolete one", "a header as msginit leaves it", "several lines"],
)
def test_what_tools_of_gettext_write_is_no_mistake(desk: Desk, old: str, new: str) -> None:
    assert mistakes_of(desk, old, new) == []


def test_a_byte_order_mark_and_foreign_line_ends_change_no_word(desk: Desk) -> None:
    plain = desk.resolve("es")
    desk.write(FILE, b"\xef\xbb\xbf" + SPANISH.replace("\n", "\r\n").encode())
    assert desk.resolve("es") == plain


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (SPANISH.encode("utf-16"), ":1: byte 0xFF is not UTF-8"),
        (SPANISH.replace("Palabra", "Señal").encode("latin-1"), ":9: byte 0xF1 is not UTF-8"),
        (SPANISH.replace("\n", "\r").encode(), ":1: U+000D"),
        (SPANISH.replace("utf-8", "utf-16").encode(), ":1: the header does not say that the file is UTF-8"),
    ],
)
def test_a_file_in_another_charset_is_refused(desk: Desk, content: bytes, words: str) -> None:
    desk.write(FILE, content)
    (mistake,) = desk.mistakes("es")
    assert mistake.startswith(FILE + words)


@pytest.mark.parametrize(
    "noise", ["x\n", 'msgctxt "tips.word"\nmsgid "Word"\nmsgstr "b"\n\n', 'msgid "a"\nmsgstr "b"\n\n']
)
def test_noise_is_not_described_to_its_end(desk: Desk, noise: str) -> None:
    desk.write(FILE, SPANISH + noise * 2000)
    assert len(desk.mistakes("es")) == MOST_REPORTED


def test_a_translation_as_long_as_a_book_is_refused_and_nothing_else_said_of_it(desk: Desk) -> None:
    (mistake,) = mistakes_of(desk, '"Palabra"', f'"{"{line} 7 " * 100_000}"')
    assert mistake == (
        f'{FILE}:8: message "tips.word" is 900000 characters long, and its original 4 '
        "| say it in 2000 at most; no piece has room for more"
    )


def test_a_missing_file_names_the_command_that_makes_it(desk: Desk) -> None:
    (desk.root / FILE).unlink()
    assert desk.mistakes("es") == [f"{FILE}: there is no message file for Spanish | run `iceprint words update`"]


def test_a_file_without_header_is_refused(desk: Desk) -> None:
    desk.write(FILE, SPANISH[SPANISH.index("# machine-made") :])
    assert desk.mistakes("es") == [
        f"{FILE}:1: the file has no header | compare it with translations/iceprint.pot, or run `iceprint words update`"
    ]


def test_all_mistakes_of_all_messages_come_together(desk: Desk) -> None:
    desk.change(FILE, '"Palabra"', '""')
    desk.change(FILE, "{line}", "")
    assert [mistake.split(": ")[0] for mistake in desk.mistakes("es")] == [f"{FILE}:8", f"{FILE}:12"]


def test_english_needs_no_message_file(desk: Desk) -> None:
    desk.write(FILE, "broken")
    assert desk.mistakes("en") == []


pieces = st.sampled_from(
    ['msgid "a"', 'msgstr "b"', 'msgctxt "c"', '"', '"x"', "#", "#~", "#,", "\n", " ", "\\", "fuzzy"]
)


@given(st.lists(pieces, max_size=20).map("".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_message_file_is_read_or_refused(desk: Desk, text: str) -> None:
    desk.write(FILE, text)
    library = desk.library()
    complaints(lambda: library.catalog(library.languages["es"]))  # anything but a mistake would be raised here


@given(st.one_of(st.binary(max_size=80), damaged(SPANISH.encode())))
@settings(law, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_bytes_are_in_a_message_file_it_is_read_or_refused(desk: Desk, content: bytes) -> None:
    desk.write(FILE, content)
    desk.mistakes("es")  # anything but a mistake would be raised here
