"""A named person signs the exact words, and never the person who translated them."""

from __future__ import annotations

import pytest

from iceprint.catalog.approvals import digest
from iceprint.catalog.signing import approve
from iceprint.model.signed import Signed
from tests.unit.catalog.desk import Desk, complaints

PO = "translations/es/LC_MESSAGES/iceprint.po"
APPROVALS = "translations/approvals.yaml"
WORD = digest("tips.word", "Word", "Palabra")
CALL = digest("tips.call", "Call {line} now, 24 hours.", "Llame ya al {line}, 24 horas.")
SIGNED = f"""\
es:
  tips.word: {{by: "Ana Ruiz", on: 2026-11-25, words: "{WORD}"}}
  tips.call: {{by: "Ana Ruiz", on: 2026-11-25, words: "{CALL}"}}
"""
TRANSLATOR = "# translated-by: Luis Gil\n"


@pytest.fixture
def translated(desk: Desk) -> Desk:
    """The small project, in which the message that no machine made says who translated it."""
    desk.change(PO, 'msgctxt "tips.call"', f'{TRANSLATOR}msgctxt "tips.call"')
    return desk


def sign(desk: Desk, by: str = "Ana Ruiz", material: str | None = None) -> Signed:
    library = desk.library()
    return approve(library, library.language("es"), material, by)


def refusals(desk: Desk, by: str = "Ana Ruiz", material: str | None = None) -> list[str]:
    before = (desk.root / APPROVALS).read_bytes()
    found = complaints(lambda: sign(desk, by, material))
    assert found
    assert (desk.root / APPROVALS).read_bytes() == before
    return found


def approvals(desk: Desk) -> str:
    return (desk.root / APPROVALS).read_bytes().decode()


@pytest.mark.parametrize("material", [None, "tip-card"])
def test_a_signature_covers_the_words_of_today(translated: Desk, material: str | None) -> None:
    assert sign(translated, material=material) == Signed("es", ("tips.word", "tips.call"), ())
    assert approvals(translated) == SIGNED
    assert translated.resolve("es").unsigned == ()


def test_a_second_signature_changes_nothing(translated: Desk) -> None:
    sign(translated)
    assert sign(translated, by="Eva Sol") == Signed("es", (), ("tips.word", "tips.call"))
    assert approvals(translated) == SIGNED


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PO, "Llame ya al", "Llame al"),
        ("content/programs/tips.yaml", "Call {line} now", "Call {line} right now"),
    ],
)
def test_a_later_change_of_source_or_translation_voids_it(translated: Desk, file: str, old: str, new: str) -> None:
    sign(translated)
    translated.change(file, old, new)
    if file != PO:
        translated.change(PO, f'msgid "{old}', f'msgid "{new}')
    (unsigned,) = translated.resolve("es").unsigned
    assert unsigned.message_id == "tips.call"
    assert sign(translated, by="Eva Sol").new == ("tips.call",)
    assert approvals(translated).splitlines()[:2] == SIGNED.splitlines()[:2]
    assert '  tips.call: {by: "Eva Sol", ' in approvals(translated)


@pytest.mark.parametrize("by", ["Luis Gil", "luis gil", " LUIS  GIL ", "Luis Gil <luis@example.org>"])
def test_the_translator_cannot_sign(translated: Desk, by: str) -> None:
    (refusal,) = refusals(translated, by)
    assert refusal.startswith(f'{PO}:13: message "tips.call" (es) was translated by Luis Gil, who cannot sign it off')


def test_only_those_may_sign_whom_the_release_policy_lists(translated: Desk) -> None:
    translated.change("iceprint.yaml", "languages:", "release: {signers: [Ana Ruiz]}\nlanguages:")
    (refusal,) = refusals(translated, by="Eva Sol")
    assert '"Eva Sol" may not sign: iceprint.yaml does not list the name' in refusal
    assert sign(translated, by="Ana Ruiz").new == ("tips.word", "tips.call")


def test_nor_can_the_translator_whom_the_header_names(desk: Desk) -> None:
    desk.change(PO, '"Language: es\\n"', '"Language: es\\n"\n"Last-Translator: Luis Gil <luis@example.org>\\n"')
    (refusal,) = refusals(desk, "Luis Gil")
    assert '"tips.word" (es) and 1 more were translated by Luis Gil, who cannot sign them off' in refusal
    assert sign(desk).new == ("tips.word", "tips.call")


def test_a_signature_of_the_translator_written_by_hand_does_not_count(translated: Desk) -> None:
    translated.write(APPROVALS, SIGNED.replace("Ana Ruiz", "Luis Gil"))
    (unsigned,) = translated.resolve("es").unsigned
    assert unsigned.message_id == "tips.call"
    assert '"tips.call" (es) is signed off by Luis Gil, who translated it' in [
        error.what for error in translated.check().errors
    ]


def test_words_of_nobody_cannot_be_signed_but_those_of_a_machine_can(desk: Desk) -> None:
    (refusal,) = refusals(desk)
    assert 'message "tips.call" (es) does not say who translated it' in refusal
    assert "`# translated-by: NAME`" in refusal


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"Palabra"', '""', "is not translated"),
        ("# machine-made", "# machine-made\n#, fuzzy", "is only a guess (fuzzy)"),
        ("al {line}", "al", "has lost {line}"),
        ("Llame ya", "¿Llame ya", 'has 1 "¿" and 0 "?"'),
        ("24 horas.", "siempre.", 'has lost the number "24"'),
    ],
)
def test_wrong_words_are_not_signed_and_neither_are_the_others(
    translated: Desk, old: str, new: str, words: str
) -> None:
    translated.change(PO, old, new)
    (refusal,) = refusals(translated)
    assert words in refusal


@pytest.mark.parametrize("by", ["", " ", "x", "42", "!?", "a" * 57, "Ana\u202e Ruiz", "Ana\u200bRuiz"])
def test_a_signature_needs_a_name(translated: Desk, by: str) -> None:
    assert refusals(translated, by)


def test_a_name_with_quotes_is_kept_whole(translated: Desk) -> None:
    sign(translated, 'Ana "Anita" O\\Hara: {x} #1')
    assert translated.library().approvals.sign_offs["es"]["tips.word"].by == 'Ana "Anita" O\\Hara: {x} #1'


def test_a_material_that_there_is_not_is_refused(translated: Desk) -> None:
    assert "there is no material" in refusals(translated, material="tip-crad")[0]


def test_a_language_in_which_it_is_not_published_is_refused(translated: Desk) -> None:
    translated.change("content/materials/tip-card.yaml", "languages: [en, es]", "languages: [en]")
    assert refusals(translated, material="tip-card") == ['"tip-card" is not published in Spanish (es) | use one of: en']


OTHERS = """\
# Who has signed.

en:   # kept
  a.b: {by: A. B., on: 2026-01-01, words: "000000000000"}
es:
# of the first day
    tips.call:
      by: Old Hand
      on: 2026-01-01
      words: "111111111111"

# Arabic comes last
ar:
  a.b:
    { by: C. D., on: 2026-01-02, words: "222222222222" }
# the end
"""


def test_every_other_line_stays_as_it_is(translated: Desk) -> None:
    translated.write(APPROVALS, OTHERS)
    sign(translated)
    before, _, rest = OTHERS.partition("    tips.call:")
    behind = rest[rest.index("\n\n") :]
    call = f'    tips.call: {{by: "Ana Ruiz", on: 2026-11-25, words: "{CALL}"}}'
    word = f'    tips.word: {{by: "Ana Ruiz", on: 2026-11-25, words: "{WORD}"}}'
    assert approvals(translated) == f"{before}{call}\n{word}{behind}"
    assert translated.resolve("es").unsigned == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{}\n", SIGNED),
        ("# who\n{}\n", "# who\n" + SIGNED),
        ("es: {}\n", SIGNED),
        ("ar: {}\n# end\n\n", "ar: {}\n# end\n" + SIGNED + "\n"),
        ("ar: {}", "ar: {}\n" + SIGNED),
        ("\ufeff{}\r\n", SIGNED.replace("\n", "\r\n")),
    ],
)
def test_a_file_without_signatures_gets_them(translated: Desk, before: str, after: str) -> None:
    translated.write(APPROVALS, before)
    sign(translated)
    assert approvals(translated).rstrip("\r\n") == after.rstrip("\r\n")


@pytest.mark.parametrize(
    "text",
    [
        '{es: {tips.word: {by: A. B., on: 2026-01-01, words: "000000000000"}}}\n',
        'es: {tips.word: {by: A. B., on: 2026-01-01, words: "000000000000"}}\n',
    ],
)
def test_a_file_in_which_nothing_can_be_added_is_named(translated: Desk, text: str) -> None:
    translated.write(APPROVALS, text)
    (refusal,) = refusals(translated)
    assert "does not begin its line" in refusal
