"""The marks of each language: what must be typed, and what nobody complains about."""

# ruff: noqa: RUF001 - words and marks in the letters of their languages

from __future__ import annotations

import pytest

from iceprint.catalog.punctuation import slips
from tests.specimens.tongues import LANGUAGES

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("es", "Hay peligro?", 'has 0 "¿" and 1 "?"'),
        ("es", "¡Ayuda", 'has 1 "¡" and 0 "!"'),
        ("es", "¿ Hay peligro?", 'has a blank inside of "¿…?"'),
        ("fr", "Danger ? Oui", 'has no no-break space before "?"'),
        ("fr", "Danger: oui", 'has no no-break space before ":"'),
        ("fr", f"Un « mot{NBSP}»", 'has no no-break space behind "«"'),
        ("zh-Hans", "随身卡:迹象", 'has ":" where Chinese (Simplified) has "："'),
        ("zh-Hant", "請撥打{emergency}.", 'has "." where Chinese (Traditional) has "。"'),
        ("zh-Hans", "(网页", 'has "(" where'),
        ("ja", "はい,いいえ", 'has "," where Japanese has "、"'),
        ("hi", "कॉल करें.", 'has "." where Hindi has "।"'),
        ("ar", "خطر الآن?", 'has "?" where Arabic has "؟"'),
        ("ar", "أجر قليل, أو لا", 'has "," where Arabic has "،"'),
        ("am", "ወንጀል, ነው", 'has "," where Amharic has "፣"'),
        ("km", "គ្រោះថ្នាក់.", 'has "." where Khmer has "។"'),
        ("vi", 'Gọi "ngay"', 'has straight quotes (")'),
    ],
)
def test_a_wrong_mark_is_named_once(tag: str, text: str, words: str) -> None:
    found = [what for what, _ in slips(text, LANGUAGES[tag])]
    assert [what for what in found if words in what] == found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "In danger? Call {emergency}!"),
        ("es", "¿En peligro? ¡Llame al {emergency}!"),
        ("fr", f"Danger{NARROW}? Appelez{NBSP}: {{emergency}}{NBSP}! Un «{NBSP}mot{NBSP}»."),
        ("zh-Hans", "在U.S. 拨打1.5（网页）。"),
        ("hi", "24 घंटे। U.S. में"),
        ("ar", "خطر الآن؟ 1,000 رقم U.S."),
        ("am", "ወንጀል፣ ነው። 1,000"),
        ("th", "โทร {emergency}."),
        ("ru", "Опасность? Звоните: {emergency}."),
    ],
)
def test_right_marks_are_left_alone(tag: str, text: str) -> None:
    assert list(slips(text, LANGUAGES[tag])) == []
