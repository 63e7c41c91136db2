"""What is refused in a YAML file, and on which line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from yaml import SafeLoader

from iceprint.catalog import yaml_files
from iceprint.catalog.yaml_files import read_yaml
from tests.specimens.words import damaged, law
from tests.unit.catalog.desk import FACTS, complaints

FILE = "content/x.yaml"

Refusals = Callable[[str | bytes], list[str]]


@pytest.fixture
def refusals(tmp_path: Path) -> Refusals:
    """Reads some text as a file and gives the mistakes."""

    def read(content: str | bytes) -> list[str]:
        path = tmp_path / "x.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return complaints(lambda: read_yaml(path, FILE))

    return read


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("a: 1\nb:\n\tc: 2\n", 3, "a tab is used to indent | use spaces", id="tab to indent"),
        pytest.param("a:\t1\n", 1, "a tab is used between words | use spaces", id="tab between words"),
        pytest.param(
            "a: 1\nb: 2\na: 3\n", 3, 'the key "a" stands here a second time; the first is on line 1', id="twice"
        ),
        pytest.param("a: {b: 1, b: 2}\n", 1, 'the key "b" stands here a second time', id="twice in one line"),
        pytest.param("a: &x 1\n", 1, "anchors and aliases", id="anchor"),
        pytest.param("a: 1\nb: *x\n", 2, "anchors and aliases", id="alias"),
        pytest.param("a: 1\n<<: {b: 1}\n", 2, "merge keys are not read here", id="merge key"),
        pytest.param("a: !!python/object:os.system 1\n", 1, "the tag tag:yaml.org,2002:python/object", id="tag"),
        pytest.param("a: !!str 1\n", 1, "the tag tag:yaml.org,2002:str is not read here", id="harmless tag"),
        pytest.param("[a]: 1\n", 1, "this key is not a word", id="key that is a list"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "a second document starts here", id="two documents"),
        pytest.param("a: 1\n b: 2\n", 2, "this is not YAML: mapping values are not allowed", id="indentation"),
        pytest.param('a: 1\nb: "x\n', 2, "this is not YAML", id="open quote"),
        pytest.param("", 1, "the file holds no keys", id="empty"),
        pytest.param("# nothing\n", 1, "the file holds no keys", id="only a comment"),
        pytest.param("- a\n", 1, "the file holds no keys", id="a list"),
        pytest.param("a: b\nc: \x00\n", 2, "U+0000 (no name) is an invisible control character", id="NUL"),
        pytest.param('a: "\\0"\n', 1, "U+0000 (no name) is an invisible control character", id="escaped NUL"),
        pytest.param('a: "x\\u202Ey"\n', 1, "U+202E RIGHT-TO-LEFT OVERRIDE is an invisible", id="escaped bidi control"),
        pytest.param("# \u202e comment\na: 1\n", 1, "U+202E RIGHT-TO-LEFT OVERRIDE", id="bidi control in a comment"),
        pytest.param(b"a: 1\nb: \xff\n", 2, "byte 0xFF is not UTF-8 | save the file as UTF-8", id="not UTF-8"),
        pytest.param("a: " + "[" * 20 + "]" * 20, 1, "nested more than 12 levels deep", id="nesting"),
    ],
)
def test_a_file_is_refused_with_its_line(refusals: Refusals, text: str | bytes, line: int, words: str) -> None:
    (mistake,) = refusals(text)[:1]
    assert mistake.startswith(f"{FILE}:{line}: ")
    assert words in mistake


def test_mistakes_of_one_file_come_together(refusals: Refusals) -> None:
    assert [mistake.split(": ")[0] for mistake in refusals("a: &x 1\nb: !!str 2\na: *x\nb: 3\n")] == [
        f"{FILE}:1",
        f"{FILE}:2",
        f"{FILE}:3",
        f"{FILE}:3",
        f"{FILE}:4",
    ]


def test_a_thousandfold_alias_is_not_expanded(refusals: Refusals) -> None:
    lines = ["a: &a [x]"] + [f"b{i}: &b{i} [*a, *a]" for i in range(1000)]
    assert "anchors and aliases" in refusals("\n".join(lines))[0]


def test_deep_nesting_is_refused_and_not_followed(refusals: Refusals) -> None:
    assert len(refusals("a: " + "[" * 900)) == 1


def test_a_file_of_more_than_a_mebibyte_is_refused(refusals: Refusals) -> None:
    assert refusals("a: " + "x" * (1 << 20)) == [
        f"{FILE}: the file is larger than 1 MiB | split it, or remove what is not content"
    ]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert complaints(lambda: read_yaml(tmp_path / "none.yaml", FILE)) == [
        f"{FILE}: the file does not exist | create it, or correct what refers to it"
    ]


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    assert "the file does not exist" in complaints(lambda: read_yaml(tmp_path, FILE))[0]


@pytest.mark.parametrize("text", ["\ufeffa: b\n", "a: b\r\nc: d\r\n", "---\na: b\n...\n", "a: {b: [c, d]}\n", "{}\n"])
def test_byte_order_mark_and_windows_lines_are_tolerated(refusals: Refusals, text: str | bytes) -> None:
    assert refusals(text) == []


def test_the_slow_loader_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    path.write_text('a: {b: [1, no, "no", 2026-11-25, ~]}\nc: >-\n    folded\n    text\n', "utf-8")
    fast = read_yaml(path, FILE)
    monkeypatch.setattr(yaml_files, "LOADER", SafeLoader)
    assert read_yaml(path, FILE) == fast


@given(st.text(alphabet="ab:-[]{}&*!|>'\"\\ \n\t#~<%@`?,", max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_read_or_refused(refusals: Refusals, text: str) -> None:
    refusals(text)  # anything but a mistake of the file would be raised here


@given(st.one_of(st.binary(max_size=80), damaged(FACTS.encode())))
@settings(law, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_bytes_a_file_holds_it_is_read_or_refused(refusals: Refusals, content: bytes) -> None:
    refusals(content)  # anything but a mistake of the file would be raised here
