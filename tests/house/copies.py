"""A copy of the shipped project that a test may spoil, and what is found in it afterwards."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MATERIAL = "tip-card"
LANGUAGES = ("en", "es")
PDFS = tuple(f"{use}/{MATERIAL}.{language}.pdf" for use in ("screen", "press", "large-print") for language in LANGUAGES)
TEXTS = tuple(f"text/{MATERIAL}.{language}.txt" for language in LANGUAGES)
NAMES = (*PDFS, *TEXTS)  # what `--edition all` writes

FACTS = "content/facts.yaml"
PROGRAM = "content/programs/human-trafficking.yaml"
CARD = "content/materials/tip-card.yaml"
SPANISH = "translations/es/LC_MESSAGES/iceprint.po"
APPROVALS = "translations/approvals.yaml"
SETTINGS = "iceprint.yaml"

_LANGUAGES = re.compile(r"^languages: \[(.*)\].*$", re.MULTILINE)


def copy_project(folder: Path) -> Path:
    """The shipped project in LANGUAGES, without its output. A link leads to the fonts, which never change."""
    folder.mkdir()
    for name in ("content", "translations"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / SETTINGS, folder / SETTINGS)
    (folder / "fonts").symlink_to(ROOT / "fonts")
    for path in (folder / SETTINGS, *(folder / "content" / "materials").iterdir()):
        path.write_text(_LANGUAGES.sub(_few, path.read_text("utf-8")), "utf-8")
    for path in (folder / "translations").iterdir():
        if path.is_dir() and path.name not in LANGUAGES:
            shutil.rmtree(path)
    return folder


def copy_of_the_card(folder: Path) -> Path:
    """The same with one material alone, for tests that count what is printed where."""
    copy_project(folder)
    for path in (folder / "content" / "materials").iterdir():
        if path.stem != MATERIAL:
            path.unlink()
    shutil.rmtree(folder / "content" / "orders")
    return folder


def _few(found: re.Match[str]) -> str:
    """Two of the languages are enough, and quick."""
    kept = (tag for tag in LANGUAGES if tag in found[1].split(", "))
    return f"languages: [{', '.join(kept)}]"


@dataclass(frozen=True, slots=True)
class Edit:
    """The one match of `pattern` in a file becomes `new`. Its first group is kept, and the mistake stands behind it."""

    file: str
    pattern: str
    new: str
    above: int = 0  # lines from there up to the line that is reported

    def make(self, project: Path) -> str:
        """Change the file. Returns where the mistake now is: file:line."""
        path = project / self.file
        text = path.read_bytes().decode("utf-8")
        found = list(re.finditer(self.pattern, text, re.MULTILINE))
        assert len(found) == 1, f"{self.file} matches {self.pattern} {len(found)} times, not once"
        at = found[0].end(1)
        path.write_bytes((text[:at] + self.new + text[found[0].end() :]).encode("utf-8", "surrogatepass"))
        return f"{self.file}:{text.count(chr(10), 0, at) + 1 - self.above}"


def in_fact(fact: str, key: str, value: str) -> Edit:
    """Another value for one key of a fact or choice in the ledger."""
    return Edit(FACTS, rf"(^  {fact}:\n(?:    .*\n)*?    {key}: ).*$", value)


def in_english(message: str, text: str) -> Edit:
    """Other words for a message."""
    return Edit(PROGRAM, rf"(^  {re.escape(message)}:\n    text: ).*$", text)


def in_spanish(message: str, text: str) -> Edit:
    """Another translation of a message. Message files are reported with the line of the original."""
    return Edit(SPANISH, rf'({_entry(message)}msgid ".*"\nmsgstr ").*(?="$)', text, above=1)


def in_both(message: str, english: str, spanish: str) -> tuple[Edit, ...]:
    """Other words for a message, and their translation."""
    original = Edit(SPANISH, rf'({_entry(message)}msgid ").*(?="$)', english)
    return in_english(message, f'"{english}"'), original, in_spanish(message, spanish)


def _entry(message: str) -> str:
    return f'^msgctxt "{re.escape(f"{Path(PROGRAM).stem}.{message}")}"\n'


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file, link and folder below, with the time of its last change and its content."""
    found = {}
    for path in sorted(folder.rglob("*")):
        stat = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        found[path.relative_to(folder).as_posix()] = (0 if path.is_dir() else stat.st_mtime_ns, content)
    return found


def editions(output: Path) -> dict[str, bytes]:
    """The finished files by their path below the output folder."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.glob("[!.]*/*.*"))}
