"""Walks through a page of the documentation as a reader would: commands, changes, output."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from pathlib import Path

from tests.house.command import Ran, iceprint

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NEW_FILE = re.compile(r"# (\S+\.yaml)\n")
FILE = re.compile(r"@@ (\S+)")
SIZES = re.compile(
    r"\b\d+(?:\.\d+)?(?= (?:KB|mm|checks|characters)\b)"
)  # of files and zones: they change with every design


class Walker:
    """Somebody with a page in hand, in a folder."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.folder = folder
        self.commands = 0
        self._env = env
        self._last: Ran | None = None

    def walk(self, page: str) -> None:
        """Do all that stands in the fences of a page, in its order."""
        fences = FENCE.findall(page)
        for number, (language, text) in enumerate(fences):
            shown = fences[number + 1][1] if fences[number + 1 : number + 2] and fences[number + 1][0] == "text" else ""
            match language:
                case "sh":
                    self._type(text, refused="to fix:" in shown)
                case "text":
                    self._read(text)
                case "diff":
                    self._change(text)
                case "yaml":
                    self._create(text)
                case _:
                    raise AssertionError(f"nobody knows what to do with {language!r}: {text}")

    def _type(self, text: str, *, refused: bool) -> None:
        """The last command is refused if the output below it says so; all others succeed."""
        *before, last = text.splitlines()
        for line in (*before, last):
            name, *words = shlex.split(line, comments=True)
            if name == "cd":
                self.folder /= words[0]
                continue
            assert name == "iceprint", line
            self._last = iceprint(*words, cwd=self.folder, env=self._env)
            self.commands += 1
            assert (self._last.code != 0) is (refused and line == last), f"{line}\n{self._last.said}"

    def _read(self, text: str) -> None:
        assert self._last, "output of no command"
        assert sizeless(self._last.said) == sizeless(text), self._last.said

    def _change(self, text: str) -> None:
        path = self.folder
        for hunk in re.split(r"^(?=@@)", text, flags=re.MULTILINE)[1:]:
            head, *lines = hunk.splitlines()
            if named := FILE.fullmatch(head):
                path = self.folder / named[1]
            old, new = ("".join(f"{line[1:]}\n" for line in lines if line[:1] not in without) for without in ("+", "-"))
            if not old and not path.exists():  # a new file, all of it
                path.parent.mkdir(exist_ok=True)
                path.write_text(new, "utf-8")
                continue
            content = path.read_text("utf-8")
            assert content.count(f"\n{old}") == 1, (
                f"{path.name} holds this {content.count(old)} times, not once:\n{old}"
            )
            path.write_text(content.replace(f"\n{old}", f"\n{new}"), "utf-8")

    def _create(self, text: str) -> None:
        named = NEW_FILE.match(text)
        assert named, f"the first line names the file: {text}"
        with (self.folder / named[1]).open("x", encoding="utf-8") as file:
            file.write(text)


def sizeless(text: str) -> str:
    """The text without the sizes that change with every design."""
    return SIZES.sub("N", text)
