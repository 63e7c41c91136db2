"""Editions become templates: where things stand and how they look, before anything is measured."""
