"""Finished pages become sheets: what the press and the cutter need around the piece, and later pieces side by side."""
