"""The report: one file that needs nothing else, changed numbers first, and nothing in it obeys the files."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from iceprint.compare.files import compare
from iceprint.compare.html_report import html_report
from iceprint.compare.markup import compared
from iceprint.errors import ComparisonError
from iceprint.model.comparison import Comparison, FileComparison, Way
from iceprint.model.inspected import Property
from tests.specimens.inspections import file, page, raster

HOSTILE = "<script>alert(1)</script><img/src=x/onerror=alert(1)>\"'&amp;\u202egnp\x1b[2J</bdi></table>"
VOID = {"meta", "img", "br"}


class Reader(HTMLParser):
    """Elements with their attributes; it fails where they are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def _report(*files: FileComparison, old: str = "old.zip", new: str = "new.zip") -> str:
    return html_report(Comparison(old, new, files)).decode("utf-8")


def _read(report: str) -> Reader:
    reader = Reader()
    reader.feed(report)
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture
def different() -> str:
    old = file(page("Call 1-888-373-7888 today", says=(Property("inks", "Black"),)), "gone")
    new = file(page("Call 1-888-373-7889 now", says=(Property("inks", "Cyan"),), picture=raster(spots=[(9, 9)])))
    return _report(compare("a.pdf", old, new), FileComparison("b.pdf", None), FileComparison("c.pdf", Way.NEW))


def test_changed_numbers_come_before_everything_else_with_the_digit_marked(different: str) -> None:
    first, _, rest = different.partition("<h2>Files</h2>")
    assert "<h2>Numbers and addresses that changed</h2>" in first
    assert "1-888-373-788<del>8</del>" in first
    assert "1-888-373-788<ins>9</ins>" in first
    assert rest


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("denuncie", "avise", "<ins>avise</ins>"),  # what they share is chance
        ("خط الإبلاغ", "خط التبليغ", "خط <ins>التبليغ</ins>"),  # letters that join stay together
        ("भाषा में मदद पाएं", "भाषा में मदद पाए", "भाषा में मदद <ins>पाए</ins>"),
    ],
)
def test_what_is_marked_is_what_a_reader_would_mark(old: str, new: str, shown: str) -> None:
    assert compared(old, new)[1] == f"<bdi>{shown}</bdi>"


def test_a_report_needs_nothing_from_elsewhere_and_runs_nothing(different: str) -> None:
    reader = _read(different)
    names = {name for name, _ in reader.elements}
    assert names.isdisjoint({"script", "link", "iframe", "object", "embed", "form", "base", "svg"})
    sources = [
        value or "" for _, attributes in reader.elements for key, value in attributes.items() if key in {"src", "href"}
    ]
    assert sources
    assert all(source.startswith(("data:image/png;base64,", "#")) for source in sources)
    assert "url(" not in different
    assert "@import" not in different
    (policy,) = (each["content"] for each in reader.attributes("meta") if each.get("http-equiv"))
    assert (policy or "").startswith("default-src 'none'")


def test_a_report_can_be_heard(different: str) -> None:
    reader = _read(different)
    assert reader.attributes("html") == [{"lang": "en"}]
    levels = [int(level) for level in re.findall(r"<h([1-6])", different)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each.get("scope") in {"col", "row"} for each in reader.attributes("th"))
    assert len(reader.attributes("table")) == len(reader.attributes("caption"))
    assert len(reader.attributes("img")) == 4
    assert all(each["alt"] for each in reader.attributes("img"))


def test_words_of_strangers_are_only_words() -> None:
    says = (Property(HOSTILE, HOSTILE),)
    old = file(page(f"Get help {HOSTILE}", links=(HOSTILE,), codes=(HOSTILE,)))
    new = file(page("Get help", says=says, picture=raster(spots=[(1, 1)])), says=says)
    broken = FileComparison("x", Way.CHANGED, error=ComparisonError(HOSTILE, remedy=HOSTILE))
    report = _report(compare(HOSTILE, old, new), broken, old=HOSTILE, new=HOSTILE)
    reader = _read(report)
    assert "script" not in {name for name, _ in reader.elements}
    assert all(not key.startswith("on") for _, attributes in reader.elements for key in attributes)
    assert "&lt;script&gt;" in report
    assert not set(report) & {"\x1b", "\u202e"}


def test_identical_files_have_a_short_report_that_says_so() -> None:
    report = _report(FileComparison("a.pdf", None), FileComparison("b.pdf", None))
    assert '<p class="verdict">Identical, byte for byte, all 2 files.</p>' in report
    assert "<img" not in report
    assert "changed</h2>" not in report


def test_where_no_number_changed_the_report_says_that_and_what_it_does_not_know() -> None:
    same = compare("a.pdf", file("one"), file("two"))
    broken = FileComparison("b.pdf", Way.CHANGED, error=ComparisonError("it is broken", remedy="mend it"))
    assert "or other number differs.</p>" in _report(same)
    assert "differs in what could be compared.</p>" in _report(same, broken)
    assert "<strong>Not compared:</strong> it is broken" in _report(broken)


def test_a_report_is_the_same_each_time(different: str) -> None:
    old = file(page("Call 1-888-373-7888 today", says=(Property("inks", "Black"),)), "gone")
    new = file(page("Call 1-888-373-7889 now", says=(Property("inks", "Cyan"),), picture=raster(spots=[(9, 9)])))
    again = _report(compare("a.pdf", old, new), FileComparison("b.pdf", None), FileComparison("c.pdf", Way.NEW))
    assert again == different
