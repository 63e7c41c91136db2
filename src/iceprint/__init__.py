"""Turns program content and translations into printed outreach material."""

__version__ = "0.1.0"
