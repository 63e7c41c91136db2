"""What a number or a mailbox must look like to be printed, by kind of fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

KEY_PAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")  # ITU-T E.161

_E164 = re.compile(r"\+[1-9]\d{6,14}\Z", re.ASCII)  # ITU-T E.164
_NORTH_AMERICA = re.compile(r"\+1[2-9]\d\d[2-9]\d{6}\Z", re.ASCII)  # no area or exchange begins with 0 or 1
_PRINTED = re.compile(r"\+?\d{1,3}(?:-\d{2,4}){2,4}\Z", re.ASCII)
_VANITY = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)+\Z", re.ASCII)
_TEXT_CODE = re.compile(r"\d{5,6}\Z", re.ASCII)  # what U.S. carriers give out
_EMERGENCY = re.compile(r"\d{3}\Z", re.ASCII)
_MAILBOX = re.compile(
    r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}\Z", re.ASCII
)


class Complaint(NamedTuple):
    """What is wrong with the value of one key of a fact."""

    key: str
    what: str
    remedy: str


def phone(printed: str, dial: str, vanity: str | None) -> Iterator[Complaint]:
    """A telephone number: what is read, what is dialled and what the letters spell are one number."""
    if not (_NORTH_AMERICA if dial.startswith("+1") else _E164).match(dial):
        yield Complaint("dial", f'"{dial}" is not a telephone number', 'write it as "+18663472423", in quotes')
        return
    if not _PRINTED.match(printed):
        remedy = "write digits and hyphens, 1-866-347-2423, or with the plus sign for callers abroad, +1-866-347-2423"
        yield Complaint("printed", f'"{printed}" is not in the form in which numbers are printed', remedy)
    elif _digits(printed) != dial[1:]:
        yield Complaint("printed", f"{printed} and {dial} are different numbers", "print and dial the same digits")
    if vanity is not None:
        yield from _vanity(vanity, dial)


def _vanity(vanity: str, dial: str) -> Iterator[Complaint]:
    spelled = _digits(vanity.translate(KEY_PAD))
    if not _VANITY.match(vanity):
        yield Complaint("vanity", f'"{vanity}" is not a number in letters', 'write it as "866-DHS-2-ICE"')
    elif spelled not in (dial[1:], dial.removeprefix("+1")):
        remedy = "correct the letters, or the number they stand for"
        yield Complaint("vanity", f"{vanity} spells {spelled} on a key pad, not {dial}", remedy)


def text_code(printed: str, code: str) -> Iterator[Complaint]:
    """A short number for text messages."""
    if not _TEXT_CODE.match(code):
        yield Complaint(
            "code", f'"{code}" is not a code for text messages', 'write five or six digits, in quotes: "233733"'
        )
    else:
        yield from _same(printed, code)


def emergency(printed: str, dial: str) -> Iterator[Complaint]:
    """The number of the emergency services."""
    if not _EMERGENCY.match(dial):
        yield Complaint("dial", f'"{dial}" is not an emergency number', 'write three digits, in quotes: "911"')
    else:
        yield from _same(printed, dial)


def email(printed: str, mailbox: str) -> Iterator[Complaint]:
    """A mailbox, in the plain form that every mail program accepts."""
    if not _MAILBOX.match(mailbox):
        yield Complaint("mailbox", f'"{mailbox}" is not an e-mail address', "write it as name@example.gov")
    else:
        yield from _same(printed, mailbox)


def _same(printed: str, target: str) -> Iterator[Complaint]:
    if printed != target:
        yield Complaint("printed", f'"{printed}" is printed, but "{target}" is meant', "write the same in both")


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
