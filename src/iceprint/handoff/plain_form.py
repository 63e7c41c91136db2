"""A form as plain text, for who copies from it."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.form import Entries, Form, FormPart, Heading, Table, Words


def plain(form: Form) -> bytes:
    """The same as plain text, for who copies from it."""
    lines = [form.title, "=" * len(form.title), form.lead, ""]
    for section in form.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        for part in section.parts:
            lines += _plain(part)
    return "\n".join([*lines, ""]).encode("utf-8")


def _plain(part: FormPart) -> Iterator[str]:
    match part:
        case Heading() | Words():
            yield part.text
        case Entries():
            for row in part.rows:
                for number, value in enumerate(row.values):
                    yield f"{row.label if not number else '':<22}{value}"
        case Table():
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
