"""How a report looks, on a screen and on paper: nothing from elsewhere, and nothing said by colour alone."""

from __future__ import annotations

STYLE = """
:root { --ink: #1c2430; --soft: #556070; --line: #d5dae1; --pale: #f4f6f8; --alarm: #9b004c; --alarm-pale: #fdf0f6 }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 74rem; padding: 2.5rem 1.5rem 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 0 0 .75rem }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--ink);
  overflow-wrap: anywhere }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem }
p { margin: 0 0 .75rem; max-width: 46rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 }
dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
.verdict { font-size: 1.3rem; font-weight: 650 }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1.25rem; font-variant-numeric: tabular-nums }
caption { text-align: start; color: var(--soft); padding-bottom: .35rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere }
thead th { color: var(--soft); font-weight: 600; white-space: nowrap; border-bottom: 1px solid var(--ink) }
tbody th { font-weight: 600; min-width: 9.5rem }
.alarm { border: 2px solid var(--alarm); border-radius: .5rem; background: var(--alarm-pale); padding: 1.25rem 1.5rem;
  margin-top: 2rem }
.alarm h2 { border: 0; margin: 0; padding: 0; color: var(--alarm) }
.alarm table { margin-bottom: 0; font-size: 1.1rem }
.alarm td:nth-child(3), .alarm td:nth-child(4) { min-width: 11em }
.none { color: var(--soft); font-style: italic }
del, ins { font-weight: 700; text-decoration-thickness: 2px; padding: 0 .1em; border-radius: .15em }
del { background: #f7d5d5; text-decoration: line-through } ins { background: #cdebd3; text-decoration: underline }
.pages { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.25rem;
  margin: .75rem 0 }
figure { margin: 0 } figcaption { color: var(--soft); margin-bottom: .35rem }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line) }
ul { margin: 0 0 1rem; padding-inline-start: 1.25rem } a { color: #0b4f8a }
footer { margin-top: 4rem; color: var(--soft); font-size: .9rem }
@media print {
  :root { font-size: 9pt } body { max-width: none; padding: 0 } h2, h3, caption, thead { break-after: avoid }
  .alarm table { font-size: 1rem } tbody th { min-width: 8rem }
  tr, figure, .alarm { break-inside: avoid } .pages { grid-template-columns: repeat(3, 1fr) }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact } a { color: inherit; text-decoration: none }
}
"""
