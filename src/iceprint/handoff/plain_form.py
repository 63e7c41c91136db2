"""A form as plain text, for who copies from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iceprint.model.form import Entries, Entry, Form, FormPart, Heading, Table, Words

LABEL = 22  # characters for the labels of entries, at least; longer ones widen the column, so that none touches a value


def plain(form: Form) -> bytes:
    """The same as plain text, for who copies from it."""
    labels = [row.label for section in form.sections for row in _entries(section.parts)]
    gap = max([LABEL, *(len(label) + 1 for label in labels)])
    lines = [form.title, "=" * len(form.title), form.lead, ""]
    for section in form.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        for part in section.parts:
            lines += _plain(part, gap)
    return "\n".join([*lines, ""]).encode("utf-8")


def _entries(parts: Iterable[FormPart]) -> Iterator[Entry]:
    return (row for part in parts if isinstance(part, Entries) for row in part.rows)


def _plain(part: FormPart, gap: int) -> Iterator[str]:
    match part:
        case Heading() | Words():
            yield part.text
        case Entries():
            for row in part.rows:
                for number, value in enumerate(row.values):
                    yield f"{row.label if not number else '':<{gap}}{value}"
        case Table():
            part = part.without_empty_columns()
            lines = [tuple(column.heading for column in part.columns), *part.rows]
            widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
            for cells in lines:
                told = zip(cells, widths, part.columns, strict=True)
                yield "  ".join(
                    cell.rjust(width) if column.figures else cell.ljust(width) for cell, width, column in told
                ).rstrip()
        case _:
            return  # a drawing; the table below it says the same
    yield ""
