"""Results and mistakes: text for people, plain data for machines (`--json`). A module for each kind of answer."""
