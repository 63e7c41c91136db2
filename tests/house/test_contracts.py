"""The shape of the house: who may import whom, how large things are, what they are called."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.copies import ROOT

SOURCE = ROOT / "src" / "iceprint"
FOLDERS = ("src", "tests", "tools", "benchmarks")
NAMELESS = ("utils", "util", "helpers", "helper", "common", "misc", "stuff", "base", "core", "lib")
LONGEST_FUNCTION = 60  # lines: it fits on a screen
MEDIAN_MODULE = 120  # lines: it is read in a coffee break

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _modules(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def _nodes(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    for path in _modules(*folders):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path.relative_to(ROOT), node


def _classes(folder: str) -> Iterator[tuple[Path, ast.ClassDef]]:
    for path, node in _nodes(folder):
        if isinstance(node, ast.ClassDef):
            yield path, node


def _is_dataclass(decorator: ast.expr) -> bool:
    return ast.unparse(decorator).startswith("dataclass")


def _is_lasting(noun: ast.ClassDef) -> bool:
    """Whether nobody can change what is in it: a tuple with names, a list of words, or a frozen dataclass."""
    if {ast.unparse(base) for base in noun.bases} & {"NamedTuple", "StrEnum"}:
        return True
    return any(_is_dataclass(each) and "frozen=True" in ast.unparse(each) for each in noun.decorator_list)


@pytest.mark.slow
def test_imports_go_down_only_and_each_foreign_library_has_one_door() -> None:
    """The contracts are those of pyproject.toml."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    ended = subprocess.run(
        [*command, "--no-logo", "--no-cache"], cwd=ROOT, check=False, capture_output=True, encoding="utf-8"
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("folder", ["src", "benchmarks"])
def test_modules_are_short(folder: str) -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in _modules(folder)]
    assert statistics.median(lengths) < MEDIAN_MODULE


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}: {length} lines"
        for path, node in _nodes(*FOLDERS)
        if isinstance(node, Function) and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [str(path.relative_to(ROOT)) for path in _modules(*FOLDERS) if path.stem in NAMELESS] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path)
        for path, node in _nodes(*FOLDERS)
        if isinstance(node, ast.Module) and node.body and not ast.get_docstring(node)
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("source", "lasting"),
    [
        ("class Box(NamedTuple): width: float", True),
        ("class Use(StrEnum): SCREEN = 'screen'", True),
        ("@dataclass(frozen=True, slots=True)\nclass Row: width: float", True),
        ("@dataclass\nclass Row: width: float", False),
        ("class Row(TypedDict): width: float", False),
        ("class Row:\n    def __init__(self) -> None: self.width = 0.0", False),
    ],
)
def test_nouns_that_can_be_changed_are_told_from_those_that_cannot(source: str, *, lasting: bool) -> None:
    (noun,) = ast.parse(source).body
    assert isinstance(noun, ast.ClassDef)
    assert _is_lasting(noun) is lasting


def test_no_noun_of_the_hall_can_be_changed() -> None:
    nouns = [(f"{path}:{node.lineno} {node.name}", node) for path, node in _classes("src/iceprint/model")]
    assert nouns
    assert [name for name, node in nouns if not _is_lasting(node)] == []


def test_every_dataclass_of_the_benchmarks_is_frozen() -> None:
    rows = [(path, node) for path, node in _classes("benchmarks") if any(map(_is_dataclass, node.decorator_list))]
    assert rows
    assert [f"{path}:{node.lineno} {node.name}" for path, node in rows if not _is_lasting(node)] == []


def test_only_the_command_line_prints_and_asks_the_clock() -> None:
    """And nobody leaves the program from inside, or rolls dice."""
    forbidden = {"print", "exit", "sys.exit", "os._exit", "date.today", "datetime.now", "time.time", "input"}
    callers = {
        (path.parent.name, path.name, name)
        for path, node in _nodes("src")
        if isinstance(node, ast.Call) and (name := ast.unparse(node.func)) in forbidden
    }
    assert {caller for caller in callers if caller[0] != "cli" and caller[1] != "__main__.py"} == set()
    imported = {
        (str(path), alias.name)
        for path, node in _nodes("src")
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name in ("random", "secrets", "locale")
    }
    assert imported == set()
