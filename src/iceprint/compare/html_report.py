"""The report on a comparison: one HTML file that needs nothing else. What readers dial, type or scan comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from iceprint.compare.gathered import GatheredFact, gathered_facts
from iceprint.compare.markup import compared, quoted, table, text
from iceprint.compare.pictures import figures, share
from iceprint.compare.style import STYLE
from iceprint.compare.telling import at, moved, summary
from iceprint.model.comparison import Comparison, FileComparison, Way

MOST_ROWS = 300  # of a table
MOST_PICTURED = 120  # pages of a report
_MOST_PLACES = 6  # that a number is named with
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_CHANGE = ("Old", "New")


def html_report(comparison: Comparison) -> bytes:
    """The whole file. Raises ValueError if a picture is not what it says."""
    return "".join(_parts(comparison)).encode("utf-8", "replace")


def _parts(comparison: Comparison) -> Iterator[str]:
    old, new, told = text(comparison.old), text(comparison.new), text(summary(comparison))
    yield f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed: {old}, {new}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>What changed</h1>
<p class="verdict">{told[0].upper()}{told[1:]}.</p>
<dl><dt>Old</dt><dd><bdi>{old}</bdi></dd><dt>New</dt><dd><bdi>{new}</bdi></dd></dl>
</header>
<main>
"""
    if not comparison.identical:
        yield _facts(comparison)
    if len(comparison.files) > 1:
        yield _overview(comparison.files)
    pictured = count(1)
    for number, file in enumerate(comparison.files, start=1):
        if file.compared or file.error:
            yield f'<section id="file-{number}">\n<h2><bdi>{text(file.name)}</bdi></h2>\n'
            yield from _file(file, pictured, alone=len(comparison.files) == 1)
            yield "</section>\n"
    yield """</main>
<footer><p>Pages were drawn at 100 dots to the inch, and laid trim on trim. A shade that is only one step lighter
counts as changed. This report helps a person to look; it does not replace the look.</p></footer>
</body>
</html>
"""


def _facts(comparison: Comparison) -> str:
    """What a wrong digit would send people to."""
    facts = gathered_facts(comparison)
    if not facts:
        limit = " in what could be compared" if comparison.errors else ""
        told = f"No telephone number, QR code, web or mail address, link or other number differs{limit}."
        return f"<section>\n<h2>Numbers and addresses</h2>\n<p>{told}</p>\n</section>\n"
    caption = "What readers dial, type or scan. Try each new one before the press runs."
    rows = [_fact(fact) for fact in facts]
    body = _table(caption, ("Kind", "What happened", *_CHANGE, "Where"), rows)
    return f'<section class="alarm">\n<h2>Numbers and addresses that changed</h2>\n{body}</section>\n'


def _fact(fact: GatheredFact) -> tuple[str, ...]:
    old, new = compared(fact.old, fact.new)
    what = {
        Way.ELSEWHERE: "stands elsewhere: it may have changed places with another",
    }.get(fact.way, fact.way.value)
    named = [f"{text(name)}, page {page}" for name, page in fact.places[:_MOST_PLACES]]
    more = len(fact.places) - len(named)
    where = "<br>".join((*named, f"and {more} more") if more else named)
    return fact.kind.value, what, old, new, where


def _overview(files: Sequence[FileComparison]) -> str:
    rows = []
    for number, file in enumerate(files, start=1):
        name = f"<bdi>{text(file.name)}</bdi>"
        linked = f'<a href="#file-{number}">{name}</a>' if file.compared or file.error else name
        counts = (len(file.facts), len(file.words), len(file.moves), len(file.properties), len(file.pictures))
        rows.append((linked, _result(file), *(str(each) for each in counts)))
    heads = ("File", "Result", "Numbers", "Words", "Moved", "Properties", "Pages")
    return f"<section>\n<h2>Files</h2>\n{table('How many differences each file has', heads, rows)}</section>\n"


def _result(file: FileComparison) -> str:
    if file.error:
        return "not compared"
    if file.only_bytes:
        return "only bytes differ"
    return {None: "identical", Way.CHANGED: "different", Way.GONE: "gone", Way.NEW: "new"}.get(file.way, "different")


def _file(file: FileComparison, pictured: Iterator[int], *, alone: bool) -> Iterator[str]:
    if file.error:
        yield f"<p><strong>Not compared:</strong> {text(file.error.what)}.</p>\n"
        yield f"<p>To fix: {text(file.error.remedy)}.</p>\n"
        return
    if file.only_bytes:
        yield "<p>The bytes differ, and nothing that is compared here does.</p>\n"
    if file.facts and not alone:  # else they stand above already
        rows = [(fact.kind.value, fact.way.value, *compared(fact.old, fact.new)) for fact in file.facts]
        yield "<h3>Numbers and addresses</h3>\n" + _table("In this file", ("Kind", "What happened", *_CHANGE), rows)
    if file.words:
        words = [(f"page {each.page}", each.way.value, *compared(each.old, each.new)) for each in file.words]
        yield "<h3>Words</h3>\n" + _table("In the order of the page", ("Place", "What happened", *_CHANGE), words)
    if file.moves:
        moves = [(f"page {each.page}", quoted(each.words), moved(each)) for each in file.moves]
        yield "<h3>Moved</h3>\n" + _table("Words that are the same, elsewhere", ("Place", "Words", "How far"), moves)
    if file.properties:
        said = [(f"{at(each.page)}{text(each.name)}", *compared(each.old, each.new)) for each in file.properties]
        yield "<h3>What the file says of itself</h3>\n" + _table("Boxes, inks, fonts, dates", ("What", *_CHANGE), said)
    for each in file.pictures:
        yield f"<h3>Page {each.page}</h3>\n<p>{share(each)}</p>\n"
        if next(pictured) <= MOST_PICTURED:
            yield figures(each, file.name)
        else:
            yield f"<p>Not shown: this report shows {MOST_PICTURED} pages at most.</p>\n"


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    more = f"<p>And {len(rows) - MOST_ROWS} more; <code>--json</code> lists all.</p>\n" if len(rows) > MOST_ROWS else ""
    return table(caption, heads, rows[:MOST_ROWS]) + more
