"""What iceprint costs, beside what it may cost: seconds, megabytes, kilobytes, modules.

From the root of the repository, after `tools/setup dev`:

    .venv/bin/python -m benchmarks            a table
    .venv/bin/python -m benchmarks --json     the same as data

How to read it. Times are medians; in brackets the span in which the middle half of the runs lay: where it is wide,
the machine was busy and the row says little. `within` and `OVER` compare the median with its budget from
`budgets.py`. "Cold" is a new process of the console script, from start to exit, with verification and writing, its
modules compiled before. "One more card" is `print_edition` in a process that has printed before: nothing is written
to disk, its words are shaped anew, and what counts is the time of the processor, which other programs lengthen less.

Where the peer is installed (`pip install 'iceprint[bench]'`), typst sets a card, a tri-fold and a poster of the same
words, sizes and faces, with the same pictograms as SVG, tagged for PDF/UA-1, on the same machine. It draws no QR code,
looks for no sizes and verifies nothing. Ratios below 1 say that we are ahead. Typst remembers what it has laid out
before, so every piece of its warm rows is given words of its own, and beside it stands what it needs when nothing has
changed.

Trust ratios more than times, and times of one machine only beside each other. No test asserts a time, and CI does not
run this.
"""
