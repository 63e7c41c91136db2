"""Two finished files, held against each other: what a reader, a print shop or an eye would notice."""
